import { fallsOn, type Recurrence } from './recurrence.ts';

/** Days looked at before it is said that nothing is due any more: a 29 February may be eight years away. */
const MOST_DAYS = 366 * 8 + 1;

/**
 * The first time after `after` at which something is due on the clocks of a zone (IANA, «Europe/Berlin»). A time of day
 * that is skipped when the clocks are put forward is moved as Temporal's `compatible` says (02:30 → 03:30); one that comes
 * twice when they are put back is meant once, the first time. Null: never.
 */
export function nextDue(
  recurrence: Recurrence,
  zone: string,
  after: Temporal.Instant,
): Temporal.Instant | null {
  // A skipped time moves by as much as the clocks do, which may be a whole day: look at the day before too.
  let date = after.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 1 });
  let best: Temporal.Instant | null = null;
  for (let looked = 0; looked < MOST_DAYS; looked += 1, date = date.add({ days: 1 })) {
    if (best !== null && isBefore(best, date.toZonedDateTime(zone).toInstant())) return best;
    if (!fallsOn(recurrence, date)) continue;
    const first = firstOn(recurrence, date, zone, after);
    if (first !== null && (best === null || isBefore(first, best))) best = first;
  }
  return best;
}

/** The next `most` times, in order. */
export function nextDues(
  recurrence: Recurrence,
  zone: string,
  after: Temporal.Instant,
  most: number,
): Temporal.Instant[] {
  const found: Temporal.Instant[] = [];
  let last = after;
  while (found.length < most) {
    const next = nextDue(recurrence, zone, last);
    if (next === null) break;
    found.push(next);
    last = next;
  }
  return found;
}

function firstOn(
  { times }: Recurrence,
  date: Temporal.PlainDate,
  zone: string,
  after: Temporal.Instant,
): Temporal.Instant | null {
  let best: Temporal.Instant | null = null;
  for (const time of times) {
    const at = Temporal.PlainDateTime.from(`${date.toString()}T${time}`)
      .toZonedDateTime(zone, { disambiguation: 'compatible' })
      .toInstant();
    if (isBefore(after, at) && (best === null || isBefore(at, best))) best = at;
  }
  return best;
}

const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) < 0;
