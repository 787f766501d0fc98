import { hashText, mix, type Weights } from './perceptron.ts';

/** What the tagger knows of a word before it is tagged, as hashes; computed once a word. */
interface WordTraits {
  readonly lower: number;
  readonly shape: number;
  readonly prefixes: readonly number[];
  readonly suffixes: readonly number[];
}

const BOUNDARY: WordTraits = { lower: 1, shape: 2, prefixes: [3], suffixes: [4] };
const NO_TAG = -1;
export const TAG_FEATURES = 48;

/**
 * Tags words from left to right; classes are whatever `weights` was trained on.
 * Linear in the number of words. `forms` are the words of one sentence.
 */
export function tagWords(forms: readonly string[], weights: Weights): Uint8Array {
  const words = forms.map(wordTraits);
  const tags = new Uint8Array(words.length);
  const features = new Uint32Array(TAG_FEATURES);
  const scores = new Int32Array(weights.classes);
  for (let i = 0; i < words.length; i++) {
    weights.score(features, tagFeatures(words, tags, i, features), scores);
    tags[i] = indexOfMaximum(scores);
  }
  return tags;
}

export function wordTraits(form: string): WordTraits {
  const lower = form.toLowerCase();
  const ending = (length: number) => hashText(lower.slice(-length));
  return {
    lower: hashText(lower),
    shape: hashText(shapeOf(form)),
    prefixes: [1, 2, 3].map((length) => hashText(lower.slice(0, length))),
    suffixes: [1, 2, 3, 4].map(ending),
  };
}

/** «McCain-2» → «XxXx-d»: runs of one kind of character count once. */
function shapeOf(form: string): string {
  return form
    .slice(0, 24)
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\p{N}+/gu, 'd');
}

/** Writes the features of word `i`, whose predecessors are tagged, and returns how many there are. */
export function tagFeatures(
  words: readonly WordTraits[],
  tags: Uint8Array,
  i: number,
  out: Uint32Array,
): number {
  const word = words[i] ?? BOUNDARY;
  const before = words[i - 1] ?? BOUNDARY;
  const before2 = words[i - 2] ?? BOUNDARY;
  const after = words[i + 1] ?? BOUNDARY;
  const after2 = words[i + 2] ?? BOUNDARY;
  const tag = tags[i - 1] ?? NO_TAG;
  const tag2 = tags[i - 2] ?? NO_TAG;
  let n = 0;
  const put = (a: number, b = 0) => {
    out[n] = mix(mix(n, a), b);
    n++;
  };
  put(0);
  put(word.lower);
  put(word.shape);
  put(word.shape, i === 0 ? 1 : 0);
  put(word.shape, tag);
  put(word.shape, after.shape);
  put(word.shape, before.shape);
  for (const length of [0, 1, 2]) put(word.prefixes[length] ?? 0);
  for (const length of [0, 1, 2, 3]) put(word.suffixes[length] ?? 0);
  put(word.suffixes[2] ?? 0, word.shape);
  put(word.suffixes[2] ?? 0, tag);
  put(before.lower);
  put(before2.lower);
  put(after.lower);
  put(after2.lower);
  put(before.suffixes[2] ?? 0);
  put(after.suffixes[2] ?? 0);
  put(after.suffixes[1] ?? 0);
  put(before.lower, word.lower);
  put(word.lower, after.lower);
  put(before.lower, after.lower);
  put(after.lower, after2.lower);
  put(tag);
  put(tag2);
  put(tag, tag2);
  put(tag, word.lower);
  put(mix(tag, tag2), word.lower);
  put(tag, after.lower);
  put(tag, after.suffixes[2] ?? 0);
  put(after.shape);
  put(before.shape);
  return n;
}

export function indexOfMaximum(scores: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < scores.length; i++) {
    if ((scores[i] ?? 0) > (scores[best] ?? 0)) best = i;
  }
  return best;
}
