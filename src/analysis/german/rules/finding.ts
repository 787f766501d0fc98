import type { Mood, Span } from '../../analysis.ts';
import type { Attribution } from '../../grammar.ts';
import type { Rule } from '../../rules.ts';
import { moodOf } from '../moods.ts';
import type { Predicate } from '../predicates.ts';
import { range } from '../ranges.ts';
import type { ItemRange, ReadUnit } from '../subjects.ts';
import type { Item } from '../units.ts';

/** An attribution before it is put into the contract's shape: items instead of characters. */
export interface Finding {
  readonly form: Attribution['form'];
  readonly content: readonly ItemRange[];
  readonly speaker: ItemRange | null;
  readonly cue: { readonly items: readonly number[]; readonly lemma: string } | null;
  readonly colour: Attribution['colour'];
  readonly via: readonly ItemRange[];
  readonly addressee: ItemRange | null;
  readonly rule: Rule;
  readonly confidence: number;
}

export function rangeSpan(items: readonly Item[], { first, last }: ItemRange): Span {
  const opening = items[first];
  const closing = items[last - 1] ?? opening;
  return { start: opening?.start ?? 0, end: closing?.end ?? 0 };
}

/** The range without marks and conjunctions at its edges, or null where nothing is left. */
export function withoutEdges(items: readonly Item[], { first, last }: ItemRange): ItemRange | null {
  let from = first;
  let to = last;
  while (from < to && /^(?:[,;:–—.-]|\))$/.test(items[from]?.lower ?? '')) from++;
  while (to > from && /^(?:[,;:–—(-]|[.!?…]+)$/.test(items[to - 1]?.lower ?? '')) to--;
  return from < to ? { first: from, last: to } : null;
}

/** What is left of a range when others are cut out of it, in order. */
export function cutOut(items: readonly Item[], range: ItemRange, cuts: readonly ItemRange[]): ItemRange[] {
  const left: ItemRange[] = [];
  let from = range.first;
  const keep = (last: number): void => {
    const part = withoutEdges(items, { first: from, last });
    if (part) left.push(part);
  };
  for (const cut of cuts.toSorted((a, b) => a.first - b.first)) {
    if (cut.first > from && cut.first < range.last) keep(cut.first);
    from = Math.max(from, cut.last);
  }
  if (from < range.last) keep(range.last);
  return left;
}

function isOnlyQuotations(items: readonly Item[], { first, last }: ItemRange): boolean {
  return items
    .slice(first, last)
    .every(({ quotation, token }) => quotation !== null || token?.tag === 'PUNCT' || token?.lower === 'und');
}

function quotationsIn(items: readonly Item[], { first, last }: ItemRange): ItemRange[] {
  return range(first, last)
    .filter((at) => items[at]?.quotation !== null)
    .map((at) => ({ first: at, last: at + 1 }));
}

/** Utterances that make up a whole part of the content are quotes of their own; the rest is the claim. */
export function apart(
  unit: ReadUnit,
  ranges: readonly ItemRange[],
): { quotes: ItemRange[]; claim: ItemRange[] } {
  const quotes: ItemRange[] = [];
  const claim: ItemRange[] = [];
  for (const part of ranges) {
    if (isOnlyQuotations(unit.items, part)) {
      quotes.push(...quotationsIn(unit.items, part));
      continue;
    }
    const whole = unit.chunks.filter(
      (chunk) => chunk.first >= part.first && chunk.last <= part.last && isOnlyQuotations(unit.items, chunk),
    );
    quotes.push(...whole.flatMap((chunk) => quotationsIn(unit.items, chunk)));
    claim.push(...cutOut(unit.items, part, whole));
  }
  return { quotes, claim };
}

/** The mood of a stretch: that of its first finite verb; infinitive where it has none. */
export function moodIn(unit: ReadUnit, ranges: readonly ItemRange[]): Mood {
  const predicate = firstPredicate(unit, ranges);
  return predicate ? moodOf(predicate.bits) : 'infinitive';
}

function firstPredicate(unit: ReadUnit, ranges: readonly ItemRange[]): Predicate | undefined {
  return unit.predicates.find(({ finite }) =>
    ranges.some(({ first, last }) => finite >= first && finite < last),
  );
}

const negations = /^(?:nicht|kein\p{L}*|nie|niemals|niemand\p{L}*|nichts|keinesfalls|keineswegs|weder)$/u;

/** Whether the word at `at` denies its clause: «nicht», but not «nicht nur», «nicht zuletzt». */
export function isNegation(items: readonly Item[], at: number): boolean {
  return (
    negations.test(items[at]?.lower ?? '') &&
    !/^(?:nur|ohne|zuletzt|allein)$/.test(items[at + 1]?.lower ?? '')
  );
}

/** Whether the content's first clause is negated. */
export function isNegated(unit: ReadUnit, ranges: readonly ItemRange[]): boolean {
  const predicate = firstPredicate(unit, ranges);
  const chunk = predicate ? unit.chunks[predicate.chunk] : undefined;
  const part = chunk ?? ranges[0];
  return part !== undefined && range(part.first, part.last).some((at) => isNegation(unit.items, at));
}
