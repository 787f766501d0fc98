import { moodOf } from './moods.ts';
import { FINITE } from './morphology.ts';
import type { Phrase } from './noun-phrases.ts';
import { extendedEnd } from './phrase-extent.ts';
import { range } from './ranges.ts';
import type { VerbForm } from './token.ts';
import type { Item } from './units.ts';
import { allBits, isZuInfinitive, repairForms, repairParted, repairSentence } from './verb-forms.ts';

/**
 * A stretch of a unit between commas, colons, dashes and brackets, or before a conjunction that joins clauses.
 * main: finite verb second; verb-first; subordinate and relative: verb last; infinitive: *zu*, no finite verb;
 * fragment: no verb (apposition, list).
 */
export interface Chunk {
  readonly first: number;
  readonly last: number;
  readonly kind: 'main' | 'verb-first' | 'subordinate' | 'relative' | 'infinitive' | 'fragment';
  /** The word that opens it: «dass», «ob», «wie»; null where it is no subordinate clause. */
  readonly opener: string | null;
  /** Items of its finite verbs. */
  readonly finite: readonly number[];
  /** The mark before it: `,` `:` `;` `–` `(`, a conjunction, or empty at the beginning. */
  readonly after: string;
}

const boundary = /^(?:[,;:–—(){}[\]]|-)$/;

const joining = new Set('und oder aber sondern doch denn sowie'.split(' '));

const openers = new Set(
  `dass daß ob weil wenn als nachdem bevor obwohl während da damit sodass falls indem sobald solange seit seitdem bis ehe
  wonach womit wodurch wofür wogegen woran worauf woraus worin worüber wovon wozu weshalb weswegen wobei sofern soweit
  obgleich wenngleich obschon zumal wie`.split(/\s+/),
);

const questionWords = new Set(
  'wer wen wem wessen was wann wo warum wieso weshalb wohin woher welche welcher welches welchen welchem wieviel'.split(
    ' ',
  ),
);

/** Openers that are adverbs or prepositions too: a clause then shows by its verb at the end. */
const alsoOtherwise = new Set('als wie während seit bis da seitdem damit solange'.split(' '));

const relatives = new Set(
  'der die das den dem dessen deren denen welche welcher welches welchem welchen was wo'.split(' '),
);

const openersBefore = new Set(
  'so und denn oder aber auch ohne anstatt statt sondern nur erst selbst vor allem gerade sogar als besonders außer sowie'.split(
    ' ',
  ),
);

/** Cuts a unit into chunks; puts right in `forms` what the tagger could not see. */
export function readChunks(
  items: readonly Item[],
  phrases: readonly Phrase[],
  forms: (VerbForm | null)[],
): Chunk[] {
  const tagged = [...forms];
  const first = cutChunks(items, forms);
  for (const cut of first) repairForms(items, cut, forms);
  repairParted(items, first, forms);
  repairSentence(items, forms);
  const cuts = forms.every((form, at) => form === tagged[at]) ? first : cutChunks(items, forms);
  return joinInterrupted(items, cuts, forms).map((cut) => classify(items, phrases, cut, forms));
}

interface Cut {
  readonly first: number;
  readonly last: number;
  readonly after: string;
}

