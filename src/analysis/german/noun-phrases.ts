import {
  contractions,
  determinerBits,
  isWeaklyDeclining,
  strongAdjectiveBits,
  subjectPronouns,
  weakAdjectiveBits,
} from './determiners.ts';
import { isClosedBy, isOpeningMark } from './marks.ts';
import { ANY_NOUN, type NounBits, SINGULAR } from './morphology.ts';
import { reportingNoun } from './reporting-nouns.ts';
import { roleKind } from './roles.ts';
import type { GermanToken } from './token.ts';
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
    const lower = items[at]?.lower ?? '';
    if (lower === 'laut' || (tag === 'ADP' && lower !== 'wie' && lower !== 'als')) preposition = at;
    else if ((tag !== 'ADV' && tag !== 'PUNCT' && tag !== 'NUM') || /^[,:;.]$/.test(items[at]?.lower ?? ''))
      preposition = null;
    at++;
  }
  return found;
}

/** The phrase that begins at an item, or null. */
export function phraseAt(items: readonly Item[], at: number, preposition: number | null): Phrase | null {
  const item = items[at];
  if (!item?.token || item.token.tag === 'ADP' || item.lower === 'laut') return null;
  if (item.token.tag === 'PUNCT') return quotedName(items, at, at, preposition);
  if (determinerBits(item.lower) !== null && isOpeningMark(items[at + 1]?.lower ?? '')) {
    const named = quotedName(items, at, at + 1, preposition);
    if (named && items[named.last]?.token?.form.startsWith('-'))
      return { ...named, last: named.last + 1, head: named.last, kind: 'noun' };
    const after = items[named?.last ?? 0]?.token?.tag;
    if (named && (after === 'PROPN' || !isNominalOrAdjective(items, named.last))) return named;
  }
  const contracted = preposition === at - 1 && contractions.has(items[at - 1]?.lower ?? '');
  const opening =
    item.token.tag === 'VERB' || item.token.tag === 'AUX' || item.token.tag === 'SCONJ'
      ? null
      : determinerBits(item.lower);
  const withDeterminer = opening !== null ? coreAfter(items, at + 1, true) : null;
  const core = withDeterminer ?? coreAfter(items, at, false);
  if (!core) return pronounAt(items, at, preposition);
  let bits = headBits(items, core);
  if (!withDeterminer && core.adjective === null && !items[core.head]?.token?.listed) bits |= SINGULAR;
  if (withDeterminer && opening !== null) {
    const agreeing = opening & adjectiveBits(items, core, item.lower);
    bits = bits & agreeing || agreeing || opening;
  } else if (!contracted && core.adjective !== null)
    bits &= strongAdjectiveBits(items[core.adjective]?.lower ?? '');
  const kind = items[core.head]?.token?.tag === 'PROPN' ? 'name' : 'noun';
  return { first: at, last: core.last, head: core.head, bits, preposition, kind };
}

/** What the ending of the adjective behind a determiner says: «der neue Teil» and «der neuen Zeit». */
function adjectiveBits(items: readonly Item[], { head }: Core, determiner: string): NounBits {
  if (!isWeaklyDeclining(determiner)) return ANY_NOUN;
  let at = head - 1;
  while (isNominal(items, at)) at--;
  const token = items[at]?.token;
  return token?.tag === 'ADJ' && /^\p{Ll}/u.test(token.form) ? weakAdjectiveBits(token.lower) : ANY_NOUN;
}

/** «„Neue Post“ berichtet»: a name in quotation marks that stands alone. */
function quotedName(
  items: readonly Item[],
  first: number,
  mark: number,
  preposition: number | null,
): Phrase | null {
  const isSource = /^(?:laut|wie)$/.test(items[mark - 1]?.lower ?? '');
  const opens = isSource || opensName(items[mark + 1]?.token?.form ?? '');
  if (!isOpeningMark(items[mark]?.lower ?? '') || !opens) return null;
  const end = closingMark(items, mark);
  if (end === null) return null;
  const article = first < mark ? determinerBits(items[first]?.lower ?? '') : null;
  return { first, last: end + 1, head: mark + 1, bits: article ?? SINGULAR, preposition, kind: 'name' };
}

