import { fold, type Word, wordsOf } from './lexicon.ts';
import { noClock, oneTime, unknownWord } from './problem.ts';

/** A word of a recurrence, and how it was typed. */
export type Token = Word & { readonly raw: string };

/** Whether «am» behind a number can only be the German preposition: a day follows. */
const DAY_FOLLOWS =
  /^\s+(?:\d|\p{L}*(?:tag|abend|morgen|mittag|wochenende|erst|letzt|zweit|dritt|viert|funft)|m[oi]\b|d[io]\b|fr\b|s[ao]\b)/u;

interface Found {
  readonly words: readonly Word[];
  readonly length: number;
}

/**
 * The words of what was typed, times of day put together.
 * @throws UserError where a word is none of a recurrence, or a time of day is none
 */
export function tokensOf(typed: string): Token[] {
  const tokens: Token[] = [];
  const trimmed = typed.trim().replace(/!$/, '');
  const text = fold(trimmed);
  const raws = trimmed.split(/\s+/);
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const space = /^[\s,;()]+/.exec(rest);
    if (space !== null) {
      at += space[0].length;
      continue;
    }
    const raw = rawAt(text, at, raws);
    const found = fortnightly(rest) ?? clock(rest, raw) ?? ordinal(rest) ?? sign(rest) ?? word(rest, raw);
    tokens.push(...found.words.map((one) => ({ ...one, raw })));
    at += found.length;
  }
  return tokens;
}

/** The word as typed that stands at a place of the folded text: folding keeps the spaces. */
const rawAt = (folded: string, at: number, raws: readonly string[]): string =>
  (raws[folded.slice(0, at).match(/\s+/g)?.length ?? 0] ?? '').replace(/[,;]$/, '');

/** «7:30», «7.30 Uhr», «0730», «7 Uhr 30», «7am», «7:30 p.m.»; a date is none. */
const CLOCK =
  /^(?<hour>\d{1,2})(?:(?:[:.]|h(?=\d))(?<minute>\d{1,2})(?!\d))?(?:\s*(?:uhr|oclock)(?:\s*(?<after>\d{1,2})(?![\d:.]))?)?(?:\s*(?<half>a\.?m\b\.?|p\.?m\b\.?))?/u;

function clock(rest: string, raw: string): Found | null {
  if (/^\d{1,2}\.\d{1,2}\.|^\d{4}-\d{1,2}-\d{1,2}/.test(rest)) throw oneTime();
  const four = /^(?<hour>\d{2})(?<minute>\d{2})(?!\d)(?:\s*uhr\b)?/.exec(rest);
  const match = four ?? CLOCK.exec(rest);
  if (match === null || /^\d{1,2}(?:\.(?!\d)|st\b|nd\b|rd\b|th\b)/.test(rest)) return null;
  const { hour = '', minute, after, half } = match.groups ?? {};
  const preposition = match[0].endsWith(' am') && DAY_FOLLOWS.test(rest.slice(match[0].length));
  const length = preposition ? match[0].length - ' am'.length : match[0].length;
  const minutes = minute ?? after;
  const isClock =
    minutes !== undefined || /uhr|oclock/.test(match[0]) || (half !== undefined && !preposition);
  if (!isClock) {
    const digits = /^\d+/.exec(rest)?.[0] ?? '';
    return { words: [{ kind: 'number', value: Number(digits) }], length: digits.length };
  }
  const typedMinutes = minute === undefined || minute.length === 2;
  const value = minutesOfDay(Number(hour), Number(minutes ?? 0), preposition ? undefined : half);
  if (value === null || !typedMinutes) throw noClock(raw);
  return { words: [{ kind: 'clock', minutes: value }], length };
}

/** Minutes since midnight; null where the clock shows no such time. */
export function minutesOfDay(hour: number, minute: number, half: string | undefined): number | null {
  if (minute > 59 || hour > 23) return null;
  if (half === undefined) return hour * 60 + minute;
  if (hour < 1 || hour > 12) return null;
  return ((hour % 12) + (half.startsWith('p') ? 12 : 0)) * 60 + minute;
}

function fortnightly(rest: string): Found | null {
  const match = /^14-?tag(?:ig|lich)\p{L}*/u.exec(rest);
  return match === null ? null : { words: [{ kind: 'weeks', every: 2 }], length: match[0].length };
}

/** «1.», «1st». */
function ordinal(rest: string): Found | null {
  const match = /^(?<day>\d{1,2})(?:\.(?!\d)|st\b|nd\b|rd\b|th\b)/.exec(rest);
  return match === null
    ? null
    : { words: [{ kind: 'ordinal', value: Number(match.groups?.day) }], length: match[0].length };
}

function sign(rest: string): Found | null {
  if (rest.startsWith('-')) return { words: [{ kind: 'to' }], length: 1 };
  return /^[&+/@]/.test(rest)
    ? { words: [{ kind: rest.startsWith('@') ? 'filler' : 'and' }], length: 1 }
    : null;
}

function word(rest: string, raw: string): Found {
  const letters = /^\p{L}+/u.exec(rest)?.[0] ?? '';
  const words = wordsOf(letters);
  if (words === null) throw unknownWord(raw);
  return { words, length: letters.length + (rest[letters.length] === '.' ? 1 : 0) };
}
