import type { Scope } from '../library/scope.ts';
import type { Database } from '../store/database.ts';
import type { FeedEntryRow } from '../store/tables.ts';
import type { FeedDocument } from './document.ts';
import type { FeedEntry } from './feed-entry.ts';
import { owe } from './owed.ts';
import { stamp } from './times.ts';

/** As many as come of what a feed had before somebody followed it: not the whole archive. */
const FEW = 5;
/** An entry that changed more often is no longer taken anew: something in it changes by itself. */
const MOST_TAKES = 50;
/** Entries are forgotten so long after their feed left them out; one that came back would be taken for new. */
const REMEMBERED = Temporal.Duration.from({ hours: 90 * 24 });
/** Keys asked for at once: each engine takes only so many parameters. */
const CHUNK = 500;

/** What a document had that was not known. */
export interface News {
  readonly added: number;
  readonly changed: number;
  /** When the newest of what was added was published, null where nothing was. */
  readonly newest: Temporal.Instant | null;
}

/**
 * Writes down the entries of a document, and owes those that are new or changed to everybody who follows the feed.
 * What a feed's first document has is owed to nobody: see `oweNewest`. To be called in a transaction.
 */
export async function keepEntries(
  database: Database,
  feed: { readonly id: string; readonly isFirst: boolean },
  { entries }: FeedDocument,
  now: Temporal.Instant,
): Promise<News> {
  const known = await knownEntries(database, feed.id);
  const seenAt = stamp(now);
  const added: FeedEntryRow[] = [];
  const changed: FeedEntry[] = [];
  const seen: string[] = [];
  for (const [place, entry] of entries.entries()) {
    const before =
      known.byKey.get(entry.key) ?? (entry.url === null ? undefined : known.byUrl.get(entry.url));
    if (before === undefined) added.push(rowOf(entry, feed, place, seenAt));
    else {
      seen.push(before.key);
      if (before.hash !== entry.hash && before.takes < MOST_TAKES)
        changed.push({ ...entry, key: before.key });
    }
  }
  for (const rows of chunks(added)) await database.insertInto('feed_entries').values(rows).execute();
  for (const entry of changed) await rewrite(database, feed.id, entry);
  for (const keys of chunks(seen)) {
    await database
      .updateTable('feed_entries')
      .set({ seen_at: seenAt })
      .where('feed', '=', feed.id)
      .where('key', 'in', keys)
      .execute();
  }
  await forget(database, feed.id, now);
  const taken = added.filter(({ takes }) => takes > 0).map(({ key }) => key);
  const anew = changed.map(({ key }) => key).filter((key) => (known.byKey.get(key)?.takes ?? 0) > 0);
  for (const keys of chunks([...taken, ...anew])) await owe(database, feed.id, keys, now);
  return { added: added.length, changed: changed.length, newest: newestOf(added) };
}

/** Owes the newest few entries that a feed has to those of a scope, who follow it from now on; says how many. */
export async function oweNewest(
  database: Database,
  feed: string,
  scope: Scope,
  now: Temporal.Instant,
): Promise<number> {
  const rows = await database
    .selectFrom('feed_entries')
    .select('key')
    .where('feed', '=', feed)
    .orderBy('sort', 'desc')
    .orderBy('place')
    .limit(FEW)
    .execute();
  const keys = rows.map(({ key }) => key);
  if (keys.length === 0) return 0;
  await database
    .updateTable('feed_entries')
    .set({ takes: 1 })
    .where('feed', '=', feed)
    .where('key', 'in', keys)
    .where('takes', '=', 0)
    .execute();
  await owe(database, feed, keys, now, scope);
  return keys.length;
}

type KnownEntry = Pick<FeedEntryRow, 'key' | 'url' | 'hash' | 'takes'>;

async function knownEntries(database: Database, feed: string) {
  const rows: readonly KnownEntry[] = await database
    .selectFrom('feed_entries')
    .select(['key', 'url', 'hash', 'takes'])
    .where('feed', '=', feed)
    .execute();
  return {
    byKey: new Map(rows.map((row) => [row.key, row])),
    byUrl: new Map(rows.flatMap((row) => (row.url === null ? [] : [[row.url, row] as const]))),
  };
}

function rowOf(
  entry: FeedEntry,
  feed: { readonly id: string; readonly isFirst: boolean },
  place: number,
  seenAt: string,
): FeedEntryRow {
  return {
    ...columnsOf(entry),
    feed: feed.id,
    key: entry.key,
    sort: entry.published ?? seenAt,
    place,
    takes: feed.isFirst ? 0 : 1,
    seen_at: seenAt,
  };
}

const columnsOf = (entry: FeedEntry) => ({
  url: entry.url,
  host: entry.url === null || entry.whole ? null : new URL(entry.url).host,
  hash: entry.hash,
  entry: JSON.stringify(entry),
});

const rewrite = (database: Database, feed: string, entry: FeedEntry) =>
  database
    .updateTable('feed_entries')
    .set(columnsOf(entry))
    .set((row) => ({
      takes: row
        .case()
        .when('takes', '>', 0)
        .then(row('takes', '+', 1))
        .else(0)
        .end(),
    }))
    .where('feed', '=', feed)
    .where('key', '=', entry.key)
    .execute();

const forget = (database: Database, feed: string, now: Temporal.Instant) =>
  database
    .deleteFrom('feed_entries')
    .where('feed', '=', feed)
    .where('seen_at', '<', stamp(now.subtract(REMEMBERED)))
    .execute();

function newestOf(rows: readonly FeedEntryRow[]): Temporal.Instant | null {
  const [newest] = rows
    .map(({ sort }) => sort)
    .toSorted()
    .toReversed();
  return newest === undefined ? null : Temporal.Instant.from(newest);
}

function* chunks<T>(items: readonly T[]): Generator<T[]> {
  for (let at = 0; at < items.length; at += CHUNK) yield items.slice(at, at + CHUNK);
}
