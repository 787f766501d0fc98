/** Builds models/english.bin: `npm run models:english -- LANGUAGE_FOLDER`. Takes about three quarters of an hour on one core. */
import { join } from 'node:path';
import type { ModelHeader } from '../../src/analysis/english/model.ts';
import { parserWords, plainForm } from '../../src/analysis/english/parser-input.ts';
import { projectiveHeads, readTreebank, type TreebankSentence } from './conllu.ts';
import { givenNames } from './english-names.ts';
import { jointTag, learnLemmas, simplified } from './english-treebank.ts';
import { writeModel } from './model-file.ts';
import { trainParser } from './train-parser.ts';
import { jackknifedTags, trainTagger } from './train-perceptron-tagger.ts';
import { concatenate, weightsFile } from './weights-file.ts';

/** All parts: how good a parser of this kind is stands in docs/analysis/english.md, learnt without the last four. */
const TREEBANKS = [
  'en-ewt-train',
  'en-gum-train',
  'en-pud',
  'en-ewt-dev',
  'en-ewt-test',
  'en-gum-dev',
  'en-gum-test',
];
const TAGGER_ROUNDS = 8;
const FOLDS = 4;
const FOLD_ROUNDS = 5;
const PARSER_ROUNDS = 10;
const PARSER_WIDTH = 4;
/** Weights of fewer quantisation steps are left out: four in five, for half a point of accuracy. */
const SMALLEST_TAGGER_WEIGHT = 16;
const SMALLEST_PARSER_WEIGHT = 20;

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: npm run models:english -- LANGUAGE_FOLDER');

const sentences = TREEBANKS.flatMap((name) => readTreebank(join(folder, `${name}.conllu.gz`))).map(plain);
const lemmas = learnLemmas(sentences);
const tags = namesOf(sentences, jointTag);
const relations = namesOf(sentences, ({ relation }) => simplified(relation));

const tagged = sentences.map((sentence) => ({
  forms: sentence.map(({ form }) => form),
  tags: sentence.map((word) => tags.indexOf(jointTag(word))),
}));
const tagger = trainTagger(tagged, tags.length, TAGGER_ROUNDS, SMALLEST_TAGGER_WEIGHT);
const guessed = jackknifedTags(tagged, tags.length, FOLDS, FOLD_ROUNDS);

const parsed = sentences.map((sentence, i) => {
  const classes = guessed[i] ?? new Uint8Array();
  const fine = Array.from(classes, (tag) => tags[tag]?.split('/')[1] ?? '');
  return {
    words: parserWords(tagged[i]?.forms ?? [], classes, fine, lemmas),
    heads: projectiveHeads(sentence.map(({ head }) => head)),
    relations: sentence.map(({ relation }) => relations.indexOf(simplified(relation))),
  };
});
const actions = { relations: relations.length, root: relations.indexOf('root') };
const trainer = trainParser(parsed, actions, PARSER_WIDTH, PARSER_ROUNDS, (round, wrong) => {
  console.log(`round ${round + 1} of ${PARSER_ROUNDS}: ${wrong} of ${parsed.length} sentences wrong`);
});
const parser = weightsFile(trainer, SMALLEST_PARSER_WEIGHT);

const names = givenNames(join(folder, 'de-first-names.tsv.gz'), join(folder, 'en-wikigold.txt.gz'));
const header: ModelHeader = {
  format: 'english model 1',
  tags: tags.join(' '),
  relations: relations.join(' '),
  verbs: [...lemmas.verbs].join(' '),
  nouns: [...lemmas.nouns].join(' '),
  irregular: [...lemmas.irregular],
  givenNames: { f: names.f.join(' '), m: names.m.join(' '), b: names.b.join(' ') },
  sizes: [tagger.length, parser.length],
};
const json = new TextEncoder().encode(JSON.stringify(header));
const length = new Uint8Array(4);
new DataView(length.buffer).setUint32(0, json.length, true);
writeModel('english', concatenate([length, json, tagger, parser]));

function plain(sentence: TreebankSentence): TreebankSentence {
  return sentence.map((word) => ({ ...word, form: plainForm(word.form) }));
}

function namesOf<T>(items: readonly (readonly T[])[], name: (item: T) => string): string[] {
  return [...new Set(items.flat().map(name))].sort();
}
