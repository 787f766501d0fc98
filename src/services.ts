import type { FetchOptions } from './article/fetch.ts';
import type { Services } from './core/services.ts';
import { createFeeds } from './feeds/feeds.ts';
import { type Pace, USUAL_PACE } from './feeds/pace.ts';
import type { Briefer, ReadPage } from './library/incoming.ts';
import { createIntake } from './library/intake.ts';
import { openShelves } from './library/shelves.ts';
import type { Database } from './store/database.ts';

/** What the services are put together from; all that depends on where and when they run. */
export interface ServiceParts {
  readonly database: Database;
  readonly engine: Briefer;
  readonly now: () => Temporal.Instant;
  readonly addsPerDay: number;
  readonly fetching?: FetchOptions;
  readonly readPage?: ReadPage;
  readonly pace?: Pace;
  /** From 0 to 1, another one each time. */
  readonly chance?: () => number;
}

/** Everything that the bot works with, on one database. */
export function createServices(parts: ServiceParts): Services {
  const shelves = openShelves(parts.database);
  const { fetching = {}, pace = USUAL_PACE, chance = Math.random } = parts;
  return {
    shelves,
    intake: createIntake({ ...parts, shelves }),
    feeds: createFeeds({ ...parts, fetching, pace, chance }),
  };
}
