import type { EdtfDate } from '../article/edtf.ts';

/** A date as far as it is known; `isAbout`: somewhere near. */
export interface Known {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly isAbout: boolean;
}

export function known(date: EdtfDate): Known {
  const [year = 0, month = null, day = null] = date.replace('~', '').split('-').map(Number);
  return { year, month, day, isAbout: date.endsWith('~') };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** In EDTF; null for what is in no calendar. */
export function edtf({ year, month, day, isAbout }: Known): EdtfDate | null {
  const parts = [
    String(year).padStart(4, '0'),
    ...(month === null ? [] : [two(month)]),
    ...(day === null ? [] : [two(day)]),
  ];
  const text = `${parts.join('-')}${isAbout ? '~' : ''}`;
  return isInCalendar(text) ? text : null;
}

function isInCalendar(text: string): text is EdtfDate {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?~?$/.exec(text) ?? [];
  if (year === undefined) return false;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  const { daysInMonth } = Temporal.PlainYearMonth.from({ year: Number(year), month: Number(month) });
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysInMonth);
}

/** So many days later, as a day where the day is known, else about the same month or year. */
export function daysAfter(date: Known, days: number): Known {
  const { year, month, day } = date;
  if (month === null || day === null || date.isAbout) return about(date);
  const moved = Temporal.PlainDate.from({ year, month, day }).add({ days });
  return { year: moved.year, month: moved.month, day: moved.day, isAbout: false };
}

/** The nearest such weekday (1 Monday to 7 Sunday): from the day itself back, or after it. */
export function weekday(date: Known, wanted: number, direction: 'back' | 'forward'): Known {
  const { year, month, day } = date;
  if (month === null || day === null || date.isAbout) return about(date);
  const today = Temporal.PlainDate.from({ year, month, day }).dayOfWeek;
  return daysAfter(date, direction === 'back' ? -((today - wanted + 7) % 7) : ((wanted - today + 6) % 7) + 1);
}

/** Somewhere near: the month, where it is known, and no day. */
export const about = ({ year, month }: Known): Known => ({ year, month, day: null, isAbout: true });

/** So many weeks later: about that month. */
export const weeksAfter = (date: Known, weeks: number): Known => about(daysAfter(date, weeks * 7));

/** So many months later, a month where the month is known, else about the year. */
export function monthsAfter({ year, month, isAbout }: Known, months: number): Known {
  if (month === null || isAbout) return { year, month: null, day: null, isAbout: true };
  const moved = Temporal.PlainYearMonth.from({ year, month }).add({ months });
  return { year: moved.year, month: moved.month, day: null, isAbout: false };
}

export const yearsAfter = ({ year }: Known, years: number): Known => ({
  year: year + years,
  month: null,
  day: null,
  isAbout: false,
});

/** A month further ahead than this is taken for one of the year before. */
const FAR_AHEAD = 6;

/**
 * The month of that name which a text of this date means: of the same year if it has begun, of the year before if
 * it is far ahead; null between, where it may be either.
 */
export function namedMonth(date: Known, month: number, day: number | null): Known | null {
  if (date.month === null) return { year: date.year, month: null, day: null, isAbout: true };
  const ahead = month - date.month;
  if (ahead > 0 && ahead < FAR_AHEAD) return null;
  return { year: ahead > 0 ? date.year - 1 : date.year, month, day, isAbout: false };
}
