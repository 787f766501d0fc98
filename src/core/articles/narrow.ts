import { z } from 'zod';
import { timeExpressions } from '../../analysis/times.ts';
import { articleId, type Language, languages } from '../../article/article.ts';
import { edtfDate } from '../../article/edtf.ts';
import type { Filter } from '../../library/library.ts';
import { optionTexts } from '../command.ts';
import type { Texts } from '../language.ts';
import { UserError } from '../user-error.ts';

const texts = {
  since: {
    names: { de: 'seit', en: 'since' },
    describe: {
      de: 'nur neuere: gestern, Montag, 7 Tage, 2026-11',
      en: 'only newer: yesterday, Monday, 7 days, 2026-11',
    },
  },
  house: {
    names: { de: 'in', en: 'in' },
    describe: { de: 'nur von: Verlag oder Website', en: 'only from: publisher or site' },
  },
  before: {
    names: { de: 'vor', en: 'before' },
    describe: { de: 'nur ältere: ein Tag oder ein Artikel', en: 'only older: a day or an article' },
  },
  noTime: (typed: string): Texts => ({
    de: `„${typed}“ ist keine Zeit, die ich verstehe. Zum Beispiel: gestern, Montag, 7 Tage, 2026-11-20.`,
    en: `“${typed}” is no time that I understand. For example: yesterday, Monday, 7 days, 2026-11-20.`,
  }),
};

const MOST_LETTERS = 60;

/** What narrows a lookup over many articles: since when, from which publisher, older than what was shown. */
export const narrowing = () => ({
  since: z.string().min(1).max(MOST_LETTERS).optional().register(optionTexts, texts.since),
  in: z.string().min(1).max(MOST_LETTERS).optional().register(optionTexts, texts.house),
  before: z.string().min(1).max(120).optional().register(optionTexts, texts.before),
});

export interface Narrowing {
  readonly since?: string | undefined;
  readonly in?: string | undefined;
  readonly before?: string | undefined;
}

/** @throws UserError where a time is none */
export function filterOf({ since, in: house, before }: Narrowing, today: Temporal.PlainDate): Filter {
  return {
    ...(since === undefined ? {} : { since: dayOf(since, today) }),
    ...(house === undefined ? {} : { house }),
    ...(before === undefined ? {} : { before: cursorOf(before, today) }),
  };
}

/** An article's id stays one; all else is a day. */
const cursorOf = (typed: string, today: Temporal.PlainDate): string =>
  /[a-z]/.test(typed) && typed.includes('-') && articleId.safeParse(typed).success
    ? typed
    : dayOf(typed, today);

const UNITS: readonly (readonly [RegExp, Temporal.DurationLike])[] = [
  [/^(?:d|days?|tage?n?)$/i, { days: 1 }],
  [/^(?:w|weeks?|wochen?)$/i, { weeks: 1 }],
  [/^(?:months?|monate?n?)$/i, { months: 1 }],
  [/^(?:y|years?|jahre?n?)$/i, { years: 1 }],
];
const MOST_UNITS = 1000;

/** The day that is meant, as precisely as it was typed: «2026-11», «gestern», «last week», «7 days». */
function dayOf(typed: string, today: Temporal.PlainDate): string {
  const text = typed.trim();
  const date = edtfDate.safeParse(text);
  if (date.success) return date.data;
  const { count, unit } = /^(?<count>\d{1,4})\s*(?<unit>\p{L}+)$/u.exec(text)?.groups ?? {};
  const [, length] = UNITS.find(([name]) => unit !== undefined && name.test(unit)) ?? [];
  if (length !== undefined && Number(count) <= MOST_UNITS) {
    const back = Temporal.Duration.from(length);
    return today.subtract(times(back, Number(count))).toString();
  }
  for (const language of languages) {
    const day = named(text, language, today);
    if (day !== null) return day;
  }
  throw new UserError(texts.noTime(text));
}

const times = (duration: Temporal.Duration, count: number): Temporal.Duration =>
  Temporal.Duration.from({
    years: duration.years * count,
    months: duration.months * count,
    weeks: duration.weeks * count,
    days: duration.days * count,
  });

/** A time as articles name it, told from today. */
function named(text: string, language: Language, today: Temporal.PlainDate): string | null {
  const [time] = timeExpressions(
    text,
    [{ number: 1, paragraph: 1, start: 0, end: text.length }],
    language,
    edtfDate.parse(today.toString()),
  );
  return time?.value?.replace('~', '') ?? null;
}
