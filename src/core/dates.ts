import type { Language } from '../article/article.ts';
import { type EdtfDate, type Precision, precisionOf } from '../article/edtf.ts';
import type { Texts } from './language.ts';

/** Made once: making a formatter takes longer than all the rest of an answer. */
const formats = (locale: string): Readonly<Record<Precision, Intl.DateTimeFormat>> => ({
  year: new Intl.DateTimeFormat(locale, { year: 'numeric' }),
  month: new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long' }),
  day: new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', day: 'numeric' }),
});
const formatters: Texts<ReturnType<typeof formats>> = { de: formats('de-DE'), en: formats('en-GB') };

/** The first day that `date` can mean. */
const firstDay = (date: EdtfDate): Temporal.PlainDate => {
  const [year = 0, month = 1, day = 1] = date.replace('~', '').split('-').map(Number);
  return Temporal.PlainDate.from({ year, month, day });
};

/** Each date is spoken once: an answer names the same few dates over and over. */
const spoken = { de: new Map<EdtfDate, string>(), en: new Map<EdtfDate, string>() } satisfies Texts<unknown>;

/** «Oktober 2023»: as precise as the date is, no more. */
export function spokenDate(date: EdtfDate, language: Language): string {
  const known = spoken[language].get(date);
  if (known !== undefined) return known;
  const said = formatters[language][precisionOf(date)].format(firstDay(date));
  spoken[language].set(date, said);
  return said;
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

const spans = {
  de: new Intl.RelativeTimeFormat('de-DE', { numeric: 'auto' }),
  en: new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' }),
} satisfies Texts<Intl.RelativeTimeFormat>;

const MINUTES = { hour: 60, day: 24 * 60 };

/** How long ago something was, no more precisely than matters: «vor 5 Minuten», «vor 2 Stunden», «gestern». */
export function ago(duration: Temporal.Duration, language: Language): string {
  const minutes = Math.max(1, duration.total('minutes'));
  const format = spans[language];
  if (minutes < MINUTES.hour) return format.format(-Math.floor(minutes), 'minute');
  if (minutes < MINUTES.day) return format.format(-Math.floor(minutes / MINUTES.hour), 'hour');
  return format.format(-Math.floor(minutes / MINUTES.day), 'day');
}
