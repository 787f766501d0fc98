import { fallsOn, type Recurrence } from './recurrence.ts';

/** Days looked at before it is said that nothing is due any more: a 29 February may be eight years away. */
const MOST_DAYS = 366 * 8 + 1;

/**
 * The times after `after` at which something is due on the clocks of a zone (IANA, «Europe/Berlin»), in order. A time of
 * day that is skipped when the clocks are put forward is moved as Temporal's `compatible` says (02:30 → 03:30); one that
 * comes twice when they are put back is meant once, the first time.
 */
export function* duesAfter(
  recurrence: Recurrence,
  zone: string,
  after: Temporal.Instant,
): Generator<Temporal.Instant, void, undefined> {
  // A skipped time moves by as much as the clocks do, which may be a whole day: look at the day before too.
  let date = after.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 1 });
  const clock = recurrence.times.map((time) => Temporal.PlainTime.from(time));
  let last = after;
  let waiting: Temporal.Instant[] = [];
  for (let idle = 0; idle < MOST_DAYS; date = date.add({ days: 1 })) {
    const isDue = fallsOn(recurrence, date);
    idle = isDue ? 0 : idle + 1;
    if (!isDue && waiting.length === 0) continue;
    const begins = date.toZonedDateTime(zone).toInstant();
    const settled = waiting.filter((due) => isBefore(due, begins));
    waiting = waiting.filter((due) => !isBefore(due, begins));
    for (const due of settled) {
      if (isBefore(last, due)) yield due;
      last = due;
    }
    if (isDue)
      waiting = [...waiting, ...on(date, clock, zone, last)].toSorted((a, b) =>
        Temporal.Instant.compare(a, b),
      );
  }
}

/** The first of them. Null: never. */
export const nextDue = (
  recurrence: Recurrence,
  zone: string,
  after: Temporal.Instant,
): Temporal.Instant | null => duesAfter(recurrence, zone, after).next().value ?? null;

/** The next `most` times, in order. */
export const nextDues = (
  recurrence: Recurrence,
  zone: string,
  after: Temporal.Instant,
  most: number,
): Temporal.Instant[] => [...duesAfter(recurrence, zone, after).take(most)];

/** A day's times that are later than `after`. */
const on = (
  date: Temporal.PlainDate,
  clock: readonly Temporal.PlainTime[],
  timeZone: string,
  after: Temporal.Instant,
): Temporal.Instant[] =>
  clock
    .map((plainTime) => date.toZonedDateTime({ timeZone, plainTime }).toInstant())
    .filter((due) => isBefore(after, due));

const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) < 0;
