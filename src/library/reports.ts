import { createHash } from 'node:crypto';
import { type ArticleId, articleId } from '../article/article.ts';
import { type Said, said as saidSchema } from '../briefing/hiding.ts';
import type { Database } from '../store/database.ts';
import { instantOf, instantText } from '../store/instant.ts';
import type { ReportRow } from '../store/tables.ts';
import { type Scope, scope as scopeSchema } from './scope.ts';

/** What somebody reports as wrong. */
export interface Report {
  /** Short enough to be typed. */
  readonly id: string;
  readonly scope: Scope;
  readonly article: ArticleId;
  readonly said: Said;
  readonly why: string | null;
  readonly at: Temporal.Instant;
}

/** What is reported, until those who manage have looked at it. */
export interface Reports {
  /** Null where the same person has reported the same before. */
  add(report: Omit<Report, 'id' | 'at'>, by: string): Promise<Report | null>;
  /** How often somebody has reported something since then. */
  countBy(person: string, since: Temporal.Instant): Promise<number>;
  /** Those that nobody has looked at, the newest first. */
  open(scopes: readonly Scope[], most: number): Promise<readonly Report[]>;
  find(id: string, scopes: readonly Scope[]): Promise<Report | null>;
  /** Closes all reports of the same statement. */
  close(report: Pick<Report, 'article' | 'said'>, scopes: readonly Scope[]): Promise<void>;
}

export const reportsOf = (database: Database, now: () => Temporal.Instant): Reports => ({
  async add({ scope, article, said, why }, by) {
    const id = createHash('sha256')
      .update(JSON.stringify([scope, article, said, by]))
      .digest('hex')
      .slice(0, 10);
    const row = {
      id,
      scope,
      article,
      said: JSON.stringify(said),
      by,
      at: instantText(now()),
      why,
      closed_at: null,
    };
    const { numInsertedOrUpdatedRows: added } = await database
      .insertInto('reports')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added === 1n ? reportOf(row) : null;
  },
  async countBy(person, since) {
    const { times } = await database
      .selectFrom('reports')
      .select(({ fn }) => fn.countAll<number | string>().as('times'))
      .where('by', '=', person)
      .where('at', '>=', instantText(since))
      .executeTakeFirstOrThrow();
    return Number(times);
  },
  async open(scopes, most) {
    const rows = await database
      .selectFrom('reports')
      .selectAll()
      .where('scope', 'in', scopes)
      .where('closed_at', 'is', null)
      .orderBy('at', 'desc')
      .limit(most)
      .execute();
    return rows.map(reportOf);
  },
  async find(id, scopes) {
    const row = await database
      .selectFrom('reports')
      .selectAll()
      .where('id', '=', id)
      .where('scope', 'in', scopes)
      .executeTakeFirst();
    return row === undefined ? null : reportOf(row);
  },
  async close({ article, said }, scopes) {
    await database
      .updateTable('reports')
      .set({ closed_at: instantText(now()) })
      .where('article', '=', article)
      .where('said', '=', JSON.stringify(said))
      .where('scope', 'in', scopes)
      .where('closed_at', 'is', null)
      .execute();
  },
});

const reportOf = (row: ReportRow): Report => ({
  id: row.id,
  scope: scopeSchema.parse(row.scope),
  article: articleId.parse(row.article),
  said: saidSchema.parse(JSON.parse(row.said)),
  why: row.why,
  at: instantOf(row.at),
});
