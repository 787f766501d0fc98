import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql, type UpdateObject } from 'kysely';
import type { PlatformName } from '../core/poster.ts';
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

type Row = ExpressionBuilder<Tables, 'deliveries'>;
type Change = UpdateObject<Tables, 'deliveries', 'deliveries'>;

/** The queue of the ledger on one database, whose changes of the same moment go to the disk together. */
export function deliveryQueue(
  database: Database,
  now: () => Temporal.Instant,
  posted: Composer['posted'],
): DeliveryQueue {
  const lease = () => instantText(now().add({ seconds: LEASE_SECONDS }));
  const begin = inGroups<Begun, Delivery | null>((begun) =>
    database.transaction().execute(async (transaction) => {
      const at = now();
      return inOrder(begun, async ({ delivery, answer }) => {
        const triedAt = delivery.triedAt ?? at;
        const tries = delivery.tries + 1;
        const change = { lease_until: lease(), tried_at: instantText(triedAt), tries, answer };
        const stage = { what: 'trying', reason: null, detail: null, at } as const;
        const ours = await changeOurs(transaction, delivery, change, stage);
        return ours ? { ...delivery, triedAt, tries, answer } : null;
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
    claim: (most, platforms) => claim(database, now(), lease(), most, platforms),
    begin: (delivery, answer) => begin({ delivery, answer }),
    settle: (delivery, settled) => settle({ delivery, settled }),
    async sweep() {
      const at = now();
      const missed = { what: 'missed', reason: 'late', detail: null, at } as const;
      const { numUpdatedRows } = await database
        .updateTable('deliveries')
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
    .where((row) => isReady(row, now))
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

/** Ids of what may be claimed; on PostgreSQL those rows are locked, and what others have locked is passed over. */
function claimable(database: Database, now: string, most: number, platforms: readonly PlatformName[]) {
  const turns = database
    .selectFrom('deliveries')
    .where((row) => row.or([row('state', '=', 'claimed'), isReady(row, now)]))
    .select((row) => [
      'id',
      'due',
      'platform',
      isReady(row, now).as('ready'),
      sql<number>`row_number() over (partition by home, channel order by ${isReady(row, now)}, due, id)`.as(
        'turn',
      ),
    ])
    .as('turns');
  const first = database
    .selectFrom(turns)
    .select('id')
    .where('turn', '=', 1)
    .where('ready', '=', sql.lit(true))
    .where('platform', 'in', platforms)
    .orderBy('due')
    .orderBy('id')
    .limit(most);
  if (!isPostgres(database)) return first;
  const locked = database
    .selectFrom('deliveries')
    .select('id')
    .where('id', 'in', first)
    .where((row) => isReady(row, now))
    .forUpdate()
    .skipLocked();
  return sql<string>`(select unnest(array(${locked})))`;
}

/** Its time has come, or who had it let the claim run out. */
const isReady = (row: Row, now: string): ExpressionWrapper<Tables, 'deliveries', SqlBool> =>
  row.or([
    row.and([row('state', '=', 'due'), row('next_try', '<=', now)]),
    row.and([row('state', '=', 'claimed'), row('lease_until', '<=', now)]),
  ]);

async function inOrder<Item, Result>(
  items: readonly Item[],
  each: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await each(item));
  return results;
}
