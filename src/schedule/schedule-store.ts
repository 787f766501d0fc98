import { randomInt } from 'node:crypto';
import type { Database } from '../store/database.ts';
import { isPostgres } from '../store/dialect.ts';
import { instantText } from '../store/instant.ts';
import { type Debt, write } from './debts.ts';
import type { Pause, Reckon, Reckoning, Schedule, Schedules } from './ledger.ts';
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
    const reckonOnce = remembering(reckon);
    const taken = rows.map((row) => taking(readSchedule(row), now, reckonOnce));
    await write(
      transaction,
      taken.flatMap(({ debts }) => debts),
      now,
    );
    await advance(transaction, taken);
    return rows.length;
  });
}

interface Taken {
  readonly id: string;
  readonly next: Temporal.Instant | null;
  /** Why it cannot be reckoned. */
  readonly broken: Pause | null;
  readonly debts: readonly Debt[];
}

/** Schedules that are alike are reckoned once: many channels have their briefing at the same time. */
function remembering(reckon: Reckon): Reckon {
  const known = new Map<string, Reckoning>();
  return ({ recurrence, zone, nextDue }, now) => {
    const key = JSON.stringify([recurrence, zone, nextDue, now]);
    const reckoning = known.get(key) ?? reckon({ recurrence, zone, nextDue }, now);
    known.set(key, reckoning);
    return reckoning;
  };
}

/** What a schedule owes, and how it goes on. One that cannot be reckoned is paused: it must not stop the others. */
function taking(schedule: Schedule, now: Temporal.Instant, reckon: Reckon): Taken {
  const { id } = schedule;
  try {
    const { dues, next } = reckon(schedule, now);
    return { id, next, broken: null, debts: debtsOf(schedule, dues, now) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { id, next: null, broken: { by: null, detail, at: now }, debts: [] };
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

/** Those that are due again at the same time are written together. */
async function advance(database: Database, taken: readonly Taken[]): Promise<void> {
  const sound = taken.filter(({ broken }) => broken === null);
  const byNext = Map.groupBy(sound, ({ next }) => (next === null ? null : instantText(next)));
  for (const [next_due, alike] of byNext)
    await database
      .updateTable('schedules')
      .set({ next_due })
      .where(
        'id',
        'in',
        alike.map(({ id }) => id),
      )
      .execute();
  for (const { id, broken } of taken)
    if (broken !== null)
      await database
        .updateTable('schedules')
        .set({ next_due: null, paused: JSON.stringify(broken) })
        .where('id', '=', id)
        .execute();
}
