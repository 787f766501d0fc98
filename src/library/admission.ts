import { type Article, type ArticleId, articleId, article as articleSchema } from '../article/article.ts';
import { canonicalUrl } from '../article/page/canonical-url.ts';
import type { Database } from '../store/database.ts';
import { freeId } from './incoming.ts';
import { type Scope, within } from './scope.ts';

/**
 * Where an article's text comes from, which says who may change it: its own page, a file of content/, the feed with this
 * id, or somebody's paste, which nobody may.
 */
export type Source = 'page' | 'content' | 'text' | `feed:${string}`;

/** An article that came in, before it is known whether it is one that is there. Its id is the one it would like to have. */
export interface Arrival {
  readonly article: Article;
  readonly source: Source;
  /** Perhaps only the beginning of the article. */
  readonly paywalled: boolean;
}

/** The article that an arrival is. `inReach`: seen already in the scope that it comes to. */
export interface Twin {
  readonly article: Article;
  readonly inReach: boolean;
}

/** What an arrival is: an article that is there, as it is there or as a new revision of it, or none. */
export type Admission =
  | { readonly is: 'known' | 'revision'; readonly twin: Twin }
  | { readonly is: 'new'; readonly twin: null };

interface Candidate extends Twin {
  readonly source: string;
  readonly sameAddress: boolean;
}

/**
 * Compares an arrival with what is kept. What others pasted or got from feeds of theirs is not taken into account: nobody is
 * to learn of it, or to be shown what they said about it.
 */
export async function recognise(database: Database, arrival: Arrival, scope: Scope): Promise<Admission> {
  const candidates = await candidatesFor(database, arrival, scope);
  const found = candidates.find(({ sameAddress }) => sameAddress) ?? candidates[0];
  if (found === undefined) return { is: 'new', twin: null };
  return { is: found.sameAddress && mayRevise(arrival, found) ? 'revision' : 'known', twin: found };
}

/** Those in reach first: two places may have the same text without knowing of each other. */
async function candidatesFor(
  database: Database,
  { article, source }: Arrival,
  scope: Scope,
): Promise<Candidate[]> {
  const canonical = article.url === null ? null : canonicalUrl(article.url);
  const rows = await database
    .selectFrom('articles')
    .select(['article', 'source', 'hash', 'canonical'])
    .select((at) =>
      at
        .selectFrom('holdings')
        .select(({ fn }) => fn.countAll<number | string>().as('times'))
        .whereRef('holdings.article', '=', 'articles.id')
        .where('scope', 'in', within(scope))
        .as('held'),
    )
    .where((at) =>
      at.or([
        at('hash', '=', article.hash),
        ...(canonical === null ? [] : [at('canonical', '=', canonical)]),
      ]),
    )
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  return rows
    .map((row) => ({
      article: articleSchema.parse(JSON.parse(row.article)),
      source: row.source,
      inReach: Number(row.held) > 0,
      sameAddress:
        canonical === row.canonical && canonical !== null && ![source, row.source].includes('text'),
    }))
    .filter((one) => one.sameAddress || isSameText(one.article, article))
    .filter((one) => one.inReach || isOpen(one.source, source))
    .toSorted((a, b) => Number(b.inReach) - Number(a.inReach));
}

/** What another site has word for word is a reprint there, and kept as one. */
const isSameText = (one: Article, other: Article): boolean =>
  one.hash === other.hash &&
  (one.url === null || other.url === null || new URL(one.url).host === new URL(other.url).host);

/** Whoever follows a feed has it from there. */
const isOpen = (kept: string, source: Source): boolean =>
  kept === 'page' || kept === 'content' || (kept === source && source !== 'text');

/** A page may change what came from it or was only told of it; a feed what it gave itself; nothing a file of content/. */
function mayRevise({ article, source, paywalled }: Arrival, twin: Candidate): boolean {
  if (twin.source === 'content') return false;
  if (JSON.stringify({ ...article, id: twin.article.id }) === JSON.stringify(twin.article)) return false;
  if (source !== 'page') return source === twin.source;
  return !paywalled || article.text.length >= twin.article.text.length;
}

/** The id with a number behind it where an article has it already. */
export async function freeIdIn(database: Database, wanted: ArticleId): Promise<ArticleId> {
  const rows = await database
    .selectFrom('articles')
    .select('id')
    .where((at) =>
      at.or([at('id', '=', wanted), at.and([at('id', '>', `${wanted}-`), at('id', '<', `${wanted}.`)])]),
    )
    .execute();
  return articleId.parse(freeId(wanted, new Set(rows.map(({ id }) => id))));
}
