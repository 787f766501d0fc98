import { sql } from 'kysely';
import { foldedWords } from '../analysis/names.ts';
import type { Article, ArticleId } from '../article/article.ts';
import { canonicalUrl } from '../article/page/canonical-url.ts';
import type { Briefing } from '../briefing/briefing.ts';
import type { Database } from '../store/database.ts';
import { type Arrival, freeIdIn, recognise, type Source, type Twin } from './admission.ts';
import { compareSome, indexReprints, unindexReprints } from './index-reprints.ts';
import { indexVoices, unindexVoices } from './index-voices.ts';
import { indexWords, unindexWords, WORDS } from './index-words.ts';
import type { Entry, Library } from './library.ts';
import { isSameRevision, keepRevision } from './revisions.ts';
import { type Scope, scope as scopeSchema, within } from './scope.ts';
import { changed } from './state.ts';
import { titleWords } from './titles.ts';
import { entryCache, libraryView, outdated, parseEntries } from './view.ts';

/** How an article came: shipped in content/, added by somebody, or out of the feed with this id. */
export type Way = 'content' | 'added' | `feed:${string}`;

/** Where an article is put, by whom, and when. */
export interface Holding {
  readonly scope: Scope;
  readonly way: Way;
  /** The person who added it, null where nobody did. */
  readonly by: string | null;
  readonly at: Temporal.Instant;
}

/** What became of an arrival: `placed` is known from elsewhere and now here too, `there` was here already. */
export interface Admitted {
  readonly article: Article;
  readonly became: 'new' | 'revision' | 'placed' | 'there';
}

/** Everything that is kept, for whoever may see it. */
export interface Shelves {
  /** The library as those see it who may see these scopes. */
  seenBy(scopes: readonly Scope[]): Library;
  /**
   * Keeps articles, each with what was read out of it, all of them or none. One that is there already under its id is
   * replaced where its text, its metadata or its reading differ, in every scope that holds it.
   */
  put(entries: readonly Entry[], holding: Holding): Promise<void>;
  /** Takes an article out of a scope, and forgets it where no other holds it. */
  remove(article: ArticleId, scope: Scope): Promise<void>;
  /** Takes articles out of every scope and forgets them, with all that was said about them. */
  forget(articles: readonly ArticleId[]): Promise<void>;
  /** The article that an arrival is, which this scope holds from now on; null where it has to be read first: `admit`. */
  admitKnown(arrival: Arrival, holding: Holding): Promise<Admitted | null>;
  /** Keeps what came in with what was read out of it, as the article that it is, as a new revision of it, or as a new one. */
  admit(arrival: Arrival, briefing: Briefing, holding: Holding): Promise<Admitted>;
  /** Articles that another engine has read, by id, from behind `after` on. */
  outdated(engine: string, after: ArticleId | null, most: number): Promise<readonly Article[]>;
  /** Keeps other readings of articles that are still as they were when they were read. */
  reread(entries: readonly Entry[]): Promise<void>;
  /**
   * Makes a few articles findable by their words, and compares a few with the others, that are not yet, or were so by an older
   * version; false where none is left.
   */
  indexSome(): Promise<boolean>;
  /** The scope within which this scope holds an article; null where none does. */
  holderOf(article: ArticleId, scope: Scope): Promise<Scope | null>;
}

/** What happened to an article, by which messages that show it may no longer be true. */
export interface Heard {
  readonly article: ArticleId;
  /** For whom; null for everybody. */
  readonly scope: Scope | null;
  /** The same for the same event. */
  readonly cause: string;
}

/** Is told of it within the transaction. */
export type Hear = (database: Database, heard: Heard) => Promise<void>;

