import { randomUUID } from 'node:crypto';
import { fetchPublic } from '../article/fetch.ts';
import { FetchError } from '../article/fetch-error.ts';
import { Refusal } from '../article/refusal.ts';
import type { Scope } from '../library/scope.ts';
import type { Database } from '../store/database.ts';
import type { FeedRow } from '../store/tables.ts';
import { askFeed, FEED_HEADERS, type Received, received } from './ask.ts';
import type { FoundFeed } from './discover.ts';
import { FeedError } from './feed-error.ts';
import { oweNewest } from './keep.ts';
import { keepDocument, type PollParts } from './poll.ts';
import { type FeedProblem, feedProblem, problemOfFetch } from './problem.ts';
import { stamp } from './times.ts';

/** A feed, as those see it who follow it. */
export interface Followed {
  readonly id: string;
  readonly url: string;
  readonly title: string | null;
  /** The site that its newest article is on, else its own. */
  readonly site: string;
  /** For how long it has had nothing new; null where it never had anything. */
  readonly quiet: Temporal.Duration | null;
  /** What is wrong with it, and since when. */
  readonly trouble: { readonly problem: FeedProblem; readonly lasting: Temporal.Duration } | null;
}

/** What came of wanting to follow something. */
export type Follow =
  | {
      readonly is: 'following';
      readonly feed: Followed;
      /** It was followed already. */
      readonly already: boolean;
      /** How many of its articles come at once. */
      readonly coming: number;
    }
  /** A page that names several feeds. */
  | { readonly is: 'choice'; readonly feeds: readonly FoundFeed[] };

/** The feeds that are followed. */
export interface Feeds {
  /**
   * Follows the feed at an address, or the one that the page there has; its newest few articles come first.
   * @throws Refusal where there is none, or enough are followed
   */
  follow(address: string, scope: Scope, person: string): Promise<Follow>;
  /** By title. */
  followed(scope: Scope): Promise<readonly Followed[]>;
  /** Articles that came stay. Says whether it was followed. */
  unfollow(id: string, scope: Scope): Promise<boolean>;
}

/** More nobody reads, and each costs others requests. */
const MOST_FOLLOWED = 200;
const UNKNOWN = { etag: null, lastModified: null };

export function createFeeds(parts: PollParts): Feeds {
  const { database } = parts;
  return {
    async follow(address, scope, person) {
      const known = await feedAt(database, address);
      if (known !== null && known.problem === null) return join(known, null, scope, person, parts);
      const found = await find(address, parts);
      if ('choice' in found) return { is: 'choice', feeds: found.choice };
      const feed = (await feedAt(database, found.url)) ?? newFeed(found.url, parts);
      return join(feed, found, scope, person, parts);
    },
    async followed(scope) {
      const rows = await database
        .selectFrom('feeds')
        .innerJoin('follows', 'follows.feed', 'feeds.id')
        .selectAll('feeds')
        .where('scope', '=', scope)
        .execute();
      const feeds = await Promise.all(rows.map((row) => followedOf(row, parts)));
      return feeds.toSorted((a, b) => (a.title ?? a.url).localeCompare(b.title ?? b.url));
    },
    unfollow: (id, scope) =>
      database.transaction().execute(async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('follows')
          .where('feed', '=', id)
          .where('scope', '=', scope)
          .executeTakeFirstOrThrow();
        await transaction
          .deleteFrom('feeds')
          .where('id', '=', id)
          .where((row) =>
            row.not(row.exists(row.selectFrom('follows').select('feed').where('feed', '=', id))),
          )
          .execute();
        return numDeletedRows > 0n;
      }),
  };
}

