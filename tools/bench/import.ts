import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { commands } from '../../commands/index.ts';
import { type Bot, createBot } from '../../src/core/bot.ts';
import { AT_HOME } from '../../src/core/place.ts';
import type { Services } from '../../src/core/services.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';
import { ALL } from '../../src/library/scope.ts';
import { createReader } from '../../src/reader.ts';
import { createServices } from '../../src/services.ts';
import { openDatabase } from '../../src/store/database.ts';
import { articleOf, manyArticles } from './many-articles.ts';
import { quantile, type Row, tableHead } from './measure.ts';

const ARTICLES = 10_000;
const EARLY = 2000;
/** Articles read by the bare engine, for comparison. */
const SAMPLE = 1000;
/** Articles on their way at once. */
const AT_ONCE = 8;
/** Somebody asks this often meanwhile. */
const ASKED_EVERY_MS = 100;

type Articles = Awaited<ReturnType<typeof manyArticles>>;

const instant = () => Temporal.Now.instant();

/** Articles a second into a database on the disk beside the bare engine's, memory, and how long others wait meanwhile. */
export async function importBench(): Promise<Row[]> {
  const { article, bare } = await bareEngine();
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  const database = await openDatabase({ engine: 'sqlite', folder });
  const reader = createReader({ models: atHome('models') });
  const services = createServices({ database, engine: reader, now: instant, addsPerDay: 1 });
  const bot = createBot({ commands, services, today: () => Temporal.Now.plainDateISO() });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const stop = new AbortController();
  delay.enable();
  const asking = askUntil(stop.signal, bot);
  const { rate, early, late } = await importAll(services, article);
  stop.abort();
  const waits = await asking;
  delay.disable();
  await reader.stop();
  await database.destroy();
  rmSync(folder, { recursive: true });
  return [
    ...tableHead(`${ARTICLES} articles imported`, 'here', 'beside it'),
    ['articles a second', rate.toFixed(0), `the bare engine ${bare.toFixed(0)}`],
    ['memory', `${late.toFixed(0)} MB after all`, `${early.toFixed(0)} MB after ${EARLY}`],
    [
      'an answer meanwhile',
      `p50 ${quantile(waits, 0.5).toFixed(1)} ms, p99 ${quantile(waits, 0.99).toFixed(1)} ms`,
      `event loop held up: p99 ${(delay.percentile(99) / 1e6).toFixed(1)} ms`,
    ],
  ];
}

/** The articles, and how many of them a second the engine reads in this thread. */
async function bareEngine(): Promise<{ article: Articles; bare: number }> {
  const engine = createEngine(atHome('models'));
  const article = await manyArticles(engine);
  const sample = Array.from({ length: SAMPLE }, (_, n) => articleOf(article(n)));
  const begun = performance.now();
  for (const one of sample) await engine.brief(one);
  return { article, bare: SAMPLE / ((performance.now() - begun) / 1000) };
}

async function importAll(
  { intake }: Services,
  article: Articles,
): Promise<{ rate: number; early: number; late: number }> {
  let next = 0;
  let early = 0;
  const bring = async (): Promise<void> => {
    while (next < ARTICLES) {
      const brought = { kind: 'draft', draft: article(next++), paywalled: false } as const;
      await intake.take(brought, { scope: ALL, way: 'feed:bench', by: null });
      if (next === EARLY) early = megabytes();
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, bring));
  const rate = ARTICLES / ((performance.now() - begun) / 1000);
  return { rate, early, late: megabytes() };
}

const megabytes = (): number => process.memoryUsage().rss / 2 ** 20;

/** Milliseconds for each answer. */
async function askUntil(signal: AbortSignal, bot: Bot): Promise<number[]> {
  const waits: number[] = [];
  const asker = { ...AT_HOME, language: 'de', access: 'everyone', thread: null } as const;
  while (!signal.aborted) {
    const begun = performance.now();
    await bot.line('/brief', asker);
    waits.push(performance.now() - begun);
    await pause(ASKED_EVERY_MS);
  }
  return waits;
}
