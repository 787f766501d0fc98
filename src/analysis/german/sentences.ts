import type { Span } from '../analysis.ts';
import { abbreviatedAdjectives, abbreviations, afterOrdinal, sentenceOpeners } from './abbreviations.ts';

/** A run of full stops, question or exclamation marks with the quotation marks and brackets that close after it. */
const possibleEnd = /(?:\.{3,}|…\.?|[.!?]+)(?:\s?[“”"»«’'›‹)\]]+(?=\s|$|[,;:]))?/gu;
const opensSentence = /^[„“"»«‚›‹'([]*[\p{Lu}\d]/u;
const LONGEST_WORD_BEFORE = 40;

/** Spans of the sentences of a paragraph, without white space around them. */
export function splitSentences(text: string, paragraph: Span): Span[] {
  const sentences: Span[] = [];
  let start = paragraph.start;
  const add = (end: number): void => {
    const span = trimmed(text, start, end);
    if (span.end > span.start) sentences.push(span);
    start = end;
  };
  possibleEnd.lastIndex = paragraph.start;
  for (let end = possibleEnd.exec(text); end && end.index < paragraph.end; end = possibleEnd.exec(text)) {
    const after = Math.min(end.index + end[0].length, paragraph.end);
    if (after < paragraph.end && endsSentence(text, end[0], end.index, after)) add(after);
  }
  add(paragraph.end);
  return sentences;
}

function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

function endsSentence(text: string, mark: string, at: number, after: number): boolean {
  const following = text.slice(after, after + LONGEST_WORD_BEFORE);
  if (!/^\s/.test(following)) return isGluedSentence(text, at, following);
  const next = following.trimStart();
  if (!opensSentence.test(next)) return /^[„»“"–—-]/.test(next) && mark.length > 1 && !/^[–—-]/.test(next);
  return mark !== '.' || !isInsideSentence(text, at, next);
}

/** «sagte er.Danach»: a missing space. */
function isGluedSentence(text: string, at: number, following: string): boolean {
  return /\p{Ll}{2}$/u.test(text.slice(Math.max(0, at - 2), at)) && /^\p{Lu}\p{Ll}/u.test(following);
}

/** Whether the full stop at `at` belongs to an abbreviation, an ordinal number or an initial. */
function isInsideSentence(text: string, at: number, next: string): boolean {
  const before = /[\p{L}\d.]+$/u.exec(text.slice(Math.max(0, at - LONGEST_WORD_BEFORE), at))?.[0] ?? '';
  const nextWord = /^[\p{L}-]+/u.exec(next)?.[0] ?? '';
  if (/^\d+$/.test(before)) return isOrdinal(before, nextWord, /^\d/.test(next));
  if (isNetwork(text, at)) return false;
  if (/^[IVX]{2,6}$/.test(before) || /^[VX]$/.test(before)) return !sentenceOpeners.has(nextWord);
  const last = before.slice(before.lastIndexOf('.') + 1);
  if (/^\p{Lu}$/u.test(last)) return !sentenceOpeners.has(nextWord);
  if (/^\p{Ll}$/u.test(last)) return true;
  const word = last.toLowerCase();
  return abbreviations.has(word) && !(abbreviatedAdjectives.has(word) && sentenceOpeners.has(nextWord));
}

/** «schrieb er auf X.»: the network, and no initial or Roman number. */
function isNetwork(text: string, at: number): boolean {
  return /\b(?:auf|bei|via) X$/.test(text.slice(Math.max(0, at - LONGEST_WORD_BEFORE), at));
}

function isOrdinal(number: string, nextWord: string, beforeNumber: boolean): boolean {
  if (number.length > 3) return false;
  if (afterOrdinal.has(nextWord)) return true;
  return number.length <= 2 && !beforeNumber && nextWord !== '' && !sentenceOpeners.has(nextWord);
}
