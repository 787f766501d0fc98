import type { Language } from '../article/article.ts';
import { countries } from './countries.ts';
import { type Name, type NameKind, nameKinds, type Token } from './grammar.ts';
import { type NameModel, nameLists } from './name-model.ts';
import type { PeopleLexicon } from './people-lexicon.ts';
import { hashText, mix, type Weights } from './perceptron.ts';

/** Class 0 is no name; then for each kind the class of its first word and that of the words after. */
export const NAME_CLASSES = 1 + 2 * nameKinds.length;
export const firstWordClass = (kind: NameKind): number => 1 + 2 * nameKinds.indexOf(kind);
const MOST_FEATURES = 96;
const LONGEST_WORD = 40;
/** Above the bits of the lists and the two of the noun's rank. */
const FIRST_FLAG = 1 << (nameLists.length + 2);

/** What the tagger's features look into, besides the words. */
export interface NameKnowledge {
  readonly language: Language;
  readonly people: PeopleLexicon;
  /** How well a dictionary knows a word as a common noun: 2 as it stands, 1 as a compound of one, 0 not. */
  readonly nounRank: (word: string) => number;
  readonly listsOf: (word: string) => number;
}

interface WordTraits {
  readonly lower: number;
  readonly shape: number;
  readonly prefixes: readonly number[];
  readonly suffixes: readonly number[];
  readonly parts: readonly number[];
  readonly tag: number;
  /** Bits: what lists, lexicon and countries say of the word. */
  readonly known: number;
}

const BOUNDARY: WordTraits = {
  lower: 1,
  shape: 2,
  prefixes: [3, 3, 3, 3],
  suffixes: [4, 4, 4, 4, 4],
  parts: [],
  tag: 5,
  known: -1,
};

function wordTraits(token: Token, knowledge: NameKnowledge): WordTraits {
  const word = token.form.slice(0, LONGEST_WORD);
  const lower = word.toLowerCase();
  return {
    lower: hashText(lower),
    shape: hashText(shapeOf(word)),
    prefixes: [1, 2, 3, 4].map((length) => hashText(lower.slice(0, length))),
    suffixes: [1, 2, 3, 4, 5].map((length) => hashText(lower.slice(-length))),
    parts: lower.includes('-') ? lower.split('-').map(hashText) : [],
    tag: hashText(token.tag),
    known: /^\p{Lu}/u.test(word) ? knownOf(token, word, knowledge) : 0,
  };
}

function knownOf(token: Token, word: string, { people, language, nounRank, listsOf }: NameKnowledge): number {
  const base = people.baseForm(word);
  const flags = [
    people.givenName(word.toLowerCase()) !== null,
    people.givenName(base.toLowerCase()) !== null,
    people.role(token) !== null,
    people.title(token) !== null,
    countries[language].nameAt([word]) !== null,
    countries[language].ofAdjective(word) !== null,
  ];
  const lists = listsOf(word) | listsOf(base) | (nounRank(word) << nameLists.length);
  return flags.reduce((bits, flag, i) => bits | (flag ? FIRST_FLAG << i : 0), lists);
}

/** «McCain-2» → «XxXx-d»: runs of one kind of character count once. */
const shapeOf = (form: string): string =>
  form
    .replace(/\p{Lu}+/gu, (run) => (run.length > 1 ? 'XX' : 'X'))
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\p{N}+/gu, 'd');

const MOST_REMEMBERED = 20_000;

/** The traits of words, each worked out once: news repeats its words. */
export class Traits {
  readonly #knowledge: NameKnowledge;
  readonly #known = new Map<string, WordTraits>();

  constructor(knowledge: NameKnowledge) {
    this.#knowledge = knowledge;
  }

