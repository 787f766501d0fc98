import { z } from 'zod';

const weekday = z.number().int().min(1).max(7);
const weekdays = z.array(weekday).min(1).max(7);
const monthDay = z.union([z.number().int().min(1).max(31), z.literal(-1)]);

/**
 * On which days. Weekdays as in ISO 8601, Monday is 1; -1 is the last one.
 * week: on these weekdays. weeks: the same, every so many weeks, counted from the Monday `from`. nth: on the n-th day of a
 * month that is one of these weekdays. month: on these days of a month, where it has them. either: on these days of a month
 * and on these weekdays, as a cron expression means it that names both.
 */
const days = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('week'), weekdays }),
  z.strictObject({
    kind: z.literal('weeks'),
    weekdays,
    every: z.number().int().min(2).max(8),
    from: z.iso.date(),
  }),
  z.strictObject({
    kind: z.literal('nth'),
    weekdays,
    nth: z
      .array(z.union([z.number().int().min(1).max(5), z.literal(-1)]))
      .min(1)
      .max(6),
  }),
  z.strictObject({ kind: z.literal('month'), days: z.array(monthDay).min(1).max(32) }),
  z.strictObject({ kind: z.literal('either'), days: z.array(monthDay).min(1).max(32), weekdays }),
]);
export type Days = z.infer<typeof days>;

/** Nothing is due more often than this, so that a slip does not flood a channel. */
export const LEAST_MINUTES = 15;

/** When something is due again and again: at these times of day, on these days, in these months. Each list is sorted. */
export const recurrence = z.strictObject({
  /** «07:30», as the clocks of the place show it. */
  times: z
    .array(z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/))
    .min(1)
    .max((24 * 60) / LEAST_MINUTES),
  days,
  months: z.array(z.number().int().min(1).max(12)).min(1).max(12),
});
export type Recurrence = z.infer<typeof recurrence>;

export const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
export const WORKDAYS = [1, 2, 3, 4, 5];
export const WEEKEND = [6, 7];
export const EVERY_MONTH = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Whether something is due on a day, at whatever time. */
export function fallsOn({ days, months }: Recurrence, date: Temporal.PlainDate): boolean {
  if (!months.includes(date.month)) return false;
  switch (days.kind) {
    case 'week':
      return days.weekdays.includes(date.dayOfWeek);
    case 'weeks':
      return days.weekdays.includes(date.dayOfWeek) && weeksBetween(days.from, date) % days.every === 0;
    case 'nth':
      return (
        days.weekdays.includes(date.dayOfWeek) && days.nth.some((nth) => isNth(date, nth, days.weekdays))
      );
    case 'month':
      return isMonthDay(date, days.days);
    case 'either':
      return isMonthDay(date, days.days) || days.weekdays.includes(date.dayOfWeek);
  }
  return days satisfies never;
}

const isMonthDay = (date: Temporal.PlainDate, days: readonly number[]): boolean =>
  days.includes(date.day) || (days.includes(-1) && date.day === date.daysInMonth);

const weeksBetween = (monday: string, date: Temporal.PlainDate): number =>
  Math.floor(Temporal.PlainDate.from(monday).until(date, { largestUnit: 'days' }).days / 7);

/** Whether a day is the n-th in its month of all that are one of these weekdays, or with -1 the last. */
function isNth(date: Temporal.PlainDate, nth: number, weekdays: readonly number[]): boolean {
  const [first, last] = nth === -1 ? [date.day + 1, date.daysInMonth] : [1, date.day - 1];
  let others = 0;
  for (let day = first; day <= last; day += 1)
    if (weekdays.includes(((date.dayOfWeek - 1 + day - date.day + 35) % 7) + 1)) others += 1;
  return others === (nth === -1 ? 0 : nth - 1);
}

/** The Monday of the week of a day. */
export const mondayOf = (date: Temporal.PlainDate): Temporal.PlainDate =>
  date.subtract({ days: date.dayOfWeek - 1 });

/** Minutes since midnight of «07:30». */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** «07:30» for minutes since midnight. */
export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
