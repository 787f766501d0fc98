import { randomInt } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { Database } from '../store/database.ts';
import { isPostgres } from '../store/dialect.ts';
import { instantText } from '../store/instant.ts';
import type { ScheduleRow } from '../store/tables.ts';
import { type Debt, write } from './debts.ts';
import type { Reckon, Schedule, Schedules } from './ledger.ts';
import { readSchedule, stageLine, writeSchedule } from './rows.ts';

export function scheduleStore(database: Database, now: () => Temporal.Instant): Schedules {
  const store: Schedules = {
    async add(made) {
      const schedule = { ...made, id: newId(), paused: null };
      await database.insertInto('schedules').values(writeSchedule(schedule)).execute();
      return schedule;
    },
    async find(id, scopes) {
      const row = await database
        .selectFrom('schedules')
        .selectAll()
        .where('id', '=', id)
        .where('scope', 'in', scopes)
        .executeTakeFirst();
      return row === undefined ? null : readSchedule(row);
    },
    async inChannel(home, channel, scopes) {
      const rows = await database
        .selectFrom('schedules')
        .selectAll()
        .where('scope', 'in', scopes)
        .where('home', '=', home)
        .where('channel', '=', channel)
        .orderBy('made_at')
        .orderBy('id')
        .execute();
      return rows.map(readSchedule);
    },
    async change(id, scopes, change) {
      const kept = await store.find(id, scopes);
      if (kept === null) return null;
      const changed = { ...kept, ...change };
      const { id: _, ...values } = writeSchedule(changed);
      await database.updateTable('schedules').set(values).where('id', '=', id).execute();
      return changed;
    },
    remove: (id, scopes) =>
      database.transaction().execute(async (transaction) => {
        const gone = await transaction
          .deleteFrom('schedules')
          .where('id', '=', id)
          .where('scope', 'in', scopes)
          .returning('id')
          .executeTakeFirst();
        if (gone !== undefined) await callOff(transaction, id, now());
        return gone !== undefined;
      }),
    takeDue: (most, reckon) => takeDue(database, now(), most, reckon),
  };
  return store;
}

/** Letters and digits that are not taken for each other when read out or typed. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const ID_LENGTH = 7;

const newId = (): string =>
  Array.from({ length: ID_LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');

/** What was not tried yet is not posted any more; what may have arrived is still looked for, but not tried again. */
async function callOff(database: Database, schedule: string, at: Temporal.Instant): Promise<void> {
  const calledOff = { what: 'missed', reason: 'called-off', detail: null, at } as const;
  const due = database.updateTable('deliveries').where('schedule', '=', schedule).where('state', '=', 'due');
  await due
    .where('tried_at', 'is', null)
    .set((row) => ({
      state: 'missed',
      reason: calledOff.reason,
      stages: row('stages', '||', stageLine(calledOff)),
    }))
    .execute();
  await due.set({ until: instantText(at) }).execute();
}

/** Rows in one statement: each engine takes only so many parameters. */
const MOST_ROWS = 500;

async function takeDue(
  database: Database,
  now: Temporal.Instant,
  most: number,
  reckon: Reckon,
): Promise<number> {
  return database.transaction().execute(async (transaction) => {
    const rows = await transaction
      .selectFrom('schedules')
      .selectAll()
      .where('next_due', '<=', instantText(now))
      .orderBy('next_due')
      .limit(most)
      .$if(isPostgres(transaction), (query) => query.forUpdate().skipLocked())
      .execute();
    const taken = rows.map((row) => taking(readSchedule(row), now, reckon));
    await write(
      transaction,
      taken.flatMap(({ debts }) => debts),
      now,
    );
    await advance(
      transaction,
      taken.map(({ schedule }) => writeSchedule(schedule)),
    );
    return rows.length;
  });
}

/** What a schedule owes, and the schedule as it goes on. One that cannot be reckoned is paused: it must not stop the others. */
function taking(
  schedule: Schedule,
  now: Temporal.Instant,
  reckon: Reckon,
): { schedule: Schedule; debts: Debt[] } {
  try {
    const { dues, next } = reckon(schedule, now);
    return { schedule: { ...schedule, nextDue: next }, debts: debtsOf(schedule, dues, now) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { schedule: { ...schedule, nextDue: null, paused: { by: null, detail, at: now } }, debts: [] };
  }
}

function debtsOf(schedule: Schedule, dues: readonly Temporal.Instant[], now: Temporal.Instant): Debt[] {
  const last = dues.at(-1);
  return dues.map((due) => {
    const until = due.add({ minutes: schedule.windowMinutes });
    const late = Temporal.Instant.compare(until, now) < 0;
    const missed = schedule.paused !== null ? 'paused' : late ? 'late' : due === last ? null : 'overtaken';
    return { ...schedule, schedule: schedule.id, due, until, missed };
  });
}

async function advance(database: Database, rows: readonly Insertable<ScheduleRow>[]): Promise<void> {
  for (let at = 0; at < rows.length; at += MOST_ROWS) {
    await database
      .insertInto('schedules')
      .values(rows.slice(at, at + MOST_ROWS))
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((row) => ({
          next_due: row.ref('excluded.next_due'),
          paused: row.ref('excluded.paused'),
        })),
      )
      .execute();
  }
}
