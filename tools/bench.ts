import { analysisBench } from './bench/analysis.ts';
import { extractBench } from './bench/extract.ts';
import { importBench } from './bench/import.ts';
import { libraryBench, USUAL_ARTICLES } from './bench/library.ts';
import { platformsBench } from './bench/platforms.ts';
import { scheduleBench } from './bench/schedule.ts';
import { startBench } from './bench/start.ts';

const wanted = process.argv.slice(2).filter((word) => !/^\d+$/.test(word));
/** `npm run bench -- library 20000`: with fewer articles. */
const articles = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? USUAL_ARTICLES);

/** Every part prints its figures as rows of a Markdown table; times stand beside something known from the same run. */
const parts = {
  start: startBench,
  analysis: analysisBench,
  platforms: platformsBench,
  extract: extractBench,
  import: importBench,
  schedule: scheduleBench,
  library: () => libraryBench(articles),
};

for (const [name, run] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n### ${name}\n`);
  for (const row of await run()) console.log(`| ${row.join(' | ')} |`);
}
