import { type ArticleId, articleId } from '../article/article.ts';
import type { Database } from '../store/database.ts';
import type { Entry } from './library.ts';
import type { Scope } from './scope.ts';

/** As many rows are looked at for all articles of one lookup. */
const MOST_ROWS = 2000;

/** Articles, each beside all of its bundle. Joined crosswise, since SQLite then reads the few that are asked for first. */
const bundled = (database: Database, scopes: readonly Scope[], articles: readonly ArticleId[]) =>
  database
    .selectFrom('standings as mine')
    .crossJoin('standings as other')
    .whereRef('other.bundle', '=', 'mine.bundle')
    .where('mine.article', 'in', articles)
    .where('mine.scope', 'in', scopes)
    .where('other.scope', 'in', scopes);

/** Publishers of the reprints of each of these articles, as those see them who may see these scopes; the first published first. */
export async function alsoIn(
  database: Database,
  scopes: readonly Scope[],
  articles: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, readonly string[]>> {
  if (articles.length === 0) return new Map();
  const rows = await bundled(database, scopes, articles)
    .whereRef('other.article', '!=', 'mine.article')
    .whereRef('other.house', '!=', 'mine.house')
    .select(['mine.article', 'other.house'])
    .where('other.house', '!=', '')
    .orderBy('other.rank')
    .limit(MOST_ROWS)
    .execute();
  const byArticle = Map.groupBy(rows, (row) => articleId.parse(row.article));
  return new Map([...byArticle].map(([id, all]) => [id, [...new Set(all.map(({ house }) => house))]]));
}

/** The entries with where their reprints are. */
export async function withAlso(
  database: Database,
  scopes: readonly Scope[],
  entries: readonly Entry[],
): Promise<readonly Entry[]> {
  const houses = await alsoIn(
    database,
    scopes,
    entries.map(({ article }) => article.id),
  );
  return entries.map((entry) => {
    const also = houses.get(entry.article.id);
    return also === undefined ? entry : { ...entry, also };
  });
}

/** Reprints of each article that have something in their text that it may not have, those with the most first. */
export async function reprintsOf(
  database: Database,
  scopes: readonly Scope[],
  articles: readonly ArticleId[],
  most: number,
): Promise<ReadonlyMap<ArticleId, readonly ArticleId[]>> {
  if (articles.length === 0) return new Map();
  const rows = await bundled(database, scopes, articles)
    .whereRef('other.article', '!=', 'mine.article')
    .select(['mine.article', 'other.article as reprint', 'other.adds', 'other.rank'])
    .distinct()
    .where('other.adds', '>', 0)
    .orderBy('other.adds', 'desc')
    .orderBy('other.rank')
    .limit(MOST_ROWS)
    .execute();
  const byArticle = Map.groupBy(rows, (row) => articleId.parse(row.article));
  return new Map(
    [...byArticle].map(([id, all]) => [
      id,
      all.slice(0, most).map(({ reprint }) => articleId.parse(reprint)),
    ]),
  );
}

/** The article that is shown for each of these that stands behind another. */
export async function shownFor(
  database: Database,
  scopes: readonly Scope[],
  articles: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, ArticleId>> {
  if (articles.length === 0) return new Map();
  const rows = await bundled(database, scopes, articles)
    .select(['mine.article', 'other.article as by'])
    .where('mine.behind', '=', 1)
    .where('other.behind', '=', 0)
    .execute();
  return new Map(rows.map((row) => [articleId.parse(row.article), articleId.parse(row.by)]));
}

/** All reprints of these articles, with the articles themselves. */
export async function bundledWith(
  database: Database,
  scopes: readonly Scope[],
  articles: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, readonly ArticleId[]>> {
  if (articles.length === 0) return new Map();
  const rows = await bundled(database, scopes, articles)
    .select(['mine.article', 'other.article as one'])
    .distinct()
    .execute();
  const bundles = Map.groupBy(rows, (row) => articleId.parse(row.article));
  return new Map([...bundles].map(([id, all]) => [id, all.map(({ one }) => articleId.parse(one))]));
}
