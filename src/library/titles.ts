import { foldedWords } from '../analysis/names.ts';
import type { Article } from '../article/article.ts';
import type { Database } from '../store/database.ts';
import type { Scope } from './scope.ts';

/** As many articles are looked at for one word of a title. */
const MOST_CANDIDATES = 1000;

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
  const [longest, ...others] = foldedWords(typed).toSorted((a, b) => b.length - a.length);
  if (longest === undefined) return [];
  const rows = await database
    .selectFrom('title_words')
    .select(['article', 'sort'])
    .distinct()
    .where('scope', 'in', scopes)
    .where('word', '>=', longest)
    .where('word', '<', after(longest))
    .orderBy('sort', 'desc')
    .limit(others.length === 0 ? most : MOST_CANDIDATES)
    .execute();
  const ids = rows.map(({ article }) => article);
  if (others.length === 0 || ids.length === 0) return ids;
  const words = await database
    .selectFrom('title_words')
    .select(['article', 'word'])
    .where('article', 'in', ids)
    .execute();
  const there = Map.groupBy(words, ({ article }) => article);
  return ids
    .filter((id) =>
      others.every((typedWord) => there.get(id)?.some(({ word }) => word.startsWith(typedWord))),
    )
    .slice(0, most);
}

const after = (start: string): string => `${start}\u{10ffff}`;
