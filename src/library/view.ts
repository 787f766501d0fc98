import { type Article, type ArticleId, articleId, article as articleSchema } from '../article/article.ts';
import { briefing as briefingSchema } from '../briefing/briefing.ts';
import type { Database } from '../store/database.ts';
import { alsoIn, bundledWith, reprintsOf, shownFor, withAlso } from './bundles.ts';
import { findSentences } from './find-sentences.ts';
import { asShownTo } from './hidings.ts';
import { begunLike, nearestKnown, people, spellings } from './known.ts';
import type { Entry, Library } from './library.ts';
import { newestIds } from './newest.ts';
import { changedLately, revisionsOf } from './revisions.ts';
import type { Scope } from './scope.ts';
import { titledLike } from './titles.ts';

/** Parsed entries kept, for all audiences together; the one unused for longest goes first. */
const MOST_ENTRIES = 200;

export interface EntryCache {
  get(key: string): Entry | undefined;
  set(key: string, entry: Entry): void;
}

export function entryCache(): EntryCache {
  const kept = new Map<string, Entry>();
  return {
    get(key) {
      const entry = kept.get(key);
      if (entry === undefined) return undefined;
      kept.delete(key);
      kept.set(key, entry);
      return entry;
    },
    set(key, entry) {
      kept.set(key, entry);
      const [oldest] = kept.keys();
      if (kept.size > MOST_ENTRIES && oldest !== undefined) kept.delete(oldest);
    },
  };
}

/** The library as those see it who may see `scopes`. */
export function libraryView(database: Database, scopes: readonly Scope[], cache: EntryCache): Library {
  const entriesOf = async (ids: readonly string[]) =>
    withAlso(database, scopes, await asShownTo(database, scopes, await loadEntries(database, ids, cache)));
  return {
    async state() {
      const { version } = await database
        .selectFrom('library_state')
        .select('version')
        .executeTakeFirstOrThrow();
      return `${version} ${scopes.join(' ')}`;
    },
    async newest(filter, most) {
      const { items, total } = await newestIds(database, scopes, filter, most);
      return { items: await entriesOf(items), total };
    },
    async articles(filter, most) {
      const { items, total } = await newestIds(database, scopes, filter, most);
      return { items: await loadArticles(database, items), total };
    },
    async entry(id) {
      const [held] = await heldAmong(database, scopes, [id]);
      return held === undefined ? null : ((await entriesOf([held]))[0] ?? null);
    },
    alsoIn: (ids) => alsoIn(database, scopes, ids),
    async reprints(ids, most) {
      const found = await reprintsOf(database, scopes, ids, most);
      const entries = await entriesOf([...new Set([...found.values()].flat())]);
      const byId = new Map(entries.map((entry) => [entry.article.id, entry]));
      return new Map([...found].map(([id, those]) => [id, those.flatMap((one) => byId.get(one) ?? [])]));
    },
    shownFor: (ids) => shownFor(database, scopes, ids),
    bundledWith: (ids) => bundledWith(database, scopes, ids),
    revisions: async (ids) => revisionsOf(database, await heldAmong(database, scopes, ids)),
    changed: async (most) => loadArticles(database, await changedLately(database, scopes, most)),
    search: async (typed, most) => loadArticles(database, await titledLike(database, scopes, typed, most)),
    sentences: (wanted, filter, most) => findSentences(database, scopes, wanted, filter, most),
    people: async (typed, most) => (await people(database, scopes, typed)).slice(0, most),
    begun: (typed, most) => begunLike(database, scopes, typed, most),
    spellings: (word) => spellings(database, scopes, word),
    nearest: (typed) => nearestKnown(database, scopes, typed),
  };
}

/** Those of the articles that these scopes hold. */
async function heldAmong(
  database: Database,
  scopes: readonly Scope[],
  ids: readonly ArticleId[],
): Promise<ArticleId[]> {
  if (ids.length === 0) return [];
  const rows = await database
    .selectFrom('holdings')
    .select('article')
    .distinct()
    .where('article', 'in', ids)
    .where('scope', 'in', scopes)
    .execute();
  return rows.map(({ article }) => articleId.parse(article));
}

async function loadArticles(database: Database, ids: readonly string[]): Promise<readonly Article[]> {
  if (ids.length === 0) return [];
  const rows = await database.selectFrom('articles').select('article').where('id', 'in', ids).execute();
  const byId = new Map<string, Article>(
    rows.map((row) => articleSchema.parse(JSON.parse(row.article))).map((one) => [one.id, one]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function loadEntries(
  database: Database,
  ids: readonly string[],
  cache: EntryCache,
): Promise<readonly Entry[]> {
  if (ids.length === 0) return [];
  const versions = await database
    .selectFrom('articles')
    .innerJoin('briefings', 'briefings.article', 'articles.id')
    .select(['id', 'hash', 'revision', 'engine'])
    .where('id', 'in', ids)
    .execute();
  const keys = new Map(
    versions.map(({ id, hash, revision, engine }) => [id, `${id} ${revision} ${hash} ${engine}`]),
  );
  const missing = [...keys].flatMap(([id, key]) => (cache.get(key) === undefined ? [id] : []));
  const loaded = new Map<string, Entry>(
    (await parseEntries(database, missing)).map((entry) => [entry.article.id, entry]),
  );
  return ids.flatMap((id) => {
    const key = keys.get(id) ?? '';
    const entry = loaded.get(id) ?? cache.get(key);
    if (entry === undefined) return [];
    cache.set(key, entry);
    return [entry];
  });
}

/** Instead of the engine's version, for a reading that this version of the bot does not understand. */
const NOT_UNDERSTOOD = 'not understood';

/**
 * What is kept under these ids. A reading that is not understood, as one from before a field was added, is nobody's to see; it is
 * marked, so that its article is read anew in the background (`startRereading`).
 */
export async function parseEntries(database: Database, ids: readonly string[]): Promise<Entry[]> {
  if (ids.length === 0) return [];
  const rows = await database
    .selectFrom('articles')
    .innerJoin('briefings', 'briefings.article', 'articles.id')
    .select(['articles.article', 'briefing'])
    .where('id', 'in', ids)
    .execute();
  const entries: Entry[] = [];
  const lost: ArticleId[] = [];
  for (const row of rows) {
    const article = articleSchema.parse(JSON.parse(row.article));
    const briefing = briefingSchema.safeParse(JSON.parse(row.briefing));
    if (briefing.success) entries.push({ article, briefing: briefing.data });
    else lost.push(article.id);
  }
  if (lost.length > 0)
    await database
      .updateTable('briefings')
      .set({ engine: NOT_UNDERSTOOD })
      .where('article', 'in', lost)
      .where('engine', '!=', NOT_UNDERSTOOD)
      .execute();
  return entries;
}

/** Articles that another engine has read, by id, from behind `after` on. */
export async function outdated(
  database: Database,
  engine: string,
  after: ArticleId | null,
  most: number,
): Promise<readonly Article[]> {
  const rows = await database
    .selectFrom('briefings')
    .innerJoin('articles', 'articles.id', 'briefings.article')
    .select('articles.article')
    .where('engine', '!=', engine)
    .where('id', '>', after ?? '')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map((row) => articleSchema.parse(JSON.parse(row.article)));
}
