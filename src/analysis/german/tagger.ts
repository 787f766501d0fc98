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
export interface HashedWord {
  readonly word: number;
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly shape: number;
  readonly lexical: LexicalClass;
}

export function hashWord(form: string, lower: string, lexical: LexicalClass): HashedWord {
  const suffix = (length: number): number => hashText(lower.slice(-length));
  return {
    word: hashText(lower),
    suffix1: suffix(1),
    suffix2: suffix(2),
    suffix3: suffix(3),
    suffix4: suffix(4),
    shape: shapes.findIndex((pattern) => pattern.test(form)) + 1,
    lexical,
  };
}

const EDGE: HashedWord = { word: 1, suffix1: 1, suffix2: 1, suffix3: 1, suffix4: 1, shape: 9, lexical: 0 };

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
  return [
    mix(0, 0),
    mix(1, word.word),
    mix(2, previous.word),
    mix(3, next.word),
    mix(4, (words[at - 2] ?? EDGE).word),
    mix(5, afterNext.word),
    mix(6, word.suffix1, word.shape),
    mix(7, word.suffix2, word.shape),
    mix(8, word.suffix3, word.shape),
    mix(9, word.suffix4),
    mix(10, word.shape, at === 0 ? 1 : 0),
    mix(11, before),
    mix(12, before, before2),
    mix(13, before, word.word),
    mix(14, word.word, next.word),
    mix(15, word.lexical, word.shape),
    mix(16, word.lexical, before),
    mix(17, word.lexical, next.lexical),
    mix(18, next.lexical, next.shape),
    mix(19, next.suffix3),
    mix(20, previous.suffix3, word.suffix2),
    mix(21, before * 32 + before2, word.lexical),
    mix(22, afterNext.lexical, next.lexical),
    mix(23, word.lexical, previous.lexical),
  ];
}

type Weights = Int8Array | Float64Array;

/** Tags a sentence from left to right. `see` is told the rows that each decision looked at (for training). */
export function tagGreedily(
  weights: Weights,
  words: readonly HashedWord[],
  see?: (at: number, rows: readonly number[], tag: number) => number,
): number[] {
  const scores = new Float64Array(TAGS);
  const tags: number[] = [];
  let before = START;
  let before2 = START;
  for (let at = 0; at < words.length; at++) {
    const rows = featureRows(words, at, before, before2);
    const guess = best(weights, rows, scores);
    const tag = see ? see(at, rows, guess) : guess;
    tags.push(tag);
    before2 = before;
    before = tag;
  }
  return tags;
}

function best(weights: Weights, rows: readonly number[], scores: Float64Array): number {
  scores.fill(0);
  for (const row of rows) {
    const start = row * TAGS;
    for (let tag = 0; tag < TAGS; tag++) scores[tag] = (scores[tag] ?? 0) + (weights[start + tag] ?? 0);
  }
  let winner = 0;
  for (let tag = 1; tag < TAGS; tag++) if ((scores[tag] ?? 0) > (scores[winner] ?? 0)) winner = tag;
  return winner;
}

/** An averaged perceptron over hashed features (Collins 2002), weights as bytes. */
export class Tagger {
  readonly #weights: Int8Array;

  constructor(sections: Sections) {
    this.#weights = new Int8Array(sections('tagger.weights'));
    if (this.#weights.length !== FEATURE_ROWS * TAGS)
      throw new Error('German model: tagger weights have another size');
  }

  tag(words: readonly HashedWord[]): TaggerTag[] {
    return tagGreedily(this.#weights, words).map((tag) => taggerTags[tag] ?? 'X');
  }
}
