import { BOUNDARY, type WordTraits } from './name-traits.ts';
import { mix } from './perceptron.ts';

/** The feature of each part of a hyphenated word. */
const PART = 96;
const MOST_FEATURES = 128;

/** Features as they are gathered: each has a number, which goes into its hash. */
export class FeatureList {
  readonly hashes = new Uint32Array(MOST_FEATURES);
  readonly numbers = new Uint8Array(MOST_FEATURES);
  count = 0;

  put(number: number, a: number, b = 0, c = 0): void {
    this.#add(number, mix(mix(mix(number, a), b), c));
  }

  /** A feature for each bit of `bits`. */
  putBits(number: number, bits: number): void {
    for (let rest = bits, bit = 0; rest > 0; rest >>= 1, bit += 1)
      if ((rest & 1) === 1) this.put(number, bit);
  }

  putPart(part: number): void {
    this.#add(PART, mix(mix(PART, part), 0));
  }

  #add(number: number, hash: number): void {
    this.numbers[this.count] = number;
    this.hashes[this.count] = hash;
    this.count += 1;
  }
}

/*
 * The features of a word, in groups by what they look at. Words, and pairs and triples of words of one kind, come back
 * all the time: what a group weighs for them is worked out once (name-scores.ts).
 */

/** The word by itself. */
export function ofWord(
  out: FeatureList,
  { lower, shape, known, tag, prefixes, suffixes, parts }: WordTraits,
): void {
  out.put(0, 0);
  out.put(1, lower);
  for (const [i, prefix] of prefixes.entries()) out.put(3 + i, prefix, shape);
  for (const [i, suffix] of suffixes.entries()) out.put(7 + i, suffix, shape);
  out.put(12, known, shape);
  out.put(13, tag, shape);
  out.put(14, tag, known);
  for (const part of parts) out.putPart(part);
  out.putBits(49, known);
}

/** The word before, whatever the word is. */
export function ofBefore(out: FeatureList, before: WordTraits): void {
  out.put(15, before.lower);
  out.put(46, before.suffixes[3] ?? 0);
  out.putBits(50, before.known);
}

export function ofAfter(out: FeatureList, after: WordTraits): void {
  out.put(16, after.lower);
  out.put(48, after.suffixes[3] ?? 0);
  out.putBits(51, after.known);
}

/** The word before the one before. */
export function ofBefore2(out: FeatureList, before2: WordTraits): void {
  out.put(17, before2.lower);
}

export function ofAfter2(out: FeatureList, after2: WordTraits): void {
  out.put(18, after2.lower);
}

/** What a word is like, but for which one it is. */
export type Kind = Pick<WordTraits, 'shape' | 'known' | 'tag'>;

/** The kinds of the word and of the one before. */
export function ofKindBefore(out: FeatureList, before: Kind, { shape, known, tag }: Kind): void {
  out.put(2, shape, before === BOUNDARY ? 1 : 0);
  out.put(25, before.shape, shape);
  out.put(30, before.known, known);
  out.put(35, before.known, shape);
  out.put(36, before.known, tag);
  out.put(38, before.tag, tag);
  out.put(43, before.tag, known);
}

export function ofKindAfter(out: FeatureList, { shape, known, tag }: Kind, after: Kind): void {
  out.put(26, shape, after.shape);
  out.put(31, known, after.known);
  out.put(34, after.known, after.shape, known);
  out.put(37, after.known, tag);
  out.put(39, tag, after.tag);
  out.put(44, after.tag, known);
}

/** The kinds of the word and of its neighbours. */
export function ofKindsAround(
  out: FeatureList,
  before: Kind,
  { shape, known, tag }: Kind,
  after: Kind,
): void {
  out.put(27, before.shape, shape, after.shape);
  out.put(32, before.known, known, after.known);
  out.put(40, before.tag, tag, after.tag);
}

/** The kinds of the word and of the two before. */
export function ofKindsBefore(
  out: FeatureList,
  before2: Kind,
  before: Kind,
  { shape, known, tag }: Kind,
): void {
  out.put(28, before2.shape, before.shape, shape);
  out.put(33, before2.known, before.known, known);
  out.put(42, before2.tag, before.tag, tag);
}

export function ofKindsAfter(out: FeatureList, { shape, tag }: Kind, after: Kind, after2: Kind): void {
  out.put(29, shape, after.shape, after2.shape);
  out.put(41, tag, after.tag, after2.tag);
}

/** Which words stand side by side: too many to be met again. */
export function ofNeighbours(
  out: FeatureList,
  before2: WordTraits,
  before: WordTraits,
  { lower, shape }: WordTraits,
  after: WordTraits,
  after2: WordTraits,
): void {
  out.put(19, before.lower, shape);
  out.put(20, after.lower, shape);
  out.put(21, before2.lower, before.lower);
  out.put(22, after.lower, after2.lower);
  out.put(23, before.lower, lower);
  out.put(24, lower, after.lower);
  out.put(45, before.suffixes[2] ?? 0, shape);
  out.put(47, after.suffixes[2] ?? 0, shape);
}

/** All features of a word between two on either side. */
export function ofAll(
  out: FeatureList,
  before2: WordTraits,
  before: WordTraits,
  word: WordTraits,
  after: WordTraits,
  after2: WordTraits,
): void {
  ofWord(out, word);
  ofBefore(out, before);
  ofAfter(out, after);
  ofBefore2(out, before2);
  ofAfter2(out, after2);
  ofKindBefore(out, before, word);
  ofKindAfter(out, word, after);
  ofKindsAround(out, before, word, after);
  ofKindsBefore(out, before2, before, word);
  ofKindsAfter(out, word, after, after2);
  ofNeighbours(out, before2, before, word, after, after2);
}

/** The feature that says which class came before; its weights are those of the transitions. */
export const transitionFeature = (before: number): number => mix(PART + 1, before) >>> 0;
