import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../../commands/index.ts';
import { articleId } from '../../src/article/article.ts';
import { edtfDate } from '../../src/article/edtf.ts';
import { briefing as briefingSchema } from '../../src/briefing/briefing.ts';
import { type Asker, createBot } from '../../src/core/bot.ts';
import { optionsOf } from '../../src/core/command.ts';
import { AT_HOME } from '../../src/core/place.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';
import type { Entry } from '../../src/library/library.ts';
import { ALL } from '../../src/library/scope.ts';
import { createServices } from '../../src/services.ts';
import { openDatabase } from '../../src/store/database.ts';
import { articleOf, manyArticles } from './many-articles.ts';
import { quantile, type Row, tableHead } from './measure.ts';

export const USUAL_ARTICLES = 100_000;
/** So many are read by the engine; the others have their words in another order, with other titles and days. */
const READ = 300;
const BATCH = 50;
const TIMES = 200;
const DAYS = 3000;

const asker: Asker = { ...AT_HOME, language: 'de', access: 'everyone', thread: null };
const today = Temporal.PlainDate.from('2026-11-24');
const now = () => Temporal.Instant.from('2026-11-24T06:00:00Z');
const daysAgo = (n: number): string => today.subtract({ days: n + 1 }).toString();

/** How long lookups take with many articles stored; each is asked in other words each time, so that no kept answer counts. */
export async function libraryBench(articles: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'library-'));
  const database = await openDatabase({ engine: 'sqlite', folder });
  const engine = createEngine(atHome('models'));
  const services = createServices({ database, engine, now, addsPerDay: 1 });
  const bot = createBot({ commands, services, today: () => today });
  const { entry, names, words } = await copies(engine);
  const begun = performance.now();
  for (let n = 0; n < articles; n += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, articles - n) }, (_, i) => entry(n + i));
    await services.shelves.put(batch, { scope: ALL, way: 'content', by: null, at: now() });
  }
  const rate = (1000 * articles) / (performance.now() - begun);
  const rows = tableHead(`${articles.toLocaleString('en')} articles stored`, 'p50', 'p99');
  rows.push(['articles kept a second', rate.toFixed(0), '']);
  for (const [what, line] of linesOn(articles, names, words))
    rows.push(await timed(what, async (n) => void (await bot.line(line(n), asker))));
  for (const kind of ['article', 'person'] as const) {
    const option = commands.flatMap(optionsOf).find(({ texts }) => texts.complete === kind);
    if (option === undefined) throw new Error(`no option completes by ${kind}`);
    const typed = (n: number) =>
      kind === 'person' ? (names[n % names.length] ?? '').slice(0, 1 + (n % 5)) : `Article ${n}`;
    rows.push(
      await timed(`completing: ${kind}`, async (n) => void (await bot.complete(option, typed(n), asker))),
    );
  }
  await database.destroy();
  rmSync(folder, { recursive: true });
  return rows;
}

/** What is asked, by how often it was asked before. */
function linesOn(
  articles: number,
  names: readonly string[],
  words: readonly string[],
): readonly (readonly [string, (n: number) => string])[] {
  const name = (n: number) => names[n % names.length] ?? '';
  const word = (n: number) => words[n % words.length] ?? '';
  const id = (n: number) => `article:a-${(n * 7919) % articles}`;
  return [
    ['/brief of an article', (n) => `/brief ${id(n)}`],
    ['/brief by words of the title', (n) => `/brief "Article ${(n * 7919) % articles}"`],
    ['/quotes', (n) => `/quotes before:${daysAgo(n)}`],
    ['/quotes of somebody', (n) => `/quotes "${name(n)}"`],
    ['/claims', (n) => `/claims before:${daysAgo(n)}`],
    ['/claims of somebody', (n) => `/claims "${name(n)}"`],
    ['/person', (n) => `/person "${name(n)}"`],
    ['/timeline', (n) => `/timeline before:${daysAgo(n)}`],
    ['/articles', (n) => `/articles before:${daysAgo(n)}`],
    ['/sentence', (n) => `/sentence 3 ${id(n)}`],
    ['/find, one word', (n) => `/find ${word(n)}`],
    ['/find, two words', (n) => `/find ${word(n)} ${word(n + 31)}`],
    ['/ask', (n) => `/ask Was sagt ${name(n)} über ${word(n)}?`],
  ];
}

async function timed(what: string, ask: (n: number) => Promise<void>): Promise<Row> {
  const taken: number[] = [];
  for (let n = 0; n < TIMES; n++) {
    const begun = performance.now();
    await ask(n);
    taken.push(performance.now() - begun);
  }
  return [what, `${quantile(taken, 0.5).toFixed(1)} ms`, `${quantile(taken, 0.99).toFixed(1)} ms`];
}

/** As many articles as wanted out of a few that were read, and names and words that stand in them. */
async function copies(engine: ReturnType<typeof createEngine>): Promise<{
  entry: (n: number) => Entry;
  names: readonly string[];
  words: readonly string[];
}> {
  const draft = await manyArticles(engine);
  const read: Entry[] = [];
  for (let n = 0; n < READ; n++) {
    const article = articleOf(draft(n));
    read.push({ article, briefing: await engine.brief(article) });
  }
  const entities = read.flatMap(({ briefing }) => briefing.analysis.entities);
  const persons = entities.filter(({ kind }) => kind === 'person').map(({ name }) => name);
  const words = read.flatMap(({ article }) => article.text.match(/\p{Lu}\p{Ll}{5,}/gu) ?? []);
  return {
    names: [...new Set(persons)],
    words: [...new Set(words)],
    entry: (n) => {
      const { article, briefing } = read[n % read.length] ?? {};
      if (article === undefined || briefing === undefined) throw new Error('nothing was read');
      const id = articleId.parse(`a-${n}`);
      const date = edtfDate.parse(today.subtract({ days: (n * 31) % DAYS }).toString());
      const title = { text: `Article ${n}`, ours: false };
      const text = n < read.length ? article.text : shuffled(article.text, n);
      return {
        article: { ...article, id, date, title, text },
        briefing: briefingSchema.parse({ ...briefing, article: id }),
      };
    },
  };
}

/** Words of the same length have each other's places, so that no two texts are reprints and all spans stay where they are. */
function shuffled(text: string, n: number): string {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const byLength = Map.groupBy(words, ({ length }) => length);
  const taken = new Map<number, number>();
  return text.replace(/[\p{L}\p{N}]+/gu, ({ length }) => {
    const alike = byLength.get(length) ?? [];
    const at = taken.get(length) ?? 0;
    taken.set(length, at + 1);
    return alike[(at * (1 + (n % 97)) + n * 31 + length) % alike.length] ?? '';
  });
}
