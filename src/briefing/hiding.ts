import { z } from 'zod';
import type { Span } from '../analysis/analysis.ts';
import { foldedWords } from '../analysis/names.ts';
import type { Version } from './changes.ts';
import { type PrintedWord, printedWords, wordingOf } from './differences.ts';
import { sentencesOf } from './spans.ts';

/**
 * What a statement says, by which it is known again whatever another analysis makes of the text: its words, piece by piece, and
 * whose they are; null: the article's own, or nobody's who is named. Of an event, its sentence and the time that is named.
 */
export const said = z.strictObject({
  kind: z.enum(['words', 'event']),
  pieces: z.array(z.string().min(1)).min(1).readonly(),
  whose: z.string().nullable(),
});
export type Said = z.infer<typeof said>;

/** What is not shown of an article, besides the quotes, claims and speech acts that have been left out. */
export interface Hidden {
  /** Numbers of those hidden themselves, and of those of which something was left out. */
  readonly sentences: readonly number[];
  readonly touched: readonly number[];
  /** Places in `keyPoints` and `timeline`, which keep theirs since they are cited by them. */
  readonly points: readonly number[];
  readonly events: readonly number[];
}

/** A statement of any kind as it is compared; `local` is its id within the article. */
interface Unit {
  readonly local: string;
  readonly kind: Said['kind'];
  readonly spans: readonly Span[];
  readonly whose: string | null;
}

function unitsOf({ briefing: { analysis, keyPoints, timeline } }: Version): Unit[] {
  const sentenceOf = (number: number): readonly Span[] => analysis.sentences.slice(number - 1, number);
  return [
    ...analysis.quotes.map(({ id, spans, speaker }) => words(id, spans, speaker?.name)),
    ...analysis.claims.map(({ id, spans, source }) => words(id, spans, source?.name)),
    ...analysis.acts.map(({ id, spans, speaker }) => words(id, spans, speaker?.name)),
    ...keyPoints.map(({ spans, attribution }, at) => words(`k${at + 1}`, spans, attribution?.speaker.name)),
    ...analysis.sentences.map((sentence) => words(`s${sentence.number}`, [sentence], null)),
    ...timeline.map(
      ({ sentence, words: time }, at): Unit => ({
        local: `t${at + 1}`,
        kind: 'event',
        spans: [...sentenceOf(sentence), time],
        whose: null,
      }),
    ),
  ];
}

const words = (local: string, spans: readonly Span[], whose: string | null = null): Unit => ({
  local,
  kind: 'words',
  spans,
  whose,
});

/** What the statement with this id says; null where the article has none such. */
export function saidBy(version: Version, local: string): Said | null {
  const unit = unitsOf(version).find((one) => one.local === local);
  if (unit === undefined) return null;
  const pieces = unit.spans.map(({ start, end }) => version.article.text.slice(start, end));
  return { kind: unit.kind, pieces, whose: unit.whose };
}

/** How much of a statement must have been hidden for it to be the same: another analysis may cut a word more or less. */
const SAME = 0.8;

/** Ids of all statements that say what was hidden, or a part of it. */
export function hiddenIn(version: Version, hidden: readonly Said[]): ReadonlySet<string> {
  const printed = printedWords(version.article.text);
  const regions = hidden.map((one) => ({ one, region: regionOf(one, printed) }));
  const isHidden = (unit: Unit) =>
    regions.some(({ one, region }) =>
      one.kind === 'event' ? isEvent(unit, one, version) : isWithin(unit, one, region, printed),
    );
  return new Set(unitsOf(version).flatMap((unit) => (isHidden(unit) ? [unit.local] : [])));
}

function isEvent(unit: Unit, { pieces }: Said, { article }: Version): boolean {
  const texts = unit.spans.map(({ start, end }) => wordingOf(article.text.slice(start, end)));
  return unit.kind === 'event' && texts.join('\n') === pieces.map(wordingOf).join('\n');
}

function isWithin(
  unit: Unit,
  { whose }: Said,
  region: ReadonlySet<number>,
  printed: readonly PrintedWord[],
): boolean {
  if (whose !== null && (unit.whose === null || !isSameName(whose, unit.whose))) return false;
  const spans = unit.kind === 'event' ? unit.spans.slice(0, 1) : unit.spans;
  const own = spans.flatMap((span) => wordsWithin(span, printed));
  return own.length > 0 && own.filter((at) => region.has(at)).length >= SAME * own.length;
}

/** «Weber» and «Anna Weber» are the same. */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [new Set(foldedWords(one)), new Set(foldedWords(other))];
  return a.isSubsetOf(b) || b.isSubsetOf(a);
}

/** Places of the words in a text that were hidden, wherever they stand in this order. */
function regionOf({ pieces }: Said, printed: readonly PrintedWord[]): ReadonlySet<number> {
  const wanted = pieces
    .map((piece) => printedWords(piece).map(({ form }) => form))
    .filter((one) => one.length > 0);
  const region = new Set<number>();
  const [first = [], ...rest] = wanted;
  for (let from = find(first, printed, 0); from !== -1; from = find(first, printed, from + 1)) {
    const found = [{ at: from, length: first.length }];
    let after = from + first.length;
    for (const piece of rest) {
      const at = find(piece, printed, after);
      if (at === -1) break;
      found.push({ at, length: piece.length });
      after = at + piece.length;
    }
    if (found.length === wanted.length)
      for (const { at, length } of found) for (let step = 0; step < length; step += 1) region.add(at + step);
  }
  return region;
}

function find(forms: readonly string[], printed: readonly PrintedWord[], from: number): number {
  if (forms.length === 0) return -1;
  for (let at = from; at <= printed.length - forms.length; at += 1)
    if (forms.every((form, step) => printed[at + step]?.form === form)) return at;
  return -1;
}

function wordsWithin({ start, end }: Span, printed: readonly PrintedWord[]): number[] {
  let low = 0;
  let high = printed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((printed[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = low; (printed[at]?.end ?? Infinity) <= end; at += 1) found.push(at);
  return found;
}

/** A version without what was hidden of it. */
export function withoutHidden<T extends Version>(
  version: T,
  hidden: readonly Said[],
): T & { readonly hidden: Hidden } {
  const ids = hiddenIn(version, hidden);
  const { briefing } = version;
  const { analysis } = briefing;
  const left = <S extends { readonly id: string }>(statements: readonly S[]): S[] =>
    statements.filter(({ id }) => !ids.has(id));
  const places = (kind: string, all: readonly unknown[]): number[] =>
    all.flatMap((_, at) => (ids.has(`${kind}${at + 1}`) ? [at] : []));
  return {
    ...version,
    briefing: {
      ...briefing,
      analysis: {
        ...analysis,
        quotes: left(analysis.quotes),
        claims: left(analysis.claims),
        acts: left(analysis.acts),
      },
    },
    hidden: {
      touched: sentencesOf(
        analysis.sentences,
        unitsOf(version).flatMap(({ local, spans }) => (ids.has(local) ? spans : [])),
      ).map(({ number }) => number),
      sentences: places('s', analysis.sentences).map((at) => at + 1),
      points: places('k', briefing.keyPoints),
      events: places('t', briefing.timeline),
    },
  };
}
