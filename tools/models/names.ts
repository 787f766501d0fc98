/** Builds models/german-names.bin and english-names.bin. `npm run models:names -- LANGUAGE_FOLDER` */
import { readFileSync } from 'node:fs';
import { readEnglishModel } from '../../src/analysis/english/model.ts';
import { englishPeople } from '../../src/analysis/english/people.ts';
import { readTokens as readTrees } from '../../src/analysis/english/tokens.ts';
import { readGermanModel } from '../../src/analysis/german/model.ts';
import { germanPeople } from '../../src/analysis/german/people.ts';
import { readTokens } from '../../src/analysis/german/token.ts';
import { Vocabulary } from '../../src/analysis/german/words.ts';
import type { Token } from '../../src/analysis/grammar.ts';
import { hashOfName, listsOf, nameLists } from '../../src/analysis/name-model.ts';
import { readModel } from '../../src/models.ts';
import { gumNames } from './gum-names.ts';
import { writeModel } from './model-file.ts';
import { type GoldNames, germEval, wikigold } from './named-sentences.ts';
import { type NamedSentence, trainNames } from './train-names.ts';
import { concatenate } from './weights-file.ts';

const models = new URL('../../models/', import.meta.url);

const hashes = nameLists.map((list) => {
  const words = readFileSync(new URL(`names/${list}.txt`, models), 'utf8')
    .trim()
    .split('\n');
  return Uint32Array.from(new Set(words.map(hashOfName))).sort();
});

const bytesOf = (numbers: Uint32Array): Uint8Array => new Uint8Array(numbers.buffer);

/** As many German persons missed as found wrongly. */
const GERMAN_PERSON_BONUS = 0.3;

type Marked = Omit<NamedSentence, 'tokens' | 'names'>;
const fully: Marked = { marksOthers: true, weight: 1 };
/** GUM is six times as large as wikigold and less like news. */
const byGum: Marked = { marksOthers: false, weight: 0.6 };

/** The names by the tokens that they run over; a name that ends inside a token is left out. */
function inTokens(
  { text, names }: GoldNames,
  read: (text: string) => Omit<Token, 'segment'>[],
  marked: Marked,
): NamedSentence {
  const tokens = read(text).map((token) => ({ ...token, segment: 0 }));
  const placed = names.flatMap(({ kind, start, end }) => {
    const first = tokens.findIndex((token) => token.start === start);
    const last = tokens.findIndex((token) => token.end === end);
    return first < 0 || last < first ? [] : [{ kind, first, last: last + 1 }];
  });
  return {
    ...marked,
    tokens,
    names: placed.filter(({ first, last }) => tokens.slice(first, last).every(({ form }) => form !== ',')),
  };
}

async function german(folder: string): Promise<void> {
  const { lexicon, tagger } = readGermanModel(await readModel('german'));
  const vocabulary = new Vocabulary(lexicon);
  const read = (text: string) => readTokens(vocabulary, tagger, text, { start: 0, end: text.length });
  const sentences = germEval(`${folder}/de-germeval2014-test.tsv.gz`).map((gold) =>
    inTokens(gold, read, fully),
  );
  const knowledge = {
    language: 'de',
    people: germanPeople(lexicon),
    nounRank: lexicon.nounRank,
    listsOf: listsOf(hashes),
  } as const;
  write('german-names', trainNames(sentences, knowledge, GERMAN_PERSON_BONUS));
}

/** Of wikigold one sentence in five is left to be measured (tools/eval/names.ts). */
async function english(folder: string): Promise<void> {
  const model = readEnglishModel(await readModel('english'));
  const read = (text: string) => readTrees(text, { start: 0, end: text.length }, model, model.lemmas);
  const people = englishPeople(model);
  const sentences = [
    ...wikigold(`${folder}/en-wikigold.txt.gz`)
      .filter((_, index) => index % 5 !== 0)
      .map((gold) => inTokens(gold, read, fully)),
    ...gumNames(`${folder}/en-gum-train.conllu.gz`, people).map((gold) => inTokens(gold, read, byGum)),
  ];
  const knowledge = { language: 'en', people, nounRank: () => 0, listsOf: listsOf(hashes) } as const;
  write('english-names', trainNames(sentences, knowledge, 0));
}

function write(name: string, weights: Uint8Array): void {
  const counts = Uint32Array.from(hashes, (list) => list.length);
  writeModel(name, concatenate([bytesOf(counts), ...hashes.map(bytesOf), weights]));
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: npm run models:names -- LANGUAGE_FOLDER');
await german(folder);
await english(folder);