function cutChunks(items: readonly Item[], forms: (VerbForm | null)[]): Cut[] {
  const cuts: Cut[] = [];
  let first = 0;
  let after = '';
  const close = (at: number): void => {
    if (at > first) cuts.push({ first, last: at, after });
  };
  let bracketEnd = 0;
  for (const [at, item] of items.entries()) {
    if (/^[([]$/.test(item.lower)) bracketEnd = Math.max(bracketEnd, endOfAside(items, forms, at));
    if (at < bracketEnd) continue;
    if (boundary.test(item.lower) && !joinsAdjectives(items, at) && !isHyphen(items, at)) {
      close(at);
      first = at + 1;
      after = item.lower === '-' || item.lower === '—' ? '–' : item.lower;
    } else if (/^(?:da(?:ss|ß)|indem|obwohl)$/.test(item.lower) && at > first && forms[at - 1] !== null) {
      close(at);
      first = at;
      after = ',';
    } else if (at > first && isInfinitiveWithoutComma(items, forms, at)) {
      close(at);
      first = at;
      after = ',';
    } else if (item.lower === 'so' && at > first && items[at - 1]?.quotation !== null) {
      close(at);
      first = at;
      after = ',';
    } else if (
      joining.has(item.lower) &&
      at > first &&
      !isCutShort(items, at - 1) &&
      joinsClauses(items, forms, first, at)
    ) {
      close(at);
      first = at;
      after = item.lower;
    }
  }
  const last = items.at(-1);
  close(last && /^[.!?…]+$/.test(last.lower) ? items.length - 1 : items.length);
  return cuts;
}

/** «hat angekündigt das Amt niederzulegen»: the verb is complete before, and all that follows hangs on an infinitive. */
function isInfinitiveWithoutComma(
  items: readonly Item[],
  forms: readonly (VerbForm | null)[],
  at: number,
): boolean {
  const isComplete = forms[at - 1] === 'participle' && items[at - 1]?.token?.tag === 'VERB';
  if (!isComplete || !/^(?:DET|PRON|NOUN|PROPN|ADJ)$/.test(items[at]?.token?.tag ?? '')) return false;
  let end = at;
  while (
    end < items.length &&
    !boundary.test(items[end]?.lower ?? '') &&
    !/^[.!?]$/.test(items[end]?.lower ?? '')
  ) {
    if (forms[end] === 'finite' || forms[end] === 'participle') return false;
    end++;
  }
  return isZuInfinitive(items, forms, end - 1) && end - at > 2;
}

const LONGEST_ASIDE = 12;

/** «(Partei, vormals Bund)»: where a bracket without a verb ends, as an item (exclusive); else where it begins. */
function endOfAside(items: readonly Item[], forms: readonly (VerbForm | null)[], open: number): number {
  for (let at = open + 1; at < Math.min(items.length - 2, open + LONGEST_ASIDE); at++) {
    if (/^[)\]]$/.test(items[at]?.lower ?? '')) return at + 1;
    if (forms[at] === 'finite' || items[at]?.quotation !== null) return open;
  }
  return open;
}

/** A hyphen between words is no dash. */
function isHyphen(items: readonly Item[], at: number): boolean {
  return (
    items[at]?.lower === '-' &&
    (items[at]?.end === items[at + 1]?.start || items[at]?.start === items[at - 1]?.end)
  );
}

/** «Partei- und Staatschef». */
function isCutShort(items: readonly Item[], at: number): boolean {
  const form = items[at]?.token?.form ?? '';
  return form.length > 1 && form.endsWith('-');
}

function joinsAdjectives(items: readonly Item[], at: number): boolean {
  return (
    items[at]?.lower === ',' &&
    items[at - 1]?.token?.tag === 'ADJ' &&
    items[at + 1]?.token?.tag === 'ADJ' &&
    items[at + 2]?.token?.tag === 'NOUN'
  );
}

function joinsClauses(
  items: readonly Item[],
  forms: readonly (VerbForm | null)[],
  first: number,
  at: number,
): boolean {
  const hasVerb = (from: number, to: number): boolean => {
    for (let i = from; i < to; i++) if (forms[i] === 'finite') return true;
    return false;
  };
  let end = at + 1;
  while (
    end < items.length &&
    !boundary.test(items[end]?.lower ?? '') &&
    !(joining.has(items[end]?.lower ?? '') && hasVerb(at, end))
  )
    end++;
  return hasVerb(first, at) && hasVerb(at + 1, end);
}

const MOST_INSERTED = 6;

/** «wie der Sprecher, Max Muster, mitteilte»: a verb-last clause that insertions part is one again. */
function joinInterrupted(
  items: readonly Item[],
  cuts: readonly Cut[],
  forms: readonly (VerbForm | null)[],
): Cut[] {
  const hasFinite = ({ first, last }: Cut): boolean =>
    range(first, last).some((at) => forms[at] === 'finite');
  const joined: Cut[] = [];
  for (let index = 0; index < cuts.length; index++) {
    const cut = cuts[index];
    if (!cut) break;
    const end =
      isOpener(items, skipBefore(items, cut)) && !hasFinite(cut)
        ? verbOfInterrupted(items, cuts, index, forms)
        : null;
    const closing = end === null ? undefined : cuts[end];
    joined.push(closing ? { ...cut, last: closing.last } : cut);
    if (end !== null) index = end;
  }
  return joined;
}

/** The cut that begins or ends with the finite verb which the clause opened in `from` still needs. */
function verbOfInterrupted(
  items: readonly Item[],
  cuts: readonly Cut[],
  from: number,
  forms: readonly (VerbForm | null)[],
): number | null {
  for (let index = from + 1; index < Math.min(cuts.length, from + MOST_INSERTED); index++) {
    const cut = cuts[index];
    if (!cut || cut.after === ';' || cut.after === ':') return null;
    const finite = range(cut.first, cut.last).filter((at) => forms[at] === 'finite');
    const lastFinite = finite.at(-1);
    const isRelative = cut.after === ',' && relatives.has(items[cut.first]?.lower ?? '');
    if (lastFinite === undefined || isRelative) continue;
    return lastFinite === cut.last - 1 ? index : null;
  }
  return null;
}

