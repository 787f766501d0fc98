import type { NameKind, Token } from '../../src/analysis/grammar.ts';
import { FeatureList, ofAll, transitionFeature } from '../../src/analysis/name-features.ts';
import { NAME_CLASSES } from '../../src/analysis/name-scores.ts';
import { firstWordClass, isAllowed } from '../../src/analysis/name-tagger.ts';
import { BOUNDARY, type NameKnowledge, type WordTraits, wordTraits } from '../../src/analysis/name-traits.ts';
import { shuffled } from './shuffle.ts';
import { weightsFile } from './weights-file.ts';

/** A sentence as the grammar reads it, with the names in its tokens. */
export interface NamedSentence {
  readonly tokens: readonly Token[];
  readonly names: readonly { readonly kind: NameKind; readonly first: number; readonly last: number }[];
}

const EPOCHS = 4;
/** AdaGrad (Duchi et al. 2011) with a penalty on large weights. */
const RATE = 0.1;
const PENALTY = 8e-3;
/** What a person's name gets besides: more are found, fewer of them right. */
const PERSON_BONUS = 0.3;
/** Steps of 127: leaving out the many small weights halves the file twice and costs nothing. */
const SMALLEST_WEIGHT = 26;

interface Example {
  /** For each word the rows of its features. */
  readonly rows: readonly Int32Array[];
  readonly right: Uint8Array;
}

/** Weights of the name tagger: a conditional random field, learnt by stochastic gradient in an order of its own. */
export function trainNames(sentences: readonly NamedSentence[], knowledge: NameKnowledge): Uint8Array {
  const rowOf = new Map<number, number>();
  const row = (feature: number): number => {
    const known = rowOf.get(feature);
    if (known !== undefined) return known;
    rowOf.set(feature, rowOf.size);
    return rowOf.size - 1;
  };
  const transitions = Array.from({ length: NAME_CLASSES }, (_, before) => row(transitionFeature(before)));
  const examples = sentences.map(
    ({ tokens, names }): Example => ({
      rows: featuresOf(tokens.map((token) => wordTraits(token, knowledge))).map((features) =>
        Int32Array.from(features, row),
      ),
      right: classesOf(tokens.length, names),
    }),
  );
  const field = new RandomField(rowOf.size, transitions);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1)
    for (const example of shuffled(examples, epoch)) field.learn(example);
  const always = [...(examples[0]?.rows[0] ?? [])][0] ?? 0;
  field.add(always, firstWordClass('person'), PERSON_BONUS);
  field.add(always, firstWordClass('person') + 1, PERSON_BONUS);
  return weightsFile(field.weights([...rowOf].toSorted(([a], [b]) => a - b)), SMALLEST_WEIGHT);
}

/** Hashes of the features of each word of a sentence, in the order of their numbers. */
function featuresOf(words: readonly WordTraits[]): number[][] {
  const traitsAt = (at: number): WordTraits => words[at] ?? BOUNDARY;
  return words.map((word, at) => {
    const found = new FeatureList();
    ofAll(found, traitsAt(at - 2), traitsAt(at - 1), word, traitsAt(at + 1), traitsAt(at + 2));
    const numbered = Array.from(
      { length: found.count },
      (_, i) => [found.numbers[i] ?? 0, found.hashes[i] ?? 0] as const,
    );
    return numbered.toSorted(([a], [b]) => a - b).map(([, hash]) => hash);
  });
}

function classesOf(length: number, names: NamedSentence['names']): Uint8Array {
  const classes = new Uint8Array(length);
  for (const { kind, first, last } of names) {
    classes.fill(firstWordClass(kind) + 1, first, last);
    classes[first] = firstWordClass(kind);
  }
  return classes;
}

class RandomField {
  readonly #weights: Float64Array;
  readonly #squares: Float64Array;
  readonly #transitions: readonly number[];

  constructor(rows: number, transitions: readonly number[]) {
    this.#weights = new Float64Array(rows * NAME_CLASSES);
    this.#squares = new Float64Array(rows * NAME_CLASSES).fill(1e-4);
    this.#transitions = transitions;
  }

  add(row: number, value: number, by: number): void {
    this.#weights[row * NAME_CLASSES + value] = this.#weight(row, value) + by;
  }

