import type { Language } from '../article/article.ts';
import type { Texts } from '../core/language.ts';
import { type Days, EVERY_DAY, minutesOf, type Recurrence, WEEKEND, WORKDAYS } from './recurrence.ts';

const WEEKDAYS = {
  de: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
const MONTHS = {
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};
const NTH = {
  de: ['ersten', 'zweiten', 'dritten', 'vierten', 'fünften'],
  en: ['first', 'second', 'third', 'fourth', 'fifth'],
};
const LAST = { de: 'letzten', en: 'last' };
/** What several weekdays are called together, of which one is meant: «the last weekday of the month». */
const SETS: Texts<readonly (readonly [readonly number[], string])[]> = {
  de: [
    [WORKDAYS, 'Werktag (Montag bis Freitag)'],
    [WEEKEND, 'Tag am Wochenende'],
  ],
  en: [
    [WORKDAYS, 'weekday'],
    [WEEKEND, 'weekend day'],
  ],
};

const texts: Texts<{
  everyDay: string;
  every: (days: string) => string;
  workdays: string;
  range: (from: string, to: string) => string;
  weeks: (weeks: number, days: string) => string;
  nth: (nth: string, day: string) => string;
  monthDays: (days: string) => string;
  day: (day: number) => string;
  lastDay: string;
  either: (monthDays: string, weekdays: string) => string;
  months: (months: string) => string;
  at: (times: string) => string;
  interval: (every: string, from: string | null, to: string) => string;
  hours: (hours: number) => string;
  minutes: (minutes: number) => string;
  and: string;
}> = {
  de: {
    everyDay: 'täglich',
    every: (days) => `jeden ${days}`,
    workdays: 'Montag bis Freitag',
    range: (from, to) => `${from} bis ${to}`,
    weeks: (weeks, days) => `alle ${weeks} Wochen am ${days}`,
    nth: (nth, day) => `am ${nth} ${day} im Monat`,
    monthDays: (days) => `am ${days} jedes Monats`,
    day: (day) => `${day}.`,
    lastDay: 'letzten Tag',
    either: (monthDays, weekdays) => `${monthDays} und ${weekdays}`,
    months: (months) => `im ${months}`,
    at: (times) => `um ${times}`,
    interval: (every, from, to) => (from === null ? every : `${every} von ${from} bis ${to}`),
    hours: (hours) => (hours === 1 ? 'stündlich' : `alle ${hours} Stunden`),
    minutes: (minutes) => `alle ${minutes} Minuten`,
    and: 'und',
  },
  en: {
    everyDay: 'every day',
    every: (days) => `every ${days}`,
    workdays: 'every weekday',
    range: (from, to) => `${from} to ${to}`,
    weeks: (weeks, days) => `every ${weeks} weeks on ${days}`,
    nth: (nth, day) => `on the ${nth} ${day} of the month`,
    monthDays: (days) => `on the ${days} of every month`,
    day: (day) => `${day}${suffix(day)}`,
    lastDay: 'last day',
    either: (monthDays, weekdays) => `${monthDays} and ${weekdays}`,
    months: (months) => `in ${months}`,
    at: (times) => `at ${times}`,
    interval: (every, from, to) => (from === null ? every : `${every} from ${from} to ${to}`),
    hours: (hours) => (hours === 1 ? 'every hour' : `every ${hours} hours`),
    minutes: (minutes) => `every ${minutes} minutes`,
    and: 'and',
  },
};

/** A recurrence in words that `readRecurrence` reads back, in small letters: «every weekday at 07:30». */
export function describeRecurrence({ days, months, times }: Recurrence, language: Language): string {
  const said = texts[language];
  const interval = intervalOf(times, language);
  const isDaily = days.kind === 'week' && days.weekdays.length === EVERY_DAY.length;
  const names = months.map((month) => MONTHS[language][month - 1] ?? '');
  const inMonths = months.length === 12 ? [] : [said.months(list(names, language))];
  return [
    ...(interval !== null && isDaily ? [] : [describeDays(days, language)]),
    ...inMonths,
    interval ?? said.at(list(times, language)),
  ].join(' ');
}

function describeDays(days: Days, language: Language): string {
  const said = texts[language];
  switch (days.kind) {
    case 'week':
      return describeWeek(days.weekdays, language);
    case 'weeks':
      return said.weeks(days.every, weekdayList(days.weekdays, language));
    case 'nth': {
      const nth = days.nth.map((one) => (one === -1 ? LAST[language] : (NTH[language][one - 1] ?? '')));
      return said.nth(list(nth, language), setOrList(days.weekdays, language));
    }
    case 'month':
      return said.monthDays(
        list(
          days.days.map((day) => (day === -1 ? said.lastDay : said.day(day))),
          language,
        ),
      );
    case 'either':
      return said.either(
        describeDays({ kind: 'month', days: days.days }, language),
        describeDays({ kind: 'week', weekdays: days.weekdays }, language),
      );
  }
  return days satisfies never;
}

/** Fewer days, or times of day, are named one by one. */
const LEAST_RUN = 3;

function describeWeek(weekdays: readonly number[], language: Language): string {
  const said = texts[language];
  if (weekdays.length === EVERY_DAY.length) return said.everyDay;
  if (isSame(weekdays, WORKDAYS)) return said.workdays;
  const [first = 1] = weekdays;
  const isRun = weekdays.every((day, index) => day === first + index);
  const names = WEEKDAYS[language];
  return isRun && weekdays.length >= LEAST_RUN
    ? said.range(names[first - 1] ?? '', names[first + weekdays.length - 2] ?? '')
    : said.every(weekdayList(weekdays, language));
}

const isSame = (some: readonly number[], others: readonly number[]): boolean =>
  some.length === others.length && some.every((day) => others.includes(day));

/** «weekday» for Monday to Friday, else the days one by one. */
const setOrList = (weekdays: readonly number[], language: Language): string =>
  SETS[language].find(([set]) => isSame(weekdays, set))?.[1] ?? weekdayList(weekdays, language);

const weekdayList = (weekdays: readonly number[], language: Language): string =>
  list(
    weekdays.map((day) => WEEKDAYS[language][day - 1] ?? ''),
    language,
  );

/** «every 2 hours from 08:00 to 20:00», where times of day follow each other so evenly; null where they do not. */
function intervalOf(times: readonly string[], language: Language): string | null {
  const [first, second] = times;
  const last = times.at(-1);
  if (first === undefined || second === undefined || last === undefined || times.length < LEAST_RUN)
    return null;
  const step = minutesOf(second) - minutesOf(first);
  const isEven = times.every((time, index) => minutesOf(time) === minutesOf(first) + index * step);
  if (!isEven) return null;
  const said = texts[language];
  const isAllDay = minutesOf(first) === 0 && minutesOf(last) + step >= 24 * 60;
  return said.interval(
    step % 60 === 0 ? said.hours(step / 60) : said.minutes(step),
    isAllDay ? null : first,
    last,
  );
}

/** «A, B and C» */
function list(items: readonly string[], language: Language): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${texts[language].and} ${last}`;
}

function suffix(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