function classify(
  items: readonly Item[],
  phrases: readonly Phrase[],
  cut: Cut,
  forms: readonly (VerbForm | null)[],
): Chunk {
  const finite = range(cut.first, cut.last).filter((at) => forms[at] === 'finite');
  const start = skipBefore(items, cut);
  const opener = openerOf(items, start, cut.last, finite, forms);
  const kind = kindOf(items, phrases, cut, start, opener, finite, forms);
  const first = items[start]?.lower ?? '';
  const purpose = kind === 'infinitive' && /^(?:um|ohne|statt|anstatt|sowie)$/.test(first) ? first : null;
  return { ...cut, kind, opener: kind === 'subordinate' ? opener : purpose, finite };
}

function skipBefore(items: readonly Item[], { first, last }: Cut): number {
  let at = first;
  while (at < last - 1 && openersBefore.has(items[at]?.lower ?? '') && at - first < 3) at++;
  return at > first &&
    (isOpener(items, at) ||
      (relatives.has(items[at]?.lower ?? '') && items[first]?.lower !== 'als') ||
      joining.has(items[first]?.lower ?? ''))
    ? at
    : first;
}

function isOpener(items: readonly Item[], at: number): boolean {
  const lower = items[at]?.lower ?? '';
  return openers.has(lower) || questionWords.has(lower);
}

function openerOf(
  items: readonly Item[],
  start: number,
  last: number,
  verbs: readonly number[],
  forms: readonly (VerbForm | null)[],
): string | null {
  const finite = verbs[0] ?? null;
  const isVerbLast = verbs.length > 1 && verbs.at(-1) === last - 1;
  const lower = items[start]?.lower ?? '';
  if (finite === start + 1 && finite < last - 1) return null;
  const verbIsEarly =
    finite !== null &&
    !isVerbLast &&
    range(finite + 1, last).some(
      (at) =>
        /^(?:NOUN|PROPN|PRON)$/.test(items[at]?.token?.tag ?? '') ||
        (lower === 'als' && forms[at] === 'participle'),
    );
  if (isOpener(items, start)) return verbIsEarly && alsoOtherwise.has(lower) ? null : lower;
  const afterPreposition = items[start + 1]?.lower ?? '';
  if (items[start]?.token?.tag === 'ADP' && /^(?:welch\w+|wem|wen|was)$/.test(afterPreposition))
    return afterPreposition;
  return null;
}

function kindOf(
  items: readonly Item[],
  phrases: readonly Phrase[],
  { last }: Cut,
  start: number,
  opener: string | null,
  finite: readonly number[],
  forms: readonly (VerbForm | null)[],
): Chunk['kind'] {
  const firstFinite = finite[0];
  if (opener !== null) return firstFinite === undefined && opener === 'als' ? 'fragment' : 'subordinate';
  if (firstFinite === undefined)
    return range(start, last).some((at) => isZuInfinitive(items, forms, at)) ? 'infinitive' : 'fragment';
  if (firstFinite === start) return 'verb-first';
  if (!isRelativeStart(items, start, firstFinite === last - 1)) return 'main';
  if (firstFinite === start + 1) return firstFinite === last - 1 ? 'relative' : 'main';
  const isLate = firstFinite >= last - 3 || !isNominal(items[start + 1]);
  return isLate && !opensMainClause(items, phrases, start, firstFinite, last) ? 'relative' : 'main';
}

function isNominal(item: Item | undefined): boolean {
  return /^(?:ADJ|NOUN|PROPN|NUM)$/.test(item?.token?.tag ?? '');
}

/** «der Wagen gehöre …»: a noun phrase right before the verb, and no verb at the end. */
function opensMainClause(
  items: readonly Item[],
  phrases: readonly Phrase[],
  start: number,
  finite: number,
  last: number,
): boolean {
  const index = phrases.findIndex((one) => one.first === start && one.kind !== 'pronoun');
  if (index < 0 || extendedEnd(items, phrases, index, finite, { allPrepositions: true }) !== finite)
    return false;
  return finite < last - 1 || moodOf(allBits(items[finite]) & FINITE) === 'subjunctive-1';
}

function isRelativeStart(items: readonly Item[], start: number, verbLast: boolean): boolean {
  const at = items[start]?.token?.tag === 'ADP' ? start + 1 : start;
  if (!relatives.has(items[at]?.lower ?? '') || start === 0) return false;
  if (at > start && !verbLast && isNominal(items[at + 1])) return false;
  return items[start - 1]?.lower === ',' || items[start]?.token?.tag === 'PRON';
}
