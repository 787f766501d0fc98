import type { Settings } from './settings.ts';

/**
 * When the quiet hours end in which an instant lies, null where it lies in none: nothing is posted unasked in between. They
 * are meant on the clocks of the place's zone. A time that is skipped when these are put forward counts as much later,
 * one that comes twice when they are put back as its first.
 */
export function quietUntil(
  { quiet, zone }: Pick<Settings, 'quiet' | 'zone'>,
  at: Temporal.Instant,
): Temporal.Instant | null {
  if (quiet === 'off') return null;
  const [from = '', to = ''] = quiet.split('-');
  const today = at.toZonedDateTimeISO(zone ?? 'UTC').toPlainDate();
  const instant = (day: Temporal.PlainDate, time: string) =>
    day.toZonedDateTime({ timeZone: zone ?? 'UTC', plainTime: time }).toInstant();
  for (const begins of [today.subtract({ days: 1 }), today]) {
    const ends = from < to ? begins : begins.add({ days: 1 });
    const end = instant(ends, to);
    const hasBegun = Temporal.Instant.compare(instant(begins, from), at) <= 0;
    if (hasBegun && Temporal.Instant.compare(at, end) < 0) return end;
  }
  return null;
}