export function openShelves(database: Database, hear: Hear = async () => undefined): Shelves {
  const cache = entryCache();
  return {
    seenBy: (scopes) => libraryView(database, scopes, cache),
    put: (entries, holding) =>
      database.transaction().execute(async (transaction) => {
        await changed(transaction);
        for (const entry of entries) await putOne(transaction, hear, entry, holding);
      }),
    remove: (article, scope) =>
      database.transaction().execute(async (transaction) => {
        await changed(transaction);
        await takeOut(transaction, article, scope);
        await hear(transaction, { article, scope, cause: `removed ${crypto.randomUUID()}` });
        const held = await holdingsOf(transaction, article);
        if (held.length === 0) await transaction.deleteFrom('articles').where('id', '=', article).execute();
      }),
    forget: (articles) =>
      database.transaction().execute(async (transaction) => {
        await changed(transaction);
        for (const article of articles) {
          for (const { scope } of await holdingsOf(transaction, article))
            await takeOut(transaction, article, scope);
          for (const table of ['seen', 'copy_articles', 'reports', 'hidden'] as const)
            await transaction.deleteFrom(table).where('article', '=', article).execute();
          await transaction.deleteFrom('articles').where('id', '=', article).execute();
        }
      }),
    admitKnown: (arrival, holding) =>
      database.transaction().execute(async (transaction) => {
        const { is, twin } = await recognise(transaction, arrival, holding.scope);
        if (is !== 'known') return null;
        const { article, inReach } = twin;
        if (inReach) return { article, became: 'there' };
        await changed(transaction);
        await holdKnown(transaction, article.id, holding);
        return { article, became: 'placed' };
      }),
    admit: (arrival, briefing, holding) =>
      database.transaction().execute(async (transaction) => {
        await changed(transaction);
        const { is, twin } = await recognise(transaction, arrival, holding.scope);
        const became = becomes(arrival, twin);
        if (is === 'known') {
          await holdKnown(transaction, twin.article.id, holding);
          return { article: twin.article, became };
        }
        const id = twin?.article.id ?? (await freeIdIn(transaction, arrival.article.id));
        const article = { ...arrival.article, id };
        const entry = { article, briefing: { ...briefing, article: id } };
        await putOne(transaction, hear, entry, holding, arrival.source);
        return { article, became };
      }),
    outdated: (engine, after, most) => outdated(database, engine, after, most),
    reread: (entries) =>
      database.transaction().execute(async (transaction) => {
        await changed(transaction);
        for (const entry of entries) {
          const kept = await transaction
            .selectFrom('articles')
            .select(['article', 'source', 'added_at'])
            .where('id', '=', entry.article.id)
            .executeTakeFirst();
          if (kept?.article === JSON.stringify(entry.article))
            await renew(transaction, hear, entry, { source: kept.source, addedAt: kept.added_at });
        }
      }),
    indexSome: () =>
      database.transaction().execute(async (transaction) => {
        await changed(transaction);
        return indexSome(transaction);
      }),
    async holderOf(article, scope) {
      const holdings = await holdingsOf(database, article);
      return holdings.map((one) => one.scope).find((one) => within(scope).includes(one)) ?? null;
    },
  };
}

function becomes({ article }: Arrival, twin: Twin | null): Admitted['became'] {
  if (twin === null) return 'new';
  if (!twin.inReach) return 'placed';
  return isSameRevision(twin.article, article) ? 'there' : 'revision';
}

async function putOne(
  database: Database,
  hear: Hear,
  entry: Entry,
  holding: Holding,
  source: Source = sourceOf(holding.way),
): Promise<void> {
  await renew(database, hear, entry, { source, addedAt: holding.at.toString() });
  await hold(database, entry, holding);
}

const sourceOf = (way: Way): Source => (way === 'added' ? 'text' : way);

