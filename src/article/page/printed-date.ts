import { type EdtfDate, edtfDate } from '../edtf.ts';

const MONTHS = [
  /^jan|^jän/,
  /^feb/,
  /^m[aä]r/,
  /^apr/,
  /^ma[iy]/,
  /^jun/,
  /^jul/,
  /^aug/,
  /^sep/,
  /^o[ck]t/,
  /^nov/,
  /^de[cz]/,
];

/** From the most precise form to the least; days in figures alone are told from months by their points or by the year in front. */
const FORMS = [
  /\b(?<year>\d{4})-(?<month>\d\d)(?:-(?<day>\d\d))?(?=$|[T\s])/,
  /\b(?<year>\d{4})\/(?<month>\d\d)\/(?<day>\d\d)\b/,
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?=$|T)/,
  /\b(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})\b/,
  /\b(?<day>\d{1,2})(?:\.|st|nd|rd|th)?\s+(?<month>\p{L}{3,9})\.?,?\s+(?<year>\d{4})\b/u,
  /\b(?<month>\p{L}{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})\b/u,
  /\b(?<month>\p{L}{3,9})\.?\s+(?<year>\d{4})\b/u,
  /^(?<year>\d{4})$/,
];

/** What programs write that know no date: nothing on the web is that old. */
const FIRST_YEAR = '1800';

/** The first date in a line of German or English, or in a time stamp, as precise as it is written. */
export function printedDate(line: string): EdtfDate | null {
  for (const form of FORMS) {
    const found = form.exec(line)?.groups;
    if (found?.year === undefined || found.year < FIRST_YEAR) continue;
    const month = found.month === undefined ? undefined : monthOf(found.month);
    if (month === null) continue;
    const parts = [found.year, month, found.day?.padStart(2, '0')].filter((part) => part !== undefined);
    const date = edtfDate.safeParse(parts.join('-'));
    if (date.success) return date.data;
  }
  return null;
}

function monthOf(name: string): string | null {
  const number = /^\d/.test(name)
    ? Number(name)
    : MONTHS.findIndex((start) => start.test(name.toLowerCase())) + 1;
  return number === 0 ? null : String(number).padStart(2, '0');
}
