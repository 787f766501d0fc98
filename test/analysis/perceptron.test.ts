import { describe, expect, test } from 'vitest';
import { readWeights } from '../../src/analysis/perceptron.ts';
import { weightsFile } from '../../tools/models/weights-file.ts';

/** Neighbours, so that they are looked for in the same place, and the ends of what a hash can be. */
const HASHES = [0, 1, 2, 3, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];
const CLASSES = 5;

/** Feature `row` has one weight, of class `row % 5`; the greatest is that of the last. */
const learnt = {
  classes: CLASSES,
  averaged: () =>
    HASHES.map((hash, row) => ({ hash, entries: [{ cls: row % CLASSES, weight: (row + 1) ** 2 }] })),
};

describe('Weights', () => {
  const bytes = weightsFile(learnt, 1);
  const weights = readWeights(bytes);

  function scoresOf(...features: number[]): number[] {
    const scores = new Int32Array(CLASSES);
    weights.score(Uint32Array.from(features), features.length, scores);
    return [...scores];
  }

  test.each(HASHES.map((hash, row) => [hash, row]))('feature %d adds to its own class', (hash, row) => {
    const scores = scoresOf(hash);
    const others = scores.toSpliced(row % CLASSES, 1);
    // A weight is the square of a whole number of 127 steps, of which the greatest weight takes them all.
    expect(scores[row % CLASSES]).toBe(Math.round((127 * (row + 1)) / HASHES.length) ** 2);
    expect(others).toEqual([0, 0, 0, 0]);
  });

  test('the score of a class is the sum over the features, one seen twice counts twice', () => {
    const [first, last] = [scoresOf(0)[0] ?? 0, scoresOf(0xffffffff)[2] ?? 0];
    expect(scoresOf(0, 0, 0xffffffff)).toEqual([2 * first, 0, last, 0, 0]);
  });

  test('a feature that training never saw adds nothing', () => {
    expect(scoresOf(4, 0x80000001, 0xfffffff0)).toEqual([0, 0, 0, 0, 0]);
  });

  test('a file that is cut off or goes on is refused', () => {
    expect(() => readWeights(bytes.subarray(0, -1))).toThrow('wrong number of bytes');
    expect(() => readWeights(Uint8Array.from([...bytes, 0]))).toThrow('wrong number of bytes');
  });
});
