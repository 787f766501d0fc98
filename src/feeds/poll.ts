import type { Database } from '../store/database.ts';
import type { FeedRow } from '../store/tables.ts';
import { type Answer, type Asking, askFeed, type Received } from './ask.ts';
import { keepEntries, type News } from './keep.ts';
import { backOff, nextInterval, type Pace, retryAfter, spread } from './pace.ts';
import { stamp, stampIn } from './times.ts';

/** What feeds are asked with. */
export interface PollParts extends Asking {
  readonly database: Database;
  readonly pace: Pace;
  readonly now: () => Temporal.Instant;
  /** From 0 to 1. */
  readonly chance: () => number;
}

type Failed = Extract<Answer, { is: 'failed' }>;

/** What came of asking for a feed. */
export type Polled =
  | ({ readonly is: 'feed' } & News)
  | { readonly is: 'unchanged' }
  | (Failed & {
      /** It worked the last time. */
      readonly isNew: boolean;
      /** When its server may be asked for anything again, where it said so. */
      readonly until: Temporal.Instant | null;
    });

/** The feed at a server that waited longest to be asked; null where none is due. */
export async function dueFeed(
  database: Database,
  host: string,
  now: Temporal.Instant,
): Promise<FeedRow | null> {
  const row = await database
    .selectFrom('feeds')
    .selectAll()
    .where('host', '=', host)
    .where('due', '<=', stamp(now))
    .orderBy('due')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Servers that have feeds to be asked for and may be asked now, whoever waited longest first. */
export async function hostsDue(database: Database, now: Temporal.Instant): Promise<readonly string[]> {
  const rows = await database
    .selectFrom('feeds')
    .leftJoin('feed_hosts', 'feed_hosts.host', 'feeds.host')
    .select('feeds.host')
    .where('due', '<=', stamp(now))
    .where((row) => row.or([row('not_before', 'is', null), row('not_before', '<=', stamp(now))]))
    .groupBy('feeds.host')
    .orderBy(({ fn }) => fn.min('due'))
    .execute();
  return rows.map(({ host }) => host);
}

/** Asks for a feed and writes down what came of it: its entries, and when it is asked again. */
export async function pollFeed(feed: FeedRow, parts: PollParts): Promise<Polled> {
  const known = { etag: feed.etag, lastModified: feed.last_modified };
  const answer = await askFeed(feed.url, known, parts);
  switch (answer.is) {
    case 'feed':
      return parts.database.transaction().execute(async (transaction) => {
        const current = await transaction
          .selectFrom('feeds')
          .selectAll()
          .where('id', '=', feed.id)
          .executeTakeFirst();
        return current === undefined
          ? { is: 'unchanged' }
          : { is: 'feed', ...(await keepDocument(current, answer, { ...parts, database: transaction })) };
      });
    case 'unchanged':
      await answered(parts.database, feed, nothingNew(feed, parts));
      return answer;
    case 'failed':
      return failed(feed, answer, parts);
  }
  return answer satisfies never;
}

/**
 * Writes down what a feed's server gave, in one piece with what is owed of it, so that nothing is lost between the two.
 * To be called in a transaction.
 */
export async function keepDocument(
  feed: FeedRow,
  { document, url, version }: Received,
  parts: PollParts,
): Promise<News> {
  const { database } = parts;
  const now = parts.now();
  const isSame = document.hash === feed.hash;
  const news = isSame
    ? { added: 0, changed: 0, newest: null }
    : await keepEntries(database, { id: feed.id, isFirst: feed.hash === null }, document, now);
  const isNews = news.added > 0 || news.changed > 0;
  const last = feed.hash === null ? null : feed.interval;
  const interval = nextInterval(last, isNews, document.patience * 60, parts.pace);
  await answered(database, feed, {
    title: document.title ?? feed.title,
    etag: version.etag,
    last_modified: version.lastModified,
    hash: document.hash,
    ...again(interval, parts),
    ...(news.added > 0 && { gave_at: stamp(earlier(news.newest ?? now, now)) }),
  });
  if (url !== feed.url) await move(database, feed, url);
  return news;
}

const earlier = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) < 0 ? one : other;

const nothingNew = (feed: FeedRow, parts: PollParts): Partial<FeedRow> =>
  again(nextInterval(feed.interval, false, 0, parts.pace), parts);

const again = (interval: number, { now, chance }: PollParts) => ({
  interval,
  asked_at: stamp(now()),
  due: stampIn(spread(interval, chance()), now()),
});

const answered = (database: Database, feed: FeedRow, changes: Partial<FeedRow>) =>
  database
    .updateTable('feeds')
    .set({ ...changes, failures: 0, failing_since: null, problem: null })
    .where('id', '=', feed.id)
    .execute();

async function failed(
  feed: FeedRow,
  answer: Failed,
  { database, pace, now, chance }: PollParts,
): Promise<Polled> {
  const at = now();
  const failures = feed.failures + 1;
  const wait = spread(backOff(failures, feed.interval, pace), chance());
  const until = retryAfter(answer.retryAfter, at);
  const later = at.add({ seconds: wait });
  const due = until !== null && Temporal.Instant.compare(until, later) > 0 ? until : later;
  await database
    .updateTable('feeds')
    .set({
      asked_at: stamp(at),
      due: answer.problem === 'gone' ? null : stamp(due),
      failures,
      failing_since: feed.failing_since ?? stamp(at),
      problem: answer.problem,
    })
    .where('id', '=', feed.id)
    .execute();
  return { ...answer, isNew: feed.problem !== answer.problem, until };
}

/** A feed that moved for good is asked for at its new address; if that one is followed too, they become one. */
async function move(database: Database, feed: FeedRow, url: string): Promise<void> {
  const there = await database.selectFrom('feeds').select('id').where('url', '=', url).executeTakeFirst();
  if (there === undefined) {
    await database
      .updateTable('feeds')
      .set({ url, host: new URL(url).host })
      .where('id', '=', feed.id)
      .execute();
    return;
  }
  const { id } = there;
  await database
    .insertInto('follows')
    .columns(['scope', 'feed', 'by', 'at'])
    .expression((query) =>
      query
        .selectFrom('follows')
        .select((row) => ['scope', row.val(id).as('feed'), 'by', 'at'])
        .where('feed', '=', feed.id),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await database
    .insertInto('feed_entries')
    .columns(['feed', 'key', 'url', 'host', 'hash', 'entry', 'sort', 'place', 'takes', 'seen_at'])
    .expression((query) =>
      query
        .selectFrom('feed_entries')
        .select((row) => [row.val(id).as('feed')])
        .select(['key', 'url', 'host', 'hash', 'entry', 'sort', 'place', 'takes', 'seen_at'])
        .where('feed', '=', feed.id),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await database
    .insertInto('feed_owed')
    .columns(['feed', 'key', 'scope', 'due', 'tries'])
    .expression((query) =>
      query
        .selectFrom('feed_owed')
        .select((row) => [row.val(id).as('feed')])
        .select(['key', 'scope', 'due', 'tries'])
        .where('feed', '=', feed.id),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await database.deleteFrom('feeds').where('id', '=', feed.id).execute();
}
