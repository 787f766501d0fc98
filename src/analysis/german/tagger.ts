import type { Sections } from './sections.ts';
import { hashText } from './string-table.ts';

/**
 * Universal tags, with verbs by form: finite, infinitive, participle. Auxiliaries are told by their lemma.
 * The order is that of the weights.
 */
export const taggerTags = [
  'ADJ',
  'ADP',
  'ADV',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'X',
  'VFIN',
  'VINF',
  'VPP',
] as const;
export type TaggerTag = (typeof taggerTags)[number];

const TAGS: number = taggerTags.length;
const START = TAGS;

/** Features are hashed into this many rows, each with a weight per tag. */
export const FEATURE_ROWS = 2 ** 17;

/** What a word can be by the dictionary, as small bits: the tagger's view of the lexicon. */
export type LexicalClass = number;

export interface TaggedWord {
  readonly form: string;
  readonly lexical: LexicalClass;
}

const shapes: readonly RegExp[] = [
  /^\d/,
  /^\p{Lu}+$/u,
  /^\p{Lu}\p{Ll}*$/u,
  /^\p{Lu}/u,
  /^\p{Ll}+$/u,
  /^\p{L}/u,
  /^[.!?]/,
  /^,/,
];

/** What the features of a word need, hashed once for the word and its neighbours. */
interface HashedWord {
  readonly word: number;
  readonly suffixes: readonly number[];
  readonly shape: number;
  readonly lexical: LexicalClass;
}

function hashWord({ form, lexical }: TaggedWord): HashedWord {
  const lower = form.toLowerCase();
  return {
    word: hashText(lower),
    suffixes: [1, 2, 3, 4].map((length) => hashText(lower.slice(-length))),
    shape: shapes.findIndex((pattern) => pattern.test(form)) + 1,
    lexical,
  };
}

const EDGE: HashedWord = { word: 1, suffixes: [1, 1, 1, 1], shape: 9, lexical: 0 };

function mix(template: number, a: number, b = 0): number {
  let hash =
    Math.imul(a ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(b + template, 0xc2b2ae35);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x27d4eb2f);
  return (hash ^ (hash >>> 13)) & (FEATURE_ROWS - 1);
}

/** Rows of the features of word `at`; `before` and `before2` are the tags just given. */
function featureRows(words: readonly HashedWord[], at: number, before: number, before2: number): number[] {
  const word = words[at] ?? EDGE;
  const previous = words[at - 1] ?? EDGE;
  const next = words[at + 1] ?? EDGE;
  const afterNext = words[at + 2] ?? EDGE;
  const [s1 = 0, s2 = 0, s3 = 0, s4 = 0] = word.suffixes;
  return [
    mix(0, 0),
    mix(1, word.word),
    mix(2, previous.word),
    mix(3, next.word),
    mix(4, (words[at - 2] ?? EDGE).word),
    mix(5, afterNext.word),
    mix(6, s1, word.shape),
    mix(7, s2, word.shape),
    mix(8, s3, word.shape),
    mix(9, s4),
    mix(10, word.shape, at === 0 ? 1 : 0),
    mix(11, before),
    mix(12, before, before2),
    mix(13, before, word.word),
    mix(14, word.word, next.word),
    mix(15, word.lexical, word.shape),
    mix(16, word.lexical, before),
    mix(17, word.lexical, next.lexical),
    mix(18, next.lexical, next.shape),
    mix(19, next.suffixes[2] ?? 0),
    mix(20, previous.suffixes[2] ?? 0, s2),
    mix(21, before * 32 + before2, word.lexical),
    mix(22, afterNext.lexical, next.lexical),
    mix(23, word.lexical, previous.lexical),
  ];
}

export interface Weights {
  readonly length: number;
  readonly [index: number]: number;
}

/** Tags a sentence from left to right. `see` is told the rows that each decision looked at (for training). */
export function tagGreedily(
  weights: Weights,
  sentence: readonly TaggedWord[],
  see?: (at: number, rows: readonly number[], tag: number) => number,
): number[] {
  const words = sentence.map(hashWord);
  const tags: number[] = [];
  let before = START;
  let before2 = START;
  for (let at = 0; at < words.length; at++) {
    const rows = featureRows(words, at, before, before2);
    const guess = best(weights, rows);
    const tag = see ? see(at, rows, guess) : guess;
    tags.push(tag);
    before2 = before;
    before = tag;
  }
  return tags;
}

function best(weights: Weights, rows: readonly number[]): number {
  const scores = new Float64Array(TAGS);
  for (const row of rows) {
    const start = row * TAGS;
    for (let tag = 0; tag < TAGS; tag++) scores[tag] = (scores[tag] ?? 0) + (weights[start + tag] ?? 0);
  }
  return scores.indexOf(Math.max(...scores));
}

/** An averaged perceptron over hashed features (Collins 2002), weights as bytes. */
export class Tagger {
  readonly #weights: Int8Array;

  constructor(sections: Sections) {
    this.#weights = new Int8Array(sections('tagger.weights'));
    if (this.#weights.length !== FEATURE_ROWS * TAGS)
      throw new Error('German model: tagger weights have another size');
  }

  tag(words: readonly TaggedWord[]): TaggerTag[] {
    return tagGreedily(this.#weights, words).map((tag) => taggerTags[tag] ?? 'X');
  }
}
