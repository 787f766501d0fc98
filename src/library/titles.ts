import { sql } from 'kysely';
import { foldedWords } from '../analysis/names.ts';
import type { Article } from '../article/article.ts';
import type { Database } from '../store/database.ts';
import type { Scope } from './scope.ts';

/** Of so many articles with a word it is cheaper to look at all than to go from the newest on until enough have it. */
const FEW = 2000;

/** The words by which an article is found by its name. */
export const titleWords = ({ id, title, publisher }: Article): string[] => [
  ...new Set(foldedWords(`${id} ${title.text} ${publisher ?? ''}`)),
];

/** Ids of the newest articles with words in id, title or publisher that begin with all those typed. */
export async function titledLike(
  database: Database,
  scopes: readonly Scope[],
  typed: string,
  most: number,
): Promise<readonly string[]> {
  const words = foldedWords(typed);
  if (words.length === 0) return [];
  const parts = await Promise.all(scopes.map((scope) => titledIn(database, scope, words, most)));
  const newest = parts.flat().toSorted((a, b) => (a.sort < b.sort ? 1 : -1));
  return [...new Set(newest.map(({ article }) => article))].slice(0, most);
}

interface Row {
  readonly article: string;
  readonly sort: string;
}

async function titledIn(
  database: Database,
  scope: Scope,
  words: readonly string[],
  most: number,
): Promise<readonly Row[]> {
  const counted = await Promise.all(
    words.map(async (word) => ({ word, count: await countUpToFew(database, scope, word) })),
  );
  const [rarest, ...others] = counted.toSorted((a, b) => a.count - b.count);
  if (rarest === undefined || rarest.count === 0) return [];
  const rows =
    rarest.count < FEW
      ? wordsBegun(database, scope, rarest.word)
          .select(['row.article', 'row.sort'])
          .distinct()
          .where(haveAll(others.map(({ word }) => word)))
      : database
          .selectFrom('holdings as row')
          .select(['row.article', 'row.sort'])
          .where('scope', '=', scope)
          .where(haveAll(words));
  return rows.orderBy('row.sort', 'desc').limit(most).execute();
}

async function countUpToFew(database: Database, scope: Scope, begun: string): Promise<number> {
  const { count } = await database
    .selectFrom(wordsBegun(database, scope, begun).select('row.word').limit(FEW).as('few'))
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

const wordsBegun = (database: Database, scope: Scope, begun: string) =>
  database
    .selectFrom('title_words as row')
    .where('row.scope', '=', scope)
    .where('row.word', '>=', begun)
    .where('row.word', '<', after(begun));

/** Whether the title of a row's article has words that begin so; they are the same in every scope. */
const haveAll = (words: readonly string[]) =>
  sql<boolean>`${sql.join([sql`1 = 1`, ...words.map(hasWord)], sql` and `)}`;

const hasWord = (begun: string) => sql`exists (
  select 1 from title_words as has
  where has.article = row.article and has.word >= ${begun} and has.word < ${after(begun)})`;

const after = (start: string): string => `${start}\u{10ffff}`;
