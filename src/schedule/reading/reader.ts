import { timeOf } from '../recurrence.ts';
import type { DayPart } from './lexicon.ts';
import {
  everyFewDays,
  intervalAndTime,
  noClock,
  noMonthDay,
  noNth,
  oneTime,
  oneWeekday,
  tooManyWeeks,
  unknownWord,
} from './problem.ts';
import { minutesOfDay, type Token } from './tokens.ts';

/** What was said of a recurrence, one thing after the other, not yet put together. */
export interface Said {
  weekdays: number[];
  /** Weekdays taken out again. */
  except: number[];
  nth: number[];
  monthDays: number[];
  /** Minutes since midnight. */
  times: number[];
  part: DayPart | null;
  /** Minutes between two times. */
  interval: number | null;
  window: { from: number; to: number | null } | null;
  weeks: number | null;
  week: boolean;
  month: boolean;
  /** «every second», which can also mean every other. */
  everySecond: boolean;
}

const nothing = (): Said => ({
  weekdays: [],
  except: [],
  nth: [],
  monthDays: [],
  times: [],
  part: null,
  interval: null,
  window: null,
  weeks: null,
  week: false,
  month: false,
  everySecond: false,
});

/** @throws UserError where a time, a day or a number is none that can be meant */
export function readTokens(tokens: readonly Token[]): Said {
  const said = nothing();
  let at = 0;
  while (at < tokens.length) at += readAt(tokens.slice(at), said);
  return said;
}

/** Reads what a list of tokens begins with, and gives how many that were. */
function readAt(tokens: readonly Token[], said: Said): number {
  const [token, next] = tokens;
  if (token === undefined) return 0;
  switch (token.kind) {
    case 'once':
      throw oneTime();
    case 'every':
      return readEvery(tokens, said);
    case 'from':
      return readWindow(tokens, said);
    case 'days':
      return readWeekdays(tokens, said);
    case 'ordinal':
      return readOrdinals(tokens, said);
    case 'often':
      setInterval(said, token.minutes);
      return 1;
    case 'weeks':
      said.weeks = token.every;
      return 1;
    case 'except':
      return readExcept(tokens, said);
    case 'week':
      said.week = true;
      return 1;
    case 'month':
      said.month = true;
      return 1;
    case 'hour':
      if (next?.kind === 'to' || tokens.length > 1) return 1;
      throw unknownWord(token.raw);
    case 'part':
      said.part = token.part;
      return 1;
    case 'day':
    case 'filler':
    case 'and':
      return 1;
    case 'clock':
    case 'number':
    case 'half':
    case 'quarters': {
      const time = readTime(tokens);
      if (time === null) throw unknownWord(token.raw);
      const rest = tokens.slice(time.taken);
      if (rest[0]?.kind === 'to') return time.taken + readWindowEnd(rest, time.minutes, said);
      said.times.push(time.minutes);
      return time.taken;
    }
    case 'minute':
    case 'other':
    case 'to':
    case 'past':
    case 'before':
      throw unknownWord(token.raw);
  }
  return token satisfies never;
}

/** «every 2 hours», «alle zwei Wochen», «jede halbe Stunde», «every other Monday»; else only «every» itself. */
function readEvery(tokens: readonly Token[], said: Said): number {
  const skip = tokens[1]?.kind === 'filler' ? 2 : 1;
  const [first, second, third] = tokens.slice(skip);
  if (first?.kind === 'half' && second?.kind === 'hour') return setInterval(said, 30, skip + 2);
  if (first?.kind === 'half' && third?.kind === 'hour') return setInterval(said, 30, skip + 3);
  if (first?.kind === 'quarters' && (second?.kind === 'hour' || third?.kind === 'hour'))
    return setInterval(said, 15 * first.count, skip + (second?.kind === 'hour' ? 2 : 3));
  if (first?.kind === 'hour') return setInterval(said, 60, skip + 1);
  if (first?.kind === 'minute') return setInterval(said, 1, skip + 1);
  if (first?.kind === 'other') {
    if (second?.kind === 'hour') return setInterval(said, 120, skip + 2);
    if (second?.kind === 'day') throw everyFewDays(2);
    said.weeks = 2;
    return second?.kind === 'week' ? skip + 2 : skip + 1;
  }
  const count = first?.kind === 'number' || first?.kind === 'ordinal' ? first.value : null;
  if (count !== null && second !== undefined) {
    if (second.kind === 'minute') return setInterval(said, count, skip + 2);
    if (second.kind === 'hour') return setInterval(said, count * 60, skip + 2);
    if (second.kind === 'week') return setWeeks(said, count, skip + 2);
    if (second.kind === 'day' && count > 1 && third?.kind !== 'month' && first?.kind === 'number') {
      if (count % 7 !== 0) throw everyFewDays(count);
      return setWeeks(said, count / 7, skip + 2);
    }
  }
  if (first?.kind === 'ordinal' && first.value === 2) said.everySecond = true;
  return skip;
}

function setInterval(said: Said, minutes: number, taken = 1): number {
  if (said.interval !== null) throw intervalAndTime();
  said.interval = minutes;
  return taken;
}

function setWeeks(said: Said, weeks: number, taken: number): number {
  if (weeks < 1 || weeks > 8) throw tooManyWeeks();
  if (weeks === 1) said.week = true;
  else said.weeks = weeks;
  return taken;
}

