import type { Span } from './analysis.ts';

/** A text without what nobody sees, and the way back from its offsets to those of the text as printed. */
export interface CleanText {
  readonly text: string;
  readonly toPrinted: (span: Span) => Span;
}

/** Zero-width and direction marks, soft hyphens, byte-order marks: part of no word. */
const INVISIBLE = /\p{Cf}/u;
/** Spaces of any width, tabs, and control characters other than line ends. */
const SPACE = /[^\P{Cc}\s]|[\p{Zs}\t]/u;
const NEEDS_CLEANING = new RegExp(`${INVISIBLE.source}|[^\\P{Cc}\\s]|[^\\P{Zs} ]|\\t| {2}|\\p{M}`, 'u');

/**
 * Composes letters (NFC), leaves out invisible characters and makes spaces plain and single, so that «Müller»
 * is the same word however it was typed. `toPrinted` leads a span of the clean text back to the whole characters
 * that it stands for.
 */
export function clean(printed: string): CleanText {
  if (!NEEDS_CLEANING.test(printed)) return { text: printed, toPrinted: (span) => span };
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const [start, end] of characters(printed)) {
    const character = printed.slice(start, end).normalize('NFC');
    if (INVISIBLE.test(character)) continue;
    const isSpace = SPACE.test(character);
    if (isSpace && pieces.at(-1) === ' ') continue;
    pieces.push(isSpace ? ' ' : character);
    for (let unit = 0; unit < character.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  }
  return { text: pieces.join(''), toPrinted: wayBack(printed, starts, ends) };
}

/** Start and end of each letter with the marks that combine with it. */
function* characters(printed: string): Generator<[number, number]> {
  for (const match of printed.matchAll(/[\s\S]\p{M}{0,8}/gu))
    yield [match.index, match.index + match[0].length];
}

function wayBack(
  printed: string,
  starts: readonly number[],
  ends: readonly number[],
): CleanText['toPrinted'] {
  const startOf = (unit: number): number => starts[unit] ?? printed.length;
  return ({ start, end }) => ({
    start: startOf(start),
    end: end > start ? (ends[end - 1] ?? printed.length) : startOf(start),
  });
}

const NO_TEXT = /[^\P{Cc}\s]|\ufffd/gu;
const MOST_OF_NO_TEXT = 0.1;

/** Whether these are the bytes of a picture or a program, read as if they were text. */
export const isBinary = (text: string): boolean =>
  (text.match(NO_TEXT)?.length ?? 0) > text.length * MOST_OF_NO_TEXT;
