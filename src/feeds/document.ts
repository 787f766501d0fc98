import { createHash } from 'node:crypto';
import { decodePage } from '../article/page/decode.ts';
import { entryOf } from './entry.ts';
import type { FeedEntry } from './feed-entry.ts';
import { feedIn } from './formats.ts';

/** What a feed's address gave: the feed as it is now. */
export interface FeedDocument {
  readonly title: string | null;
  /** The newest first where they are dated, else as the feed has them; each key and each address once. */
  readonly entries: readonly FeedEntry[];
  /** Minutes for which the feed asks not to be fetched again. */
  readonly patience: number;
  /** Changes when anything in the document does. */
  readonly hash: string;
}

/** What is in a feed. @throws FeedError */
export type ReadFeed = (body: Uint8Array, contentType: string | null, url: string) => Promise<FeedDocument>;

/** More are not read of one document; no publisher lists as many. */
const MOST_ENTRIES = 1000;

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom and JSON Feed, in any charset. Entities that a document declares are not replaced,
 * and nothing outside of it is opened.
 * @param url where it was found, for addresses that are given in part only
 * @throws FeedError where it is no feed, cannot be read, or breaks off before its end
 */
export const readFeed: ReadFeed = async (body, contentType, url) => {
  const { title, given, patience = 0 } = await feedIn(decodePage(body, contentType), MOST_ENTRIES);
  const entries = newestFirst(given.map((one) => entryOf(one, url)).filter((entry) => entry !== null));
  return {
    title: title?.trim() || null,
    entries: eachOnce(eachOnce(entries, 'key'), 'url'),
    patience,
    hash: createHash('sha256').update(body).digest('base64url'),
  };
};

/** The first of those that are the same by their key or address. */
function eachOnce(entries: readonly FeedEntry[], by: 'key' | 'url'): readonly FeedEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ [by]: name }) => {
    if (name === null) return true;
    const first = !seen.has(name);
    seen.add(name);
    return first;
  });
}

/** Where one is without a date, the order of the document is believed. */
function newestFirst(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  const dated = entries.flatMap((entry) =>
    entry.published === null ? [] : [{ entry, at: entry.published }],
  );
  if (dated.length < entries.length) return entries;
  return dated.toSorted((a, b) => Temporal.Instant.compare(b.at, a.at)).map(({ entry }) => entry);
}
