import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { atHome } from '../../src/home.ts';

const run = promisify(execFile);

/** One measured number, in percent, by a name that stays the same from run to run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
}

/** The folder with the benchmarks, beside the project unless BENCHMARKS says where; null where there is none. */
export function benchmarks(): string | null {
  const folder = process.env.BENCHMARKS ?? atHome('../shared/benchmarks');
  return existsSync(folder) ? folder : null;
}

/** What a scorer prints of a gold file (or folder) and of what one of our tools makes of `given`. */
async function scored(scorer: string, gold: string, tool: string, given = gold): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'eval-'));
  try {
    const predicted = join(folder, 'predictions.json');
    await printInto(predicted, tool, given);
    return (await run(process.execPath, [scorer, gold, predicted])).stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function printInto(path: string, tool: string, given: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    await new Promise<void>((resolve, reject) => {
      const child = spawn(process.execPath, [atHome(tool), given], { stdio: ['ignore', file.fd, 'inherit'] });
      child.once('error', reject);
      child.once('exit', (code) =>
        code === 0 ? resolve() : reject(new Error(`${tool} ended with ${code}`)),
      );
    });
  } finally {
    await file.close();
  }
}

/** The figures of `quotes/score.mjs` that the README shows, for one gold file. */
export async function attribution(name: string, folder: string, gold: string): Promise<Figure[]> {
  const printed = await scored(join(folder, 'quotes/score.mjs'), gold, 'tools/predict.ts');
  const rows = ['found direct +speaker', 'found claims +speaker', 'overlap joint'];
  return rows.flatMap((row) => {
    const [, p, r, f1] =
      new RegExp(`^${row.replace('+', '\\+')} +P +(\\S+) +R +(\\S+) +F1 +(\\S+)`, 'm').exec(printed) ?? [];
    return [
      { name: `${name}, ${row}, precision`, value: Number(p) },
      { name: `${name}, ${row}, recall`, value: Number(r) },
      { name: `${name}, ${row}, F1`, value: Number(f1) },
    ];
  });
}

/** ROUGE-1 F1 of our key points; the name says what the article's first three sentences have. */
export async function keyPoints(name: string, folder: string, gold: string): Promise<Figure[]> {
  const printed = await scored(join(folder, 'keypoints/score.mjs'), gold, 'tools/keypoints.ts');
  const rouge = (row: string) => new RegExp(`^${row} +ROUGE-1 (\\S+)`, 'm').exec(printed)?.[1];
  const beside = `first three sentences ${rouge('first three')}`;
  return [{ name: `${name}, key points, ROUGE-1 (${beside})`, value: Number(rouge('key points')) }];
}

/** How much of the bodies of web pages is found, and how much else with it. */
export async function extraction(folder: string): Promise<Figure[]> {
  const at = (part: string) => join(folder, 'extraction', part);
  const printed = await scored(at('score.mjs'), at('gold.json'), 'tools/extract.ts', at('html'));
  return ['F1', 'precision', 'recall', 'accuracy'].map((measure) => ({
    name: `Web pages, body, ${measure}`,
    value: 100 * Number(new RegExp(`\\b${measure} (\\S+)`).exec(printed)?.[1]),
  }));
}
