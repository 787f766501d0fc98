import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { type Article, articleId } from '../../src/article/article.ts';
import { loadArticles } from '../../src/article/content.ts';
import { createEngine } from '../../src/engine.ts';
import type { Briefer } from '../../src/library/incoming.ts';
import { startIndexing } from '../../src/library/index-rest.ts';
import { startRereading } from '../../src/library/reread.ts';
import { scope } from '../../src/library/scope.ts';
import { openShelves, type Shelves } from '../../src/library/shelves.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';

const engine = createEngine('models');
const {
  articles: [shipped],
} = await loadArticles('content/articles');
if (shipped === undefined) throw new Error('content/articles is empty');
const article = shipped;
const newsroom = scope.parse('slack:T1');
const at = Temporal.Instant.from('2026-11-24T06:00:00Z');

const numbered = (n: number): Article => ({
  ...article,
  id: articleId.parse(`article-${String(n).padStart(3, '0')}`),
});

/** A library whose articles another engine has read, which found nothing in them. */
async function outdatedLibrary(database: Database, many: number): Promise<Shelves> {
  const shelves = openShelves(database);
  const made = await engine.brief(article);
  const entries = Array.from({ length: many }, (_, n) => ({
    article: numbered(n),
    briefing: {
      ...made,
      article: numbered(n).id,
      keyPoints: [],
      analysis: { ...made.analysis, engine: 'an older one', quotes: [], claims: [] },
    },
  }));
  await shelves.put(entries, { scope: newsroom, way: 'added', by: null, at });
  return shelves;
}

const quoted = async (shelves: Shelves, n: number): Promise<number> =>
  (await shelves.seenBy([newsroom]).entry(numbered(n).id))?.briefing.analysis.quotes.length ?? -1;
const outdated = async (shelves: Shelves): Promise<number> =>
  (await shelves.outdated(engine.version, null, 1000)).length;

const unexpected = (error: unknown): void => {
  throw error;
};

/** What the library knows of people. */
const people = (database: Database) =>
  database.selectFrom('voices').selectAll().orderBy('scope').orderBy('name').execute();