/** «zwischen 8 und 20», «from 9am to 5pm», «ab 8»; before a weekday only a small word. */
function readWindow(tokens: readonly Token[], said: Said): number {
  const start = tokens[1]?.kind === 'filler' ? 2 : 1;
  const from = readTime(tokens.slice(start));
  if (from === null) return 1;
  const rest = tokens.slice(start + from.taken);
  const taken = start + from.taken;
  if (rest[0]?.kind === 'to' || rest[0]?.kind === 'and')
    return taken + readWindowEnd(rest, from.minutes, said);
  said.window = { from: from.minutes, to: null };
  return taken;
}

function readWindowEnd(tokens: readonly Token[], from: number, said: Said): number {
  const start = tokens[1]?.kind === 'filler' ? 2 : 1;
  const to = readTime(tokens.slice(start));
  if (to === null) throw unknownWord(tokens[0]?.raw ?? '');
  said.window = { from, to: to.minutes };
  return start + to.taken;
}

/** «except Sundays», «außer samstags und sonntags»: all weekdays that follow. */
function readExcept(tokens: readonly Token[], said: Said): number {
  let taken = 1;
  for (let token = tokens[taken]; token !== undefined; token = tokens[taken]) {
    if (token.kind === 'days') said.except.push(...token.weekdays);
    else if (token.kind !== 'and' && token.kind !== 'filler') break;
    taken += 1;
  }
  return taken;
}

/** «Montag», «Mo-Fr», «montags und donnerstags» one by one. */
function readWeekdays([first, to, last]: readonly Token[], said: Said): number {
  if (first?.kind !== 'days') return 0;
  const [from] = first.weekdays;
  if (to?.kind !== 'to' || last?.kind !== 'days' || first.weekdays.length !== 1 || from === undefined) {
    said.weekdays.push(...first.weekdays);
    return 1;
  }
  const [until = from] = last.weekdays;
  for (let day = from; ; day = (day % 7) + 1) {
    said.weekdays.push(day);
    if (day === until) return 3;
  }
}

/** «ersten und dritten Montag», «letzten Werktag», «last day», «1. und 15.». */
function readOrdinals(tokens: readonly Token[], said: Said): number {
  let taken = 0;
  const values: number[] = [];
  for (const token of tokens) {
    if (token.kind === 'ordinal') {
      const before = tokens[taken - 1];
      if (before?.kind === 'to') values.push(...between(values.at(-1) ?? 0, token.value));
      else values.push(token.value);
    } else if (!(['and', 'filler', 'to'].includes(token.kind) && isOrdinalNext(tokens, taken))) break;
    taken += 1;
  }
  const next = tokens[taken];
  const raw = tokens[0]?.raw ?? '';
  if (next?.kind === 'days') {
    if (values.some((value) => value > 5 || value === 0)) throw noNth(raw);
    const [, joint, other] = tokens.slice(taken);
    if (joint?.kind === 'and' && other?.kind === 'days') throw oneWeekday();
    said.nth.push(...values);
    said.weekdays.push(...next.weekdays);
    return taken + 1;
  }
  if (values.some((value) => value > 31 || value === 0)) throw noMonthDay(raw);
  said.monthDays.push(...values);
  if (values.includes(-1) && next?.kind !== 'day' && next?.kind !== 'month' && next?.kind !== 'filler')
    throw unknownWord(raw);
  return next?.kind === 'day' ? taken + 1 : taken;
}

const isOrdinalNext = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  return next?.kind === 'ordinal' || (next?.kind === 'filler' && tokens[at + 2]?.kind === 'ordinal');
};

const between = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index + 1);

interface Time {
  readonly minutes: number;
  readonly taken: number;
}

/** «07:30», «7», «halb acht», «half past seven», «viertel vor acht», «dreiviertel acht». Null: no time of day. */
function readTime(tokens: readonly Token[]): Time | null {
  const [first, second, third] = tokens;
  if (first?.kind === 'clock') return { minutes: first.minutes, taken: 1 };
  if (first?.kind === 'number') return { minutes: hour(first.value, 0, first.raw), taken: 1 };
  const size = first?.kind === 'half' ? 30 : first?.kind === 'quarters' ? 15 * first.count : null;
  if (first === undefined || size === null) return null;
  if (second?.kind === 'number') {
    const before = first.kind !== 'half' || first.before;
    return { minutes: hour(second.value, before ? size - 60 : size, second.raw), taken: 2 };
  }
  if (third?.kind !== 'number') return null;
  if (second?.kind === 'past') return { minutes: hour(third.value, size, third.raw), taken: 3 };
  return second?.kind === 'before' || second?.kind === 'to'
    ? { minutes: hour(third.value, -size, third.raw), taken: 3 }
    : null;
}

/** An hour and some minutes more or less, around midnight too. */
function hour(value: number, minutes: number, raw: string): number {
  const whole = minutesOfDay(value, 0, undefined);
  if (whole === null) throw noClock(raw);
  return (whole + minutes + 24 * 60) % (24 * 60);
}

/** The times that were said, as late as the part of the day says, or that part's own. */
export function timesIn({ times, part }: Said): string[] {
  const [from, to] = part?.late ?? [1, 0];
  return times.map((minutes) => {
    const hours = Math.floor(minutes / 60);
    return timeOf(hours >= from && hours <= to ? minutes + 12 * 60 : minutes);
  });
}
