import { DateTime } from 'luxon';
import type { Recurrence } from '../../src/schedule/recurrence.ts';

/**
 * When something is due, reckoned by another library: luxon's own zones, day by day, the first of the instants that a time
 * can mean.
 */
export function reckoned(recurrence: Recurrence, zone: string, from: string, to: string): string[] {
  const found = new Set<number>();
  const end = DateTime.fromISO(to, { zone });
  const isDay = (day: DateTime): boolean => {
    const { days } = recurrence;
    const last = day.endOf('month').day;
    if (!recurrence.months.includes(day.month)) return false;
    switch (days.kind) {
      case 'week':
        return days.weekdays.includes(day.weekday);
      case 'weeks': {
        const weeks = day.startOf('week').diff(DateTime.fromISO(days.from, { zone }), 'weeks').weeks;
        return days.weekdays.includes(day.weekday) && Math.round(weeks) % days.every === 0;
      }
      case 'nth': {
        const those = Array.from({ length: last }, (_, index) => index + 1).filter((date) =>
          days.weekdays.includes(day.set({ day: date }).weekday),
        );
        return days.nth.some((nth) => those.at(nth === -1 ? -1 : nth - 1) === day.day);
      }
      case 'month':
        return days.days.some((date) => (date === -1 ? last : date) === day.day);
      case 'either':
        return days.days.includes(day.day) || days.weekdays.includes(day.weekday);
    }
    return days satisfies never;
  };
  for (let day = DateTime.fromISO(from, { zone }).startOf('day'); day <= end; day = day.plus({ days: 1 })) {
    if (!isDay(day)) continue;
    for (const time of recurrence.times) {
      const [hour, minute] = time.split(':').map(Number);
      const [first] = DateTime.fromObject(
        { year: day.year, month: day.month, day: day.day, hour: hour ?? 0, minute: minute ?? 0 },
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
