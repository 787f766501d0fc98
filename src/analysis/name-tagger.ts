import { type Name, type NameKind, nameKinds, type Token } from './grammar.ts';
import type { PeopleLexicon } from './people-lexicon.ts';
import { hashText, mix, type Weights } from './perceptron.ts';

/** Class 0 is no name; then for each kind the class of its first word and that of the words after. */
export const NAME_CLASSES = 1 + 2 * nameKinds.length;
export const firstWordClass = (kind: NameKind): number => 1 + 2 * nameKinds.indexOf(kind);
export const NAME_FEATURES = 64;

/** What is known of a word before it is tagged, as hashes and small numbers. */
export interface WordTraits {
  readonly lower: number;
  readonly shape: number;
  readonly prefix: number;
  readonly suffixes: readonly number[];
  readonly tag: number;
  /** 1 a given name, 2 a role, 4 a title. */
  readonly known: number;
}

const BOUNDARY: WordTraits = { lower: 1, shape: 2, prefix: 3, suffixes: [4, 4, 4], tag: 5, known: 0 };

export function wordTraits(token: Token, people: PeopleLexicon): WordTraits {
  const lower = token.form.toLowerCase().slice(0, 40);
  const known =
    (people.givenName(lower) ? 1 : 0) + (people.role(token) ? 2 : 0) + (people.title(token) ? 4 : 0);
  return {
    lower: hashText(lower),
    shape: hashText(shapeOf(token.form)),
    prefix: hashText(lower.slice(0, 3)),
    suffixes: [2, 3, 4].map((length) => hashText(lower.slice(-length))),
    tag: hashText(token.tag),
    known,
  };
}

/** «McCain-2» → «XxXx-d»: runs of one kind of character count once. */
const shapeOf = (form: string): string =>
  form
    .slice(0, 24)
    .replace(/\p{Lu}+/gu, (run) => (run.length > 1 ? 'XX' : 'X'))
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\p{N}+/gu, 'd');

/** Writes the features of word `at`, whose predecessors have these classes, and returns how many there are. */
export function nameFeatures(
  words: readonly WordTraits[],
  classes: Uint8Array,
  at: number,
  out: Uint32Array,
): number {
  const word = words[at] ?? BOUNDARY;
  const before = words[at - 1] ?? BOUNDARY;
  const before2 = words[at - 2] ?? BOUNDARY;
  const after = words[at + 1] ?? BOUNDARY;
  const after2 = words[at + 2] ?? BOUNDARY;
  const last = at > 0 ? (classes[at - 1] ?? 0) : -1;
  const last2 = at > 1 ? (classes[at - 2] ?? 0) : -1;
  const start = at === 0 ? 1 : 0;
  let count = 0;
  const put = (a: number, b = 0, c = 0): void => {
    out[count] = mix(mix(mix(count, a), b), c);
    count += 1;
  };
  const [s2 = 0, s3 = 0, s4 = 0] = word.suffixes;
  put(0);
  put(word.lower);
  put(word.shape, start);
  put(word.shape, last);
  put(word.shape, after.shape);
  put(word.shape, before.shape);
  put(word.shape, before.shape, after.shape);
  put(word.prefix, word.shape);
  put(s2, word.shape);
  put(s3);
  put(s4);
  put(s3, last);
  put(word.known, word.shape);
  put(word.known, last);
  put(word.known, after.known, after.shape);
  put(word.known, before.known, word.shape);
  put(word.known, before.known, after.known);
  put(after.known, after.tag, word.shape);
  put(before.known, word.shape);
  put(word.tag, word.shape);
  put(word.tag, last);
  put(word.tag, before.tag, after.tag);
  put(before.tag, word.tag);
  put(word.tag, after.tag);
  put(after.tag, after2.tag, word.tag);
  put(before.lower);
  put(before.lower, word.shape);
  put(before2.lower, word.shape);
  put(before.lower, before2.lower);
  put(after.lower);
  put(after.lower, word.shape);
  put(after2.lower, word.shape);
  put(after.lower, after2.lower);
  put(before.lower, word.lower);
  put(word.lower, after.lower);
  put(before.suffixes[1] ?? 0, word.shape);
  put(after.suffixes[1] ?? 0, word.shape);
  put(before.shape, before2.shape, word.shape);
  put(after.shape, after2.shape, word.shape);
  put(last);
  put(last, last2);
  put(last, last2, word.known);
  put(last, word.lower);
  put(last, after.lower);
  put(last, before.lower);
  return count;
}

/**
 * Finds the names in one sentence, by an averaged perceptron that decides from left to right. Linear in the number
 * of tokens.
 */
export function findNames(tokens: readonly Token[], people: PeopleLexicon, weights: Weights): Name[] {
  const words = tokens.map((token) => wordTraits(token, people));
  const classes = new Uint8Array(words.length);
  const features = new Uint32Array(NAME_FEATURES);
  const scores = new Int32Array(NAME_CLASSES);
  words.forEach((_, at) => {
    weights.score(features, nameFeatures(words, classes, at, features), scores);
    classes[at] = bestAllowed(scores, classes[at - 1] ?? 0);
  });
  return namesOf(classes);
}

/** A word goes on with a name only after a word of the same kind of name. */
export function bestAllowed(scores: Int32Array, before: number): number {
  let best = 0;
  scores.forEach((score, candidate) => {
    const goesOn = candidate > 0 && candidate % 2 === 0;
    if (goesOn && before !== candidate && before !== candidate - 1) return;
    if (score > (scores[best] ?? 0)) best = candidate;
  });
  return best;
}

function namesOf(classes: Uint8Array): Name[] {
  const names: Name[] = [];
  classes.forEach((value, at) => {
    const open = names.at(-1);
    if (value > 0 && value % 2 === 0 && open?.last === at)
      names[names.length - 1] = { ...open, last: at + 1 };
    else if (value > 0) {
      const kind = nameKinds[(value - 1) >> 1];
      if (kind) names.push({ kind, first: at, last: at + 1 });
    }
  });
  return names;
}