/** Writes an article and its reading where they differ from what is kept, in every scope that holds it. */
async function renew(
  database: Database,
  hear: Hear,
  entry: Entry,
  { source, addedAt }: Pick<Written, 'source' | 'addedAt'>,
): Promise<void> {
  const { article, briefing } = entry;
  const kept = await database
    .selectFrom('articles')
    .innerJoin('briefings', 'briefings.article', 'articles.id')
    .select(['revision', 'source', 'articles.article', 'engine', 'briefing'])
    .where('id', '=', article.id)
    .executeTakeFirst();
  const json = JSON.stringify(article);
  if (kept?.article === json && kept.source === source && kept.engine === briefing.analysis.engine) return;
  const holdings = await holdingsOf(database, article.id);
  for (const { scope } of holdings) await unindex(database, article.id, scope);
  const revision =
    kept === undefined ? 1 : await keepRevision(database, kept, entry, Temporal.Instant.from(addedAt));
  await write(database, entry, { json, source, addedAt, revision });
  for (const one of holdings) {
    const { scope } = one;
    const place = placeOf(article, scope, one.addedAt);
    await database
      .updateTable('holdings')
      .set({ sort: place.sort, house: place.house })
      .where('article', '=', article.id)
      .where('scope', '=', scope)
      .execute();
    await index(database, entry, place);
  }
  if (kept !== undefined && revision > kept.revision)
    await hear(database, { article: article.id, scope: null, cause: `revision ${revision}` });
}

/** Puts an article that is kept into a scope, unless a wider one holds it; narrower ones need it no longer. */
async function hold(database: Database, entry: Entry, holding: Holding): Promise<void> {
  const { article } = entry;
  const holdings = await holdingsOf(database, article.id);
  if (holdings.some(({ scope }) => isWithin(holding.scope, scope))) return;
  for (const { scope } of holdings)
    if (isWithin(scope, holding.scope)) await takeOut(database, article.id, scope);
  const place = placeOf(article, holding.scope, holding.at.toString());
  await database
    .insertInto('holdings')
    .values({
      ...place,
      article: article.id,
      added_by: holding.by,
      added_at: holding.at.toString(),
      way: holding.way,
      words: null,
    })
    .execute();
  await index(database, entry, place);
}

async function holdKnown(database: Database, id: ArticleId, holding: Holding): Promise<void> {
  const [entry] = await parseEntries(database, [id]);
  if (entry !== undefined) await hold(database, entry, holding);
}

interface Written {
  readonly json: string;
  readonly source: string;
  readonly addedAt: string;
  readonly revision: number;
}

async function write(
  database: Database,
  { article, briefing }: Entry,
  { json, source, addedAt, revision }: Written,
): Promise<void> {
  const values = {
    revision,
    hash: article.hash,
    canonical: article.url === null ? null : canonicalUrl(article.url),
    source,
    article: json,
  };
  await database
    .insertInto('articles')
    .values({ id: article.id, ...values, added_at: addedAt })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
  const read = { engine: briefing.analysis.engine, briefing: JSON.stringify(briefing) };
  await database
    .insertInto('briefings')
    .values({ article: article.id, ...read })
    .onConflict((conflict) => conflict.column('article').doUpdateSet(read))
    .execute();
}

interface Place {
  readonly scope: Scope;
  readonly sort: string;
  readonly house: string;
}

/** Makes an article findable where it is held: by its name, its publisher, its reprints, and those who speak in it. */
async function index(database: Database, entry: Entry, place: Place): Promise<void> {
  const { scope, sort, house } = place;
  const article = entry.article.id;
  await database
    .insertInto('title_words')
    .values(titleWords(entry.article).map((word) => ({ scope, word, article, sort })))
    .execute();
  await database
    .insertInto('houses')
    .values({ scope, house, words: foldedWords(`${house} ${siteOf(entry.article)}`).join(' '), articles: 1 })
    .onConflict((conflict) =>
      conflict.columns(['scope', 'house']).doUpdateSet((at) => ({ articles: at('houses.articles', '+', 1) })),
    )
    .execute();
  const bundle = await indexReprints(database, entry.article, place);
  await indexVoices(database, entry, { ...place, ...bundle });
  await indexWords(database, entry, place);
}

/** Holdings whose articles are made findable together. */
const PAGE = 100;

