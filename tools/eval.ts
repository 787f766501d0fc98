/**
 * How well the analysis does, on the benchmarks beside the project: `npm run eval`. Fails where a figure is below its floor
 * (eval/floors.json); `npm run eval -- --raise` raises the floors that were passed, it never lowers one.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { atHome } from '../src/home.ts';
import { questionFigures } from './eval/finding.ts';
import { languageFigures } from './eval/language.ts';
import { attribution, benchmarks, extraction, type Figure, keyPoints } from './eval/scorers.ts';
import { secondQuestionFigures } from './eval/second-questions.ts';

const FLOORS = atHome('tools/eval/floors.json');
/** One of these may be given for the other; what must not sink is what they make together. */
const TRADED = /, (?:precision|recall|accuracy)$/;
const folder = benchmarks();
if (folder === null) {
  console.log('Nothing measured: there is no ../shared/benchmarks; BENCHMARKS can name another folder.');
  process.exit(0);
}

/** Where POLNEAR names a folder with its converted parts (docs/analysis.md); the corpus may not be kept with the project. */
async function english(): Promise<Figure[]> {
  const corpus = process.env.POLNEAR;
  if (corpus === undefined || folder === null) return [];
  const parts = ['dev', 'train'].filter((part) => existsSync(join(corpus, `${part}.json`)));
  return (
    await Promise.all(
      parts.map((part) => attribution(`English ${part}`, folder, join(corpus, `${part}.json`))),
    )
  ).flat();
}

const figures = [
  ...(await attribution('German dev', folder, join(folder, 'quotes/dev.json'))),
  ...(await attribution('German train', folder, join(folder, 'quotes/train.json'))),
  ...(await english()),
  ...(await keyPoints('German commentary', folder, join(folder, 'keypoints/de-pcc.json'))),
  ...(await keyPoints('English texts', folder, join(folder, 'keypoints/en-gum.json'))),
  ...(await extraction(folder)),
  ...(await languageFigures(folder)),
  ...(await secondQuestionFigures()),
  ...(await questionFigures()),
];

const floors = z.record(z.string(), z.number()).parse(JSON.parse(await readFile(FLOORS, 'utf8')));
const sunk = figures.filter(({ name, value }) => value < (floors[name] ?? 0));
for (const { name, value } of figures) {
  const floor = floors[name];
  console.log(
    `${name.padEnd(52)} ${value.toFixed(1).padStart(6)}${floor === undefined ? '' : `   floor ${floor.toFixed(1)}`}`,
  );
}
if (process.argv.includes('--raise')) {
  const raised = figures
    .filter(({ name }) => !TRADED.test(name))
    .map(({ name, value }) => [name, Math.max(value, floors[name] ?? 0)]);
  await writeFile(FLOORS, `${JSON.stringify({ ...floors, ...Object.fromEntries(raised) }, null, 2)}\n`);
}
for (const { name, value } of sunk)
  console.error(`${name} sank to ${value.toFixed(1)}, below its floor of ${floors[name]}`);
process.exitCode = sunk.length > 0 ? 1 : 0;
