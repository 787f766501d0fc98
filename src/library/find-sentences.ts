import { type ArticleId, articleId } from '../article/article.ts';
import type { Database } from '../store/database.ts';
import { indexed } from './index-words.ts';
import type { Filter } from './library.ts';
import { housesLike } from './newest.ts';
import type { Scope } from './scope.ts';
import { nameTerm, type Sought } from './sentence-terms.ts';
import { BLOCK, firstPlaceOf } from './word-places.ts';
import { rowsWith } from './word-rows.ts';

/** Sentences of one article by their numbers, ascending; 0 is its title. */
export interface SentenceHit {
  readonly article: ArticleId;
  readonly sentences: readonly number[];
}

export interface Sentences {
  /** The newest article first. */
  readonly hits: readonly SentenceHit[];
  /** Whether there are more than were asked for. */
  readonly more: boolean;
}

const NONE: Sentences = { hits: [], more: false };
const LAST_ROW = Number.MAX_SAFE_INTEGER;

/** Sentences that have one of each list, at most `most` of them, the newest articles' first. */
export async function findSentences(
  database: Database,
  scopes: readonly Scope[],
  wanted: readonly (readonly Sought[])[],
  filter: Omit<Filter, 'voices'>,
  most: number,
): Promise<Sentences> {
  if (wanted.length === 0 || wanted.some((one) => one.length === 0)) return NONE;
  const houses = filter.house === undefined ? null : await housesLike(database, scopes, filter.house);
  if (houses?.length === 0) return NONE;
  const published = houses?.map((house) => ({ kind: 'house', term: nameTerm(house) }) as const);
  const numbers = await scopeNumbers(database, scopes);
  if (numbers.length === 0) return NONE;
  const rows = await rowsWith(
    database,
    [...wanted, ...(published === undefined ? [] : [published])].map((one) =>
      one.flatMap((term) => numbers.map((number) => indexed(term, number))),
    ),
    { ...(await boundsOf(database, scopes, filter)), most: most + 1 },
  );
  return { hits: await hitsOf(database, scopes, rows.slice(0, most)), more: rows.length > most };
}

async function scopeNumbers(database: Database, scopes: readonly Scope[]): Promise<number[]> {
  const rows = await database
    .selectFrom('word_scopes')
    .select('number')
    .where('scope', 'in', scopes)
    .execute();
  return rows.map(({ number }) => number);
}

async function boundsOf(
  database: Database,
  scopes: readonly Scope[],
  { since, before }: Filter,
): Promise<{ from: number; before: number }> {
  return {
    from: since === undefined ? 0 : firstPlaceOf(since) * BLOCK,
    before: before === undefined ? LAST_ROW : await rowBefore(database, scopes, before),
  };
}

/** The first row of an article, or of a day. */
async function rowBefore(database: Database, scopes: readonly Scope[], cursor: string): Promise<number> {
  const block = await database
    .selectFrom('word_blocks')
    .select('place')
    .where('article', '=', cursor)
    .where('scope', 'in', scopes)
    .orderBy('place')
    .executeTakeFirst();
  return (block === undefined ? firstPlaceOf(cursor) : Number(block.place)) * BLOCK;
}

/** A row leads to its article by way of the scopes asked for: none other is shown, whatever the index says. */
async function hitsOf(
  database: Database,
  scopes: readonly Scope[],
  rows: readonly number[],
): Promise<SentenceHit[]> {
  const places = [...new Set(rows.map((row) => Math.floor(row / BLOCK)))];
  if (places.length === 0) return [];
  const blocks = await database
    .selectFrom('word_blocks')
    .select(['place', 'article', 'block'])
    .where('place', 'in', places)
    .where('scope', 'in', scopes)
    .execute();
  const byPlace = new Map(blocks.map((block) => [Number(block.place), block]));
  const found = new Map<ArticleId, number[]>();
  for (const row of rows) {
    const block = byPlace.get(Math.floor(row / BLOCK));
    if (block === undefined) continue;
    const article = articleId.parse(block.article);
    found.set(article, [...(found.get(article) ?? []), block.block * BLOCK + (row % BLOCK)]);
  }
  return [...found].map(([article, sentences]) => ({
    article,
    sentences: [...new Set(sentences)].toSorted((a, b) => a - b),
  }));
}
