import { type Expression, expressionBuilder, type SqlBool } from 'kysely';
import { foldedWords } from '../analysis/names.ts';
import type { Database } from '../store/database.ts';
import type { Filter, Found } from './library.ts';
import type { Scope } from './scope.ts';

/** Ids of the newest articles that a filter lets through. Asked scope by scope, so that each is read off its index. */
export async function newestIds(
  database: Database,
  scopes: readonly Scope[],
  filter: Filter,
  most: number,
): Promise<Found<string>> {
  const houses = filter.house === undefined ? null : await housesLike(database, scopes, filter.house);
  if (houses?.length === 0 || filter.among?.length === 0) return { items: [], total: 0 };
  const before = filter.before === undefined ? null : await sortOf(database, scopes, filter.before);
  const bounds = { since: filter.since ?? null, before, houses, among: filter.among ?? null };
  const parts = await Promise.all(
    scopes.map((scope) =>
      filter.voices === undefined
        ? held(database, scope, bounds, most)
        : heard(database, scope, filter.voices, bounds, most),
    ),
  );
  const newest = parts.flatMap(({ rows }) => rows).toSorted((a, b) => (a.sort < b.sort ? 1 : -1));
  return {
    items: newest.slice(0, most).map(({ article }) => article),
    total: parts.reduce((sum, { total }) => sum + total, 0),
  };
}

interface Bounds {
  readonly since: string | null;
  readonly before: string | null;
  readonly houses: readonly string[] | null;
  readonly among: readonly string[] | null;
}

interface Part {
  readonly rows: readonly { readonly article: string; readonly sort: string }[];
  readonly total: number;
}

async function held(database: Database, scope: Scope, bounds: Bounds, most: number): Promise<Part> {
  const query = database.selectFrom('holdings').where('scope', '=', scope).where(within(bounds));
  const rows = await query.select(['article', 'sort']).orderBy('sort', 'desc').limit(most).execute();
  const { total } = await query
    .select(({ fn }) => fn.countAll<number | string>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total: Number(total) };
}

const does = { speak: 'quotes', claim: 'claims', appear: 'weight' } as const;

async function heard(
  database: Database,
  scope: Scope,
  voices: NonNullable<Filter['voices']>,
  bounds: Bounds,
  most: number,
): Promise<Part> {
  const query = database
    .selectFrom('appearances')
    .where('scope', '=', scope)
    .where('name', 'in', voices.names)
    .where(does[voices.does], '>', 0)
    .where(within(bounds));
  const rows = await query
    .select(['article', 'sort'])
    .distinct()
    .orderBy('sort', 'desc')
    .limit(most)
    .execute();
  const { total } = await query
    .select(({ fn }) => fn.count<number | string>('article').distinct().as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total: Number(total) };
}

/** What rows of both tables have that put articles in order. */
const row = expressionBuilder<{ row: { sort: string; house: string; article: string } }, 'row'>();

const within = ({ since, before, houses, among }: Bounds): Expression<SqlBool> =>
  row.and([
    ...(since === null ? [] : [row('sort', '>=', since)]),
    ...(before === null ? [] : [row('sort', '<', before)]),
    ...(houses === null ? [] : [row('house', 'in', houses)]),
    ...(among === null ? [] : [row('article', 'in', among)]),
  ]);

/** Houses of which the name or the site has words that begin with all those typed. */
export async function housesLike(
  database: Database,
  scopes: readonly Scope[],
  typed: string,
): Promise<readonly string[]> {
  const wanted = foldedWords(typed);
  const rows = await database
    .selectFrom('houses')
    .select(['house', 'words'])
    .where('scope', 'in', scopes)
    .execute();
  return rows.flatMap(({ house, words }) => {
    const there = words.split(' ');
    return wanted.every((word) => there.some((one) => one.startsWith(word))) ? [house] : [];
  });
}

/** Where an article stands in the order, or a day: the cursor from which on older ones are meant. */
async function sortOf(database: Database, scopes: readonly Scope[], cursor: string): Promise<string> {
  const held = await database
    .selectFrom('holdings')
    .select('sort')
    .where('article', '=', cursor)
    .where('scope', 'in', scopes)
    .executeTakeFirst();
  return held?.sort ?? cursor;
}
