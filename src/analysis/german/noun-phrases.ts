import { contractions, determinerBits, strongAdjectiveBits, subjectPronouns } from './determiners.ts';
import {
  ACCUSATIVE,
  ANY_NOUN,
  DATIVE,
  GENITIVE,
  NOMINATIVE,
  type NounBits,
  PLURAL,
  SINGULAR,
} from './morphology.ts';
import type { Item } from './units.ts';

/** A noun phrase or pronoun: items `first` to `last` (exclusive), without what is attached behind it. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly bits: NounBits;
  /** Item of the preposition that governs it, or null. */
  readonly preposition: number | null;
  readonly kind: 'noun' | 'name' | 'pronoun';
}

const nameParticles = new Set(
  'von van de del della di da du der den ter al bin ibn el la le dos zu zur'.split(' '),
);
const nounSuffixDigits = /^\d+$/;
const LONGEST_ATTRIBUTE = 12;

/** All noun phrases of the items, in order, none inside another. */
export function nounPhrases(items: readonly Item[]): Phrase[] {
  const found: Phrase[] = [];
  let preposition: number | null = null;
  for (let at = 0; at < items.length; ) {
    const phrase = phraseAt(items, at, preposition);
    if (phrase) {
      found.push(phrase);
      at = phrase.last;
      preposition = null;
      continue;
    }
    const tag = items[at]?.token?.tag;
    if (tag === 'ADP' && !/^(?:wie|als)$/.test(items[at]?.lower ?? '')) preposition = at;
    else if ((tag !== 'ADV' && tag !== 'PUNCT' && tag !== 'NUM') || /^[,:;.]$/.test(items[at]?.lower ?? ''))
      preposition = null;
    at++;
  }
  return found;
}

function phraseAt(items: readonly Item[], at: number, preposition: number | null): Phrase | null {
  const item = items[at];
  if (!item?.token || item.token.tag === 'ADP') return null;
  if (item.token.tag === 'PUNCT') return quotedName(items, at, preposition);
  const contracted = preposition === at - 1 && contractions.has(items[at - 1]?.lower ?? '');
  const opening =
    item.token.tag === 'VERB' || item.token.tag === 'AUX' || item.token.tag === 'SCONJ'
      ? null
      : determinerBits(item.lower);
  const withDeterminer = opening !== null ? coreAfter(items, at + 1, true) : null;
  const core = withDeterminer ?? coreAfter(items, at, false);
  if (!core) return pronounAt(items, at, preposition);
  let bits = headBits(items, core);
  if (withDeterminer && opening !== null) bits = bits & opening || opening;
  else if (!contracted && core.adjective !== null)
    bits &= strongAdjectiveBits(items[core.adjective]?.lower ?? '');
  const kind = items[core.head]?.token?.tag === 'PROPN' ? 'name' : 'noun';
  return { first: at, last: core.last, head: core.head, bits, preposition, kind };
}

