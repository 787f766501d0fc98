import { nameKinds, type Tag, type Token } from './grammar.ts';
import {
  FeatureList,
  ofAfter,
  ofAfter2,
  ofBefore,
  ofBefore2,
  ofKindAfter,
  ofKindBefore,
  ofKindsAfter,
  ofKindsAround,
  ofKindsBefore,
  ofNeighbours,
  ofWord,
} from './name-features.ts';
import { BOUNDARY, type NameKnowledge, type WordTraits, wordTraits } from './name-traits.ts';
import type { Weights } from './perceptron.ts';
import { SumRows } from './sum-rows.ts';

/** Class 0 is no name; then for each kind the class of its first word and that of the words after. */
export const NAME_CLASSES = 1 + 2 * nameKinds.length;

/** A word's features look at two words on either side, so it adds to the scores of as many. */
const REACH = 2;

interface ScoredWord {
  readonly traits: WordTraits;
  /** Number of its kind: its shape, tag and what is known of it. */
  readonly kind: number;
  /** Where its sums begin: a row for each of the two words before, itself and the two after. */
  readonly sums: number;
}

/** Two kinds of words, one after the other. */
interface ScoredPair {
  /** Where its sums begin, a row for each of the two. */
  readonly sums: number;
  /** By the kind of a third word, where the sums of the three begin. */
  readonly thirds: Map<number, number>;
}

/** More than there can be kinds in any text. */
const KINDS = 2 ** 21;
/** So much is remembered from one sentence to the next: 8 MB of sums, tens of thousands of words. */
const MOST_REMEMBERED = 2 ** 21;

/**
 * Scores the words of a sentence as words of names. What a word, a pair or a triple of kinds adds is summed up when it
 * is first met and remembered, since news repeats them. The sums are of whole numbers: their order makes no difference.
 */
export class NameScores {
  readonly #weights: Weights;
  readonly #knowledge: NameKnowledge;
  readonly #features = new FeatureList();
  readonly #words = new Map<Tag, Map<string, ScoredWord>>();
  readonly #kinds = new Map<string, number>();
  readonly #pairs = new Map<number, ScoredPair>();
  readonly #rows: SumRows;
  #boundary: ScoredWord;

  constructor(weights: Weights, knowledge: NameKnowledge) {
    this.#weights = weights;
    this.#rows = new SumRows(weights);
    this.#knowledge = knowledge;
    this.#boundary = this.#scoredWord(BOUNDARY);
  }

  /** For each token a row with the score of each class. */
  of(tokens: readonly Token[]): Int32Array {
    if (this.#rows.size > MOST_REMEMBERED) this.#forget();
    const edge = [this.#boundary, this.#boundary];
    const words = [...edge, ...tokens.map((token) => this.#word(token)), ...edge];
    const rows = new Int32Array((words.length + 2 * REACH) * NAME_CLASSES);
    words.forEach((word, at) => {
      this.#rows.addTo(rows, at, word.sums, 1 + 2 * REACH);
      const [second, third] = [words[at + 1], words[at + 2]];
      if (!second || !third) return;
      const pair = this.#pair(word, second);
      this.#rows.addTo(rows, at + REACH, pair.sums, 2);
      this.#rows.addTo(rows, at + REACH, this.#triple(pair, word, second, third), 3);
    });
    this.#addNeighbours(words, rows);
    return rows.subarray(2 * REACH * NAME_CLASSES, (2 * REACH + tokens.length) * NAME_CLASSES);
  }

  #addNeighbours(words: readonly ScoredWord[], rows: Int32Array): void {
    const traitsAt = (at: number): WordTraits => words[at]?.traits ?? BOUNDARY;
    for (let at = REACH; at < words.length - REACH; at += 1) {
      this.#features.count = 0;
      ofNeighbours(
        this.#features,
        traitsAt(at - 2),
        traitsAt(at - 1),
        traitsAt(at),
        traitsAt(at + 1),
        traitsAt(at + 2),
      );
      this.#weights.add(this.#features.hashes, this.#features.count, rows, (at + REACH) * NAME_CLASSES);
    }
  }

  #word(token: Token): ScoredWord {
    const ofTag = this.#words.get(token.tag) ?? new Map<string, ScoredWord>();
    if (ofTag.size === 0) this.#words.set(token.tag, ofTag);
    const known = ofTag.get(token.form);
    if (known) return known;
    const word = this.#scoredWord(wordTraits(token, this.#knowledge));
    ofTag.set(token.form, word);
    return word;
  }

  #scoredWord(traits: WordTraits): ScoredWord {
    const kind = `${traits.shape} ${traits.known} ${traits.tag}`;
    const number = this.#kinds.get(kind) ?? this.#kinds.size;
    this.#kinds.set(kind, number);
    const sums = this.#sum(
      (out) => ofAfter2(out, traits),
      (out) => ofAfter(out, traits),
      (out) => ofWord(out, traits),
      (out) => ofBefore(out, traits),
      (out) => ofBefore2(out, traits),
    );
    return { traits, kind: number, sums };
  }

  #pair(first: ScoredWord, second: ScoredWord): ScoredPair {
    const key = first.kind * KINDS + second.kind;
    const known = this.#pairs.get(key);
    if (known) return known;
    const sums = this.#sum(
      (out) => ofKindAfter(out, first.traits, second.traits),
      (out) => ofKindBefore(out, first.traits, second.traits),
    );
    const pair = { sums, thirds: new Map<number, number>() };
    this.#pairs.set(key, pair);
    return pair;
  }

  #triple({ thirds }: ScoredPair, first: ScoredWord, second: ScoredWord, third: ScoredWord): number {
    const known = thirds.get(third.kind);
    if (known !== undefined) return known;
    const sums = this.#sum(
      (out) => ofKindsAfter(out, first.traits, second.traits, third.traits),
      (out) => ofKindsAround(out, first.traits, second.traits, third.traits),
      (out) => ofKindsBefore(out, first.traits, second.traits, third.traits),
    );
    thirds.set(third.kind, sums);
    return sums;
  }

  /** Makes new rows, each the sum over the features that one of the functions gathers, and tells where they begin. */
  #sum(...rows: readonly ((out: FeatureList) => void)[]): number {
    const start = this.#rows.make(rows.length);
    rows.forEach((gather, row) => {
      this.#features.count = 0;
      gather(this.#features);
      this.#rows.score(this.#features.hashes, this.#features.count, start + row * NAME_CLASSES);
    });
    return start;
  }

  #forget(): void {
    this.#words.clear();
    this.#kinds.clear();
    this.#pairs.clear();
    this.#rows.clear();
    this.#boundary = this.#scoredWord(BOUNDARY);
  }
}