  of(token: Token): WordTraits {
    const key = `${token.tag} ${token.form}`;
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear();
    const traits = wordTraits(token, this.#knowledge);
    this.#known.set(key, traits);
    return traits;
  }
}

/** Hashes of the features of each word of a sentence. */
export function nameFeatures(tokens: readonly Token[], traits: Traits): Uint32Array[] {
  const words = tokens.map((token) => traits.of(token));
  const out = new Uint32Array(MOST_FEATURES);
  return words.map((_, at) => out.slice(0, writeFeatures(words, at, out)));
}

function writeFeatures(words: readonly WordTraits[], at: number, out: Uint32Array): number {
  const word = words[at] ?? BOUNDARY;
  const before = words[at - 1] ?? BOUNDARY;
  const before2 = words[at - 2] ?? BOUNDARY;
  const after = words[at + 1] ?? BOUNDARY;
  const after2 = words[at + 2] ?? BOUNDARY;
  const { shape, known, tag, lower } = word;
  let count = 0;
  const put = (a: number, b = 0, c = 0): void => {
    out[count] = mix(mix(mix(count, a), b), c);
    count += 1;
  };
  put(0);
  put(lower);
  put(shape, at === 0 ? 1 : 0);
  for (const prefix of word.prefixes) put(prefix, shape);
  for (const suffix of word.suffixes) put(suffix, shape);
  put(known, shape);
  put(tag, shape);
  put(tag, known);
  for (const near of [before, after, before2, after2]) put(near.lower);
  put(before.lower, shape);
  put(after.lower, shape);
  put(before2.lower, before.lower);
  put(after.lower, after2.lower);
  put(before.lower, lower);
  put(lower, after.lower);
  put(before.shape, shape);
  put(shape, after.shape);
  put(before.shape, shape, after.shape);
  put(before2.shape, before.shape, shape);
  put(shape, after.shape, after2.shape);
  put(before.known, known);
  put(known, after.known);
  put(before.known, known, after.known);
  put(before2.known, before.known, known);
  put(after.known, after.shape, known);
  put(before.known, shape);
  put(before.known, tag);
  put(after.known, tag);
  put(before.tag, tag);
  put(tag, after.tag);
  put(before.tag, tag, after.tag);
  put(tag, after.tag, after2.tag);
  put(before2.tag, before.tag, tag);
  put(before.tag, known);
  put(after.tag, known);
  for (const near of [before, after]) {
    put(near.suffixes[2] ?? 0, shape);
    put(near.suffixes[3] ?? 0);
  }
  for (const part of word.parts.slice(0, 4)) {
    out[count] = mix(mix(MOST_FEATURES, part), 0);
    count += 1;
  }
  return count;
}

/** The feature that says which class came before; its weights are those of the transitions. */
export const transitionFeature = (before: number): number => mix(MOST_FEATURES + 1, before) >>> 0;

/** A word goes on with a name only after a word of the same kind of name, and no name runs over a comma. */
export const isAllowed = (before: number, after: number): boolean =>
  after === 0 || after % 2 === 1 || before === after || before === after - 1;

const NEVER = -(2 ** 40);

/** Finds names by a linear-chain conditional random field (Lafferty et al. 2001), decoded exactly (Viterbi). */
export class NameTagger {
  readonly #weights: Weights;
  readonly #traits: Traits;
  /** Weight of class `b` after class `a` at `a × NAME_CLASSES + b`. */
  readonly #transitions: Float64Array;

  constructor({ weights, listsOf }: NameModel, knowledge: Omit<NameKnowledge, 'listsOf'>) {
    this.#weights = weights;
    this.#traits = new Traits({ ...knowledge, listsOf });
    this.#transitions = new Float64Array(NAME_CLASSES * NAME_CLASSES);
    const scores = new Int32Array(NAME_CLASSES);
    for (let before = 0; before < NAME_CLASSES; before += 1) {
      weights.score(Uint32Array.of(transitionFeature(before)), 1, scores);
      scores.forEach((score, after) => {
        this.#transitions[before * NAME_CLASSES + after] = isAllowed(before, after) ? score : NEVER;
      });
    }
  }

  /** The names in one sentence, in order and apart. Linear in the number of tokens. */
  find(tokens: readonly Token[]): Name[] {
    const scores = new Int32Array(NAME_CLASSES);
    const features = nameFeatures(tokens, this.#traits);
    const emissions = features.map((row, at) => {
      this.#weights.score(row, row.length, scores);
      return Float64Array.from(scores, (score, value) =>
        value > 0 && tokens[at]?.form === ',' ? NEVER : score,
      );
    });
    return namesOf(this.#bestPath(emissions));
  }

  #bestPath(emissions: readonly Float64Array[]): Uint8Array {
    let best = Float64Array.from({ length: NAME_CLASSES }, (_, value) => (isAllowed(0, value) ? 0 : NEVER));
    const cameFrom = emissions.map((emission, at) => {
      const from = new Uint8Array(NAME_CLASSES);
      const next = new Float64Array(NAME_CLASSES);
      for (let value = 0; value < NAME_CLASSES; value += 1) {
        from[value] = at === 0 ? 0 : this.#bestBefore(best, value);
        const before = from[value] ?? 0;
        const step = at === 0 ? (best[value] ?? 0) : (best[before] ?? 0) + this.#transition(before, value);
        next[value] = step + (emission[value] ?? 0);
      }
      best = next;
      return from;
    });
    const path = new Uint8Array(emissions.length);
    let value = best.indexOf(Math.max(...best));
    for (let at = path.length - 1; at >= 0; at -= 1) {
      path[at] = value;
      value = cameFrom[at]?.[value] ?? 0;
    }
    return path;
  }

  #bestBefore(best: Float64Array, value: number): number {
    let chosen = 0;
    for (let before = 1; before < NAME_CLASSES; before += 1) {
      const gain = (best[before] ?? 0) + this.#transition(before, value);
      if (gain > (best[chosen] ?? 0) + this.#transition(chosen, value)) chosen = before;
    }
    return chosen;
  }

  #transition(before: number, after: number): number {
    return this.#transitions[before * NAME_CLASSES + after] ?? 0;
  }
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
