import { type Fetched, type FetchOptions, fetchPublic } from '../article/fetch.ts';
import { FetchError } from '../article/fetch-error.ts';
import type { FeedDocument, ReadFeed } from './document.ts';
import { FeedError } from './feed-error.ts';
import { type FeedProblem, problemOfFetch } from './problem.ts';

/** The name by which this program goes in robots.txt. */
export const AGENT = 'news-briefing-bot';

export const FEED_HEADERS = {
  'user-agent': `${AGENT} (asks for feeds that readers follow, and for their articles)`,
  accept:
    'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.5, */*;q=0.1',
};

/** By what a server tells whether a feed is still as it was. */
export interface Version {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** A feed as its server gave it. */
export interface Received {
  readonly document: FeedDocument;
  /** The address to ask from now on. */
  readonly url: string;
  readonly version: Version;
}

export type Answer =
  | ({ readonly is: 'feed' } & Received)
  | { readonly is: 'unchanged' }
  | {
      readonly is: 'failed';
      readonly problem: FeedProblem;
      readonly detail: string;
      readonly retryAfter: string | undefined;
    };

/** How feeds are fetched and read. */
export interface Asking {
  readonly fetching: FetchOptions;
  readonly readFeed: ReadFeed;
}

/** Asks for a feed, if it is another than the version known. */
export async function askFeed(url: string, known: Version, { fetching, readFeed }: Asking): Promise<Answer> {
  const headers = {
    ...FEED_HEADERS,
    ...(known.etag === null ? {} : { 'if-none-match': known.etag }),
    ...(known.lastModified === null ? {} : { 'if-modified-since': known.lastModified }),
  };
  let retryAfter: string | undefined;
  try {
    const fetched = await fetchPublic(url, { ...fetching, headers });
    if (fetched.status === 304) return { is: 'unchanged' };
    retryAfter = fetched.headers['retry-after'];
    return { is: 'feed', ...(await received(fetched, readFeed)) };
  } catch (error) {
    if (error instanceof FeedError) {
      return { is: 'failed', problem: error.problem, detail: error.message, retryAfter };
    }
    if (!(error instanceof FetchError)) throw error;
    return { is: 'failed', problem: problemOfFetch[error.problem], detail: error.message, retryAfter };
  }
}

/** @throws FeedError where what was fetched is no feed */
export async function received(fetched: Fetched, readFeed: ReadFeed): Promise<Received> {
  const { url, lasting, status, headers, body } = fetched;
  const problem = problemOfStatus(status, headers['retry-after']);
  if (problem !== null) throw new FeedError(problem, `${url} answered ${status}`);
  return {
    document: await readFeed(body, headers['content-type'] ?? null, url),
    url: lasting,
    version: { etag: short(headers.etag), lastModified: short(headers['last-modified']) },
  };
}

/** What an answer's status says is wrong, null where nothing is. */
export function problemOfStatus(status: number, retryAfter: string | undefined): FeedProblem | null {
  if (status >= 200 && status <= 299) return null;
  if (status === 404) return 'not-found';
  if (status === 410) return 'gone';
  if (status === 429 || (status === 503 && retryAfter !== undefined)) return 'busy';
  return status >= 500 ? 'server-error' : 'closed';
}

/** A header longer than this is not sent back. */
const LONGEST_HEADER = 500;

const short = (header: string | undefined): string | null =>
  header === undefined || header.length > LONGEST_HEADER ? null : header;
