import type { FetchOptions } from './article/fetch.ts';
import type { Services } from './core/services.ts';
import type { Briefer } from './library/incoming.ts';
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
}

/** Everything that the bot works with, on one database. */
export function createServices(parts: ServiceParts): Services {
  const shelves = openShelves(parts.database);
  return { shelves, intake: createIntake({ ...parts, shelves }) };
}
