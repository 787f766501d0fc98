import { duesAfter } from './due.ts';
import type { Reckoning, Schedule } from './ledger.ts';
import { recurrence as recurrenceSchema } from './recurrence.ts';

/**
 * What a schedule asks for that has come due: all its times from the one that was stored up to now, and the one after. Only
 * the stored time and the clock that is handed in count, so neither the host's zone nor a clock that jumps makes a time come
 * twice or not at all.
 */
export function reckon(
  { recurrence, zone, nextDue }: Pick<Schedule, 'recurrence' | 'zone' | 'nextDue'>,
  now: Temporal.Instant,
): Reckoning {
  if (nextDue === null || Temporal.Instant.compare(nextDue, now) > 0) return { dues: [], next: nextDue };
  const dues = [nextDue];
  for (const due of duesAfter(recurrenceSchema.parse(JSON.parse(recurrence)), zone, nextDue)) {
    if (Temporal.Instant.compare(due, now) > 0) return { dues, next: due };
    dues.push(due);
  }
  return { dues, next: null };
}
