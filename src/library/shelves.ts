import { foldedWords } from '../analysis/names.ts';
import { type Article, type ArticleId, articleId } from '../article/article.ts';
import { canonicalUrl } from '../article/page/canonical-url.ts';
import type { Database } from '../store/database.ts';
import { indexVoices, unindexVoices } from './index-voices.ts';
import type { Entry, Library } from './library.ts';
import { ALL, type Scope, scope as scopeSchema } from './scope.ts';
import { titleWords } from './titles.ts';
import { entryCache, libraryView } from './view.ts';

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
  /** The article of the same content or address, wherever it is held. */
  known(article: Pick<Article, 'hash' | 'url'>): Promise<ArticleId | null>;
}

export function openShelves(database: Database): Shelves {
  const cache = entryCache();
  return {
    seenBy: (scopes) => libraryView(database, scopes, cache),
    put: (entries, holding) =>
      database.transaction().execute(async (transaction) => {
        for (const entry of entries) await putOne(transaction, entry, holding);
        await changed(transaction);
      }),
    remove: (article, scope) =>
      database.transaction().execute(async (transaction) => {
        await takeOut(transaction, article, scope);
        const held = await holdingsOf(transaction, article);
        if (held.length === 0) await transaction.deleteFrom('articles').where('id', '=', article).execute();
        await changed(transaction);
      }),
    async known({ hash, url }) {
      const canonical = url === null ? null : canonicalUrl(url);
      const row = await database
        .selectFrom('articles')
        .select('id')
        .where((at) =>
          at.or([at('hash', '=', hash), ...(canonical === null ? [] : [at('canonical', '=', canonical)])]),
        )
        .executeTakeFirst();
      return row === undefined ? null : articleId.parse(row.id);
    },
  };
}

async function putOne(database: Database, entry: Entry, holding: Holding): Promise<void> {
  const { article, briefing } = entry;
  const kept = await database
    .selectFrom('articles')
    .innerJoin('briefings', 'briefings.article', 'articles.id')
    .select(['revision', 'hash', 'articles.article', 'engine'])
    .where('id', '=', article.id)
    .executeTakeFirst();
  const json = JSON.stringify(article);
  const current = kept?.article === json && kept.engine === briefing.analysis.engine;
  const holdings = await holdingsOf(database, article.id);
  if (!current) {
    for (const { scope } of holdings) await unindex(database, article.id, scope);
    await write(database, entry, json, kept, holding.at);
    for (const { scope, addedAt } of holdings) {
      const place = placeOf(article, scope, addedAt);
      await database
        .updateTable('holdings')
        .set({ sort: place.sort, house: place.house })
        .where('article', '=', article.id)
        .where('scope', '=', scope)
        .execute();
      await index(database, entry, place);
    }
  }
  const wider = holdings.some(({ scope }) => scope === ALL || isWithin(holding.scope, scope));
  if (wider) return;
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
    })
    .execute();
  await index(database, entry, place);
}

async function write(
  database: Database,
  { article, briefing }: Entry,
  json: string,
  kept: { readonly revision: number; readonly hash: string } | undefined,
  at: Temporal.Instant,
): Promise<void> {
  const values = {
    revision: kept === undefined ? 1 : kept.revision + (kept.hash === article.hash ? 0 : 1),
    hash: article.hash,
    canonical: article.url === null ? null : canonicalUrl(article.url),
    article: json,
  };
  await database
    .insertInto('articles')
    .values({ id: article.id, ...values, added_at: at.toString() })
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

/** Makes an article findable where it is held: by its name, its publisher, and those who speak in it. */
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
  await indexVoices(database, entry, place);
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
}

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

const changed = (database: Database): Promise<unknown> =>
  database
    .updateTable('library_state')
    .set((at) => ({ version: at('version', '+', 1) }))
    .execute();

/** A channel's scope is its server's or workspace's, and the channel: see `scopeOf` in core. */
const isWithin = (inner: Scope, outer: Scope): boolean => inner === outer || inner.startsWith(`${outer}/`);

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
