import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith';
import type { Given, Markup } from './entry.ts';
import { FeedError } from './feed-error.ts';

/** A feed, whatever its format. */
export interface GivenFeed {
  readonly title: string | undefined;
  readonly given: readonly Given[];
  /** Minutes for which it asks not to be fetched again. */
  readonly patience: number | undefined;
}

/** The elements that a feed's document can be, and a page's, whichever comes first. */
const ROOT = /<(?:[\w.-]+:)?(?<root>rss|rdf|feed|html)[\s>]/i;
const END = /<\/(?:[\w.-]+:)?(?:rss|rdf|feed)\s*>/i;
/** The end of a document, behind which some servers write a comment. */
const TAIL = 4096;

/** @throws FeedError where `text` is no feed, cannot be read, or breaks off before its end */
export async function feedIn(text: string, most: number): Promise<GivenFeed> {
  const isXml = !/^\s*\{/.test(text.slice(0, TAIL));
  const root = ROOT.exec(text)?.groups?.root?.toLowerCase();
  if (isXml && (root === undefined || root === 'html')) throw new FeedError('no-feed', 'it is no feed');
  if (isXml && !END.test(text.slice(-TAIL))) throw new FeedError('broken', 'its end is missing');
  const parsed = await parsedBy(text, most);
  switch (parsed.format) {
    case 'rss':
      return {
        title: parsed.feed.title,
        given: (parsed.feed.items ?? []).map(rssEntry),
        patience: parsed.feed.ttl,
      };
    case 'rdf':
      return {
        title: parsed.feed.title,
        given: (parsed.feed.items ?? []).map(rdfEntry),
        patience: undefined,
      };
    case 'atom':
      return {
        title: parsed.feed.title?.value,
        given: (parsed.feed.entries ?? []).map(atomEntry),
        patience: undefined,
      };
    case 'json':
      return {
        title: parsed.feed.title,
        given: (parsed.feed.items ?? []).map(jsonEntry),
        patience: undefined,
      };
    default:
      return parsed satisfies never;
  }
}

/** The parser is loaded for the first feed: until then the bot starts sooner without. */
async function parsedBy(text: string, maxItems: number) {
  const { parseFeed } = await import('feedsmith');
  try {
    return parseFeed(text, { maxItems });
  } catch (error) {
    const isOther = error instanceof Error && error.name === 'DetectError';
    throw new FeedError(isOther ? 'no-feed' : 'broken', String(error), error);
  }
}

const html = (text: string | undefined): Markup | undefined =>
  text === undefined ? undefined : { text, html: true };
const plain = (text: string | undefined): Markup | undefined =>
  text === undefined ? undefined : { text, html: false };

const rssEntry = (item: RssFeed.Item<string>): Given => ({
  id: item.guid?.value,
  link: item.link ?? (item.guid?.isPermaLink === false ? undefined : webAddress(item.guid?.value)),
  title: html(item.title ?? item.dc?.titles?.[0]),
  content: html(item.content?.encoded),
  summary: html(item.description ?? item.dc?.descriptions?.[0]),
  authors: item.dc?.creators ?? (item.authors ?? []).map(({ name }) => name),
  published: item.pubDate ?? item.dc?.dates?.[0],
  updated: item.atom?.updated ?? item.dcterms?.modified?.[0],
});

const rdfEntry = (item: RdfFeed.Item<string>): Given => ({
  id: item.rdf?.about,
  link: item.link ?? webAddress(item.rdf?.about),
  title: html(item.title),
  content: html(item.content?.encoded),
  summary: html(item.description ?? item.dc?.descriptions?.[0]),
  authors: item.dc?.creators ?? [],
  published: item.dc?.dates?.[0],
  updated: undefined,
});

const atomEntry = (entry: AtomFeed.Entry<string>): Given => ({
  id: entry.id,
  link: (entry.links ?? []).find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
  title: atomText(entry.title),
  content: atomText(entry.content),
  summary: atomText(entry.summary),
  authors: (entry.authors ?? []).map(({ name }) => name),
  published: entry.published,
  updated: entry.updated,
});

/** Atom says of each text whether it is HTML; without a word it is plain. */
function atomText(text: { readonly value?: string; readonly type?: string } | undefined): Markup | undefined {
  return /html|xml/i.test(text?.type ?? '') ? html(text?.value) : plain(text?.value);
}

const jsonEntry = (item: JsonFeed.Item<string>): Given => ({
  id: item.id,
  link: item.url,
  title: plain(item.title),
  content: html(item.content_html) ?? plain(item.content_text),
  summary: plain(item.summary),
  authors: (item.authors ?? []).map(({ name }) => name),
  published: item.date_published,
  updated: item.date_modified,
});

const webAddress = (id: string | undefined): string | undefined =>
  /^https?:\/\//i.test(id ?? '') ? id : undefined;
