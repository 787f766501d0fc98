import type { Texts } from '../../core/language.ts';
import { type Days, EVERY_DAY, type Recurrence, timeOf } from '../recurrence.ts';
import { cronField } from './problem.ts';

interface Field {
  readonly name: Texts;
  readonly min: number;
  readonly max: number;
  /** Names that stand for the numbers from `min` on. */
  readonly names: readonly string[];
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ');

const FIELDS = {
  minute: { name: { de: 'Minute', en: 'minute' }, min: 0, max: 59, names: [] },
  hour: { name: { de: 'Stunde', en: 'hour' }, min: 0, max: 23, names: [] },
  day: { name: { de: 'Tag', en: 'day' }, min: 1, max: 31, names: [] },
  month: { name: { de: 'Monat', en: 'month' }, min: 1, max: 12, names: MONTHS },
  weekday: { name: { de: 'Wochentag', en: 'weekday' }, min: 0, max: 7, names: WEEKDAYS },
} satisfies Record<string, Field>;

/** Five fields, each of digits, names and signs, the first of which no sentence begins with. */
const CRON = /^[\d*][\d*,/-]*(?:\s+[\d*][\d*,/-]*){2}(?:\s+[\da-z*?][\da-z*,/?-]*){2}$/i;

/** Whether what was typed is meant as a cron expression. */
export const isCron = (typed: string): boolean => CRON.test(typed.trim());

/**
 * A cron expression of five fields as Vixie's cron reads it: where both the day and the weekday are restricted, either will
 * do. https://man7.org/linux/man-pages/man5/crontab.5.html
 * @throws UserError where a field is none
 */
export function readCron(typed: string): Recurrence {
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = typed
    .trim()
    .toLowerCase()
    .split(/\s+/);
  const minutes = valuesOf(minute, FIELDS.minute);
  const hours = valuesOf(hour, FIELDS.hour);
  return {
    times: hours.flatMap((at) => minutes.map((past) => timeOf(at * 60 + past))),
    days: daysOf(day, weekday),
    months: valuesOf(month, FIELDS.month),
  };
}

function daysOf(day: string, weekday: string): Days {
  const monthDays = valuesOf(day, FIELDS.day);
  const weekdays = sorted(valuesOf(weekday, FIELDS.weekday).map((value) => (value === 0 ? 7 : value)));
  const [anyDay, anyWeekday] = [isAny(day), isAny(weekday)];
  if (anyDay) return { kind: 'week', weekdays: anyWeekday ? EVERY_DAY : weekdays };
  return anyWeekday ? { kind: 'month', days: monthDays } : { kind: 'either', days: monthDays, weekdays };
}

const isAny = (field: string): boolean => (field.startsWith('*') && !field.includes('/')) || field === '?';

function valuesOf(text: string, field: Field): number[] {
  const values = text.split(',').flatMap((item) => {
    const { from, to, step } =
      /^(?:[*?]|(?<from>\d+|[a-z]{3})(?:-(?<to>\d+|[a-z]{3}))?)(?:\/(?<step>\d+))?$/.exec(item)?.groups ?? {};
    const whole = /^[*?]/.test(item);
    const first = whole ? field.min : numberOf(from, field);
    const last = whole || (to === undefined && step !== undefined) ? field.max : numberOf(to ?? from, field);
    const by = Number(step ?? 1);
    if (first === null || last === null || last < first || by < 1) throw wrong(text, field);
    return Array.from({ length: Math.floor((last - first) / by) + 1 }, (_, index) => first + index * by);
  });
  return sorted(values);
}

function numberOf(text: string | undefined, { min, max, names }: Field): number | null {
  const named = names.indexOf(text ?? '');
  const value = named === -1 ? Number(text) : named + min;
  return Number.isInteger(value) && value >= min && value <= max ? value : null;
}

const wrong = (text: string, { name, min, max }: Field) => cronField(text, name, min, max);

const sorted = (values: readonly number[]): number[] => [...new Set(values)].toSorted((a, b) => a - b);
