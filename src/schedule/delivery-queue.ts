import { type ExpressionBuilder, type SqlBool, sql, type UpdateObject } from 'kysely';
import type { PlatformName } from '../core/posting/poster.ts';
import type { Database } from '../store/database.ts';
import { isPostgres } from '../store/dialect.ts';
import { instantText } from '../store/instant.ts';
import type { Tables } from '../store/tables.ts';
import { inGroups } from './in-groups.ts';
import type { Composer, Delivery, DeliveryQueue, Settled, Stage } from './ledger.ts';
import { readDelivery, stageLine } from './rows.ts';

/**
 * How long a worker may take for one try. Longer than any call to a platform, and than the time after which a message that is
 * not in a history will not come any more: who takes over can look for it at once.
 */
export const LEASE_SECONDS = 60;

const leaseFrom = (at: Temporal.Instant): Temporal.Instant => at.add({ seconds: LEASE_SECONDS });

type Row = ExpressionBuilder<Tables, 'deliveries'>;
type Change = UpdateObject<Tables, 'deliveries', 'deliveries'>;

/** The queue of the ledger on one database, whose changes of the same moment go to the disk together. */
export function deliveryQueue(
  database: Database,
  now: () => Temporal.Instant,
  posted: Composer['posted'],
): DeliveryQueue {
  const begin = inGroups<Begun, Delivery | null>((begun) =>
    database.transaction().execute(async (transaction) => {
      const at = now();
      return inOrder(begun, async ({ delivery, answer }) => {
        const triedAt = delivery.triedAt ?? at;
        const tries = delivery.tries + 1;
        const leaseUntil = leaseFrom(at);
        const change = {
          lease_until: instantText(leaseUntil),
          tried_at: instantText(triedAt),
          tries,
          answer,
        };
        const stage = { what: 'trying', reason: null, detail: null, at } as const;
        const ours = await changeOurs(transaction, delivery, change, stage);
        return ours ? { ...delivery, leaseUntil, triedAt, tries, answer } : null;
      });
    }),
  );
  const settle = inGroups<Result, boolean>((results) =>
    database.transaction().execute((transaction) =>
      inOrder(results, async ({ delivery, settled }) => {
        const { change, stage } = changeOf(settled, now());
        const ours = await changeOurs(transaction, delivery, { ...change, lease_until: null }, stage);
        if (ours && settled.state === 'posted')
          await posted(transaction, delivery, settled.reply, settled.messages);
        return ours;
      }),
    ),
  );
  return {
    claim(most, platforms) {
      const at = now();
      return claim(database, at, instantText(leaseFrom(at)), most, platforms);
    },
    begin: (delivery, answer) => begin({ delivery, answer }),
    settle: (delivery, settled) => settle({ delivery, settled }),
    async sweep() {
      const at = now();
      const missed = { what: 'missed', reason: 'late', detail: null, at } as const;
      const { numUpdatedRows } = await database
        .updateTable('deliveries')
        .where(isOpen('deliveries'))
        .where('state', '=', 'due')
        .where('tries', '=', 0)
        .where('until', '<', instantText(at))
        .set((row) => ({ state: 'missed', reason: 'late', stages: row('stages', '||', stageLine(missed)) }))
        .executeTakeFirstOrThrow();
      return Number(numUpdatedRows);
    },
  };
}

interface Begun {
  readonly delivery: Delivery;
  readonly answer: string;
}

interface Result {
  readonly delivery: Delivery;
  readonly settled: Settled;
}

