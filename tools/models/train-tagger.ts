import { FEATURE_ROWS, type HashedWord, tagGreedily, taggerTags } from '../../src/analysis/german/tagger.ts';

const TAGS = taggerTags.length;

export interface TrainingSentence {
  readonly words: readonly HashedWord[];
  /** Index of the right tag; -1 leaves the word out of learning. */
  readonly tags: readonly number[];
}

/** An averaged perceptron (Collins 2002), trained in the given order: the same sentences give the same bytes. */
export function trainTagger(sentences: readonly TrainingSentence[], rounds: number): Float64Array {
  const weights = new Float64Array(FEATURE_ROWS * TAGS);
  const weighted = new Float64Array(FEATURE_ROWS * TAGS);
  let step = 1;
  const change = (row: number, tag: number, by: number): void => {
    const at = row * TAGS + tag;
    weights[at] = (weights[at] ?? 0) + by;
    weighted[at] = (weighted[at] ?? 0) + by * step;
  };
  for (let round = 0; round < rounds; round++)
    for (const { words, tags } of inRoundOrder(sentences, round))
      tagGreedily(byWeights(weights), words, (at, rows, guess) => {
        const right = tags[at] ?? -1;
        step++;
        if (right < 0 || right === guess) return guess;
        for (const row of rows) {
          change(row, right, 1);
          change(row, guess, -1);
        }
        // Learning sees its own mistakes as context, as tagging will.
        return guess;
      });
  return weights.map((weight, at) => weight - (weighted[at] ?? 0) / step);
}

/** Scores tags by weights as they are learnt. */
export function byWeights(weights: Float64Array): (rows: Int32Array, scores: Float64Array) => void {
  return (rows, scores) => {
    scores.fill(0);
    for (const row of rows)
      for (let tag = 0; tag < TAGS; tag++)
        scores[tag] = (scores[tag] ?? 0) + (weights[row * TAGS + tag] ?? 0);
  };
}

/** Every round begins elsewhere, so that the last sentences have no more weight than others. */
function inRoundOrder<T>(items: readonly T[], round: number): T[] {
  const stride = 7919;
  return items
    .map((_, i) => items[(i * stride + round * 1013) % items.length])
    .filter((item) => item !== undefined);
}

/** Weights as bytes: rounded on a square-root scale is not needed, a linear one loses nothing here. */
export function quantise(weights: Float64Array): Int8Array {
  const magnitudes = weights
    .map(Math.abs)
    .filter((weight) => weight > 0)
    .sort();
  const largest = magnitudes[Math.floor(magnitudes.length * 0.9995)] ?? 1;
  return Int8Array.from(weights, (weight) =>
    Math.max(-127, Math.min(127, Math.round((weight * 127) / largest))),
  );
}
