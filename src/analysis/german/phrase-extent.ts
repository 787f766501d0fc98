import { determinerBits } from './determiners.ts';
import { isOpeningMark } from './marks.ts';
import { GENITIVE } from './morphology.ts';
import { isTime, type Phrase } from './noun-phrases.ts';
import { roleKind } from './roles.ts';
import type { Item } from './units.ts';

/** Attached with *von* and its like: «Sprecher von X», «Minister für Y». */
const ownerPrepositions = new Set('von vom für'.split(' '));

const wherePrepositions = new Set('in im aus bei beim an am der gegen zu zum zur über auf mit'.split(' '));

export interface Extent {
  /** Whether every prepositional phrase behind a noun belongs to it, as where the verb stands second. */
  readonly allPrepositions: boolean;
  /** Prepositions that belong to the verb. */
  readonly without?: readonly string[];
}

/**
 * Where a phrase ends with all that belongs to it: genitives, *von* and *für*, brackets, coordination and
 * apposition, as an item (exclusive). `limit` is where it must end.
 */
export function extendedEnd(
  items: readonly Item[],
  phrases: readonly Phrase[],
  index: number,
  limit: number,
  extent: Extent,
): number {
  let current = phrases[index];
  if (!current) return limit;
  if (current.kind === 'pronoun') return current.last;
  let at = index;
  let end = current.last;
  for (;;) {
    const next = phrases[at + 1];
    const attached: boolean =
      next !== undefined && next.last <= limit && isAttached(items, current, end, next, extent);
    if (attached && next) {
      at++;
      current = next;
      end = next.last;
    } else if (items[end]?.lower === '(') {
      const close = bracketEnd(items, end);
      if (close === null) return end;
      end = close + 1;
      while (phrases[at + 1] && (phrases[at + 1]?.first ?? 0) < end) at++;
    } else return end;
  }
}

function isAttached(
  items: readonly Item[],
  current: Phrase,
  end: number,
  next: Phrase,
  extent: Extent,
): boolean {
  if (next.kind === 'pronoun') return false;
  if (next.first === end) {
    if (isBareName(items, current)) return false;
    if (endsInName(items, current) && isQuotedName(items, next)) return false;
    return (next.bits & GENITIVE) !== 0 && opensGenitive(items, next);
  }
  const between = items[end];
  if (next.preposition === end && next.first === end + 1) {
    if (isTime(items, next) || extent.without?.includes(between?.lower ?? '')) return false;
    if (isBareName(items, current) && between?.lower === 'für') return false;
    if (isBareName(items, current) && !extent.allPrepositions)
      return /^vo[nm]$/.test(between?.lower ?? '') && next.kind === 'name';
    return (
      ownerPrepositions.has(between?.lower ?? '') ||
      (extent.allPrepositions && wherePrepositions.has(between?.lower ?? ''))
    );
  }
  if (/^(?:und|oder|sowie|&)$/.test(between?.lower ?? '') && next.first === end + 1) {
    const after = items[next.last];
    return (
      after?.token?.verbForm !== 'finite' ||
      items[next.last]?.lower === undefined ||
      agreesPlural(after.token.verbs.map(({ bits }) => bits))
    );
  }
  return false;
}

/** «Max Klein der Zeitung»: a person's name takes no genitive. */
function isBareName(items: readonly Item[], { first, last }: Phrase): boolean {
  return items.slice(first, last).every((item) => item.token?.tag === 'PROPN');
}

/** «sagte Sprecher Max Klein der „Post“»: whom it was told. */
function isQuotedName(items: readonly Item[], { first, kind }: Phrase): boolean {
  return kind === 'name' && isOpeningMark(items[first + 1]?.lower ?? '');
}

function endsInName(items: readonly Item[], { head, last }: Phrase): boolean {
  const isPerson = roleKind(items[head]?.token?.form ?? '') !== null;
  return isPerson && last > head + 1 && items[last - 1]?.token?.tag === 'PROPN';
}

function agreesPlural(bits: readonly number[]): boolean {
  return bits.some((one) => (one & ((1 << 10) | (1 << 16) | (1 << 22) | (1 << 28))) !== 0);
}

function opensGenitive(items: readonly Item[], phrase: Phrase): boolean {
  const opening = items[phrase.first];
  if (determinerBits(opening?.lower ?? '') !== null)
    return /(?:er|es)$/.test(opening?.lower ?? '') || /^(?:des|deren|dessen)$/.test(opening?.lower ?? '');
  if (opening?.token?.tag === 'ADJ') return opening.lower.endsWith('er');
  return phrase.kind === 'name' && (opening?.lower ?? '').endsWith('s');
}

const LONGEST_BRACKET = 12;

function bracketEnd(items: readonly Item[], open: number): number | null {
  for (let at = open + 1; at < Math.min(items.length, open + LONGEST_BRACKET); at++)
    if (items[at]?.lower === ')') return at;
  return null;
}
