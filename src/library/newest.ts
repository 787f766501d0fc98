import { type AliasedExpression, type Expression, expressionBuilder, type SqlBool } from 'kysely';
import { foldedWords } from '../analysis/names.ts';
import type { Database } from '../store/database.ts';
import { type Filter, type Found, MOST_COUNTED } from './library.ts';
import type { Scope } from './scope.ts';

/**
 * Ids of the newest articles that a filter lets through; of reprints the one that stands for them, unless articles are asked for by
 * their ids. Asked scope by scope, so that each is read off its index.
 */
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
  const foundIn = (among: readonly Scope[]): AliasedExpression<Ordered, 'found'> =>
    filter.voices === undefined
      ? held(database, among, bounds)
      : heard(database, among, bounds, filter.voices);
  const one = bounds.among === null ? 'bundle' : 'article';
  const parts = await Promise.all(
    scopes.map((scope) =>
      database
        .selectFrom(foundIn([scope]))
        .select([`found.${one} as id`, 'found.sort'])
        .distinct()
        .orderBy('found.sort', 'desc')
        .limit(most)
        .execute(),
    ),
  );
  const isEachShown = filter.voices === undefined && bounds.houses === null && bounds.among === null;
  const all = database.selectFrom(foundIn(scopes)).select(`found.${one} as id`);
  const { total } = await database
    .selectFrom((isEachShown ? all : all.distinct()).limit(MOST_COUNTED + 1).as('counted'))
    .select(({ fn }) => fn.countAll<number | string>().as('total'))
    .executeTakeFirstOrThrow();
  const newest = parts.flat().toSorted((a, b) => (a.sort < b.sort ? 1 : -1));
  const found = [...new Set(newest.map(({ id }) => id))].slice(0, most);
  const items = one === 'article' ? found : await standingFor(database, scopes, found, houses);
  return { items, total: Number(total) };
}

interface Bounds {
  readonly since: string | null;
  readonly before: string | null;
  readonly houses: readonly string[] | null;
  readonly among: readonly string[] | null;
}

/** What rows of both tables have that put articles in order. */
interface Ordered {
  readonly article: string;
  readonly bundle: string;
  readonly sort: string;
}

function held(database: Database, scopes: readonly Scope[], bounds: Bounds) {
  const all = database
    .selectFrom('standings')
    .select(['article', 'bundle', 'sort'])
    .where('scope', 'in', scopes)
    .where(within(bounds));
  const shown = bounds.houses === null && bounds.among === null ? all.where('behind', '=', 0) : all;
  return shown.as('found');
}

const does = { speak: 'quotes', claim: 'claims', appear: 'weight' } as const;

const heard = (
  database: Database,
  scopes: readonly Scope[],
  bounds: Bounds,
  voices: NonNullable<Filter['voices']>,
) =>
  database
    .selectFrom('appearances')
    .select(['article', 'bundle', 'sort'])
    .where('scope', 'in', scopes)
    .where('name', 'in', voices.names)
    .where(does[voices.does], '>', 0)
    .where(within(bounds))
    .as('found');

const row = expressionBuilder<{ row: { sort: string; house: string; article: string } }, 'row'>();

const within = ({ since, before, houses, among }: Bounds): Expression<SqlBool> =>
  row.and([
    ...(since === null ? [] : [row('sort', '>=', since)]),
    ...(before === null ? [] : [row('sort', '<', before)]),
    ...(houses === null ? [] : [row('house', 'in', houses)]),
    ...(among === null ? [] : [row('article', 'in', among)]),
  ]);

/** The article that is shown for each bundle: where only some houses are asked for, one of theirs. */
async function standingFor(
  database: Database,
  scopes: readonly Scope[],
  bundles: readonly string[],
  houses: readonly string[] | null,
): Promise<string[]> {
  if (bundles.length === 0) return [];
  const query = database
    .selectFrom('standings')
    .select(['bundle', 'article'])
    .where('bundle', 'in', bundles)
    .where('scope', 'in', scopes)
    .orderBy('behind')
    .orderBy('rank');
  const rows = await (houses === null
    ? query.where('behind', '=', 0)
    : query.where('house', 'in', houses)
  ).execute();
  return bundles.flatMap((bundle) => rows.find((one) => one.bundle === bundle)?.article ?? []);
}

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
    .selectFrom('standings')
    .select('sort')
    .where('article', '=', cursor)
    .where('scope', 'in', scopes)
    .executeTakeFirst();
  return held?.sort ?? cursor;
}
