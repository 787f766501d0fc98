import { createHash } from 'node:crypto';
import type { Database } from '../store/database.ts';
import { instantText } from '../store/instant.ts';
import type { DeliveryRow } from '../store/tables.ts';
import type { Owed, Reason } from './ledger.ts';
import { stageLine } from './rows.ts';

/** A post that is owed for a time, or was missed, and why. */
export interface Debt extends Omit<Owed, 'windowMinutes'> {
  readonly due: Temporal.Instant;
  readonly until: Temporal.Instant;
  readonly missed: Reason | null;
}

/** Rows in one statement: each engine takes only so many parameters. */
export const MOST_ROWS = 500;

/** Writes what is owed. What is there already for the same schedule and time is left as it is. */
export async function write(
  database: Database,
  debts: readonly Debt[],
  now: Temporal.Instant,
): Promise<void> {
  const rows = debts.map((debt) => rowOf(debt, now));
  for (let at = 0; at < rows.length; at += MOST_ROWS)
    await database
      .insertInto('deliveries')
      .values(rows.slice(at, at + MOST_ROWS))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

export function rowOf(debt: Debt, now: Temporal.Instant): DeliveryRow {
  const due = instantText(debt.due);
  const empty = emptyRow(now);
  const missed = { at: now, what: 'missed', reason: debt.missed, detail: null } as const;
  return {
    ...empty,
    ...debt.target,
    id: debt.schedule === null ? newId() : idOf(`${debt.schedule} ${due}`),
    scope: debt.scope,
    schedule: debt.schedule,
    line: debt.line,
    language: debt.language,
    due,
    until: instantText(debt.until),
    next_try: due,
    ...(debt.missed === null
      ? {}
      : { state: 'missed', reason: debt.missed, stages: empty.stages + stageLine(missed) }),
  };
}

/** What every row has that has just been written and is to be tried. */
export const emptyRow = (now: Temporal.Instant) => ({
  state: 'due' as const,
  fence: 0,
  tries: 0,
  lease_until: null,
  tried_at: null,
  answer: null,
  reason: null,
  detail: null,
  messages: '[]',
  stages: stageLine({ at: now, what: 'written', reason: null, detail: null }),
  copy: null,
});

export const idOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 20);
const newId = (): string => idOf(crypto.randomUUID());