describe('what another engine has read', () => {
  test('is read anew, and shown as it was until then', async () => {
    const shelves = await outdatedLibrary(await openDatabase({ engine: 'memory' }), 20);
    const gate = Promise.withResolvers<void>();
    const slow: Briefer = {
      version: engine.version,
      brief: async (one) => {
        await gate.promise;
        return engine.brief(one);
      },
    };
    const { done } = startRereading({ shelves, engine: slow, report: unexpected });
    expect(await quoted(shelves, 0)).toBe(0);
    gate.resolve();
    await done;
    expect(await outdated(shelves)).toBe(0);
    expect(await quoted(shelves, 19)).toBeGreaterThan(0);
    expect((await shelves.seenBy([newsroom]).people('kirby', 1))[0]?.name).toBe('John Kirby');
  });

  test('is read anew where this version does not understand it, and holds up nobody until then', async () => {
    const database = await openDatabase({ engine: 'memory' });
    const shelves = await outdatedLibrary(database, 3);
    await shelves.reread(
      await Promise.all(
        [0, 1, 2].map(async (n) => ({ article: numbered(n), briefing: await engine.brief(numbered(n)) })),
      ),
    );
    const { briefing } = await database
      .selectFrom('briefings')
      .select('briefing')
      .where('article', '=', numbered(1).id)
      .executeTakeFirstOrThrow();
    const strange = JSON.stringify({ ...JSON.parse(briefing), fieldOfAnotherVersion: 1 });
    await database
      .updateTable('briefings')
      .set({ briefing: strange })
      .where('article', '=', numbered(1).id)
      .execute();
    await database.updateTable('holdings').set({ words: null }).execute();
    await startIndexing({ shelves, report: unexpected }).done;
    const library = openShelves(database).seenBy([newsroom]);
    const shown = async () => {
      const entries = await Promise.all([0, 1, 2].map((n) => library.entry(numbered(n).id)));
      return entries.flatMap((entry) => entry?.article.id ?? []);
    };
    expect(await shown()).toEqual([numbered(0).id, numbered(2).id]);
    await startRereading({ shelves, engine, report: unexpected }).done;
    expect(await shown()).toHaveLength(3);
    expect(await quoted(shelves, 1)).toBeGreaterThan(0);
    expect((await library.sentences([[{ kind: 'word', term: 'munition' }]], {}, 10)).hits).toHaveLength(3);
  });

  test('is shown as it was where a rule was still one text', async () => {
    const database = await openDatabase({ engine: 'memory' });
    const shelves = openShelves(database);
    const briefing = await engine.brief(article);
    await shelves.put([{ article, briefing }], { scope: newsroom, way: 'added', by: null, at });
    const rules = /"rule":\{"name":"[^"]+","word":(?:null|"[^"]*")\}/g;
    const asText = JSON.stringify(briefing).replace(rules, '"rule":"clause before «erklären»"');
    await database.updateTable('briefings').set({ briefing: asText, engine: '6' }).execute();
    const entry = await openShelves(database).seenBy([newsroom]).entry(article.id);
    expect(entry?.briefing.analysis.quotes).toHaveLength(briefing.analysis.quotes.length);
    expect(new Set(entry?.briefing.analysis.claims.map(({ rule }) => rule.name))).toEqual(
      new Set(['earlier version']),
    );
    await startRereading({ shelves, engine, report: unexpected }).done;
    expect((await shelves.seenBy([newsroom]).entry(article.id))?.briefing).toEqual(briefing);
  });

  test('is not read over an article that has changed meanwhile', async () => {
    const shelves = await outdatedLibrary(await openDatabase({ engine: 'memory' }), 1);
    const before = await shelves.outdated(engine.version, null, 1);
    const shorter = { ...numbered(0), text: article.text.slice(0, 400) };
    const entry = { article: shorter, briefing: await engine.brief(shorter) };
    await shelves.put([entry], { scope: newsroom, way: 'added', by: null, at });
    await shelves.reread(
      await Promise.all(before.map(async (old) => ({ article: old, briefing: await engine.brief(old) }))),
    );
    expect(await shelves.seenBy([newsroom]).entry(shorter.id)).toEqual(entry);
  });

  test('stays where this engine cannot read it, which is told once, and holds up no other', async () => {
    const shelves = await outdatedLibrary(await openDatabase({ engine: 'memory' }), 12);
    const picky: Briefer = {
      version: engine.version,
      brief: async (one) => {
        if (one.id === 'article-003') throw new Error('not this one');
        return engine.brief(one);
      },
    };
    const told: unknown[] = [];
    await startRereading({ shelves, engine: picky, report: (_, id) => told.push(id) }).done;
    expect(told).toEqual(['article-003']);
    expect(await outdated(shelves)).toBe(1);
    expect(await quoted(shelves, 3)).toBe(0);
  });

  test('is read to the end after the process was killed in the middle, and nothing is there twice', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reread-'));
    const many = 150;
    const database = await openDatabase({ engine: 'sqlite', folder });
    const shelves = await outdatedLibrary(database, many);
    const child = spawn(process.execPath, ['test/library/rereading.ts', folder], { stdio: 'inherit' });
    while ((await outdated(shelves)) > many - 16) await pause(5);
    child.kill('SIGKILL');
    await new Promise((ended) => child.on('exit', ended));
    const left = await outdated(shelves);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(many);
    await startRereading({ shelves, engine, report: unexpected }).done;
    expect(await outdated(shelves)).toBe(0);
    const fresh = await openDatabase({ engine: 'memory' });
    const briefing = await engine.brief(article);
    await openShelves(fresh).put(
      Array.from({ length: many }, (_, n) => ({
        article: numbered(n),
        briefing: { ...briefing, article: numbered(n).id },
      })),
      { scope: newsroom, way: 'added', by: null, at },
    );
    expect(await people(database)).toEqual(await people(fresh));
    await database.destroy();
  }, 60_000);
});