/** A capital, or a domain: «„nachrichten.de“». */
function opensName(form: string): boolean {
  return /^\p{Lu}|^\p{Ll}[\p{L}\d-]*\.\p{Ll}{2,}$/u.test(form);
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
    if (!token || token.lower === 'laut') return null;
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
  if (token.lower === 'nicht') return hasDeterminer && items[at + 1]?.token?.tag === 'ADJ';
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
  let governs = tag !== 'ADP';
  for (let end = at + 1; end < Math.min(items.length - 1, at + LONGEST_ATTRIBUTE); end++) {
    const token = items[end]?.token;
    if (!token || token.verbForm === 'finite' || /^[,;:.„“"»«]$/.test(token.form)) return null;
    if (
      /^\p{Ll}.*e[nmrs]?$/u.test(token.form) &&
      (token.tag === 'ADJ' || isAttributiveParticiple(items, end)) &&
      isNominalOrAdjective(items, end + 1) &&
      governs
    )
      return end;
    governs ||= isNominal(items, end) || token.tag === 'PRON' || token.tag === 'NUM';
  }
  return null;
}

/** «Italiens Ministerin Anna Weber»: nouns and names in a row, as far as they are one phrase. */
function nominalRun(items: readonly Item[], from: number, adjective: number | null): Core {
  let head = from;
  let last = from + 1;
  for (;;) {
    const next = items[last]?.token;
    const before = items[last - 1]?.token;
    if (!next || !before) break;
    if (next.tag === 'NOUN' && titleAdjective.test(before.form) && roleKind(next.form) !== null) {
      head = last;
      last++;
    } else if (next.tag === 'PROPN' && /^(?:\P{Ll}|\p{Ll}{2,4}$|\p{Ll}{2}-\p{Lu})/u.test(next.form)) {
      if (before.tag === 'PROPN' && items[head]?.token?.tag === 'PROPN') head = from;
      last++;
    } else if (continuesName(before, next)) {
      last++;
    } else if (next.tag === 'NOUN' && isGenitiveName(before)) {
      head = last;
      last++;
    } else if (next.tag === 'NOUN' && before.tag === 'PROPN' && isOneWith(items, from, last)) {
      head = last;
      last++;
    } else if (next.tag === 'NOUN' && next.noun === 0 && /^\p{Lu}/u.test(next.form)) {
      last++;
    } else if (next.tag === 'ADJ' && isGenitiveName(before) && isNominal(items, last + 1)) {
      head = last + 1;
      last += 2;
    } else if (
      nounSuffixDigits.test(next.form) &&
      before.tag === 'NOUN' &&
      !isNominalOrAdjective(items, last + 1) &&
      !/^[,:]$/.test(items[last + 1]?.lower ?? '')
    ) {
      last++;
    } else if (isNameParticle(items, last) && before.tag === 'PROPN') {
      last += items[last + 1]?.token?.tag === 'PROPN' ? 2 : 3;
    } else if (
      isOpeningMark(next.form) &&
      before.tag === 'NOUN' &&
      reportingNoun(before.form) === null &&
      opensName(items[last + 1]?.token?.form ?? '')
    ) {
      const end = closingMark(items, last);
      if (end === null) break;
      last = end + 1;
    } else if (next.tag === 'CCONJ' && /\p{L}-$/u.test(before.form) && isNominal(items, last + 1)) {
      head = last + 1;
      last += 2;
    } else if (next.form.startsWith('-') && next.tag === 'NOUN') {
      head = last;
      last++;
    } else break;
  }
  return { first: adjective ?? from, head, last, adjective };
}

/** Adjectives that make a title with the noun behind them: «der Vorsitzende Richter». */
const titleAdjective =
  /^(?:Vorsitzende|Erste|Zweite|Dritte|Leitende|Stellvertretende|Ständige|Parlamentarische|Wissenschaftliche|Kaufmännische|Regierende)[rn]?$/;

/** «Anna Jung»: a surname that looks like an adjective or a word that no dictionary has as a noun. */
function continuesName(before: GermanToken, { tag, form, listed }: GermanToken): boolean {
  return (
    before.tag === 'PROPN' &&
    !isGenitiveName(before) &&
    /^\p{Lu}\p{Ll}/u.test(form) &&
    (/^(?:ADJ|ADV|VERB|X)$/.test(tag) ||
      (tag === 'NOUN' && !listed && !/(?:ungen|heiten|keiten|schaften|ionen|täten|innen)$/.test(form)))
  );
}

/** «die Berlin Messe», «Bremer Behörden»: a name that stands before its noun. */
function isOneWith(items: readonly Item[], from: number, at: number): boolean {
  const { token } = items[at] ?? {};
  if (!token || !/^\p{Lu}/u.test(token.form)) return false;
  const isPlaceAdjective = /\p{Ll}er$/u.test(items[at - 1]?.token?.form ?? '');
  const hasDeterminer =
    determinerBits(items[from - 1]?.lower ?? '') !== null || items[from - 1]?.token?.tag === 'ADJ';
  return token.noun === 0 || isPlaceAdjective || hasDeterminer;
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

const LONGEST_TITLE = 12;

/** The item of the mark that closes a name in quotation marks, if it is near. */
function closingMark(items: readonly Item[], opening: number): number | null {
  for (let at = opening + 2; at < Math.min(items.length, opening + LONGEST_TITLE); at++)
    if (isClosedBy(items[opening]?.lower ?? '', items[at]?.lower ?? '')) return at;
  return null;
}

function headBits(items: readonly Item[], core: Core): NounBits {
  const token = items[core.head]?.token;
  if (!token) return 0;
  if (token.tag === 'NOUN' && token.noun !== 0) return token.noun;
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

const timeNouns =
  /^(?:(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)(?:s|morgen|vormittag|mittag|nachmittag|abend|nacht)?|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|woche|wochen|wochenende|monat|monate|monats|monaten|jahr|jahres|jahre|jahren|tag|tage|tagen|tages|stunde|stunden|minuten|uhr|morgen|abend|nacht|mittag|vormittag|nachmittag|mal|anfang|mitte|ende|zeit|vortag|jahrhundert)$/;

/** Whether a phrase names a time: no subject and no attribute. */
export function isTime(items: readonly Item[], phrase: Phrase): boolean {
  return timeNouns.test(items[phrase.head]?.lower ?? '') || /^\d{4}$/.test(items[phrase.head]?.lower ?? '');
}

export function canBe(phrase: Phrase, bits: NounBits): boolean {
  return (phrase.bits & bits) !== 0;
}

/** The determiner that opens a phrase, in lower case, or empty. */
export function determinedBy(items: readonly Item[], phrase: Phrase): string {
  const opening = items[phrase.first]?.lower ?? '';
  return phrase.head > phrase.first && determinerBits(opening) !== null ? opening : '';
}
