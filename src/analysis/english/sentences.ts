import type { Span } from '../analysis.ts';
import { MAYBE_LAST, NEVER_LAST } from './abbreviations.ts';

/**
 * Words that a sentence often begins with and that are written small elsewhere: after an abbreviation, a capital on
 * one of them is the sentence's, not a name's.
 */
const STARTERS = new Set(
  `a about after all although among an and another any as at because before both but by despite during each even every
  few for from he her here his how however i if in instead it its last many meanwhile more most my neither no nobody
  none nor not now of on once one only or other others our over several she since so some still such than that the
  their then there these they this those though three through to two under unlike until up we what when where whether
  which while who why with within without yet you your`.split(/\s+/),
);

/** A stop, whatever closes after it, white space, and what opens before the next word. */
const STOP = /([.!?…]+)(['’"”)\]»›]*)(\s+)(['‘"“([«‹–—-]*\s?)(?=(\S))/gu;

/** Frame of a question or shout in quotation marks: «Why?” Smith asked.» */
const FRAME =
  /^(?:\p{Lu}[\p{L}.’'-]*\s+){1,4}(?:\p{Ll}+ly\s+)?(?:(?:said|asked|told|wrote|cried|says|asks|writes)\b|\p{Ll}+ed[.,])/u;
const FRAME_REACH = 80;

/** Spans of the sentences of a paragraph, without the white space around them. Linear in its length. */
export function splitSentences(text: string, paragraph: Span): Span[] {
  const slice = text.slice(paragraph.start, paragraph.end);
  const spans: Span[] = [];
  let start = 0;
  for (const match of slice.matchAll(STOP)) {
    const [, stop = '', closers = '', space = '', openers = ''] = match;
    const end = match.index + stop.length + closers.length;
    const next = end + space.length + openers.length;
    if (!endsHere(slice, match.index, stop, closers, openers, next)) continue;
    spans.push(...trimmed(slice, start, end, paragraph.start));
    start = end;
  }
  spans.push(...trimmed(slice, start, slice.length, paragraph.start));
  return spans;
}

function trimmed(slice: string, start: number, end: number, offset: number): Span[] {
  const sentence = slice.slice(start, end);
  const left = sentence.length - sentence.trimStart().length;
  const length = sentence.trim().length;
  return length === 0 ? [] : [{ start: offset + start + left, end: offset + start + left + length }];
}

function endsHere(
  text: string,
  at: number,
  stop: string,
  closers: string,
  openers: string,
  next: number,
): boolean {
  const follower = /^[\p{L}\p{N}'’.]{1,40}/u.exec(text.slice(next, next + 40))?.[0] ?? '';
  if (/^\p{Ll}/u.test(follower) && !/^(?:e|i)[A-Z]/.test(follower)) return false;
  if (stop !== '.') return !(closers !== '' && FRAME.test(text.slice(next, next + FRAME_REACH)));
  if (closers !== '') return true;
  const word = /[\p{L}\p{N}.&’'-]{0,40}$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
  const lower = word.toLowerCase();
  if (openers.trim() !== '' && !NEVER_LAST.has(lower)) return true;
  if (NEVER_LAST.has(lower)) return false;
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word) || MAYBE_LAST.has(lower)) {
    // «Jan. 3», «No. 2»: a number is not the start of a sentence here
    return STARTERS.has(follower.toLowerCase()) && !(word === 'I' || /^\p{N}/u.test(follower));
  }
  return true;
}
