/** Builds models/german.bin. `npm run models:german -- LANGUAGE_FOLDER [--evaluate]` */
import { Lexicon } from '../../src/analysis/german/lexicon.ts';
import type { NounBits } from '../../src/analysis/german/morphology.ts';
import { packSections, unpackSections } from '../../src/analysis/german/sections.ts';
import { stringTableSections } from '../../src/analysis/german/string-table.ts';
import { Tagger, tagGreedily, taggerTags } from '../../src/analysis/german/tagger.ts';
import { dictionaryWord } from '../../src/analysis/german/words.ts';
import { conllSentences, type GoldSentence, posSentences, posWords } from './german-treebanks.ts';
import { nounForms, type VerbForms, verbForms } from './german-words.ts';
import { gzipLines } from './gzip-lines.ts';
import { writeModel } from './model-file.ts';
import { byWeights, quantise, type TrainingSentence, trainTagger } from './train-tagger.ts';

const ROUNDS = 6;
/** Names given less often are mostly spellings that only one family has. */
const FEWEST_BEARERS = 15;
/** A name given to one sex in at least this share says the gender of who bears it. */
const CLEAR_SHARE = 0.95;

type Bytes = Record<string, Uint8Array>;

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function wordSections(nouns: ReadonlyMap<string, NounBits>, verbs: VerbForms): Bytes {
  const words = [...new Set([...nouns.keys(), ...verbs.keys()])].toSorted(byText);
  const lemmas = [...new Set([...verbs.values()].flatMap((readings) => [...readings.keys()]))].toSorted(
    byText,
  );
  const lemmaNumbers = new Map(lemmas.map((lemma, number) => [lemma, number]));
  const places = new Uint32Array(words.length);
  const readings: number[] = [];
  const known = new Map<string, number>();
  for (const [number, word] of words.entries()) {
    const ofVerbs = [...(verbs.get(word) ?? [])].toSorted(([a], [b]) => byText(a, b));
    const entry = [nouns.get(word) ?? 0, ofVerbs.length];
    for (const [lemma, bits] of ofVerbs) entry.push(lemmaNumbers.get(lemma) ?? 0, bits);
    const key = entry.join();
    const place = known.get(key) ?? readings.length;
    if (place === readings.length) {
      known.set(key, place);
      readings.push(...entry);
    }
    places[number] = place;
  }
  return {
    ...stringTableSections('forms', words),
    ...stringTableSections('lemmas', lemmas),
    'forms.places': new Uint8Array(places.buffer),
    'forms.readings': new Uint8Array(Uint32Array.from(readings).buffer),
  };
}

