import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely';
import { type Article, article as articleSchema } from '../article/article.ts';
import type { Database } from '../store/database.ts';
import type { Tables } from '../store/tables.ts';
import { bandsOf } from './reprints/bands.ts';
import { areReprints, type Shingles, sharedBy, shinglesOf } from './reprints/shingles.ts';
import { ALL, type Scope, scope as scopeSchema, within } from './scope.ts';

/** Raised by every change to which articles are reprints; what an older version compared is compared anew. */
export const REPRINTS = '1';

/** Rows of bands that are looked at, and texts that are compared, for one article: so many meet only where texts repeat a form. */
const MOST_ROWS = 1000;
const MOST_COMPARED = 8;

interface Place {
  readonly scope: Scope;
  readonly sort: string;
  readonly house: string;
}

/** Articles that are one text: by what they are called, and where they stand in the order. */
export interface Bundle {
  readonly bundle: string;
  readonly sort: string;
}

/** An article that others are compared with: the first of its bundle that came. */
interface Anchor extends Bundle {
  readonly number: number;
  readonly scope: Scope;
  readonly article: Article;
  readonly shingles: Shingles;
}

/**
 * Puts an article where its reprints are, for those who see a scope: only articles that they all see, too, are taken into account.
 * Runs under the lock of the library's state.
 */
export async function indexReprints(database: Database, article: Article, place: Place): Promise<Bundle> {
  const shingles = shinglesOf(article.text);
  const bands = bandsOf(shingles);
  const { scope } = place;
  const wider = await anchorsLike(database, bands, shingles, among(within(scope)));
  const [anchor] = wider.toSorted(
    (a, b) =>
      depth(a.scope) - depth(b.scope) || sharedBy(shingles, b.shingles) - sharedBy(shingles, a.shingles),
  );
  const { bundle, sort } = anchor ?? { bundle: article.id, sort: place.sort };
  const number = await nextNumber(database);
  await database
    .insertInto('standings')
    .values({
      number,
      scope,
      article: article.id,
      sort,
      house: place.house,
      bundle,
      rank: rankOf(article, place.sort),
      behind: 0,
      adds: anchor === undefined ? shingles.size : shingles.difference(anchor.shingles).size,
      version: REPRINTS,
    })
    .execute();
  if (anchor === undefined) await insertBands(database, number, bands);
  const hasOthers =
    anchor !== undefined || (await gatherNarrower(database, bands, shingles, { scope, bundle, sort }));
  if (hasOthers) await decideShown(database, bundle, scope);
  return { bundle, sort };
}

/** Takes an article out of its bundle; what it leaves has another one to be compared with. */
export async function unindexReprints(database: Database, article: string, scope: Scope): Promise<void> {
  const left = await database
    .deleteFrom('standings')
    .where('article', '=', article)
    .where('scope', '=', scope)
    .returning('bundle')
    .executeTakeFirst();
  if (left === undefined) return;
  if (left.bundle === article) await anchorAnew(database, article, scope);
  else await decideShown(database, left.bundle, scope);
}

/** What came from wider scopes comes first, then what was published first, then the longest; what is dated vaguely counts as late. */
const rankOf = (article: Article, sort: string): string => {
  const day = (sort.split(' ', 1)[0] ?? '').replace('~', '').padEnd('2026-01-01'.length, '-99');
  return `${day} ${1e9 - article.text.length} ${article.id}`;
};

const depth = (scope: Scope): number => (scope === ALL ? 0 : scope.split('/').length);

type Standings = ExpressionBuilder<Pick<Tables, 'standings'>, 'standings'>;
type Which = (row: Standings) => ExpressionWrapper<Tables, 'standings', SqlBool>;

const among =
  (scopes: readonly Scope[]): Which =>
  (row) =>
    row('standings.scope', 'in', scopes);

/** A scope and those within it. */
const inTreeOf =
  (scope: Scope): Which =>
  (row) =>
    row.or([
      row('standings.scope', '=', scope),
      scope === ALL
        ? sql<boolean>`true`
        : sql<boolean>`substr(standings.scope, 1, length(${scope}) + 1) = ${scope} || '/'`,
    ]);

async function anchorsLike(
  database: Database,
  bands: readonly number[],
  shingles: Shingles,
  which: Which,
): Promise<Anchor[]> {
  if (bands.length === 0) return [];
  // SQLite reads what is joined crosswise in the order in which it stands here: the few of the bands first.
  const rows = await database
    .selectFrom('text_bands')
    .crossJoin('standings')
    .select('standings.number')
    .where('band', 'in', bands)
    .whereRef('standings.number', '=', 'text_bands.number')
    .where(which)
    .limit(MOST_ROWS)
    .execute();
  const met = Map.groupBy(rows, ({ number }) => number);
  const numbers = [...met]
    .toSorted(([a, one], [b, other]) => other.length - one.length || a - b)
    .slice(0, MOST_COMPARED)
    .map(([number]) => number);
  if (numbers.length === 0) return [];
  const anchors = await database
    .selectFrom('standings')
    .innerJoin('articles', 'articles.id', 'standings.article')
    .select(['number', 'scope', 'bundle', 'sort', 'articles.article'])
    .where('number', 'in', numbers)
    .orderBy('number')
    .execute();
  return anchors
    .map((row) => {
      const article = articleSchema.parse(JSON.parse(row.article));
      return { ...row, scope: scopeSchema.parse(row.scope), article, shingles: shinglesOf(article.text) };
    })
    .filter((one) => areReprints(one.shingles, shingles));
}

