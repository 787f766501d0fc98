import { type Article, type ArticleId, articleId, article as articleSchema } from '../article/article.ts';
import { briefing as briefingSchema } from '../briefing/briefing.ts';
import { type Change, changes as changesSchema } from '../briefing/change.ts';
import { changesBetween } from '../briefing/changes.ts';
import type { Database } from '../store/database.ts';
import { instantOf, instantText } from '../store/instant.ts';
import type { Entry } from './library.ts';
import type { Scope } from './scope.ts';

/** What an article said otherwise than before from one time on. */
export interface Revision {
  readonly article: ArticleId;
  readonly number: number;
  readonly at: Temporal.Instant;
  readonly changes: readonly Change[];
}

/** An article as its rows have it. */
interface Kept {
  readonly revision: number;
  readonly article: string;
  readonly briefing: string;
}

/** Whether two versions of an article are the same revision: its text and its title are what is told of it. */
export const isSameRevision = (a: Article, b: Article): boolean =>
  a.hash === b.hash && a.title.text === b.title.text;

/** Keeps what an article said until now, and what it says otherwise from now on. Nothing for the same revision. */
export async function keepRevision(
  database: Database,
  kept: Kept,
  entry: Entry,
  at: Temporal.Instant,
): Promise<number> {
  const before = articleSchema.parse(JSON.parse(kept.article));
  if (isSameRevision(before, entry.article)) return kept.revision;
  const article = entry.article.id;
  const revision = kept.revision + 1;
  await database
    .insertInto('revisions')
    .values({ article, revision: kept.revision, was: kept.article, briefing: kept.briefing })
    .execute();
  const was = { article: before, briefing: briefingSchema.parse(JSON.parse(kept.briefing)) };
  await database
    .insertInto('changes')
    .values({ article, revision, at: instantText(at), changes: JSON.stringify(changesBetween(was, entry)) })
    .execute();
  return revision;
}

/** Of these articles, the newest first. */
export async function revisionsOf(
  database: Database,
  articles: readonly ArticleId[],
): Promise<readonly Revision[]> {
  if (articles.length === 0) return [];
  const rows = await database
    .selectFrom('changes')
    .selectAll()
    .where('article', 'in', articles)
    .orderBy('at', 'desc')
    .orderBy('revision', 'desc')
    .execute();
  return rows.map((row) => ({
    article: articleId.parse(row.article),
    number: row.revision,
    at: instantOf(row.at),
    changes: changesSchema.parse(JSON.parse(row.changes)),
  }));
}

/** Articles in these scopes that changed, the one that changed last first. */
export async function changedLately(
  database: Database,
  scopes: readonly Scope[],
  most: number,
): Promise<readonly ArticleId[]> {
  const rows = await database
    .selectFrom('changes')
    .select(({ fn }) => ['article', fn.max('at').as('last')])
    .where('article', 'in', (held) =>
      held.selectFrom('holdings').select('holdings.article').where('scope', 'in', scopes),
    )
    .groupBy('article')
    .orderBy('last', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ article }) => articleId.parse(article));
}
