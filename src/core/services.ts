import type { Feeds } from '../feeds/feeds.ts';
import type { Hidings } from '../library/hidings.ts';
import type { Intake } from '../library/intake.ts';
import type { Reports } from '../library/reports.ts';
import type { Seen } from '../library/seen.ts';
import type { Shelves } from '../library/shelves.ts';
import type { Watches } from '../library/watches.ts';
import type { Deliveries, Schedules } from '../schedule/ledger.ts';
import type { Conversations } from './conversation/conversations.ts';
import type { Copies } from './posting/copies.ts';
import type { PlatformName, Poster } from './posting/poster.ts';
import type { Welcomes } from './posting/welcomes.ts';
import type { PlaceSettings } from './settings/place-settings.ts';

/** What commands can do besides looking up: put together once, in src/services.ts. */
export interface Services {
  readonly shelves: Shelves;
  readonly intake: Intake;
  readonly feeds: Feeds;
  readonly schedules: Schedules;
  readonly deliveries: Deliveries;
  readonly settings: PlaceSettings;
  readonly welcomes: Welcomes;
  readonly watches: Watches;
  readonly seen: Seen;
  readonly copies: Copies;
  readonly hidings: Hidings;
  readonly reports: Reports;
  readonly conversations: Conversations;
  /** The platforms that are connected. */
  readonly posters: ReadonlyMap<PlatformName, Poster>;
  readonly now: () => Temporal.Instant;
}