/** Changes a delivery where the claim is still ours, which the fencing number tells. */
async function changeOurs(
  database: Database,
  delivery: Delivery,
  change: Change,
  stage: Stage,
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('deliveries')
    .where('id', '=', delivery.id)
    .where('fence', '=', delivery.fence)
    .where('state', '=', 'claimed')
    .set(change)
    .set((row) => ({ stages: row('stages', '||', stageLine(stage)) }))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

function changeOf(settled: Settled, at: Temporal.Instant): { change: Change; stage: Stage } {
  switch (settled.state) {
    case 'posted':
      return {
        change: {
          state: 'posted',
          messages: JSON.stringify(settled.messages),
          tried_at: null,
          reason: null,
          detail: null,
        },
        stage: { what: 'posted', reason: null, detail: null, at },
      };
    case 'due': {
      const { reason, detail, nextTry, triedAt } = settled;
      return {
        change: {
          state: 'due',
          next_try: instantText(nextTry),
          reason,
          detail,
          tried_at: triedAt === null ? null : instantText(triedAt),
        },
        stage: { what: 'put-off', reason, detail, at },
      };
    }
    default: {
      const { state, reason, detail } = settled;
      return { change: { state, reason, detail }, stage: { what: state, reason, detail, at } };
    }
  }
}

async function claim(
  database: Database,
  at: Temporal.Instant,
  lease: string,
  most: number,
  platforms: readonly PlatformName[],
): Promise<Delivery[]> {
  const now = instantText(at);
  const stage = stageLine({ what: 'claimed', reason: null, detail: null, at });
  const rows = await database
    .updateTable('deliveries')
    .where((row) => row('id', 'in', claimable(database, now, most, platforms)))
    .set((row) => ({
      state: 'claimed',
      lease_until: lease,
      fence: row('fence', '+', 1),
      stages: row('stages', '||', stage),
    }))
    .returningAll()
    .execute();
  return rows.map(readDelivery).toSorted((a, b) => Temporal.Instant.compare(a.due, b.due));
}

/**
 * Ids of what may be claimed, read off the index of what is open from the oldest on; on PostgreSQL those rows are locked, and
 * what others have locked is passed over.
 */
function claimable(database: Database, now: string, most: number, platforms: readonly PlatformName[]) {
  const first = database
    .selectFrom('deliveries')
    .select('deliveries.id')
    .where(isOpen('deliveries'))
    .where((row) => isReady(row, now))
    .where('deliveries.platform', 'in', platforms)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('deliveries as other')
            .select('other.id')
            .where(isOpen('other'))
            .whereRef('other.home', '=', 'deliveries.home')
            .whereRef('other.channel', '=', 'deliveries.channel')
            .where((both) => goesFirst(both, now)),
        ),
      ),
    )
    .orderBy('deliveries.due')
    .orderBy('deliveries.id')
    .limit(most);
  if (!isPostgres(database)) return first;
  return sql<string>`(select unnest(array(${first.forUpdate('deliveries').skipLocked()})))`;
}

/** In these very words, so that SQLite sees that the indexes of what is open serve. */
const isOpen = (table: 'deliveries' | 'other') =>
  sql<SqlBool>`${sql.ref(`${table}.state`)} in ('due', 'claimed')`;

/** Its time has come, or who had it let the claim run out. */
const isReady = (row: Row, now: string) =>
  row.or([
    row.and([row('deliveries.state', '=', 'due'), row('deliveries.next_try', '<=', now)]),
    row.and([row('deliveries.state', '=', 'claimed'), row('deliveries.lease_until', '<=', now)]),
  ]);

/** Whether another of the same channel is being tried, or has been due for longer and may be tried. */
const goesFirst = (
  row: ExpressionBuilder<Tables & { other: Tables['deliveries'] }, 'deliveries' | 'other'>,
  now: string,
) =>
  row.or([
    row.and([row('other.state', '=', 'claimed'), row('other.lease_until', '>', now)]),
    row.and([
      row.or([row('other.state', '=', 'claimed'), row('other.next_try', '<=', now)]),
      sql<SqlBool>`(other.due, other.id) < (deliveries.due, deliveries.id)`,
    ]),
  ]);

async function inOrder<Item, Result>(
  items: readonly Item[],
  each: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await each(item));
  return results;
}
