/** A weight for some classes of each feature, in rising order of the features' hashes. */
export interface LearntWeights {
  readonly classes: number;
  averaged(): Iterable<{
    readonly hash: number;
    readonly entries: readonly { readonly cls: number; readonly weight: number }[];
  }>;
}

const LARGEST = 127;

/**
 * The averaged weights as bytes that `readWeights` of src/analysis/perceptron.ts reads.
 * The root of a weight is quantised to an int8; entries that come to less than `smallest` of 127 steps are left out.
 */
export function weightsFile(trainer: LearntWeights, smallest: number): Uint8Array {
  let largest = 0;
  for (const { entries } of trainer.averaged())
    for (const { weight } of entries) largest = Math.max(largest, Math.abs(weight));
  const quantise = (weight: number) =>
    Math.round(Math.sign(weight) * Math.sqrt(Math.abs(weight) / largest) * LARGEST);

  const hashes: number[] = [];
  const lengths: number[] = [];
  const classes: number[] = [];
  const weights: number[] = [];
  let before = 0;
  for (const { hash, entries } of trainer.averaged()) {
    const kept = entries
      .map(({ cls, weight }) => ({ cls, quantised: quantise(weight) }))
      .filter(({ quantised }) => Math.abs(quantised) >= smallest);
    if (kept.length === 0) continue;
    pushVarint(hashes, hash - before);
    before = hash;
    lengths.push(kept.length);
    for (const { cls, quantised } of kept) {
      classes.push(cls);
      weights.push(quantised & 255);
    }
  }
  const header = new Uint8Array(Uint32Array.of(trainer.classes, lengths.length, classes.length).buffer);
  return concatenate([header, hashes, lengths, classes, weights]);
}

function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

export function concatenate(parts: readonly ArrayLike<number>[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
