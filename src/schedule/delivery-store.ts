import type { SelectQueryBuilder } from 'kysely';
import type { Database } from '../store/database.ts';
import { instantText } from '../store/instant.ts';
import type { DeliveryRow, DeliveryState, Tables } from '../store/tables.ts';
import { rowOf } from './debts.ts';
import { type Deliveries, type Delivery, WINDOW_MINUTES } from './ledger.ts';
import { readDelivery, stageLine } from './rows.ts';

const DEAD: readonly DeliveryState[] = ['failed', 'dead', 'unknown'];

export function deliveryStore(database: Database, now: () => Temporal.Instant): Deliveries {
  const seenBy = (scopes: readonly string[]) =>
    database.selectFrom('deliveries').selectAll().where('scope', 'in', scopes).where('copy', 'is', null);
  return {
    async owe({ windowMinutes, ...owed }) {
      const due = now();
      const debt = { ...owed, due, until: due.add({ minutes: windowMinutes }), missed: null };
      const asked = stageLine({ at: due, what: 'asked', reason: null, detail: null });
      const row = { ...rowOf(debt, due), stages: asked };
      const written = await database
        .insertInto('deliveries')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ id: row.id }))
        .returningAll()
        .executeTakeFirstOrThrow();
      return readDelivery(written);
    },
    async find(id, scopes) {
      const row = await seenBy(scopes).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : readDelivery(row);
    },
    ofSchedule: (schedule, scopes, most) => newest(seenBy(scopes).where('schedule', '=', schedule), most),
    inChannel: (home, channel, scopes, most) =>
      newest(seenBy(scopes).where('home', '=', home).where('channel', '=', channel), most),
    deadLetters: (scopes, most) => newest(seenBy(scopes).where('state', 'in', DEAD), most),
    async tryAgain(id, scopes) {
      const at = now();
      const asked = stageLine({ at, what: 'asked-again', reason: null, detail: null });
      const row = await database
        .updateTable('deliveries')
        .where('id', '=', id)
        .where('scope', 'in', scopes)
        .where('state', 'in', DEAD)
        .set((delivery) => ({
          state: 'due',
          until: instantText(at.add({ minutes: WINDOW_MINUTES })),
          next_try: instantText(at),
          tries: 0,
          tried_at: null,
          reason: null,
          detail: null,
          stages: delivery('stages', '||', asked),
        }))
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? null : readDelivery(row);
    },
  };
}

async function newest(
  query: SelectQueryBuilder<Tables, 'deliveries', DeliveryRow>,
  most: number,
): Promise<Delivery[]> {
  const rows = await query.orderBy('due', 'desc').orderBy('id').limit(most).execute();
  return rows.map(readDelivery);
}
