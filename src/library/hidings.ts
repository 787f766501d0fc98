import { createHash } from 'node:crypto';
import { type ArticleId, articleId } from '../article/article.ts';
import { type Said, said as saidSchema, withoutHidden } from '../briefing/hiding.ts';
import type { Database } from '../store/database.ts';
import { instantText } from '../store/instant.ts';
import type { HiddenRow } from '../store/tables.ts';
import type { Entry } from './library.ts';
import { type Scope, scope as scopeSchema } from './scope.ts';
import type { Hear } from './shelves.ts';
import { changed } from './state.ts';

/** A statement that those of a scope are not shown. */
export interface Hiding {
  /** Short enough to be typed. */
  readonly id: string;
  readonly scope: Scope;
  readonly article: ArticleId;
  readonly said: Said;
}

/** What is hidden, for whom. It stays so whatever is read out of the article later. */
export interface Hidings {
  hide(hiding: Omit<Hiding, 'id'>, by: string): Promise<Hiding>;
  /** Shows it again; null where nothing of these scopes is hidden under this id. */
  show(id: string, scopes: readonly Scope[]): Promise<Hiding | null>;
  /** Whether anything of these articles is hidden, of any where null. */
  any(scopes: readonly Scope[], articles: readonly ArticleId[] | null): Promise<boolean>;
  /** The newest first. */
  of(scopes: readonly Scope[], most: number): Promise<readonly Hiding[]>;
}

interface Parts {
  readonly database: Database;
  readonly hear: Hear;
  readonly now: () => Temporal.Instant;
}

export const hidingsOf = ({ database, hear, now }: Parts): Hidings => ({
  hide: ({ scope, article, said }, by) =>
    database.transaction().execute(async (transaction) => {
      const id = idOf([scope, article, said]);
      const row = { id, scope, article, said: JSON.stringify(said), by, at: instantText(now()) };
      await changed(transaction);
      const { numInsertedOrUpdatedRows: added } = await transaction
        .insertInto('hidden')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (added === 1n) await hear(transaction, { article, scope, cause: `hidden ${id} ${row.at}` });
      return { id, scope, article, said };
    }),
  show: (id, scopes) =>
    database.transaction().execute(async (transaction) => {
      await changed(transaction);
      const row = await transaction
        .deleteFrom('hidden')
        .where('id', '=', id)
        .where('scope', 'in', scopes)
        .returningAll()
        .executeTakeFirst();
      if (row === undefined) return null;
      const hiding = hidingOf(row);
      const { article, scope } = hiding;
      await hear(transaction, { article, scope, cause: `shown ${id} ${instantText(now())}` });
      return hiding;
    }),
  async any(scopes, articles) {
    if (articles?.length === 0) return false;
    const hidden = database.selectFrom('hidden').select('id').where('scope', 'in', scopes).limit(1);
    const those = articles === null ? hidden : hidden.where('article', 'in', articles);
    return (await those.executeTakeFirst()) !== undefined;
  },
  async of(scopes, most) {
    const rows = await database
      .selectFrom('hidden')
      .selectAll()
      .where('scope', 'in', scopes)
      .orderBy('at', 'desc')
      .limit(most)
      .execute();
    return rows.map(hidingOf);
  },
});

const idOf = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 10);

const hidingOf = (row: HiddenRow): Hiding => ({
  id: row.id,
  scope: scopeSchema.parse(row.scope),
  article: articleId.parse(row.article),
  said: saidSchema.parse(JSON.parse(row.said)),
});

/** The entries as those see them who may see these scopes. */
export async function asShownTo(
  database: Database,
  scopes: readonly Scope[],
  entries: readonly Entry[],
): Promise<readonly Entry[]> {
  if (entries.length === 0) return entries;
  const rows = await database
    .selectFrom('hidden')
    .selectAll()
    .where(
      'article',
      'in',
      entries.map(({ article }) => article.id),
    )
    .where('scope', 'in', scopes)
    .execute();
  if (rows.length === 0) return entries;
  const hidden = Map.groupBy(rows.map(hidingOf), ({ article }) => article);
  return entries.map((entry) => {
    const here = hidden.get(entry.article.id);
    return here === undefined
      ? entry
      : withoutHidden(
          entry,
          here.map(({ said }) => said),
        );
  });
}
