import type { Lexicon } from './lexicon.ts';
import { moodOf } from './moods.ts';
import {
  FINITE,
  INFINITIVE,
  PAST_PARTICIPLE,
  THIRD_PLURAL,
  THIRD_SINGULAR,
  type VerbBits,
} from './morphology.ts';
import { isSeparableParticle } from './particles.ts';
import { verbFrame } from './reporting-verbs.ts';
import type { VerbForm } from './token.ts';
import type { Item } from './units.ts';

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

/** A finite verb with what belongs to it. */
export interface Predicate {
  readonly finite: number;
  /** Item of the verb that carries the meaning. */
  readonly verb: number;
  readonly particle: number | null;
  readonly lemma: string;
  readonly passive: boolean;
  /** Lemma of the modal or auxiliary that is finite, where another verb carries the meaning. */
  readonly auxiliary: string | null;
  readonly bits: VerbBits;
  readonly chunk: number;
}

export interface Clauses {
  readonly chunks: readonly Chunk[];
  readonly predicates: readonly Predicate[];
  readonly forms: readonly (VerbForm | null)[];
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

export function readClauses(items: readonly Item[], lexicon: Lexicon): Clauses {
  const forms: (VerbForm | null)[] = items.map((item) => item.token?.verbForm ?? null);
  const cuts = cutChunks(items, forms);
  for (const cut of cuts) repairForms(items, cut, forms);
  const chunks = joinInterrupted(items, cuts, forms).map((cut) => classify(items, cut, forms));
  const predicates = chunks.flatMap((chunk, index) =>
    chunk.finite.map((finite) => readPredicate(items, chunks, index, finite, forms, lexicon)),
  );
  return { chunks, predicates, forms };
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
  for (const [at, item] of items.entries()) {
    if (boundary.test(item.lower) && !joinsAdjectives(items, at) && !isHyphen(items, at)) {
      close(at);
      first = at + 1;
      after = item.lower === '-' || item.lower === '—' ? '–' : item.lower;
    } else if (joining.has(item.lower) && at > first && joinsClauses(items, forms, first, at)) {
      close(at);
      first = at;
      after = item.lower;
    }
  }
  const last = items.at(-1);
  close(last && /^[.!?…]+$/.test(last.lower) ? items.length - 1 : items.length);
  return cuts;
}

/** A hyphen between words is no dash. */
function isHyphen(items: readonly Item[], at: number): boolean {
  return (
    items[at]?.lower === '-' &&
    (items[at]?.end === items[at + 1]?.start || items[at]?.start === items[at - 1]?.end)
  );
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

const MOST_INSERTED = 4;

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
    if (lastFinite === undefined || relatives.has(items[cut.first]?.lower ?? '')) continue;
    return lastFinite === cut.last - 1 ? index : null;
  }
  return null;
}

