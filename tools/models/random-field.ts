import { NAME_CLASSES } from '../../src/analysis/name-scores.ts';
import { isAllowed } from '../../src/analysis/name-tagger.ts';

/** A sentence to learn from. */
export interface Example {
  /** For each word the rows of its features. */
  readonly rows: readonly Int32Array[];
  /** For each word a bit for each class that it may have: one where it is known, several where the source leaves it open. */
  readonly classes: Uint16Array;
  /** How much it counts. */
  readonly weight: number;
}

/** AdaGrad (Duchi et al. 2011) with a penalty on large weights. */
const RATE = 0.1;
const PENALTY = 8e-3;
/** A surplus that moves no weight. */
const SMALLEST_SURPLUS = 1e-4;

const transitionsAllowed = Uint8Array.from({ length: NAME_CLASSES * NAME_CLASSES }, (_, pair) =>
  isAllowed(Math.floor(pair / NAME_CLASSES), pair % NAME_CLASSES) ? 1 : 0,
);
const firstsAllowed = transitionsAllowed.subarray(0, NAME_CLASSES);

/** How often each class is expected at each word, and each class after each other, times `sign`. */
interface Expected {
  readonly words: Float64Array;
  readonly pairs: Float64Array;
}

/** A linear-chain conditional random field, learnt by stochastic gradient. */
export class RandomField {
  readonly #weights: Float64Array;
  readonly #squares: Float64Array;
  readonly #transitions: readonly number[];

  /** @param transitions for each class the row whose weights say what may follow it */
  constructor(rows: number, transitions: readonly number[]) {
    this.#weights = new Float64Array(rows * NAME_CLASSES);
    this.#squares = new Float64Array(rows * NAME_CLASSES).fill(1e-4);
    this.#transitions = transitions;
  }

  add(row: number, value: number, by: number): void {
    this.#weights[row * NAME_CLASSES + value] = this.weight(row, value) + by;
  }

  weight(row: number, value: number): number {
    return this.#weights[row * NAME_CLASSES + value] ?? 0;
  }

  /** One step towards what the example says: what is expected anyhow less what is expected where it is right. */
  learn({ rows, classes, weight }: Example): void {
    if (rows.length === 0) return;
    const scores = this.#scoresOf(rows);
    const steps = this.#transitionWeights();
    const surplus: Expected = {
      words: new Float64Array(scores.length),
      pairs: new Float64Array(NAME_CLASSES * NAME_CLASSES),
    };
    addExpected(surplus, scores, steps, weight);
    const right = scores.map((score, i) =>
      ((classes[Math.floor(i / NAME_CLASSES)] ?? 0) >> (i % NAME_CLASSES)) & 1
        ? score
        : Number.NEGATIVE_INFINITY,
    );
    addExpected(surplus, right, steps, -weight);
    rows.forEach((features, at) => {
      for (let value = 0; value < NAME_CLASSES; value += 1) {
        const more = surplus.words[at * NAME_CLASSES + value] ?? 0;
        if (Math.abs(more) > SMALLEST_SURPLUS) for (const row of features) this.#step(row, value, more);
      }
    });
    surplus.pairs.forEach((more, pair) => {
      if (more !== 0)
        this.#step(this.#transitions[Math.floor(pair / NAME_CLASSES)] ?? 0, pair % NAME_CLASSES, more);
    });
  }

  #step(row: number, value: number, surplus: number): void {
    const at = row * NAME_CLASSES + value;
    const gradient = surplus + PENALTY * (this.#weights[at] ?? 0);
    this.#squares[at] = (this.#squares[at] ?? 0) + gradient * gradient;
    this.#weights[at] = (this.#weights[at] ?? 0) - (RATE * gradient) / Math.sqrt(this.#squares[at] ?? 1);
  }

