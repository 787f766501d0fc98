import type { Database } from '../store/database.ts';
import { instantText } from '../store/instant.ts';
import { nextDue } from './due.ts';
import { recurrence as recurrenceSchema } from './recurrence.ts';

/** Schedules read at a time. */
const CHUNK = 1000;

/**
 * Reckons anew when schedules are due next, for times that are still to come: zones change their rules, and the times that
 * are kept may have been reckoned with older ones. What has come due already stays.
 * @returns how many are due at another time now
 */
export async function renewDues(database: Database, now: Temporal.Instant): Promise<number> {
  let changed = 0;
  for (let last = ''; ; ) {
    const rows = await database
      .selectFrom('schedules')
      .select(['id', 'recurrence', 'zone', 'next_due'])
      .where('id', '>', last)
      .where('next_due', '>', instantText(now))
      .orderBy('id')
      .limit(CHUNK)
      .execute();
    for (const { id, recurrence, zone, next_due: kept } of rows) {
      const next = nextDue(recurrenceSchema.parse(JSON.parse(recurrence)), zone, now);
      const due = next === null ? null : instantText(next);
      if (due === kept) continue;
      await database
        .updateTable('schedules')
        .set({ next_due: due })
        .where('id', '=', id)
        .where('next_due', '=', kept)
        .execute();
      changed += 1;
    }
    const end = rows.at(-1);
    if (end === undefined) return changed;
    last = end.id;
  }
}