/** «„BBC News“ berichtet»: a name in quotation marks that stands alone. */
function quotedName(items: readonly Item[], at: number, preposition: number | null): Phrase | null {
  if (!/^[„"»‚]$/.test(items[at]?.lower ?? '') || !isNominal(items, at + 1)) return null;
  const end = closingMark(items, at);
  if (end === null) return null;
  return { first: at, last: end + 1, head: at + 1, bits: SINGULAR, preposition, kind: 'name' };
}

interface Core {
  readonly first: number;
  readonly head: number;
  readonly last: number;
  readonly adjective: number | null;
}

/** Adjectives and the nouns or names after them; with a determiner before, whole attributes too. */
function coreAfter(items: readonly Item[], from: number, hasDeterminer: boolean): Core | null {
  let at = from;
  let adjective: number | null = null;
  for (; at < items.length; at++) {
    const token = items[at]?.token;
    if (!token) return null;
    if (isNominal(items, at)) break;
    if (token.tag === 'ADJ' || isAttributiveParticiple(items, at)) adjective ??= at;
    else if (!isInsideAttributes(items, at, from, hasDeterminer)) {
      const skipped = hasDeterminer ? skipAttribute(items, at) : null;
      if (skipped === null) return null;
      at = skipped - 1;
    }
  }
  return at < items.length ? nominalRun(items, at, adjective) : null;
}

function isNominal(items: readonly Item[], at: number): boolean {
  const tag = items[at]?.token?.tag;
  return tag === 'NOUN' || tag === 'PROPN';
}

function isAttributiveParticiple(items: readonly Item[], at: number): boolean {
  const token = items[at]?.token;
  return token?.tag === 'VERB' && token.verbForm === null && /e[nmrs]?$/.test(token.lower);
}

function isInsideAttributes(
  items: readonly Item[],
  at: number,
  from: number,
  hasDeterminer: boolean,
): boolean {
  const token = items[at]?.token;
  if (!token) return false;
  if (token.tag === 'NUM') return true;
  if (/^["„“”»«‚‘’']$/.test(token.form)) return isNominalOrAdjective(items, at + 1);
  if (token.tag === 'DET' || token.tag === 'PRON')
    return (
      at === from && /^(?:beiden|drei|vier|anderen|vielen|eigenen|meisten|wenigen|selben)$/.test(token.lower)
    );
  if (token.tag === 'ADV')
    return (
      isNominalOrAdjective(items, at + 1) &&
      items[at + 1]?.token?.tag !== 'PROPN' &&
      (at > from || items[at + 1]?.token?.tag === 'NUM' || hasDeterminer)
    );
  if (token.lower === ',' || token.tag === 'CCONJ')
    return at > from && items[at - 1]?.token?.tag === 'ADJ' && items[at + 1]?.token?.tag === 'ADJ';
  return false;
}

function isNominalOrAdjective(items: readonly Item[], at: number): boolean {
  const tag = items[at]?.token?.tag;
  return tag === 'ADJ' || tag === 'NOUN' || tag === 'PROPN' || tag === 'NUM';
}

/** «der [in Berlin lebende] Mann»: where the attribute's adjective stands, or null. */
function skipAttribute(items: readonly Item[], at: number): number | null {
  const tag = items[at]?.token?.tag;
  if (tag !== 'ADP' && tag !== 'ADV' && tag !== 'NUM') return null;
  for (let end = at + 1; end < Math.min(items.length - 1, at + LONGEST_ATTRIBUTE); end++) {
    const token = items[end]?.token;
    if (!token || token.verbForm === 'finite' || /^[,;:.]$/.test(token.form)) return null;
    if (
      /^\p{Ll}.*e[nmrs]?$/u.test(token.form) &&
      (token.tag === 'ADJ' || isAttributiveParticiple(items, end)) &&
      isNominalOrAdjective(items, end + 1)
    )
      return end;
  }
  return null;
}

/** «Russlands Außenminister Sergej Lawrow»: nouns and names in a row, as far as they are one phrase. */
function nominalRun(items: readonly Item[], from: number, adjective: number | null): Core {
  let head = from;
  let last = from + 1;
  for (;;) {
    const next = items[last]?.token;
    const before = items[last - 1]?.token;
    if (!next || !before) break;
    if (next.tag === 'PROPN') {
      if (before.tag === 'PROPN' && items[head]?.token?.tag === 'PROPN') head = from;
      last++;
    } else if (next.tag === 'NOUN' && isGenitiveName(before)) {
      head = last;
      last++;
    } else if (next.tag === 'NOUN' && before.tag === 'PROPN' && !next.listed) {
      head = last;
      last++;
    } else if (next.tag === 'NOUN' && next.noun === 0) {
      last++;
    } else if (next.tag === 'ADJ' && isGenitiveName(before) && isNominal(items, last + 1)) {
      head = last + 1;
      last += 2;
    } else if (
      nounSuffixDigits.test(next.form) &&
      before.tag === 'NOUN' &&
      !/^[,:]$/.test(items[last + 1]?.lower ?? '')
    ) {
      last++;
    } else if (isNameParticle(items, last) && before.tag === 'PROPN') {
      last += items[last + 1]?.token?.tag === 'PROPN' ? 2 : 3;
    } else if (/^[„"»‚]$/.test(next.form) && before.tag === 'NOUN') {
      const end = closingMark(items, last);
      if (end === null) break;
      last = end + 1;
    } else if (next.form.startsWith('-') && next.tag === 'NOUN') {
      head = last;
      last++;
    } else break;
  }
  return { first: adjective ?? from, head, last, adjective };
}

function isGenitiveName(token: { readonly tag: string; readonly form: string }): boolean {
  return token.tag === 'PROPN' && /(?:s|['’])$/.test(token.form);
}

function isNameParticle(items: readonly Item[], at: number): boolean {
  if (!nameParticles.has(items[at]?.lower ?? '')) return false;
  const next = items[at + 1];
  if (next?.token?.tag === 'PROPN') return items[at]?.lower !== 'der' || false;
  return nameParticles.has(next?.lower ?? '') && items[at + 2]?.token?.tag === 'PROPN';
}

const LONGEST_TITLE = 8;

/** The item of the mark that closes a name in quotation marks, if it is near. */
function closingMark(items: readonly Item[], opening: number): number | null {
  for (let at = opening + 2; at < Math.min(items.length, opening + LONGEST_TITLE); at++)
    if (/^[“”"«‘]$/.test(items[at]?.lower ?? '')) return at;
  return null;
}

function headBits(items: readonly Item[], core: Core): NounBits {
  const token = items[core.head]?.token;
  if (!token) return 0;
  const maybeName = !token.listed && core.head === core.first;
  if (token.tag === 'NOUN' && token.noun !== 0) return maybeName ? token.noun | SINGULAR : token.noun;
  if (token.tag === 'PROPN') return SINGULAR;
  return ANY_NOUN;
}

function pronounAt(items: readonly Item[], at: number, preposition: number | null): Phrase | null {
  const token = items[at]?.token;
  if (!token || (token.tag !== 'PRON' && token.tag !== 'DET' && token.tag !== 'ADJ')) return null;
  const bits = subjectPronouns.get(token.lower);
  if (bits === undefined) return null;
  return {
    first: at,
    last: at + 1,
    head: at,
    bits,
    preposition,
    kind: indefinite.has(token.lower) ? 'noun' : 'pronoun',
  };
}

/** Pronouns that take a genitive: «einige der Abgeordneten». */
const indefinite = new Set('einige viele mehrere beide einer eine andere alle zahlreiche'.split(' '));

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
    } else if (items[end]?.lower === '(' && end < limit) {
      const close = bracketEnd(items, end, limit);
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
    if (current.kind === 'name' && isBareName(items, current)) return false;
    return (next.bits & GENITIVE) !== 0 && opensGenitive(items, next);
  }
  const between = items[end];
  if (next.preposition === end && next.first === end + 1) {
    if (isTime(items, next) || extent.without?.includes(between?.lower ?? '')) return false;
    if (items[end - 1]?.token?.tag === 'PROPN' && between?.lower === 'für') return false;
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

/** «Michael Cohl der Zeitung»: a person's name takes no genitive. */
function isBareName(items: readonly Item[], { first, last }: Phrase): boolean {
  return items.slice(first, last).every((item) => item.token?.tag === 'PROPN');
}

function agreesPlural(bits: readonly number[]): boolean {
  return bits.some((one) => (one & ((1 << 10) | (1 << 16) | (1 << 22) | (1 << 28))) !== 0);
}

function opensGenitive(items: readonly Item[], phrase: Phrase): boolean {
  const opening = items[phrase.first];
  if (determinerBits(opening?.lower ?? '') !== null)
    return !/^(?:die|das|den|dem|ein|eine|keine)$/.test(opening?.lower ?? '');
  if (opening?.token?.tag === 'ADJ') return opening.lower.endsWith('er');
  return phrase.kind === 'name' && (opening?.lower ?? '').endsWith('s');
}

const LONGEST_BRACKET = 12;

function bracketEnd(items: readonly Item[], open: number, limit: number): number | null {
  for (let at = open + 1; at < Math.min(limit, open + LONGEST_BRACKET); at++)
    if (items[at]?.lower === ')') return at;
  return null;
}

const timeNouns =
  /^(?:(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)(?:s|morgen|vormittag|mittag|nachmittag|abend|nacht)?|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|woche|wochen|wochenende|monat|monats|monaten|jahr|jahres|jahre|jahren|tag|tage|tagen|tages|stunde|stunden|minuten|uhr|morgen|abend|nacht|mittag|vormittag|nachmittag|mal|anfang|mitte|ende|zeit|vortag|jahrhundert)$/;

/** Whether a phrase names a time: no subject and no attribute. */
export function isTime(items: readonly Item[], phrase: Phrase): boolean {
  return timeNouns.test(items[phrase.head]?.lower ?? '') || /^\d{4}$/.test(items[phrase.head]?.lower ?? '');
}

export function canBe(phrase: Phrase, bits: NounBits): boolean {
  return (phrase.bits & bits) !== 0;
}

export const numberBits = { singular: SINGULAR, plural: PLURAL } as const;
export const caseBits = {
  nominative: NOMINATIVE,
  genitive: GENITIVE,
  dative: DATIVE,
  accusative: ACCUSATIVE,
} as const;

/** The determiner that opens a phrase, in lower case, or empty. */
export function determinedBy(items: readonly Item[], phrase: Phrase): string {
  const opening = items[phrase.first]?.lower ?? '';
  return phrase.head > phrase.first && determinerBits(opening) !== null ? opening : '';
}
