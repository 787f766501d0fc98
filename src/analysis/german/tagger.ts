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

/** How many features a word has: a multiple of four. */
const FEATURES = 24;

/** Writes the rows of the features of word `at`; `before` and `before2` are the tags just given. */
function featureRows(
  words: readonly HashedWord[],
  at: number,
  before: number,
  before2: number,
  rows: Int32Array,
): void {
  const word = words[at] ?? EDGE;
  const previous = words[at - 1] ?? EDGE;
  const next = words[at + 1] ?? EDGE;
  const afterNext = words[at + 2] ?? EDGE;
  rows[0] = mix(0, 0);
  rows[1] = mix(1, word.word);
  rows[2] = mix(2, previous.word);
  rows[3] = mix(3, next.word);
  rows[4] = mix(4, (words[at - 2] ?? EDGE).word);
  rows[5] = mix(5, afterNext.word);
  rows[6] = mix(6, word.suffix1, word.shape);
  rows[7] = mix(7, word.suffix2, word.shape);
  rows[8] = mix(8, word.suffix3, word.shape);
  rows[9] = mix(9, word.suffix4);
  rows[10] = mix(10, word.shape, at === 0 ? 1 : 0);
  rows[11] = mix(11, before);
  rows[12] = mix(12, before, before2);
  rows[13] = mix(13, before, word.word);
  rows[14] = mix(14, word.word, next.word);
  rows[15] = mix(15, word.lexical, word.shape);
  rows[16] = mix(16, word.lexical, before);
  rows[17] = mix(17, word.lexical, next.lexical);
  rows[18] = mix(18, next.lexical, next.shape);
  rows[19] = mix(19, next.suffix3);
  rows[20] = mix(20, previous.suffix3, word.suffix2);
  rows[21] = mix(21, before * 32 + before2, word.lexical);
  rows[22] = mix(22, afterNext.lexical, next.lexical);
  rows[23] = mix(23, word.lexical, previous.lexical);
}

/**
 * Tags a sentence from left to right. `scoreRows` sets the score of each tag to the sum over some rows; `see` is told
 * the rows that each decision looked at (for training).
 */
export function tagGreedily(
  scoreRows: (rows: Int32Array, scores: Float64Array) => void,
  words: readonly HashedWord[],
  see?: (at: number, rows: Int32Array, tag: number) => number,
): number[] {
  const rows = new Int32Array(FEATURES);
  const scores = new Float64Array(TAGS);
  const tags: number[] = [];
  let before = START;
  let before2 = START;
  for (let at = 0; at < words.length; at++) {
    featureRows(words, at, before, before2, rows);
    scoreRows(rows, scores);
    const guess = best(scores);
    const tag = see ? see(at, rows, guess) : guess;
    tags.push(tag);
    before2 = before;
    before = tag;
  }
  return tags;
}

function best(scores: Float64Array): number {
  let winner = 0;
  for (let tag = 1; tag < TAGS; tag++) if ((scores[tag] ?? 0) > (scores[winner] ?? 0)) winner = tag;
  return winner;
}

const HALF: number = TAGS / 2;

/**
 * The weights as bytes, of two tags in one number: the second's above its lower 16 bits. One addition then adds both;
 * the few bytes that are added never run over.
 */
function inPairs(weights: Int8Array): Int32Array {
  return Int32Array.from(
    { length: weights.length / 2 },
    (_, i) => (weights[2 * i] ?? 0) + ((weights[2 * i + 1] ?? 0) << 16),
  );
}

/** An averaged perceptron over hashed features (Collins 2002), weights as bytes. */
export class Tagger {
  readonly #pairs: Int32Array;
  readonly #sums = new Int32Array(HALF);

  constructor(sections: Sections) {
    const weights = new Int8Array(sections('tagger.weights'));
    if (weights.length !== FEATURE_ROWS * TAGS)
      throw new Error('German model: tagger weights have another size');
    this.#pairs = inPairs(weights);
  }

  tag(words: readonly HashedWord[]): TaggerTag[] {
    return tagGreedily(this.#score, words).map((tag) => taggerTags[tag] ?? 'X');
  }

  readonly #score = (rows: Int32Array, scores: Float64Array): void => {
    const pairs = this.#pairs;
    const sums = this.#sums;
    sums.fill(0);
    // Four rows at a time: the sums are fetched and put back a quarter as often.
    for (let f = 0; f < FEATURES; f += 4) {
      const a = (rows[f] ?? 0) * HALF;
      const b = (rows[f + 1] ?? 0) * HALF;
      const c = (rows[f + 2] ?? 0) * HALF;
      const d = (rows[f + 3] ?? 0) * HALF;
      for (let i = 0; i < HALF; i++)
        sums[i] =
          (sums[i] ?? 0) +
          (pairs[a + i] ?? 0) +
          (pairs[b + i] ?? 0) +
          (pairs[c + i] ?? 0) +
          (pairs[d + i] ?? 0);
    }
    for (let i = 0; i < HALF; i++) {
      const sum = sums[i] ?? 0;
      const first = (sum << 16) >> 16;
      scores[2 * i] = first;
      scores[2 * i + 1] = (sum - first) >> 16;
    }
  };
}
