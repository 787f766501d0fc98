import type { Feeds } from '../feeds/feeds.ts';
import type { Intake } from '../library/intake.ts';
import type { Shelves } from '../library/shelves.ts';

/** What commands can do besides looking up: put together once, in src/services.ts. */
export interface Services {
  readonly shelves: Shelves;
  readonly intake: Intake;
  readonly feeds: Feeds;
}
