import type { Language } from '../article/article.ts';
import { type EdtfDate, precisionOf } from '../article/edtf.ts';
import type { Texts } from './language.ts';

const locales = { de: 'de-DE', en: 'en-GB' } satisfies Texts;

/** The first day that `date` can mean. */
const firstDay = (date: EdtfDate): Temporal.PlainDate => {
  const [year = 0, month = 1, day = 1] = date.replace('~', '').split('-').map(Number);
  return Temporal.PlainDate.from({ year, month, day });
};

/** «Oktober 2023»: as precise as the date is, no more. */
export function spokenDate(date: EdtfDate, language: Language): string {
  const precision = precisionOf(date);
  const format: Intl.DateTimeFormatOptions =
    precision === 'year'
      ? { year: 'numeric' }
      : precision === 'month'
        ? { year: 'numeric', month: 'long' }
        : { year: 'numeric', month: 'long', day: 'numeric' };
  return firstDay(date).toLocaleString(locales[language], format);
}

const ages = {
  de: {
    year: (n: number) => (n === 1 ? 'über ein Jahr alt' : `über ${countWord(n, 'de')} Jahre alt`),
    month: (n: number) => `über ${countWord(n, 'de')} Monate alt`,
  },
  en: {
    year: (n: number) => (n === 1 ? 'over a year old' : `over ${countWord(n, 'en')} years old`),
    month: (n: number) => `over ${countWord(n, 'en')} months old`,
  },
};

const small = {
  de: [
    'null',
    'ein',
    'zwei',
    'drei',
    'vier',
    'fünf',
    'sechs',
    'sieben',
    'acht',
    'neun',
    'zehn',
    'elf',
    'zwölf',
  ],
  en: [
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
} satisfies Texts<string[]>;

const countWord = (n: number, language: Language): string => small[language][n] ?? String(n);

/** Says plainly that something is old: «über drei Jahre alt». Null for what is younger than two months for certain. */
export function age(date: EdtfDate, today: Temporal.PlainDate, language: Language): string | null {
  const precision = precisionOf(date);
  const latest = firstDay(date).add(
    precision === 'year' ? { years: 1 } : precision === 'month' ? { months: 1 } : { days: 0 },
  );
  const { years, months } = latest.until(today, { largestUnit: 'years' });
  if (years > 0) return ages[language].year(years);
  return months > 1 ? ages[language].month(months) : null;
}
