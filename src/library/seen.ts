import { type ArticleId, articleId } from '../article/article.ts';
import type { Database } from '../store/database.ts';
import type { Scope } from './scope.ts';

/** An article of which a place was told. */
export interface SeenMark {
  readonly article: ArticleId;
  readonly revision: number;
  readonly title: string;
  /** Shown, or left out of a digest for others. */
  readonly how: 'shown' | 'left-out';
  readonly at: Temporal.Instant;
  readonly delivery: string;
}

/** What places have seen: marks are set when a digest is posted. A place is told by `keyOf` in core. */
export interface Seen {
  /** The marks of these articles. */
  among(place: string, articles: readonly ArticleId[]): Promise<readonly SeenMark[]>;
  /** When the place was last told of something; null: never. */
  last(place: string): Promise<Temporal.Instant | null>;
  /** The current revisions of articles. */
  revisions(articles: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, number>>;
  /** Shown since then in a revision older than the current one. */
  changed(place: string, scopes: readonly Scope[], since: Temporal.Instant): Promise<readonly ArticleId[]>;
  /** Shown since then, and taken out of all these scopes. */
  withdrawn(place: string, scopes: readonly Scope[], since: Temporal.Instant): Promise<readonly SeenMark[]>;
}

export const seenOf = (database: Database): Seen => ({
  async among(place, articles) {
    if (articles.length === 0) return [];
    const rows = await database
      .selectFrom('seen')
      .selectAll()
      .where('place', '=', place)
      .where('article', 'in', articles)
      .execute();
    return rows.map(markOf);
  },
  async last(place) {
    const row = await database
      .selectFrom('seen')
      .select('at')
      .where('place', '=', place)
      .orderBy('at', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row === undefined ? null : Temporal.Instant.from(row.at);
  },
  async revisions(articles) {
    if (articles.length === 0) return new Map();
    const rows = await database
      .selectFrom('articles')
      .select(['id', 'revision'])
      .where('id', 'in', articles)
      .execute();
    return new Map(rows.map(({ id, revision }) => [articleId.parse(id), revision]));
  },
  async changed(place, scopes, since) {
    const rows = await database
      .selectFrom('seen')
      .innerJoin('articles', 'articles.id', 'seen.article')
      .select('seen.article as id')
      .where('place', '=', place)
      .where('how', '=', 'shown')
      .where('at', '>=', since.toString())
      .whereRef('articles.revision', '>', 'seen.revision')
      .where('seen.article', 'in', (held) =>
        held.selectFrom('holdings').select('holdings.article').where('scope', 'in', scopes),
      )
      .orderBy('at')
      .execute();
    return rows.map(({ id }) => articleId.parse(id));
  },
  async withdrawn(place, scopes, since) {
    const rows = await database
      .selectFrom('seen')
      .selectAll()
      .where('place', '=', place)
      .where('how', '=', 'shown')
      .where('at', '>=', since.toString())
      .where('article', 'not in', (held) =>
        held.selectFrom('holdings').select('holdings.article').where('scope', 'in', scopes),
      )
      .orderBy('at')
      .execute();
    return rows.map(markOf);
  },
});

const markOf = (row: {
  article: string;
  revision: number;
  title: string;
  how: SeenMark['how'];
  at: string;
  delivery: string;
}): SeenMark => ({
  article: articleId.parse(row.article),
  revision: row.revision,
  title: row.title,
  how: row.how,
  at: Temporal.Instant.from(row.at),
  delivery: row.delivery,
});

/** Marks articles as told to a place, anew where they were before; what is withdrawn is told once and then forgotten. */
export async function markSeen(
  database: Database,
  place: string,
  marks: readonly SeenMark[],
  withdrawn: readonly ArticleId[],
): Promise<void> {
  if (withdrawn.length > 0)
    await database.deleteFrom('seen').where('place', '=', place).where('article', 'in', withdrawn).execute();
  if (marks.length === 0) return;
  await database
    .insertInto('seen')
    .values(marks.map((mark) => ({ ...mark, place, at: mark.at.toString() })))
    .onConflict((conflict) =>
      conflict.columns(['place', 'article']).doUpdateSet((row) => ({
        revision: row.ref('excluded.revision'),
        title: row.ref('excluded.title'),
        how: row.ref('excluded.how'),
        delivery: row.ref('excluded.delivery'),
        at: row.ref('excluded.at'),
      })),
    )
    .execute();
}
