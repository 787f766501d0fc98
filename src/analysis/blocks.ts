import type { Span } from './analysis.ts';

/** A paragraph or a heading, without the white space around it and, for a heading, without its `##`. */
export interface Block extends Span {
  readonly kind: 'paragraph' | 'heading';
}

const LONGEST_HEADING_WORDS = 14;
const LONGEST_HEADING = 400;
/** Wider lines than this are paragraphs that somebody put on a line each, not lines broken by a typewriter's rule. */
const WIDEST_WRAPPED_LINE = 120;
const NARROWEST_WRAPPED_LINE = 30;

const LINE = /[^\r\n\v\f\u0085\u2028\u2029]+|\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;
const MARKED_HEADING = /^#{1,6}[ \t]+(?=\S)/;
const ENDS_SENTENCE = /[.!?…][\p{Pe}\p{Pf}\p{Pi}"'*]*$/u;
const GOES_ON = /[,;:–—-]$/;
/** «“We stay.” – Ada Smith»: a quotation and whose it is. */
const SIGNED = /^["“„»].*[.!?…]["”“«]\s*[–—―-]{1,2}\s*\p{Lu}/u;
const SPACE = /[\s\u200b\u2060]/;

/**
 * Cuts a text into paragraphs and headings, in order. A blank line ends a block. A single line break ends one too,
 * unless the lines are broken at a fixed width, which shows where the next word would not have fitted any more.
 * A heading is marked with `#`, or is a short line of its own that ends like no sentence; a text of which nothing
 * else is left has none.
 */
export function blocks(text: string): Block[] {
  const found: Candidate[] = [];
  for (const group of groupsOfLines(text)) {
    for (const paragraph of unwrap(text, group)) found.push(candidate(text, paragraph));
  }
  const hasText = found.some((block) => block.looks === 'paragraph');
  return found.map(({ start, end, looks }) => ({
    start,
    end,
    kind: looks === 'marked' || (looks === 'heading' && hasText) ? 'heading' : 'paragraph',
  }));
}

interface Candidate extends Span {
  readonly looks: 'paragraph' | 'heading' | 'marked';
}

function candidate(text: string, span: Span): Candidate {
  const printed = text.slice(span.start, span.end);
  const mark = MARKED_HEADING.exec(printed);
  if (mark) return { start: span.start + mark[0].length, end: span.end, looks: 'marked' };
  return { ...span, looks: looksLikeHeading(printed) ? 'heading' : 'paragraph' };
}

function looksLikeHeading(line: string): boolean {
  if (line.length > LONGEST_HEADING || !/\p{L}/u.test(line)) return false;
  if (ENDS_SENTENCE.test(line) || GOES_ON.test(line) || SIGNED.test(line)) return false;
  return line.split(/\s+/).length <= LONGEST_HEADING_WORDS;
}

/** Lines without the white space around them, in groups between blank ones. */
function* groupsOfLines(text: string): Generator<Span[]> {
  let group: Span[] = [];
  let blankSoFar = true;
  for (const match of text.matchAll(LINE)) {
    const isBreak = /^[\r\n\v\f\u0085\u2028\u2029]/.test(match[0]);
    if (isBreak) {
      if (blankSoFar && group.length > 0) {
        yield group;
        group = [];
      }
      blankSoFar = true;
      continue;
    }
    const line = trimmed(text, { start: match.index, end: match.index + match[0].length });
    if (line.start === line.end) continue;
    blankSoFar = false;
    group.push(line);
  }
  if (group.length > 0) yield group;
}

/** The span without the white space around it; zero-width spaces count as such. */
export function trimmed(text: string, { start, end }: Span): Span {
  let first = start;
  let last = end;
  while (first < last && isSpace(text.charAt(first))) first += 1;
  while (last > first && isSpace(text.charAt(last - 1))) last -= 1;
  return { start: first, end: last };
}

const isSpace = (character: string): boolean => SPACE.test(character);

/**
 * Joins lines that were broken at a fixed width. Only believed where the break comes inside a sentence at least
 * once, so that two short paragraphs of much the same length stay two.
 */
function unwrap(text: string, lines: readonly Span[]): Span[] {
  const widths = lines.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').length);
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const wraps = widths.map((width, i) => {
    const next = lines[i + 1];
    return next !== undefined && width + 1 + firstWordLength(text, next) > widest;
  });
  const breaksSentence = lines.some((line, i) => wraps[i] && !ENDS_SENTENCE.test(ending(text, line)));
  const isWrapped = widest >= NARROWEST_WRAPPED_LINE && widest <= WIDEST_WRAPPED_LINE && breaksSentence;
  const paragraphs: Span[] = [];
  lines.forEach((line, i) => {
    const open = paragraphs.at(-1);
    if (open && isWrapped && wraps[i - 1])
      paragraphs[paragraphs.length - 1] = { start: open.start, end: line.end };
    else paragraphs.push(line);
  });
  return paragraphs;
}

const firstWordLength = (text: string, { start, end }: Span): number =>
  text.slice(start, Math.min(end, start + WIDEST_WRAPPED_LINE)).search(/\s|$/);

const ending = (text: string, { start, end }: Span): string => text.slice(Math.max(start, end - 10), end);
