import { DateTime } from 'luxon';
import type { Recurrence } from '../../src/schedule/recurrence.ts';

/**
 * When something is due, reckoned by another library: luxon's own calendar and zones, day by day, the first of the instants
 * that a time can mean. Days are counted apart from any zone.
 */
export function reckoned(recurrence: Recurrence, zone: string, from: string, to: string): string[] {
  const found = new Set<number>();
  for (const day of calendar(from, to)) {
    if (!recurrence.months.includes(day.month) || !isDay(recurrence.days, day)) continue;
    const { year, month, date } = day;
    for (const time of recurrence.times) {
      const [hour = 0, minute = 0] = time.split(':').map(Number);
      const [first] = DateTime.fromObject(
        { year, month, day: date, hour, minute },
        { zone },
      ).getPossibleOffsets();
      if (first !== undefined) found.add(first.toMillis());
    }
  }
  return [...found]
    .toSorted((a, b) => a - b)
    .filter((ms) => ms > Date.parse(from) && ms <= Date.parse(to))
    .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms).toString());
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly weekday: number;
  /** Of its month. */
  readonly last: number;
  /** The Monday of its week, in milliseconds. */
  readonly monday: number;
}

const calendars = new Map<string, readonly Day[]>();

/** Two days more on either side: a zone may be ahead or behind. */
function calendar(from: string, to: string): readonly Day[] {
  const key = `${from} ${to}`;
  const known = calendars.get(key);
  if (known !== undefined) return known;
  const start = DateTime.fromISO(from, { zone: 'utc' }).startOf('day').minus({ days: 2 });
  const count = Math.ceil(DateTime.fromISO(to, { zone: 'utc' }).diff(start, 'days').days) + 2;
  const days = Array.from({ length: count }, (_, index) => {
    const day = start.plus({ days: index });
    return {
      year: day.year,
      month: day.month,
      date: day.day,
      weekday: day.weekday,
      last: day.endOf('month').day,
      monday: day.startOf('week').toMillis(),
    };
  });
  calendars.set(key, days);
  return days;
}

const WEEK = 7 * 24 * 60 * 60 * 1000;

function isDay(days: Recurrence['days'], { year, month, date, weekday, last, monday }: Day): boolean {
  switch (days.kind) {
    case 'week':
      return days.weekdays.includes(weekday);
    case 'weeks': {
      const weeks = (monday - DateTime.fromISO(days.from, { zone: 'utc' }).toMillis()) / WEEK;
      return days.weekdays.includes(weekday) && weeks % days.every === 0;
    }
    case 'nth': {
      if (!days.weekdays.includes(weekday)) return false;
      const those = Array.from({ length: last }, (_, index) => index + 1).filter((other) =>
        days.weekdays.includes(DateTime.utc(year, month, other).weekday),
      );
      return days.nth.some((nth) => those.at(nth === -1 ? -1 : nth - 1) === date);
    }
    case 'month':
      return days.days.some((one) => (one === -1 ? last : one) === date);
    case 'either':
      return days.days.includes(date) || days.weekdays.includes(weekday);
  }
  return days satisfies never;
}
