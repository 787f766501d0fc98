import type { Span } from '../analysis.ts';
import type { Reading } from '../grammar.ts';
import type { GermanToken } from './token.ts';

/** A word or mark of a unit, or a whole utterance in quotation marks, held as one piece until clauses are split. */
export interface Item extends Span {
  readonly token: GermanToken | null;
  /** Index of the quotation that this item is, or null. */
  readonly quotation: number | null;
  /** Whether a quotation has a verb or ends like a sentence; else it may be a title. */
  readonly isSentence: boolean;
  /** The word in lower case; empty for a quotation. */
  readonly lower: string;
}

/** A sentence with the quotations that run over several sentences in it. */
export interface Unit extends Span {
  readonly items: readonly Item[];
  readonly paragraph: number;
  readonly heading: boolean;
}

const FEWEST_UTTERANCE_WORDS = 3;
const LONG_QUOTATION_WORDS = 9;

/** Cuts a text into units; `utterances` are the quotations (by index) that are held as one piece. */
export function units(reading: Reading<GermanToken>): Unit[] {
  const utterances = utteranceStarts(reading);
  const found: Unit[] = [];
  let items: Item[] = [];
  let first = 0;
  let openUntil = 0;
  for (const [index, segment] of reading.segments.entries()) {
    if (items.length === 0) first = index;
    for (let at = segment.first; at < segment.last; at++) {
      const token = reading.tokens[at];
      if (!token || token.start < openUntil) continue;
      const utterance = utterances.get(token.start);
      const quotation = utterance?.quotation ?? null;
      const isSentence = utterance?.isSentence ?? false;
      const outer = quotation === null ? undefined : reading.quotations[quotation]?.outer;
      if (outer) openUntil = outer.end;
      items.push(
        outer
          ? { start: outer.start, end: outer.end, token: null, quotation, isSentence, lower: '' }
          : { start: token.start, end: token.end, token, quotation, isSentence, lower: token.lower },
      );
    }
    const start = items[0]?.start;
    const opening = reading.segments[first];
    if (start === undefined || !opening || openUntil > segment.end) continue;
    const end = items.at(-1)?.end ?? segment.end;
    found.push({ start, end, items, paragraph: opening.paragraph, heading: opening.kind === 'heading' });
    items = [];
  }
  return found;
}

/** Quotations that are whole utterances, by where they start. */
function utteranceStarts(reading: Reading<GermanToken>): Map<number, Pick<Item, 'quotation' | 'isSentence'>> {
  const starts = new Map<number, Pick<Item, 'quotation' | 'isSentence'>>();
  let at = 0;
  for (const [index, { outer, inner, within }] of reading.quotations.entries()) {
    if (within !== null) continue;
    while (at < reading.tokens.length && (reading.tokens[at]?.start ?? 0) < inner.start) at++;
    const words: GermanToken[] = [];
    let end = at;
    for (; end < reading.tokens.length; end++) {
      const token = reading.tokens[end];
      if (!token || token.start >= inner.end) break;
      if (token.tag !== 'PUNCT') words.push(token);
    }
    if (
      !isArticleNamed(reading, at, inner) &&
      isUtterance(words, reading.text, outer, inner, isBeforeVerb(reading, end))
    )
      starts.set(outer.start, {
        quotation: index,
        isSentence: hasVerb(words) || endsLikeSentence(reading.text, inner),
      });
  }
  return starts;
}

/** «von der „Aktion Hilfe kommt“»: behind an article a capital opens a name. */
function isArticleNamed({ tokens, text }: Reading<GermanToken>, at: number, inner: Span): boolean {
  const [article, mark, word] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  return (
    mark?.tag === 'PUNCT' &&
    /^(?:d(?:er|ie|as|en|em|es)|vom|zum|zur|beim|im)$/.test(article?.lower ?? '') &&
    /^\p{Lu}/u.test(word?.form ?? '') &&
    !/[.!?]$/.test(text.slice(inner.start, inner.end).trimEnd())
  );
}

/** «„Wir gehen“ sagte sie»: the verb follows the closing mark. */
function isBeforeVerb({ tokens }: Reading<GermanToken>, end: number): boolean {
  return tokens[end]?.tag === 'PUNCT' && tokens[end + 1]?.verbForm === 'finite';
}

function isUtterance(
  words: readonly GermanToken[],
  text: string,
  outer: Span,
  inner: Span,
  beforeVerb: boolean,
): boolean {
  if (words.length === 0) return false;
  const before = text.slice(Math.max(0, outer.start - 2), outer.start).trimEnd();
  const after = text.slice(outer.end, outer.end + 2);
  const isEnded = endsLikeSentence(text, inner);
  const isAlone = /^$|[.!?“”"«»]$/.test(before) && /^[.!?]/.test(after);
  const isWhole = beforeVerb || before.endsWith(':') || /^\s?,/.test(after) || isEnded || isAlone;
  const isClause = hasVerb(words);
  if (isWhole && (isClause || isEnded || before.endsWith(':'))) return words.length >= (isClause ? 2 : 1);
  return words.length >= LONG_QUOTATION_WORDS || (isClause && words.length >= FEWEST_UTTERANCE_WORDS + 2);
}

function endsLikeSentence(text: string, { start, end }: Span): boolean {
  return /[.!?…]$/.test(text.slice(start, end).trimEnd());
}

function hasVerb(words: readonly GermanToken[]): boolean {
  return words.some(({ verbForm }) => verbForm === 'finite');
}
