import type { Span } from './analysis.ts';
import { type Block, trimmed } from './blocks.ts';
import type { Quotation } from './grammar.ts';

/**
 * What may close each opening mark, the usual one first. In German “ closes and in English it opens; which of the
 * two it does shows in what is open and in the white space around it, so that one table serves both.
 */
const CLOSERS: Readonly<Record<string, string>> = {
  '„': '“”"',
  '“': '”"“',
  '”': '”',
  '‟': '”',
  '"': '"“”',
  '»': '«',
  '«': '»',
  '›': '‹',
  '‹': '›',
  '‚': "‘’'",
  '‘': "’'",
  "'": "'’",
};
const MARK_ONLY = /^[„“”‟"»«›‹‚‘’']$/;
const SPACE = /^\s?$/;
const ALNUM = /^[\p{L}\p{N}]$/u;
const LEADS_IN = /^[([{<:=/–—-]$/;
const LEADS_OUT = /^[)\]}>,.;:!?…/–—-]$/;
const MARK = /[„“”‟"»«›‹‚‘’']/g;
const ONLY_OPENS = '„‚';
const SINGLE = "'‘‚’";
/** Deeper nesting than this is no language; it bounds the search for what a mark closes. */
const DEEPEST = 6;
/** «rock 'n' roll», «'90s», «'tis», «'ne Frage»: letters left out at the beginning of a word. */
const ELISION = /^['’‘](?:\d\ds?\b|n['’]|(?:n|ne|nen|nem|ner|em|til|tis|twas|cause|round)\b)/i;

interface Mark {
  readonly at: number;
  readonly sign: string;
  readonly side: 'opens' | 'closes' | 'either' | 'ends-word';
}

interface Open {
  readonly at: number;
  readonly sign: string;
  /** Where it may have ended, were it not for «the workers' union»: taken if no better end follows. */
  maybeEnd: number | null;
}

interface Pair {
  readonly outer: Span;
  readonly inner: Span;
}

/**
 * Pairs quotation marks, paragraph by paragraph. A mark that is not closed in its paragraph is dropped, unless
 * the next paragraph begins with the same mark: then the words run on, and there is one quotation for each
 * paragraph, all but the last without a closing mark (`outer.end === inner.end`). Apostrophes and inches are no
 * marks, and a pair with nothing in it is none.
 */
export function quotations(text: string, parts: readonly Block[]): Quotation[] {
  const pairs: Pair[] = [];
  let runningOn: Pair[] = [];
  for (const block of parts) {
    const { closed, open } = pairsIn(text, block);
    const unclosed = open && pair(text, open.at, block.end, 0);
    const atStart = closed.find((one) => one.outer.start === block.start);
    const resumes = (one: Pair): boolean => opening(text, one) === text.charAt(block.start);
    if (atStart && runningOn.every(resumes)) pairs.push(...runningOn);
    pairs.push(...closed);
    const keepsOn = unclosed?.outer.start === block.start && runningOn.every(resumes);
    runningOn = [...(keepsOn ? runningOn : []), ...(unclosed ? [unclosed] : [])];
  }
  return nested(pairs.filter(({ inner }) => inner.start < inner.end));
}

const opening = (text: string, { outer }: Pair): string => text.charAt(outer.start);

function pair(text: string, from: number, to: number, closingMark: number): Pair {
  return {
    outer: { start: from, end: to + closingMark },
    inner: trimmed(text, { start: from + 1, end: to }),
  };
}

/** The pairs of one block, and the last double mark that it leaves open. */
function pairsIn(text: string, block: Block): { closed: Pair[]; open: Open | null } {
  const closed: Pair[] = [];
  const stack: Open[] = [];
  const close = (depth: number, at: number): void => {
    const opened = stack[depth];
    if (opened) closed.push(pair(text, opened.at, at, 1));
    stack.length = depth;
  };
  for (const mark of marks(text, block)) {
    const depth = mark.side === 'opens' ? -1 : closedBy(mark, stack);
    const opened = stack[depth];
    if (opened && mark.side === 'ends-word') opened.maybeEnd ??= mark.at;
    else if (opened) close(depth, mark.at);
    else if (canOpen(mark)) push(stack, mark);
  }
  for (let depth = stack.length - 1; depth >= 0; depth -= 1) {
    const end = stack[depth]?.maybeEnd;
    if (end) close(depth, end);
  }
  return { closed, open: stack.findLast(({ sign }) => !SINGLE.includes(sign)) ?? null };
}

const canOpen = ({ sign, side }: Mark): boolean =>
  CLOSERS[sign] !== undefined && (side === 'opens' || side === 'either');

function push(stack: Open[], { at, sign }: Mark): void {
  if (stack.length === DEEPEST) stack.shift();
  stack.push({ at, sign, maybeEnd: null });
}

/** Depth of the open mark that this one closes: the innermost for which it is usual, else one for which it will do. */
function closedBy({ sign, side }: Mark, stack: readonly Open[]): number {
  const usual = stack.findLastIndex((open) => CLOSERS[open.sign]?.startsWith(sign));
  if (usual >= 0 || (sign === '“' && side === 'either')) return usual;
  return stack.findLastIndex((open) => CLOSERS[open.sign]?.includes(sign));
}

function* marks(text: string, { start, end }: Span): Generator<Mark> {
  for (const match of text.slice(start, end).matchAll(MARK)) {
    const at = start + match.index;
    const side = sideOf(text, at, { start, end });
    if (side) yield { at, sign: match[0], side };
  }
}

/** Whether a mark opens or closes, as far as its surroundings tell; null for what is no quotation mark. */
function sideOf(text: string, at: number, block: Span): Mark['side'] | null {
  const sign = text.charAt(at);
  if (ONLY_OPENS.includes(sign)) return 'opens';
  const before = neighbour(text, at, -1, block);
  const after = neighbour(text, at, 1, block);
  const side = sideBetween(before, after);
  if (!SINGLE.includes(sign)) return /\d/.test(before) && /["”]-/.test(text.slice(at, at + 2)) ? null : side;
  const isInWord = ALNUM.test(text.charAt(at - 1)) && ALNUM.test(text.charAt(at + 1));
  const isElision = ELISION.test(text.slice(at, at + 7)) || /^['’‘]n$/.test(text.slice(at - 2, at));
  if (isInWord || isElision || side === 'either') return null;
  return side === 'closes' && /[sxz]/i.test(before) && SPACE.test(after) ? 'ends-word' : side;
}

/** The nearest character on that side which is no quotation mark itself, empty at the paragraph's edge. */
function neighbour(text: string, at: number, step: 1 | -1, { start, end }: Span): string {
  let place = at + step;
  for (let skipped = 0; skipped < DEEPEST && MARK_ONLY.test(text.charAt(place)); skipped += 1) place += step;
  return place < start || place >= end ? '' : text.charAt(place);
}

function sideBetween(before: string, after: string): 'opens' | 'closes' | 'either' {
  const [spaceBefore, spaceAfter] = [SPACE.test(before), SPACE.test(after)];
  const [leadsIn, leadsOut] = [LEADS_IN.test(before), LEADS_OUT.test(after)];
  const mayOpen = spaceBefore ? !spaceAfter && !leadsOut : leadsIn && !spaceAfter;
  const mayClose = spaceAfter ? !spaceBefore && !leadsIn : leadsOut && !spaceBefore;
  if (mayOpen !== mayClose) return mayOpen ? 'opens' : 'closes';
  return 'either';
}

/** In the order of the text, each knowing which one it stands in. */
function nested(pairs: Pair[]): Quotation[] {
  pairs.sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end);
  const around: number[] = [];
  return pairs.map(({ outer, inner }, i) => {
    while (around.length > 0 && (pairs[around.at(-1) ?? 0]?.outer.end ?? 0) <= outer.start) around.pop();
    const within = around.at(-1) ?? null;
    around.push(i);
    return { outer, inner, within };
  });
}