/** What narrower scopes had of a text, before it came for more people, joins it there; false where they had none. */
async function gatherNarrower(
  database: Database,
  bands: readonly number[],
  shingles: Shingles,
  { scope, bundle, sort }: Bundle & { readonly scope: Scope },
): Promise<boolean> {
  const narrower: Which = (row) => row.and([inTreeOf(scope)(row), row('standings.scope', '!=', scope)]);
  for (let joined = false; ; joined = true) {
    const anchors = await anchorsLike(database, bands, shingles, narrower);
    if (anchors.length === 0) return joined;
    for (const anchor of anchors) {
      await database.deleteFrom('text_bands').where('number', '=', anchor.number).execute();
      await move(database, anchor.bundle, anchor.scope, { bundle, sort });
    }
  }
}

/** Brings all of a bundle that is in a scope and those within it into another. */
async function move(database: Database, from: string, scope: Scope, to: Partial<Bundle>): Promise<void> {
  const rows = await database
    .updateTable('standings')
    .set(to)
    .where('bundle', '=', from)
    .where(inTreeOf(scope))
    .returning(['article', 'scope'])
    .execute();
  for (const row of rows)
    await database
      .updateTable('appearances')
      .set(to)
      .where('article', '=', row.article)
      .where('scope', '=', row.scope)
      .execute();
}

/** The first of those left, among those seen by the most people, becomes the one to compare with; so in each scope that has some. */
async function anchorAnew(database: Database, bundle: string, scope: Scope): Promise<void> {
  for (;;) {
    const left = await database
      .selectFrom('standings')
      .select(['number', 'article', 'scope', 'rank'])
      .where('bundle', '=', bundle)
      .where(inTreeOf(scope))
      .orderBy('rank')
      .execute();
    const [next] = left
      .map((row) => ({ ...row, scope: scopeSchema.parse(row.scope) }))
      .toSorted((a, b) => depth(a.scope) - depth(b.scope));
    if (next === undefined) return;
    const { article } = await database
      .selectFrom('articles')
      .select('article')
      .where('id', '=', next.article)
      .executeTakeFirstOrThrow();
    const shingles = shinglesOf(articleSchema.parse(JSON.parse(article)).text);
    await insertBands(database, next.number, bandsOf(shingles));
    await database
      .updateTable('standings')
      .set({ adds: shingles.size })
      .where('number', '=', next.number)
      .execute();
    await move(database, bundle, next.scope, { bundle: next.article });
    await decideShown(database, next.article, next.scope);
  }
}

/** Lets one of a bundle be shown to those who see a scope or one within it: all others stand behind it. */
async function decideShown(database: Database, bundle: string, scope: Scope): Promise<void> {
  const scopes = await database
    .selectFrom('standings')
    .select('scope')
    .distinct()
    .where('bundle', '=', bundle)
    .where(inTreeOf(scope))
    .execute();
  for (const row of scopes) {
    const seen = scopeSchema.parse(row.scope);
    const { number } = await firstOf(database, bundle, seen);
    await database
      .updateTable('standings')
      .set((at) => ({ behind: at.case().when('number', '=', number).then(0).else(1).end() }))
      .where('bundle', '=', bundle)
      .where('scope', '=', seen)
      .where((at) => at.or([at('behind', '=', 0), at('number', '=', number)]))
      .execute();
  }
}

/** The one of a bundle that those who see a scope are shown. */
async function firstOf(database: Database, bundle: string, scope: Scope): Promise<{ number: number }> {
  for (const one of within(scope)) {
    const first = await database
      .selectFrom('standings')
      .select('number')
      .where('bundle', '=', bundle)
      .where('scope', '=', one)
      .orderBy('rank')
      .executeTakeFirst();
    if (first !== undefined) return first;
  }
  throw new Error(`${bundle} has nothing for those who see ${scope}`);
}

async function insertBands(database: Database, number: number, bands: readonly number[]): Promise<void> {
  const distinct = [...new Set(bands)];
  if (distinct.length > 0)
    await database
      .insertInto('text_bands')
      .values(distinct.map((band) => ({ band, number })))
      .execute();
}

async function nextNumber(database: Database): Promise<number> {
  const { last } = await database
    .selectFrom('standings')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

/** Compares a few articles that have not been compared yet, or were so by an older version; false where none is left. */
export async function compareSome(database: Database, most: number): Promise<boolean> {
  const rows = await database
    .selectFrom('standings')
    .innerJoin('holdings', (join) =>
      join
        .onRef('holdings.article', '=', 'standings.article')
        .onRef('holdings.scope', '=', 'standings.scope'),
    )
    .innerJoin('articles', 'articles.id', 'standings.article')
    .select(['articles.article', 'holdings.scope', 'holdings.sort', 'holdings.house'])
    .where((at) => at.or([at('version', 'is', null), at('version', '!=', REPRINTS)]))
    .orderBy('number')
    .limit(most)
    .execute();
  for (const row of rows) {
    const article = articleSchema.parse(JSON.parse(row.article));
    const scope = scopeSchema.parse(row.scope);
    await unindexReprints(database, article.id, scope);
    const bundle = await indexReprints(database, article, { ...row, scope });
    await database
      .updateTable('appearances')
      .set(bundle)
      .where('article', '=', article.id)
      .where('scope', '=', scope)
      .execute();
  }
  return rows.length > 0;
}
