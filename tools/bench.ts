import { analysisBench } from './bench/analysis.ts';
import { extractBench } from './bench/extract.ts';
import { importBench } from './bench/import.ts';
import { platformsBench } from './bench/platforms.ts';
import { scheduleBench } from './bench/schedule.ts';
import { startBench } from './bench/start.ts';

/** Every part prints its figures as rows of a Markdown table; times stand beside something known from the same run. */
const parts = {
  start: startBench,
  analysis: analysisBench,
  platforms: platformsBench,
  extract: extractBench,
  import: importBench,
  schedule: scheduleBench,
};

const wanted = process.argv.slice(2);
for (const [name, run] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n### ${name}\n`);
  for (const row of await run()) console.log(`| ${row.join(' | ')} |`);
}
