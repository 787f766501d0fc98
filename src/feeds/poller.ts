import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { ReadPage } from '../library/incoming.ts';
import type { Intake } from '../library/intake.ts';
import type { FeedHostRow } from '../store/tables.ts';
import { endTurn, takeTurn } from './hosts.ts';
import { hostsOwing, nextOwed, type Owed, postpone } from './owed.ts';
import { retryIn } from './pace.ts';
import { type PageTry, pageFor } from './page.ts';
import { dueFeed, hostsDue, type PollParts, pollFeed } from './poll.ts';
import { takeEntry } from './take.ts';

export interface PollerParts extends PollParts {
  readonly intake: Intake;
  readonly readPage: ReadPage;
  readonly log: Logger;
}

/** Asks for feeds when they are due, and makes their entries articles for those who follow them. */
export interface Poller {
  /**
   * Does what is due now, at most one thing at each server.
   * @returns whether there was anything to do
   */
  tick(): Promise<boolean>;
  start(): void;
  /** Resolves when what was under way is done. */
  stop(): Promise<void>;
}

/** Seconds between two requests to one server, and the longest that a robots.txt can ask for. */
const GAP = 5;
const LONGEST_GAP = 60;
/** Servers asked at the same time. */
const MOST_SERVERS = 8;
/** Entries without a page that are taken in one go. */
const MOST_ENTRIES = 20;
/** A page that could not be had so often, over a day and a half, is given up: what the feed says is taken. */
const MOST_TRIES = 12;
/** A page that is not there is asked for so often again. */
const MOST_TRIES_MISSING = 3;
const PAUSE = 2000;

export function createPoller(parts: PollerParts): Poller {
  const { log } = parts;
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  const tick = async (): Promise<boolean> => {
    const now = parts.now();
    const { database } = parts;
    const hosts = new Set([...(await hostsDue(database, now)), ...(await hostsOwing(database, now))]);
    const visits = await Promise.all([...hosts].slice(0, MOST_SERVERS).map((host) => visit(host, parts)));
    return (await takeWithoutPage(parts)) || visits.includes(true);
  };
  return {
    tick,
    start() {
      running = (async () => {
        while (!stopping.signal.aborted) {
          const busy = await tick().catch((error: unknown) => {
            log.error({ err: error }, 'feeds: a round failed');
            return false;
          });
          if (!busy) await pause(PAUSE, null, { signal: stopping.signal }).catch(() => null);
        }
      })();
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** When a server is asked next. */
interface Leave {
  readonly until: Temporal.Instant;
  readonly failures: number;
}

/** Asks a server for one thing, if it is its turn: a feed, else a page. */
async function visit(host: string, parts: PollerParts): Promise<boolean> {
  const { database, now } = parts;
  const turn = await takeTurn(database, host, now());
  if (turn === null) return false;
  const leave = await askOnce(turn, parts);
  await endTurn(database, host, leave.until, leave.failures);
  return true;
}

async function askOnce(turn: FeedHostRow, parts: PollerParts): Promise<Leave> {
  const { database, now, log } = parts;
  const feed = await dueFeed(database, turn.host, now());
  const soon = (): Leave => ({ until: now().add({ seconds: GAP }), failures: turn.failures });
  if (feed === null) {
    const owed = await nextOwed(database, turn.host, now());
    return owed === null ? soon() : takeFromPage(owed, turn, parts);
  }
  const polled = await pollFeed(feed, parts);
  const about = { feed: feed.id, url: bare(feed.url) };
  switch (polled.is) {
    case 'feed':
      log.info({ ...about, added: polled.added, changed: polled.changed }, 'feeds: a feed came');
      return soon();
    case 'unchanged':
      log.debug(about, 'feeds: a feed is as it was');
      return soon();
    case 'failed': {
      const { problem, detail, until } = polled;
      log[polled.isNew ? 'warn' : 'debug'](
        { ...about, problem, detail: bare(detail) },
        'feeds: a feed fails',
      );
      return until === null ? soon() : { until, failures: turn.failures };
    }
  }
  return polled satisfies never;
}

async function takeFromPage(owed: Owed, turn: FeedHostRow, parts: PollerParts): Promise<Leave> {
  const { database, now } = parts;
  const { page, delay } = await pageFor(owed.entry.url ?? '', turn, parts);
  if (page.is === 'later' && owed.tries < MOST_TRIES) return leaveAlone(owed, page, turn, parts);
  if (page.is === 'none' && page.missing && owed.tries < MOST_TRIES_MISSING) {
    await postpone(database, owed, now().add({ seconds: retryIn(owed.tries) }));
  } else {
    await takeOrPostpone(owed, page, parts);
  }
  const gap = Math.min(Math.max(GAP, delay ?? 0), LONGEST_GAP);
  return { until: now().add({ seconds: Math.ceil(gap) }), failures: 0 };
}

async function leaveAlone(
  owed: Owed,
  { why, until }: Extract<PageTry, { is: 'later' }>,
  turn: FeedHostRow,
  { database, now, log }: PollerParts,
): Promise<Leave> {
  log.info({ feed: owed.feed, entry: owed.entry.key, why: bare(why) }, 'feeds: a page cannot be had now');
  await postpone(database, owed, until ?? now().add({ seconds: retryIn(owed.tries) }));
  return { until: until ?? now().add({ seconds: retryIn(turn.failures) }), failures: turn.failures + 1 };
}

async function takeWithoutPage(parts: PollerParts): Promise<boolean> {
  for (let done = 0; done < MOST_ENTRIES; done++) {
    const owed = await nextOwed(parts.database, null, parts.now());
    if (owed === null) return done > 0;
    await takeOrPostpone(owed, null, parts);
  }
  return true;
}

/** What goes wrong here is ours to mend: the entry waits, and is not lost. */
async function takeOrPostpone(owed: Owed, page: PageTry | null, parts: PollerParts): Promise<void> {
  const { log, database, now } = parts;
  const about = { feed: owed.feed, entry: owed.entry.key };
  try {
    for (const outcome of await takeEntry(owed, page, parts)) {
      log.info({ ...about, ...outcome, what: bare(outcome.what) }, 'feeds: an entry was taken');
    }
  } catch (error) {
    log.error({ ...about, err: error }, 'feeds: an entry could not be kept');
    await postpone(database, owed, now().add({ seconds: retryIn(owed.tries) }));
  }
}

/** Addresses without what may be a token. */
const bare = (text: string): string => text.replace(/(?<=https?:\/\/[^\s?]+)\?\S*/g, '');
