import { sql } from 'kysely';
import { type Scope, scope as scopeSchema } from '../library/scope.ts';
import type { Database } from '../store/database.ts';
import { type FeedEntry, feedEntry } from './feed-entry.ts';
import { stamp } from './times.ts';

/** An entry, and those for whom it has not yet become an article. */
export interface Owed {
  readonly feed: string;
  /** Publisher of what names none. */
  readonly feedTitle: string | null;
  readonly entry: FeedEntry;
  readonly scopes: readonly Scope[];
  /** How often it was tried. */
  readonly tries: number;
}

/** Owes entries to everybody who follows their feed, or to one scope of those. */
export async function owe(
  database: Database,
  feed: string,
  keys: readonly string[],
  now: Temporal.Instant,
  scope?: Scope,
): Promise<void> {
  const due = stamp(now);
  await database
    .insertInto('feed_owed')
    .columns(['feed', 'key', 'scope', 'due', 'tries'])
    .expression((query) =>
      query
        .selectFrom('feed_entries')
        .innerJoin('follows', 'follows.feed', 'feed_entries.feed')
        .select(['feed_entries.feed', 'key', 'scope'])
        .select([sql<string>`${due}`.as('due'), sql.lit(0).as('tries')])
        .where('feed_entries.feed', '=', feed)
        .where('key', 'in', keys)
        .$if(scope !== undefined, (narrowed) => narrowed.where('scope', '=', scope ?? '')),
    )
    .onConflict((conflict) => conflict.columns(['feed', 'key', 'scope']).doUpdateSet({ due, tries: 0 }))
    .execute();
}

/** Servers that have pages to be fetched and may be asked now, whoever waited longest first. */
export async function hostsOwing(database: Database, now: Temporal.Instant): Promise<readonly string[]> {
  const rows = await database
    .selectFrom('feed_owed')
    .innerJoin('feed_entries', (join) =>
      join.onRef('feed_entries.feed', '=', 'feed_owed.feed').onRef('feed_entries.key', '=', 'feed_owed.key'),
    )
    .leftJoin('feed_hosts', 'feed_hosts.host', 'feed_entries.host')
    .select('feed_entries.host')
    .where('due', '<=', stamp(now))
    .where((row) => row.or([row('not_before', 'is', null), row('not_before', '<=', stamp(now))]))
    .groupBy('feed_entries.host')
    .orderBy(({ fn }) => fn.min('due'))
    .execute();
  return rows.flatMap(({ host }) => host ?? []);
}

/** The entry that is due for longest, the oldest of them first, of which the page is at `host`; null where there is none. */
export async function nextOwed(
  database: Database,
  host: string | null,
  now: Temporal.Instant,
): Promise<Owed | null> {
  const first = await database
    .selectFrom('feed_owed')
    .innerJoin('feed_entries', (join) =>
      join.onRef('feed_entries.feed', '=', 'feed_owed.feed').onRef('feed_entries.key', '=', 'feed_owed.key'),
    )
    .innerJoin('feeds', 'feeds.id', 'feed_owed.feed')
    .select(['feed_owed.feed', 'feed_owed.key', 'entry', 'tries', 'feeds.title'])
    .where('feed_entries.host', host === null ? 'is' : '=', host)
    .where('feed_owed.due', '<=', stamp(now))
    .orderBy('feed_owed.due')
    .orderBy('sort')
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (first === undefined) return null;
  const scopes = await database
    .selectFrom('feed_owed')
    .select('scope')
    .where('feed', '=', first.feed)
    .where('key', '=', first.key)
    .orderBy('scope')
    .execute();
  return {
    feed: first.feed,
    feedTitle: first.title,
    entry: { ...feedEntry.parse(JSON.parse(first.entry)), key: first.key },
    scopes: scopes.map(({ scope }) => scopeSchema.parse(scope)),
    tries: first.tries,
  };
}

/** The entry is settled for a scope, unless it has changed since. */
export async function settle(database: Database, { feed, entry }: Owed, scope: Scope): Promise<void> {
  await database
    .deleteFrom('feed_owed')
    .where('feed', '=', feed)
    .where('key', '=', entry.key)
    .where('scope', '=', scope)
    .where((row) =>
      row.exists(
        row
          .selectFrom('feed_entries')
          .select('hash')
          .where('feed', '=', feed)
          .where('key', '=', entry.key)
          .where('hash', '=', entry.hash),
      ),
    )
    .execute();
}

/** The entry is tried again from then on, for all who still wait for it. */
export async function postpone(
  database: Database,
  { feed, entry, tries }: Owed,
  until: Temporal.Instant,
): Promise<void> {
  await database
    .updateTable('feed_owed')
    .set({ due: stamp(until), tries: tries + 1 })
    .where('feed', '=', feed)
    .where('key', '=', entry.key)
    .execute();
}
