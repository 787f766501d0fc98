import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { AT_HOME } from '../../src/core/place.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';
import { shippedBot } from '../../src/shipped.ts';
import { processTime, quantile, type Row, tableHead } from './measure.ts';

const run = promisify(execFile);
const RUNS = 7;
const QUESTIONS = 2000;
const asker = { ...AT_HOME, language: 'de', access: 'everyone', thread: null } as const;

/** Start to first answer, memory and time per answer, beside a bare Node that does nothing. */
export async function startBench(): Promise<Row[]> {
  const bare = await processTime(process.execPath, ['-e', '0'], RUNS);
  const ask = ['--import', atHome('src/node-version.js'), atHome('tools/ask.ts'), '/brief'];
  const first = await processTime(process.execPath, ask, RUNS);
  const [bareMemory, memory] = [await peakMemory(['-e', '0']), await peakMemory(ask)];
  const { bot } = await shippedBot(createEngine(atHome('models')));
  const rows = tableHead('what', 'here', 'beside it');
  rows.push(['start to first answer', `${first.toFixed(0)} ms`, `bare Node ${bare.toFixed(0)} ms`]);
  rows.push(['memory at the peak', `${memory.toFixed(0)} MB`, `bare Node ${bareMemory.toFixed(0)} MB`]);
  for (const line of ['/brief', '/quotes', '/claims', '/help']) {
    const taken: number[] = [];
    for (let i = 0; i < QUESTIONS; i++) {
      const begun = performance.now();
      await bot.line(line, asker);
      taken.push(performance.now() - begun);
    }
    rows.push([
      `answer to ${line}`,
      `p50 ${quantile(taken, 0.5).toFixed(2)} ms`,
      `p99 ${quantile(taken, 0.99).toFixed(2)} ms`,
    ]);
  }
  return rows;
}

/** Peak resident memory of a whole process in MB. */
async function peakMemory(args: readonly string[]): Promise<number> {
  const report = "process.on('exit', () => process.stderr.write('\\nrss ' + process.resourceUsage().maxRSS))";
  const { stderr } = await run(process.execPath, [
    '--import',
    `data:text/javascript,${encodeURIComponent(report)}`,
    ...args,
  ]);
  return Number(/rss (\d+)$/.exec(stderr)?.[1]) / 1024;
}