  /** A row for each word with the score of each class. */
  #scoresOf(rows: readonly Int32Array[]): Float64Array {
    const scores = new Float64Array(rows.length * NAME_CLASSES);
    rows.forEach((features, at) => {
      const start = at * NAME_CLASSES;
      for (const row of features)
        for (let value = 0; value < NAME_CLASSES; value += 1)
          scores[start + value] = (scores[start + value] ?? 0) + this.weight(row, value);
    });
    return scores;
  }

  /** Exponentials of the transitions' weights; 0 where one is not allowed. */
  #transitionWeights(): Float64Array {
    return Float64Array.from(transitionsAllowed, (allowed, pair) =>
      allowed === 0
        ? 0
        : Math.exp(this.weight(this.#transitions[Math.floor(pair / NAME_CLASSES)] ?? 0, pair % NAME_CLASSES)),
    );
  }
}

/** Forward and backward sums, each word's scaled to 1 (Rabiner 1989). */
function addExpected(
  { words, pairs }: Expected,
  scores: Float64Array,
  steps: Float64Array,
  sign: number,
): void {
  const emissions = scaledExponentials(scores);
  const { forward, scales } = forwardSums(emissions, steps);
  const backward = backwardSums(emissions, steps, scales);
  for (let i = 0; i < words.length; i += 1)
    words[i] = (words[i] ?? 0) + sign * (forward[i] ?? 0) * (backward[i] ?? 0);
  for (let row = NAME_CLASSES; row < scores.length; row += NAME_CLASSES)
    for (let pair = 0; pair < pairs.length; pair += 1) {
      const value = row + (pair % NAME_CLASSES);
      const before = forward[row - NAME_CLASSES + Math.floor(pair / NAME_CLASSES)] ?? 0;
      const path = before * (steps[pair] ?? 0) * (emissions[value] ?? 0) * (backward[value] ?? 0);
      pairs[pair] = (pairs[pair] ?? 0) + (sign * path) / (scales[row / NAME_CLASSES] ?? 1);
    }
}

/** Each word's largest becomes 1. */
function scaledExponentials(scores: Float64Array): Float64Array {
  const exponentials = new Float64Array(scores.length);
  for (let row = 0; row < scores.length; row += NAME_CLASSES) {
    const most = Math.max(...scores.subarray(row, row + NAME_CLASSES));
    for (let i = row; i < row + NAME_CLASSES; i += 1) exponentials[i] = Math.exp((scores[i] ?? 0) - most);
  }
  return exponentials;
}

function forwardSums(
  emissions: Float64Array,
  steps: Float64Array,
): { readonly forward: Float64Array; readonly scales: Float64Array } {
  const forward = new Float64Array(emissions.length);
  const scales = new Float64Array(emissions.length / NAME_CLASSES);
  for (let at = 0; at < scales.length; at += 1) {
    const row = at * NAME_CLASSES;
    let total = 0;
    for (let value = 0; value < NAME_CLASSES; value += 1) {
      let sum = at === 0 ? (firstsAllowed[value] ?? 0) : 0;
      for (let before = 0; at > 0 && before < NAME_CLASSES; before += 1)
        sum += (forward[row - NAME_CLASSES + before] ?? 0) * (steps[before * NAME_CLASSES + value] ?? 0);
      sum *= emissions[row + value] ?? 0;
      forward[row + value] = sum;
      total += sum;
    }
    scales[at] = total;
    for (let value = row; value < row + NAME_CLASSES; value += 1)
      forward[value] = (forward[value] ?? 0) / total;
  }
  return { forward, scales };
}

function backwardSums(emissions: Float64Array, steps: Float64Array, scales: Float64Array): Float64Array {
  const backward = new Float64Array(emissions.length).fill(1);
  for (let at = scales.length - 2; at >= 0; at -= 1) {
    const row = at * NAME_CLASSES;
    const next = row + NAME_CLASSES;
    for (let before = 0; before < NAME_CLASSES; before += 1) {
      let sum = 0;
      for (let value = 0; value < NAME_CLASSES; value += 1)
        sum +=
          (steps[before * NAME_CLASSES + value] ?? 0) *
          (emissions[next + value] ?? 0) *
          (backward[next + value] ?? 0);
      backward[row + before] = sum / (scales[at + 1] ?? 1);
    }
  }
  return backward;
}
