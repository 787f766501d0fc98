import type { Database } from '../store/database.ts';
import type { FeedHostRow } from '../store/tables.ts';
import { stamp, stampIn } from './times.ts';

/** Longer than one request to a server and what is done with its answer take; a crash frees it after that. */
const HELD = 60;

/**
 * Takes the turn at a server, so that nobody else asks it, in this process or another.
 * @returns what is known of it, null where it is not to be asked now
 */
export async function takeTurn(
  database: Database,
  host: string,
  now: Temporal.Instant,
): Promise<FeedHostRow | null> {
  await database
    .insertInto('feed_hosts')
    .values({ host, not_before: stamp(now), failures: 0, robots: null, robots_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await database
    .updateTable('feed_hosts')
    .set({ not_before: stampIn(HELD, now) })
    .where('host', '=', host)
    .where('not_before', '<=', stamp(now))
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

/** Gives the turn at a server back: nobody asks it before then. */
export async function endTurn(
  database: Database,
  host: string,
  until: Temporal.Instant,
  failures: number,
): Promise<void> {
  await database
    .updateTable('feed_hosts')
    .set({ not_before: stamp(until), failures })
    .where('host', '=', host)
    .execute();
}

export async function keepRobots(
  database: Database,
  host: string,
  robots: string,
  now: Temporal.Instant,
): Promise<void> {
  await database
    .updateTable('feed_hosts')
    .set({ robots, robots_at: stamp(now) })
    .where('host', '=', host)
    .execute();
}