function nameSections(path: string): Bytes {
  const counts = new Map<string, { girls: number; boys: number }>();
  for (const line of gzipLines(path)) {
    const [name = '', boys, girls] = line.split('\t');
    const key = name.toLowerCase();
    if (!/^[a-zà-ÿ'-]{2,}$/.test(key)) continue;
    const before = counts.get(key) ?? { girls: 0, boys: 0 };
    counts.set(key, { girls: before.girls + Number(girls), boys: before.boys + Number(boys) });
  }
  const kept = [...counts]
    .filter(([, { girls, boys }]) => girls + boys >= FEWEST_BEARERS)
    .toSorted(([a], [b]) => byText(a, b));
  const genders = kept.map(([, { girls, boys }]) => {
    if (boys / (girls + boys) >= CLEAR_SHARE) return 1;
    return girls / (girls + boys) >= CLEAR_SHARE ? 2 : 0;
  });
  return {
    ...stringTableSections(
      'names',
      kept.map(([name]) => name),
    ),
    'names.genders': Uint8Array.from(genders),
  };
}

/** Nouns whose tail tells the same are left out: «Feuerwehrübung» is read as «Übung». */
function withoutCompounds(nouns: ReadonlyMap<string, NounBits>): Map<string, NounBits> {
  const kept = new Map<string, NounBits>();
  const tailBits = (word: string): NounBits => {
    for (let start = 3; start <= word.length - 4; start++) {
      const bits = kept.get(word.charAt(start).toUpperCase() + word.slice(start + 1));
      if (bits !== undefined) return bits;
    }
    return 0;
  };
  const byLength = [...nouns].toSorted(([a], [b]) => a.length - b.length || byText(a, b));
  for (const [word, bits] of byLength) if (tailBits(word) !== bits) kept.set(word, bits);
  return kept;
}

function trainingSentences(lexicon: Lexicon, sentences: readonly GoldSentence[]): TrainingSentence[] {
  return sentences.map((sentence) => ({
    words: sentence.map(({ form }) => dictionaryWord(lexicon, form)),
    tags: sentence.map(({ tag }) => (tag ? taggerTags.indexOf(tag) : -1)),
  }));
}

/** Says of each verb that its form leaves open which kind it is, by a tagger trained on the newer releases. */
function fillOpenTags(weights: Float64Array, sentences: readonly TrainingSentence[]): TrainingSentence[] {
  const firstVerb = taggerTags.indexOf('VFIN');
  return sentences.map(({ words, tags }) => {
    const guessed = tagGreedily(byWeights(weights), words, (at, _, guess) => {
      const known = tags[at] ?? -1;
      return known >= 0 ? known : guess;
    });
    return {
      words,
      tags: tags.map((tag, at) => (tag >= 0 || (guessed[at] ?? 0) < firstVerb ? tag : (guessed[at] ?? tag))),
    };
  });
}

function accuracy(tagger: Tagger, sentences: readonly TrainingSentence[]): string {
  let right = 0;
  let all = 0;
  const wrong = new Map<string, number>();
  for (const { words, tags } of sentences)
    for (const [at, tag] of tagger.tag(words).entries()) {
      all++;
      const gold = taggerTags[tags[at] ?? -1] ?? 'X';
      if (gold === tag) right++;
      else wrong.set(`${gold}>${tag}`, (wrong.get(`${gold}>${tag}`) ?? 0) + 1);
    }
  const worst = [...wrong].toSorted(([, a], [, b]) => b - a).slice(0, 12);
  return `${((100 * right) / all).toFixed(2)} % of ${all} words; ${worst.map(([kind, n]) => `${kind} ${n}`).join(', ')}`;
}

const FEWEST_SIGHTINGS = 2;

/** Words seen with a small first letter: what opens a sentence with a capital and is one of them is no name. */
function commonSections(printed: readonly string[]): Bytes {
  const counts = new Map<string, number>();
  for (const form of printed) if (/^[a-zà-ÿ]{2,}$/.test(form)) counts.set(form, (counts.get(form) ?? 0) + 1);
  const words = [...counts].filter(([, count]) => count >= FEWEST_SIGHTINGS).map(([word]) => word);
  return stringTableSections('common', words.toSorted(byText));
}

function build(folder: string, evaluate: boolean): void {
  const names = nameSections(`${folder}/de-first-names.tsv.gz`);
  const common = commonSections(posWords(`${folder}/de-gsd-train.pos.gz`));
  const words = { ...wordSections(withoutCompounds(nounForms()), verbForms()), ...names, ...common };
  const lexicon = new Lexicon(unpackSections(packSections(words)));
  const read = (file: string): TrainingSentence[] =>
    trainingSentences(lexicon, conllSentences(`${folder}/${file}`));
  const test = read('de-gsd-test.conllu.gz');
  const sure = [...read('de-gsd-dev.conllu.gz'), ...read('de-pud.conllu.gz'), ...(evaluate ? [] : test)];
  const old = trainingSentences(lexicon, posSentences(`${folder}/de-gsd-train.pos.gz`, lexicon));
  const filled = fillOpenTags(trainTagger(sure, ROUNDS), old);
  const weights = quantise(trainTagger([...filled, ...sure, ...sure], ROUNDS));
  const model = packSections({ ...words, 'tagger.weights': new Uint8Array(weights.buffer) });
  if (evaluate) console.log(accuracy(new Tagger(unpackSections(model)), test));
  else writeModel('german', model);
}

const [folder, flag] = process.argv.slice(2);
if (!folder) throw new Error('usage: npm run models:german -- LANGUAGE_FOLDER [--evaluate]');
build(folder, flag === '--evaluate');
