import { type FetchOptions, fetchPublic, pageOf } from '../article/fetch.ts';
import { FetchError } from '../article/fetch-error.ts';
import { decodePage } from '../article/page/decode.ts';
import type { Database } from '../store/database.ts';
import type { FeedHostRow } from '../store/tables.ts';
import { AGENT, FEED_HEADERS } from './ask.ts';
import { keepRobots } from './hosts.ts';
import { retryAfter } from './pace.ts';
import { type Robots, readRobots } from './robots.ts';

/** What became of a try at the page of an entry. */
export type PageTry =
  | { readonly is: 'page'; readonly html: string; readonly url: string }
  /** Asking again would not help, unless it is missing only because the feed was quicker. */
  | { readonly is: 'none'; readonly why: string; readonly missing: boolean }
  /** The server fails, or wants to be left alone until then. */
  | { readonly is: 'later'; readonly why: string; readonly until: Temporal.Instant | null };

interface Parts {
  readonly database: Database;
  readonly fetching: FetchOptions;
  readonly now: () => Temporal.Instant;
}

const HEADERS = {
  'user-agent': FEED_HEADERS['user-agent'],
  accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.1',
};
const ROBOTS_KEPT = Temporal.Duration.from({ hours: 24 });

/**
 * The page of an entry, where the site's robots.txt lets it be fetched.
 * @returns also for how many seconds the site wants to be left alone between two requests, null where it does not say
 */
export async function pageFor(
  url: string,
  host: FeedHostRow,
  parts: Parts,
): Promise<{ readonly page: PageTry; readonly delay: number | null }> {
  const robots = await robotsFor(url, host, parts);
  if ('is' in robots) return { page: robots, delay: null };
  const { delay } = robots;
  if (!robots.mayFetch(url))
    return { page: { is: 'none', why: 'robots.txt forbids it', missing: false }, delay };
  return { page: await tryPage(url, parts), delay };
}

/** As RFC 9309 has it: where there is none, all is open; where it cannot be had, nothing is until it can. */
async function robotsFor(url: string, host: FeedHostRow, parts: Parts): Promise<Robots | PageTry> {
  const now = parts.now();
  const isFresh =
    host.robots_at !== null &&
    Temporal.Instant.compare(Temporal.Instant.from(host.robots_at).add(ROBOTS_KEPT), now) > 0;
  if (isFresh && host.robots !== null) return readRobots(host.robots, AGENT);
  const { href } = new URL('/robots.txt', url);
  const answer = await tried(href, parts);
  if ('is' in answer) return answer;
  const { status, headers, body } = answer;
  const text = status >= 200 && status <= 299 ? decodePage(body, headers['content-type'] ?? null) : '';
  await keepRobots(parts.database, host.host, text, now);
  return readRobots(text, AGENT);
}

async function tryPage(url: string, parts: Parts): Promise<PageTry> {
  const answer = await tried(url, parts);
  if ('is' in answer) return answer;
  try {
    return { is: 'page', ...pageOf(answer) };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return { is: 'none', why: error.message, missing: error.problem === 'not-found' };
  }
}

/** What a server answered, unless it cannot answer now. */
async function tried(url: string, { fetching, now }: Parts) {
  try {
    const fetched = await fetchPublic(url, { ...fetching, headers: HEADERS });
    const { status, headers } = fetched;
    if (status !== 429 && status < 500) return fetched;
    const until = retryAfter(headers['retry-after'], now());
    return { is: 'later', why: `${url} answered ${status}`, until } as const;
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    const isPassing = error.problem === 'unreachable' || error.problem === 'timeout';
    return isPassing
      ? ({ is: 'later', why: error.message, until: null } as const)
      : ({ is: 'none', why: error.message, missing: false } as const);
  }
}
