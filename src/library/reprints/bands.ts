import { mixed, type Shingles } from './shingles.ts';

/** Minima that stand together: texts meet where they have all of one band alike. */
const IN_BAND = 3;
/** Of the whole text, and of its beginning: what is shortened loses its end. */
const OF_WHOLE = 24;
const OF_LEAD = 8;
/** As many shingles are the beginning. */
const LEAD = 80;

/** The bands of a text's MinHash signature, each as one number; none of a text without shingles. */
export function bandsOf(shingles: Shingles): number[] {
  if (shingles.size === 0) return [];
  return [...bands([...shingles], 0, OF_WHOLE), ...bands([...shingles].slice(0, LEAD), OF_WHOLE, OF_LEAD)];
}

function bands(shingles: readonly number[], first: number, many: number): number[] {
  return Array.from({ length: many }, (_, band) => {
    let key = mixed(first + band + 1);
    for (let row = 0; row < IN_BAND; row += 1)
      key = mixed(key ^ least(shingles, mixed((first + band) * IN_BAND + row + 1)));
    return key;
  });
}

/** The least of the shingles in an order of its own for each seed. */
function least(shingles: readonly number[], seed: number): number {
  let found = 0xff_ff_ff_ff;
  for (const shingle of shingles) {
    const value = mixed(shingle ^ seed);
    if (value < found) found = value;
  }
  return found;
}
