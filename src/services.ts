import type { FetchOptions } from './article/fetch.ts';
import { conversationsOf } from './core/conversation/conversations.ts';
import type { PlatformName, Poster } from './core/posting/poster.ts';
import { welcomesIn } from './core/posting/welcomes.ts';
import type { Services } from './core/services.ts';
import { placeSettings } from './core/settings/place-settings.ts';
import type { ReadFeed } from './feeds/document.ts';
import { createFeeds } from './feeds/feeds.ts';
import { type Pace, USUAL_PACE } from './feeds/pace.ts';
import { hidingsOf } from './library/hidings.ts';
import type { Briefer, ReadPage } from './library/incoming.ts';
import { createIntake } from './library/intake.ts';
import { reportsOf } from './library/reports.ts';
import { seenOf } from './library/seen.ts';
import { type Hear, openShelves } from './library/shelves.ts';
import { watchesOf } from './library/watches.ts';
import { copiesOf, correctCopies } from './schedule/copies.ts';
import { deliveryStore } from './schedule/delivery-store.ts';
import { scheduleStore } from './schedule/schedule-store.ts';
import type { Database } from './store/database.ts';

/** What the services are put together from; all that depends on where and when they run. */
export interface ServiceParts {
  readonly database: Database;
  readonly engine: Briefer;
  readonly now: () => Temporal.Instant;
  readonly addsPerDay: number;
  /** The platforms that are connected, as soon as they are; none in a terminal. */
  readonly posters?: ReadonlyMap<PlatformName, Poster>;
  readonly fetching?: FetchOptions;
  readonly readPage?: ReadPage;
  /** In this thread unless told otherwise. */
  readonly readFeed?: ReadFeed;
  readonly pace?: Pace;
  /** From 0 to 1, another one each time. */
  readonly chance?: () => number;
}

/** Loaded with the first feed: the start is to be quick. */
const readFeedHere: ReadFeed = async (...feed) => (await import('./feeds/document.ts')).readFeed(...feed);

/** Everything that the bot works with, on one database. */
export function createServices(parts: ServiceParts): Services {
  const {
    database,
    now,
    posters = new Map(),
    fetching = {},
    readFeed = readFeedHere,
    pace = USUAL_PACE,
    chance = Math.random,
  } = parts;
  const settings = placeSettings(database);
  const hear: Hear = (transaction, heard) => correctCopies(transaction, { ...heard, now: now() });
  const shelves = openShelves(database, hear);
  return {
    shelves,
    intake: createIntake({ ...parts, shelves }),
    feeds: createFeeds({ ...parts, fetching, readFeed, pace, chance }),
    schedules: scheduleStore(database, now),
    deliveries: deliveryStore(database, now),
    settings,
    copies: copiesOf({ database, settings, now }),
    hidings: hidingsOf({ database, hear, now }),
    reports: reportsOf(database, now),
    welcomes: welcomesIn(database),
    watches: watchesOf(database, now),
    seen: seenOf(database),
    conversations: conversationsOf(database, now),
    posters,
    now,
  };
}
