import type { Weights } from './perceptron.ts';

const FIRST_SIZE = 2 ** 14;

/**
 * Rows of sums of weights, a number for each class. One array for all: arrays of their own would take longer to make
 * than to fill.
 */
export class SumRows {
  readonly #weights: Weights;
  #sums = new Int32Array(FIRST_SIZE);
  #used = 0;

  constructor(weights: Weights) {
    this.#weights = weights;
  }

  /** How many numbers all rows hold. */
  get size(): number {
    return this.#used;
  }

  /** Makes rows of zeros, one behind the other, and tells where they begin. */
  make(rows: number): number {
    const start = this.#used;
    this.#used += rows * this.#weights.classes;
    if (this.#used > this.#sums.length) {
      const larger = new Int32Array(2 * this.#sums.length);
      larger.set(this.#sums);
      this.#sums = larger;
    }
    this.#sums.fill(0, start, this.#used);
    return start;
  }

  /** Adds the weights of `features[0 … count)` to the row that begins at `start`. */
  score(features: Uint32Array, count: number, start: number): void {
    this.#weights.add(features, count, this.#sums, start);
  }

  /** Adds `count` rows that begin at `start` to those of `scores` from number `row` on. */
  addTo(scores: Int32Array, row: number, start: number, count = 1): void {
    const { classes } = this.#weights;
    const sums = this.#sums;
    const to = row * classes;
    const length = count * classes;
    for (let i = 0; i < length; i += 1) scores[to + i] = (scores[to + i] ?? 0) + (sums[start + i] ?? 0);
  }

  /** Adds the row that begins at `start` to the one that begins at `to`. */
  addRow(to: number, start: number): void {
    this.addTo(this.#sums, to / this.#weights.classes, start);
  }

  clear(): void {
    this.#used = 0;
  }
}
