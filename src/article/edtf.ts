import { z } from 'zod';

/**
 * A date at the precision known, in the notation of EDTF (ISO 8601-2): `2023`, `2023-10`, `2023-10-19`; a trailing
 * `~` says «about then». A day that nobody printed is never written.
 */
export const edtfDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?~?$/, {
    error: 'must be a year, a month (2023-10) or a day (2023-10-19)',
    abort: true,
  })
  .refine(existsInCalendar, 'is not in the calendar')
  .brand<'EdtfDate'>();
export type EdtfDate = z.infer<typeof edtfDate>;

export type Precision = 'year' | 'month' | 'day';

export const precisionOf = (date: EdtfDate): Precision => {
  const parts = date.replace('~', '').split('-').length;
  return parts === 1 ? 'year' : parts === 2 ? 'month' : 'day';
};

function existsInCalendar(date: string): boolean {
  const [year, month = 1, day = 1] = date.replace('~', '').split('-').map(Number);
  if (year === undefined || month < 1 || month > 12) return false;
  return day >= 1 && day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}