/** Adds a follower, and what the feed's server just gave, if it was asked. */
function join(
  feed: FeedRow,
  given: Received | null,
  scope: Scope,
  person: string,
  parts: PollParts,
): Promise<Follow> {
  return parts.database.transaction().execute(async (transaction) => {
    const now = parts.now();
    await transaction
      .insertInto('feeds')
      .values(feed)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const { numInsertedOrUpdatedRows = 0n } = await transaction
      .insertInto('follows')
      .values({ scope, feed: feed.id, by: person, at: stamp(now) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    const already = numInsertedOrUpdatedRows === 0n;
    if (!already) await refuseTooMany(transaction, scope);
    if (given !== null) await keepDocument(feed, given, { ...parts, database: transaction });
    const coming = already ? 0 : await oweNewest(transaction, feed.id, scope, now);
    const row = await transaction
      .selectFrom('feeds')
      .selectAll()
      .where('id', '=', feed.id)
      .executeTakeFirstOrThrow();
    return {
      is: 'following',
      feed: await followedOf(row, { ...parts, database: transaction }),
      already,
      coming,
    };
  });
}

async function refuseTooMany(database: Database, scope: Scope): Promise<void> {
  const { times } = await database
    .selectFrom('follows')
    .select(({ fn }) => fn.countAll<number | string>().as('times'))
    .where('scope', '=', scope)
    .executeTakeFirstOrThrow();
  if (Number(times) <= MOST_FOLLOWED) return;
  throw new Refusal({
    de: `Hier wird schon ${MOST_FOLLOWED} Feeds gefolgt, mehr gehen nicht; /unfollow macht Platz.`,
    en: `${MOST_FOLLOWED} feeds are followed here already, which is as many as there can be; /unfollow makes room.`,
  });
}

/** Asks at an address, and at those that the page there names. @throws FeedError where there is no feed */
async function find(
  address: string,
  { fetching, readFeed }: PollParts,
): Promise<Received | { readonly choice: readonly FoundFeed[] }> {
  const fetched = await fetchPublic(address, { ...fetching, headers: FEED_HEADERS }).catch(
    (error: unknown) => {
      throw error instanceof FetchError
        ? new FeedError(problemOfFetch[error.problem], error.message, error)
        : error;
    },
  );
  try {
    return await received(fetched, readFeed);
  } catch (error) {
    if (!(error instanceof FeedError && error.problem === 'no-feed')) throw error;
  }
  const { url, headers, body } = fetched;
  const { feedsNamedBy, usualPlaces } = await import('./discover.ts');
  const named = feedsNamedBy(body, headers['content-type'] ?? null, url);
  if (named.length > 1) return { choice: named };
  for (const place of named.length === 1 ? named.map((feed) => feed.url) : usualPlaces(url)) {
    const answer = await askFeed(place, UNKNOWN, { fetching, readFeed });
    if (answer.is === 'feed') return answer;
    if (answer.is === 'failed' && named.length === 1) throw new FeedError(answer.problem, answer.detail);
  }
  throw new FeedError('no-feed', address);
}

async function feedAt(database: Database, url: string): Promise<FeedRow | null> {
  const row = await database.selectFrom('feeds').selectAll().where('url', '=', url).executeTakeFirst();
  return row ?? null;
}

/** A feed of which nothing is kept yet. */
const newFeed = (url: string, { now, pace }: PollParts): FeedRow => ({
  id: randomUUID().replaceAll('-', '').slice(0, 12),
  url,
  host: new URL(url).host,
  title: null,
  etag: null,
  last_modified: null,
  hash: null,
  interval: pace.shortest.total('seconds'),
  due: null,
  asked_at: stamp(now()),
  gave_at: null,
  failures: 0,
  failing_since: null,
  problem: null,
});

async function followedOf(row: FeedRow, { database, now }: PollParts): Promise<Followed> {
  const since = (at: string): Temporal.Duration => now().since(at, { largestUnit: 'hours' });
  const newest = await database
    .selectFrom('feed_entries')
    .select('url')
    .where('feed', '=', row.id)
    .where('url', 'is not', null)
    .orderBy('sort', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    id: row.id,
    url: row.url,
    title: row.title,
    site: new URL(newest?.url ?? row.url).hostname.replace(/^www\./, ''),
    quiet: row.gave_at === null ? null : since(row.gave_at),
    trouble:
      row.problem === null
        ? null
        : { problem: feedProblem.parse(row.problem), lasting: since(row.failing_since ?? row.asked_at) },
  };
}