/** Makes everything findable that is held, where nothing is yet: what articles are found by can be told from them. */
export async function reindex(database: Database): Promise<void> {
  await changed(database);
  for (let after = ['', '', '']; ; ) {
    const [at, inScope, id] = after;
    const page = await database
      .selectFrom('holdings')
      .select(['added_at', 'scope', 'article', 'sort', 'house'])
      .where(sql<boolean>`(added_at, scope, article) > (${at}, ${inScope}, ${id})`)
      .orderBy('added_at')
      .orderBy('scope')
      .orderBy('article')
      .limit(PAGE)
      .execute();
    const entries = await parseEntries(database, [...new Set(page.map(({ article }) => article))]);
    const byId = new Map<string, Entry>(entries.map((entry) => [entry.article.id, entry]));
    for (const { article, scope, sort, house } of page) {
      const entry = byId.get(article);
      if (entry !== undefined) await index(database, entry, { scope: scopeSchema.parse(scope), sort, house });
    }
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = [last.added_at, last.scope, last.article];
  }
}

async function unindex(database: Database, article: string, scope: Scope): Promise<void> {
  await database
    .deleteFrom('title_words')
    .where('article', '=', article)
    .where('scope', '=', scope)
    .execute();
  await database
    .updateTable('houses')
    .set((at) => ({ articles: at('articles', '-', 1) }))
    .where('scope', '=', scope)
    .where('house', 'in', (at) =>
      at.selectFrom('holdings').select('house').where('article', '=', article).where('scope', '=', scope),
    )
    .execute();
  await database.deleteFrom('houses').where('scope', '=', scope).where('articles', '<=', 0).execute();
  await unindexVoices(database, article, scope);
  await unindexWords(database, article, scope);
  await unindexReprints(database, article, scope);
}

/** So few that nobody waits long while they are written. */
const INDEXED_AT_ONCE = 8;

async function indexSome(database: Database): Promise<boolean> {
  const rows = await database
    .selectFrom('holdings')
    .select(['article', 'scope', 'sort', 'house'])
    .where((at) => at.or([at('words', 'is', null), at('words', '!=', WORDS)]))
    .limit(INDEXED_AT_ONCE)
    .execute();
  for (const { article, scope, ...place } of rows) {
    const held = scopeSchema.parse(scope);
    const [entry] = await parseEntries(database, [article]);
    await unindexWords(database, article, held);
    if (entry === undefined) await leaveToRereading(database, article, held);
    else await indexWords(database, entry, { ...place, scope: held });
  }
  return rows.length > 0 || compareSome(database, INDEXED_AT_ONCE);
}

/** What was read out of it is not understood: it is indexed when it has been read anew. */
const leaveToRereading = (database: Database, article: string, scope: Scope): Promise<unknown> =>
  database
    .updateTable('holdings')
    .set({ words: WORDS })
    .where('article', '=', article)
    .where('scope', '=', scope)
    .execute();

async function takeOut(database: Database, article: string, scope: Scope): Promise<void> {
  await unindex(database, article, scope);
  await database.deleteFrom('holdings').where('article', '=', article).where('scope', '=', scope).execute();
}

async function holdingsOf(
  database: Database,
  article: string,
): Promise<{ readonly scope: Scope; readonly addedAt: string }[]> {
  const rows = await database
    .selectFrom('holdings')
    .select(['scope', 'added_at'])
    .where('article', '=', article)
    .execute();
  return rows.map((row) => ({ scope: scopeSchema.parse(row.scope), addedAt: row.added_at }));
}

/** A channel's scope is its server's or workspace's, and the channel: see `scopeOf` in core. */
const isWithin = (inner: Scope, outer: Scope): boolean => within(inner).includes(outer);

/**
 * Where an article stands in a scope: in order by the day of publication, else the day on which it came, then by when it
 * came; and under whom published it.
 */
const placeOf = (article: Article, scope: Scope, addedAt: string): Place => ({
  scope,
  sort: `${article.date ?? addedAt.slice(0, 10)} ${addedAt} ${article.id}`,
  house: article.publisher ?? siteOf(article),
});

const siteOf = ({ url }: Article): string =>
  url === null ? '' : new URL(url).hostname.replace(/^www\./, '');
