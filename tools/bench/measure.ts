import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export type Row = readonly string[];

export const tableHead = (...names: string[]): Row[] => [names, names.map(() => '---')];

/** Milliseconds from start to end of a whole process, median of `times` runs after one that is not counted. */
export async function processTime(file: string, args: readonly string[], times: number): Promise<number> {
  const taken: number[] = [];
  for (let i = 0; i <= times; i++) {
    const begun = performance.now();
    await run(file, args);
    if (i > 0) taken.push(performance.now() - begun);
  }
  return quantile(taken, 0.5);
}

/** The value below which the share `q` of the values lies. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
  if (value === undefined) throw new Error('no values, no quantile');
  return value;
}
