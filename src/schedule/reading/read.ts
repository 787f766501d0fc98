import {
  type Days,
  EVERY_DAY,
  EVERY_MONTH,
  LEAST_MINUTES,
  minutesOf,
  mondayOf,
  type Recurrence,
  timeOf,
} from '../recurrence.ts';
import { isCron, readCron } from './cron.ts';
import { fold } from './lexicon.ts';
import {
  badWindow,
  everyFewDays,
  intervalAndTime,
  never,
  nothingSaid,
  oneTime,
  secondOrOther,
  tooOften,
  twoKinds,
  whichMonthDay,
  whichWeekday,
} from './problem.ts';
import { readTokens, type Said, timesIn } from './reader.ts';
import { tokensOf } from './tokens.ts';

const DAY = 24 * 60;
/** When something is due for which only days were said. */
export const USUAL_TIME = '08:00';

export interface Read {
  readonly recurrence: Recurrence;
  /** Nobody said at what time: it is the usual one, and people should be told. */
  readonly timeAssumed: boolean;
}

/**
 * Reads when something is due: «every weekday 07:30», «jeden letzten Freitag im Monat um 9», a cron expression; German and
 * English, slips of one letter, no order of words asked for. `today` tells which week «every 2 weeks» begins with.
 * @throws UserError with a sentence that says what is wrong and what will do
 */
export function readRecurrence(typed: string, today: Temporal.PlainDate): Read {
  const read = isCron(typed) ? { recurrence: readCron(typed), timeAssumed: false } : readWords(typed, today);
  if (leastGap(read.recurrence.times) < LEAST_MINUTES) throw tooOften();
  if (!isPossible(read.recurrence)) throw never();
  return read;
}

function readWords(typed: string, today: Temporal.PlainDate): Read {
  const tokens = tokensOf(typed);
  if (tokens[0] !== undefined && fold(tokens[0].raw) === 'morgen') throw oneTime();
  const said = readTokens(tokens);
  if (tokens.every(({ kind }) => kind === 'filler' || kind === 'and' || kind === 'every'))
    throw nothingSaid();
  const times = timesOf(said);
  return {
    recurrence: {
      times: times ?? [said.part?.usual ?? USUAL_TIME],
      days: daysOf(said, today),
      months: EVERY_MONTH,
    },
    timeAssumed: times === null,
  };
}

/** Null where no time was said. */
function timesOf(said: Said): string[] | null {
  const { interval, window, times } = said;
  if (interval === null) {
    if (window !== null && window.to !== null) throw intervalAndTime();
    const all = window === null ? said : { ...said, times: [...times, window.from] };
    return all.times.length === 0 ? null : [...new Set(timesIn(all))].toSorted();
  }
  if (times.length > 0) throw intervalAndTime();
  if (interval < LEAST_MINUTES) throw tooOften();
  const from = window?.from ?? 0;
  const to = window?.to ?? DAY - 1;
  if (to <= from) throw badWindow(timeOf(from), timeOf(to));
  return Array.from({ length: Math.floor((to - from) / interval) + 1 }, (_, index) =>
    timeOf(from + index * interval),
  );
}

function daysOf(said: Said, today: Temporal.PlainDate): Days {
  const weekdays = weekdaysOf(said);
  if (said.monthDays.length > 0) {
    if (weekdays.length > 0) throw twoKinds();
    if (said.everySecond && !said.month) throw everyFewDays(2);
    return { kind: 'month', days: sorted(said.monthDays) };
  }
  if (said.nth.length > 0) {
    if (said.everySecond && !said.month) throw secondOrOther();
    if (said.weeks !== null) throw twoKinds();
    return { kind: 'nth', nth: sorted(said.nth), weekdays };
  }
  if (said.month) throw whichMonthDay();
  if ((said.weeks !== null || said.week) && weekdays.length === 0) throw whichWeekday();
  return said.weeks === null
    ? { kind: 'week', weekdays: weekdays.length === 0 ? EVERY_DAY : weekdays }
    : { kind: 'weeks', weekdays, every: said.weeks, from: firstWeek(weekdays, today).toString() };
}

function weekdaysOf({ weekdays, except }: Said): number[] {
  if (except.length === 0) return sorted(weekdays);
  const left = (weekdays.length === 0 ? EVERY_DAY : sorted(weekdays)).filter((day) => !except.includes(day));
  if (left.length === 0) throw never();
  return left;
}

/** The Monday of the first week in which one of the weekdays is still to come. */
const firstWeek = (weekdays: readonly number[], today: Temporal.PlainDate): Temporal.PlainDate =>
  mondayOf(today).add({ weeks: weekdays.some((day) => day >= today.dayOfWeek) ? 0 : 1 });

/** The last before the first, so that -1 stands last. */
const sorted = (values: readonly number[]): number[] =>
  [...new Set(values)].toSorted((a, b) => (a === -1 ? 1 : b === -1 ? -1 : a - b));

/** Minutes between the two nearest times, around midnight too. */
function leastGap(times: readonly string[]): number {
  const minutes = times.map(minutesOf);
  return Math.min(...minutes.map((at, index) => (minutes[index + 1] ?? (minutes[0] ?? 0) + DAY) - at));
}

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether there is such a day in any year. */
const isPossible = ({ days, months }: Recurrence): boolean =>
  days.kind !== 'month' || months.some((month) => days.days.some((day) => day <= (LONGEST[month - 1] ?? 0)));