  /** One step towards what the example says: expected counts less observed ones (forward and backward sums). */
  learn({ rows, right }: Example): void {
    if (rows.length === 0) return;
    const emissions = rows.map((features) => this.#emission(features));
    const forward = this.#forward(emissions);
    const backward = this.#backward(emissions);
    const total = logSum(forward.at(-1) ?? []);
    const pairs = new Float64Array(NAME_CLASSES * NAME_CLASSES);
    for (let at = 1; at < rows.length; at += 1)
      this.#countPairs(pairs, emissions, forward, backward, right, at, total);
    for (let at = 0; at < rows.length; at += 1)
      for (let value = 0; value < NAME_CLASSES; value += 1) {
        const expected = Math.exp((forward[at]?.[value] ?? 0) + (backward[at]?.[value] ?? 0) - total);
        const surplus = expected - (right[at] === value ? 1 : 0);
        if (Math.abs(surplus) > 1e-4) for (const row of rows[at] ?? []) this.#step(row, value, surplus);
      }
    for (let before = 0; before < NAME_CLASSES; before += 1)
      for (let value = 0; value < NAME_CLASSES; value += 1) {
        const surplus = pairs[before * NAME_CLASSES + value] ?? 0;
        if (surplus !== 0) this.#step(this.#transitions[before] ?? 0, value, surplus);
      }
  }

  /** In the shape that `weightsFile` takes; `rows` are features with their rows, in rising order. */
  weights(rows: readonly (readonly [number, number])[]): Parameters<typeof weightsFile>[0] {
    const entries = (row: number) =>
      Array.from({ length: NAME_CLASSES }, (_, cls) => ({ cls, weight: this.#weight(row, cls) }));
    return {
      classes: NAME_CLASSES,
      averaged: () => rows.map(([hash, row]) => ({ hash, entries: entries(row) })),
    };
  }

  #weight(row: number, value: number): number {
    return this.#weights[row * NAME_CLASSES + value] ?? 0;
  }

  #step(row: number, value: number, surplus: number): void {
    const at = row * NAME_CLASSES + value;
    const gradient = surplus + PENALTY * (this.#weights[at] ?? 0);
    this.#squares[at] = (this.#squares[at] ?? 0) + gradient * gradient;
    this.#weights[at] = (this.#weights[at] ?? 0) - (RATE * gradient) / Math.sqrt(this.#squares[at] ?? 1);
  }

  #emission(features: Int32Array): Float64Array {
    const scores = new Float64Array(NAME_CLASSES);
    for (const row of features)
      for (let value = 0; value < NAME_CLASSES; value += 1)
        scores[value] = (scores[value] ?? 0) + this.#weight(row, value);
    return scores;
  }

  #transition(before: number, after: number): number {
    return isAllowed(before, after)
      ? this.#weight(this.#transitions[before] ?? 0, after)
      : Number.NEGATIVE_INFINITY;
  }

  #forward(emissions: readonly Float64Array[]): number[][] {
    const sums: number[][] = [];
    emissions.forEach((emission, at) => {
      sums.push(
        Array.from(emission, (score, value) => {
          if (at === 0) return isAllowed(0, value) ? score : Number.NEGATIVE_INFINITY;
          return (
            score + logSum((sums[at - 1] ?? []).map((sum, before) => sum + this.#transition(before, value)))
          );
        }),
      );
    });
    return sums;
  }

  #backward(emissions: readonly Float64Array[]): number[][] {
    let next: number[] = Array.from({ length: NAME_CLASSES }, () => 0);
    const sums = [next];
    for (let at = emissions.length - 2; at >= 0; at -= 1) {
      const after = next;
      const emission = emissions[at + 1] ?? [];
      next = after.map((_, before) =>
        logSum(after.map((sum, value) => sum + this.#transition(before, value) + (emission[value] ?? 0))),
      );
      sums.push(next);
    }
    return sums.toReversed();
  }

  #countPairs(
    pairs: Float64Array,
    emissions: readonly Float64Array[],
    forward: readonly number[][],
    backward: readonly number[][],
    right: Uint8Array,
    at: number,
    total: number,
  ): void {
    for (let before = 0; before < NAME_CLASSES; before += 1)
      for (let value = 0; value < NAME_CLASSES; value += 1) {
        if (!isAllowed(before, value)) continue;
        const path = (forward[at - 1]?.[before] ?? 0) + this.#transition(before, value);
        const rest = (emissions[at]?.[value] ?? 0) + (backward[at]?.[value] ?? 0);
        const seen = right[at - 1] === before && right[at] === value ? 1 : 0;
        const place = before * NAME_CLASSES + value;
        pairs[place] = (pairs[place] ?? 0) + Math.exp(path + rest - total) - seen;
      }
  }
}

/** The logarithm of a sum of exponentials. */
function logSum(values: readonly number[]): number {
  const most = Math.max(...values);
  if (most === Number.NEGATIVE_INFINITY) return most;
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}
