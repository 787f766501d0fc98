import { decodePage } from '../article/page/decode.ts';
import { descendants, lineOf, parsePage, type Tag, tidyLine } from '../article/page/tree.ts';

/** An address at which a site says that there is a feed. */
export interface FoundFeed {
  readonly url: string;
  readonly title: string | null;
}

const FEED_TYPE = /^\s*(?:application|text)\/(?:(?:rss|atom|rdf)\+xml|feed\+json)\b/i;
/** What a link's address ends in that leads to a feed, where the page does not say so in its head. */
const FEED_PATH = /(?:\.(?:rss|rdf|atom)|\/(?:rss|feed|atom)(?:\.xml|\.json)?\/?)$/i;
const OF_COMMENTS = /\b(?:comments?|kommentare?)\b/i;
const MOST_FOUND = 20;

/** Where sites have their feed most often. */
const USUAL_PLACES = ['feed', 'rss', 'rss.xml', 'feed.xml', 'atom.xml', 'index.xml', 'feed.json'];

/** The feeds that a page names: in its head, else by its links. Those of comments only where there are no others. */
export function feedsNamedBy(
  body: Uint8Array,
  contentType: string | null,
  url: string,
): readonly FoundFeed[] {
  const tags = [...descendants(parsePage(decodePage(body, contentType)))];
  const base = tags.find(({ name }) => name === 'base')?.attributes.href ?? '';
  const from = webAddress(base, url) ?? url;
  const named = foundIn(tags.filter(isFeedLink), from);
  const feeds = named.length > 0 ? named : foundIn(tags.filter(leadsToFeed), from);
  const others = feeds.filter(({ title, url }) => !OF_COMMENTS.test(`${title} ${new URL(url).pathname}`));
  return (others.length > 0 ? others : feeds).slice(0, MOST_FOUND);
}

/** Addresses of the same site that are worth a try. */
export const usualPlaces = (url: string): readonly string[] =>
  USUAL_PLACES.map((place) => new URL(`/${place}`, url).href);

const isFeedLink = ({ name, attributes }: Tag): boolean =>
  name === 'link' && /\balternate\b/i.test(attributes.rel ?? '') && FEED_TYPE.test(attributes.type ?? '');

const leadsToFeed = ({ name, attributes }: Tag): boolean =>
  name === 'a' && FEED_PATH.test((attributes.href ?? '').replace(/[?#].*$/s, ''));

function foundIn(tags: readonly Tag[], base: string): readonly FoundFeed[] {
  const found = new Map<string, FoundFeed>();
  for (const tag of tags) {
    const url = webAddress(tag.attributes.href ?? '', base);
    if (url === null || found.has(url)) continue;
    const title = tidyLine(tag.attributes.title ?? '') || lineOf(tag);
    found.set(url, { url, title: title === '' ? null : title });
  }
  return [...found.values()];
}

/** A feed's own address keeps all its parameters. */
function webAddress(href: string, base: string): string | null {
  const url = URL.parse(href.trim(), base);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  url.hash = '';
  return url.href;
}