function classify(items: readonly Item[], cut: Cut, forms: (VerbForm | null)[]): Chunk {
  const finite = range(cut.first, cut.last).filter((at) => forms[at] === 'finite');
  const start = skipBefore(items, cut);
  const opener = openerOf(items, start, cut.last, finite[0] ?? null);
  const kind = kindOf(items, cut, start, opener, finite, forms);
  const first = items[start]?.lower ?? '';
  const purpose = kind === 'infinitive' && /^(?:um|ohne|statt|anstatt|sowie)$/.test(first) ? first : null;
  return { ...cut, kind, opener: kind === 'subordinate' ? opener : purpose, finite };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

function skipBefore(items: readonly Item[], { first, last }: Cut): number {
  let at = first;
  while (at < last - 1 && openersBefore.has(items[at]?.lower ?? '') && at - first < 3) at++;
  return at > first &&
    (isOpener(items, at) || relatives.has(items[at]?.lower ?? '') || joining.has(items[first]?.lower ?? ''))
    ? at
    : first;
}

function isOpener(items: readonly Item[], at: number): boolean {
  const lower = items[at]?.lower ?? '';
  return openers.has(lower) || questionWords.has(lower);
}

function openerOf(items: readonly Item[], start: number, last: number, finite: number | null): string | null {
  const lower = items[start]?.lower ?? '';
  if (finite === start + 1 && finite < last - 1) return null;
  const verbIsEarly =
    finite !== null &&
    range(finite + 1, last).some((at) => /^(?:NOUN|PROPN|PRON)$/.test(items[at]?.token?.tag ?? ''));
  if (isOpener(items, start)) return verbIsEarly && alsoOtherwise.has(lower) ? null : lower;
  const afterPreposition = items[start + 1]?.lower ?? '';
  if (items[start]?.token?.tag === 'ADP' && /^(?:welch\w+|wem|wen|was)$/.test(afterPreposition))
    return afterPreposition;
  return null;
}

function kindOf(
  items: readonly Item[],
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
  return isLate && !opensMainClause(items, start, firstFinite, last) ? 'relative' : 'main';
}

function isNominal(item: Item | undefined): boolean {
  return /^(?:ADJ|NOUN|PROPN|NUM)$/.test(item?.token?.tag ?? '');
}

/** «der Hubschrauber gehöre …»: article and noun right before the verb, and no verb at the end. */
function opensMainClause(items: readonly Item[], start: number, finite: number, last: number): boolean {
  if (finite === start + 1) return false;
  for (let at = start + 1; at < finite; at++) if (!isNominal(items[at])) return false;
  return finite < last - 1 || moodOf(allBits(items[finite]) & FINITE) === 'subjunctive-1';
}

function isRelativeStart(items: readonly Item[], start: number, verbLast: boolean): boolean {
  const at = items[start]?.token?.tag === 'ADP' ? start + 1 : start;
  if (!relatives.has(items[at]?.lower ?? '') || start === 0) return false;
  if (at > start && !verbLast && isNominal(items[at + 1]) && items[at]?.token?.tag === 'DET') return false;
  return items[start - 1]?.lower === ',' || items[start]?.token?.tag === 'PRON';
}

export function isZuInfinitive(
  items: readonly Item[],
  forms: readonly (VerbForm | null)[],
  at: number,
): boolean {
  if (forms[at] === 'zu-infinitive') return true;
  return forms[at] === 'infinitive' && items[at - 1]?.lower === 'zu';
}

function allBits(item: Item | undefined): VerbBits {
  return item?.token?.verbs.reduce((bits, reading) => bits | reading.bits, 0) ?? 0;
}

/** The tagger sees three words at a time; a clause has one finite verb, and a participle stands with an auxiliary. */
function repairForms(items: readonly Item[], { first, last }: Cut, forms: (VerbForm | null)[]): void {
  const at = range(first, last);
  for (const i of at)
    if (
      items[i]?.token?.tag === 'AUX' &&
      isZuInfinitive(items, forms, i) &&
      forms[i - 2] === 'finite' &&
      (allBits(items[i - 2]) & PAST_PARTICIPLE) !== 0
    )
      forms[i - 2] = 'participle';
  const finite = at.filter((i) => forms[i] === 'finite');
  const auxiliary = finite.find((i) => /^(?:haben|sein|werden)$/.test(items[i]?.token?.lemma ?? ''));
  if (auxiliary !== undefined)
    for (const i of finite)
      if (i !== auxiliary && (allBits(items[i]) & PAST_PARTICIPLE) !== 0 && items[i]?.token?.tag === 'VERB')
        forms[i] = 'participle';
  if (auxiliary !== undefined) repairParticiple(items, at, forms);
  if (finite.length > 0 || at.some((i) => isZuInfinitive(items, forms, i))) return;
  const candidates = at.filter(
    (i) => forms[i] !== null && (allBits(items[i]) & FINITE & (THIRD_SINGULAR | THIRD_PLURAL)) !== 0,
  );
  const chosen =
    candidates.find((i) => i === first) ?? candidates.at(-1) ?? at.find((i) => isMistakenVerb(items, i));
  if (chosen !== undefined) forms[chosen] = 'finite';
}

/** «hat … bekräftigt»: a participle at the end that was taken for an adjective. */
function repairParticiple(items: readonly Item[], at: readonly number[], forms: (VerbForm | null)[]): void {
  if (at.some((i) => forms[i] === 'participle' || forms[i] === 'infinitive')) return;
  const end = at.findLast((i) => items[i]?.token?.tag !== 'PUNCT' && forms[i] !== 'finite');
  if (end !== undefined && (allBits(items[end]) & PAST_PARTICIPLE) !== 0) forms[end] = 'participle';
}

/** «ihr Land unterstütze …»: a finite verb that was taken for an adjective. */
function isMistakenVerb(items: readonly Item[], at: number): boolean {
  const token = items[at]?.token;
  if (!token || !/^(?:ADJ|ADV|X)$/.test(token.tag) || !/^\p{Ll}/u.test(token.form)) return false;
  if ((allBits(items[at]) & (FINITE & (THIRD_SINGULAR | THIRD_PLURAL))) === 0) return false;
  const next = items[at + 1]?.token?.tag;
  return next !== 'NOUN' && next !== 'ADJ' && next !== 'PROPN';
}

function readPredicate(
  items: readonly Item[],
  chunks: readonly Chunk[],
  index: number,
  finite: number,
  forms: readonly (VerbForm | null)[],
  lexicon: Lexicon,
): Predicate {
  const item = items[finite];
  const bits = allBits(item) & FINITE;
  const finiteLemmas = (item?.token?.verbs ?? [])
    .filter((reading) => (reading.bits & FINITE) !== 0)
    .map(({ lemma }) => lemma);
  const main = item?.token?.tag === 'AUX' ? mainVerb(items, chunks, index, finite, forms) : null;
  if (main !== null) {
    const lemma = withWordBefore(items, main, lemmaOf(items[main], forms[main] ?? null));
    const auxiliary = finiteLemmas[0] ?? '';
    const passive = auxiliary === 'werden' && forms[main] === 'participle';
    return { finite, verb: main, particle: null, lemma, passive, auxiliary, bits, chunk: index };
  }
  const particle = particleOf(items, chunks, index, finite, finiteLemmas, lexicon);
  if (particle !== null) {
    const part = items[particle]?.lower ?? '';
    const lemma = finiteLemmas
      .map((one) => part + one)
      .find((one) => verbFrame(one) !== null || lexicon.isVerb(one));
    if (lemma !== undefined)
      return { finite, verb: finite, particle, lemma, passive: false, auxiliary: null, bits, chunk: index };
  }
  const simple = finiteLemmas.find((one) => verbFrame(one) !== null) ?? finiteLemmas[0] ?? '';
  const lemma =
    finiteLemmas
      .map((one) => withWordBefore(items, finite, one))
      .find((one) => !finiteLemmas.includes(one)) ?? simple;
  return { finite, verb: finite, particle: null, lemma, passive: false, auxiliary: null, bits, chunk: index };
}

/** The lemma of a form, also where the tagger took the word for an adjective. */
function lemmaOf(item: Item | undefined, form: VerbForm | null): string {
  const bits = form === 'participle' ? PAST_PARTICIPLE : INFINITIVE;
  const verbs = item?.token?.verbs ?? [];
  return (verbs.find((reading) => (reading.bits & bits) !== 0) ?? verbs[0])?.lemma ?? '';
}

/** «bekannt geben», «klar machen»: an adjective that makes one word with the verb. */
function withWordBefore(items: readonly Item[], verb: number, lemma: string): string {
  const before = items[verb - 1]?.lower ?? '';
  return isSeparableParticle(before) && verbFrame(before + lemma) !== null ? before + lemma : lemma;
}

/** The participle or infinitive that an auxiliary needs: before it in a verb-last clause, else behind. */
function mainVerb(
  items: readonly Item[],
  chunks: readonly Chunk[],
  index: number,
  finite: number,
  forms: readonly (VerbForm | null)[],
): number | null {
  const chunk = chunks[index];
  if (!chunk) return null;
  const isMain = (at: number): boolean =>
    (forms[at] === 'participle' || forms[at] === 'infinitive') && items[at]?.token?.tag !== 'AUX';
  if (chunk.kind === 'subordinate' || chunk.kind === 'relative' || finite === chunk.last - 1) {
    for (let at = finite - 1; at >= Math.max(chunk.first, finite - 3); at--) if (isMain(at)) return at;
  }
  const nextFinite = chunk.finite.find((at) => at > finite) ?? chunk.last;
  for (let at = nextFinite - 1; at > finite; at--) if (isMain(at)) return at;
  return laterChunk(chunks, index, (at) => isMain(at));
}

const FARTHEST_CHUNK = 6;

/** An item in the parts of this clause that follow an inserted one: «hatte X, der dort war, erklärt». */
function laterChunk(chunks: readonly Chunk[], index: number, test: (at: number) => boolean): number | null {
  for (let next = index + 1; next < Math.min(chunks.length, index + FARTHEST_CHUNK); next++) {
    const chunk = chunks[next];
    if (!chunk || chunk.kind === 'main' || chunk.after === ';') return null;
    if (chunk.kind === 'fragment') for (const at of range(chunk.first, chunk.last)) if (test(at)) return at;
  }
  return null;
}

function particleOf(
  items: readonly Item[],
  chunks: readonly Chunk[],
  index: number,
  finite: number,
  lemmas: readonly string[],
  lexicon: Lexicon,
): number | null {
  const chunk = chunks[index];
  if (!chunk) return null;
  const fits = (at: number): boolean => {
    const word = items[at]?.lower ?? '';
    if (!isSeparableParticle(word) || word === 'weiter') return false;
    return lemmas.some((lemma) => verbFrame(word + lemma) !== null || lexicon.isVerb(word + lemma));
  };
  const end = chunk.finite.find((at) => at > finite) ?? chunk.last;
  if (end - 1 > finite && fits(end - 1)) return end - 1;
  for (let at = finite + 1; at < end; at++) {
    const next = items[at + 1];
    const isBare =
      next?.token?.tag === 'PUNCT' || /^(?:und|oder|als|wie)$/.test(next?.lower ?? '') || next === undefined;
    if (isBare && fits(at) && items[at]?.token?.tag !== 'ADJ') return at;
  }
  return laterChunk(chunks, index, (at) => chunks.some((one) => one.last - 1 === at) && fits(at));
}
