import { isAgent } from './agents.ts';
import type { Chunk } from './chunks.ts';
import type { Clauses } from './clauses.ts';
import { moodOf } from './moods.ts';
import {
  ACCUSATIVE,
  DATIVE,
  NOMINATIVE,
  type NounBits,
  SINGULAR,
  THIRD_PLURAL,
  THIRD_SINGULAR,
  type VerbBits,
} from './morphology.ts';
import { canBe, determinedBy, isTime, type Phrase } from './noun-phrases.ts';
import { isSeparableParticle } from './particles.ts';
import { extendedEnd } from './phrase-extent.ts';
import type { Predicate } from './predicates.ts';
import { idiom } from './reporting-idioms.ts';
import { verbFrame } from './reporting-verbs.ts';
import { roleKind } from './roles.ts';
import type { Item } from './units.ts';

/** Items `first` to `last` (exclusive). */
export interface ItemRange {
  readonly first: number;
  readonly last: number;
}

export interface ReadUnit extends Clauses {
  readonly items: readonly Item[];
  readonly phrases: readonly Phrase[];
}

/** The words of a chunk in lower case. */
export function wordsOf({ items, chunks }: ReadUnit, index: number): string[] {
  return items.slice(chunks[index]?.first, chunks[index]?.last).map(({ lower }) => lower);
}

/** The subject of a predicate with all that belongs to it, or null where the clause has none that agrees. */
export function subjectOf(unit: ReadUnit, predicate: Predicate): ItemRange | null {
  const chunk = unit.chunks[predicate.chunk];
  if (!chunk) return null;
  if (chunk.kind === 'subordinate' || chunk.kind === 'relative')
    return subjectBeforeLastVerb(unit, predicate, chunk);
  const previousFinite = chunk.finite.filter((at) => at < predicate.finite).at(-1);
  const start = previousFinite === undefined ? chunk.first : previousFinite + 1;
  const field = frontField(unit, start, predicate.finite);
  if (field === null) return subjectOfVerbFirst(unit, predicate, chunk);
  const phrase = unit.phrases.find((one) => one.first >= field && one.first < predicate.finite);
  const behind = subjectBehind(unit, predicate, chunk);
  const isSubject = phrase !== undefined && phrase.first === field && isPossible(unit, phrase, predicate);
  if (isNobleName(unit, phrase, field, predicate) && !(behind && isAgent(unit, behind)))
    return { first: field, last: predicate.finite };
  if (!isSubject)
    return behind ?? nameInFront(unit, phrase, field, predicate) ?? sharedSubject(unit, predicate, chunk);
  if (
    behind &&
    canBe(phrase, ACCUSATIVE) &&
    (isOnlyNominative(unit, behind, predicate) || isRatherAgent(unit, predicate, behind, phrase))
  )
    return behind;
  const last = withoutAdverbs(unit, phrase, predicate.finite);
  return { first: beforeOpenApposition(unit, predicate.chunk) ?? phrase.first, last };
}

/** «…, am Montag gewarnt und erklärte»: a verb that *und* joins has the subject of the one before. */
function sharedSubject(unit: ReadUnit, predicate: Predicate, { first }: Chunk): ItemRange | null {
  const joint = unit.items[predicate.finite - 1]?.lower ?? '';
  if (predicate.finite === first || !/^(?:und|oder|aber)$/.test(joint)) return null;
  const earlier = unit.predicates.findLast((one) => one.chunk < predicate.chunk);
  return earlier ? subjectOf(unit, earlier) : null;
}

/** «Freunde der Erde teilte mit»: a name in the front field need not agree in number. */
function nameInFront(
  unit: ReadUnit,
  phrase: Phrase | undefined,
  field: number,
  predicate: Predicate,
): ItemRange | null {
  if (
    phrase?.first !== field ||
    phrase.preposition !== null ||
    !canBe(phrase, NOMINATIVE) ||
    isTime(unit.items, phrase)
  )
    return null;
  return { first: phrase.first, last: predicate.finite };
}

/** «Max Klein, ein Experte vom Institut erklärte»: an apposition whose second comma is missing. */
function beforeOpenApposition(unit: ReadUnit, index: number): number | null {
  const chunk = unit.chunks[index];
  const before = unit.chunks[index - 1];
  if (chunk?.after !== ',' || before?.kind !== 'fragment' || before.after !== '') return null;
  const phrase = unit.phrases.find((one) => one.first === before.first);
  if (!phrase || phrase.preposition !== null || phrase.kind === 'pronoun' || !canBe(phrase, NOMINATIVE))
    return null;
  return whole(unit, phrase, before.last, true).last >= before.last ? phrase.first : null;
}

/** «Von der Heide betonte»: a name whose particle has a capital only because it opens the sentence. */
function isNobleName(
  { items }: ReadUnit,
  phrase: Phrase | undefined,
  field: number,
  predicate: Predicate,
): boolean {
  return (
    field === 0 &&
    phrase?.preposition === 0 &&
    phrase.kind === 'name' &&
    phrase.last === predicate.finite &&
    !predicate.passive &&
    /^(?:von|van|zu)$/.test(items[0]?.lower ?? '') &&
    verbFrame(predicate.lemma) !== null
  );
}

/** First item of what stands before the verb, without conjunction and focus adverb; null where nothing does. */
function frontField(unit: ReadUnit, start: number, finite: number): number | null {
  let at = start;
  const opensName = (item: number): boolean => unit.phrases.some((one) => one.first === item);
  while (
    at < finite &&
    !opensName(at) &&
    /^(?:und|aber|doch|denn|oder|sondern|auch|selbst|nur|sogar|[„"»«])$/.test(unit.items[at]?.lower ?? '')
  )
    at++;
  return at < finite ? at : null;
}

function withoutAdverbs(unit: ReadUnit, phrase: Phrase, finite: number): number {
  const index = unit.phrases.indexOf(phrase);
  const last = extendedEnd(unit.items, unit.phrases, index, finite, { allPrepositions: true });
  return Math.max(last, phrase.last);
}

function agrees(phrase: Phrase, { bits }: Predicate): boolean {
  const singular = (bits & THIRD_SINGULAR) !== 0;
  const plural = (bits & THIRD_PLURAL) !== 0;
  return (singular && canBe(phrase, SINGULAR & NOMINATIVE)) || plural;
}

function isPossible(unit: ReadUnit, phrase: Phrase, predicate: Predicate): boolean {
  return (
    phrase.preposition === null &&
    canBe(phrase, NOMINATIVE) &&
    agrees(phrase, predicate) &&
    !isTime(unit.items, phrase) &&
    unit.items[phrase.head]?.lower !== 'folgendes'
  );
}

/** «Eine Absage bezeichnete Weber als Fehler»: of two that could be, the one that can speak. */
function isRatherAgent(
  unit: ReadUnit,
  { lemma, chunk }: Predicate,
  behind: ItemRange,
  front: Phrase,
): boolean {
  const isQuoted = unit.items[behind.first]?.token?.tag === 'PUNCT';
  const reports = verbFrame(lemma) !== null || idiom(lemma, wordsOf(unit, chunk)) !== null;
  return reports && !isQuoted && isAgent(unit, behind) && !isAgent(unit, front);
}

function isOnlyNominative(unit: ReadUnit, range: ItemRange, predicate: Predicate): boolean {
  const phrase = unit.phrases.find((one) => one.first === range.first);
  return (
    phrase !== undefined &&
    phrase.first <= predicate.finite + 2 &&
    !canBe(phrase, ACCUSATIVE) &&
    phrase.kind !== 'name'
  );
}

/** The subject that follows its verb. */
export function subjectBehind(unit: ReadUnit, predicate: Predicate, chunk: Chunk): ItemRange | null {
  const end = chunk.finite.find((at) => at > predicate.finite) ?? chunk.last;
  const possible = unit.phrases.filter(
    (one) => one.first > predicate.finite && one.last <= end && isPossible(unit, one, predicate),
  );
  const found = whoSpeaks(unit, predicate, possible) ?? possible[0];
  if (!found) return null;
  const limit = dativeBehind(unit, predicate, found, end) ?? end;
  const subject = whole(unit, found, limit, false, withoutPrepositions(predicate));
  return found.kind === 'noun' ? withNameBehind(unit, predicate.chunk, subject) : subject;
}

/** «wirft die Partei der Regierung vor»: a verb that needs a dative leaves its subject no genitive, where nothing else is one. */
function dativeBehind(
  { items, phrases }: ReadUnit,
  { lemma, finite }: Predicate,
  subject: Phrase,
  end: number,
): number | null {
  if (verbFrame(lemma)?.dative !== true) return null;
  const inside = phrases.filter((one) => one.first > finite && one.last <= end && one.preposition === null);
  const [dative, ...others] = inside.filter(
    (one) =>
      one !== subject && canBe(one, DATIVE) && /^(?:der|einer|dieser|den)$/.test(determinedBy(items, one)),
  );
  return dative !== undefined && others.length === 0 && dative.first === subject.last ? dative.first : null;
}

/** «hatte ein Trainer aus dem Norden, Max Klein, erklärt»: a name between commas, past what stands behind the noun. */
function withNameBehind({ chunks, phrases }: ReadUnit, index: number, subject: ItemRange): ItemRange {
  const [chunk, next, after] = chunks.slice(index, index + 3);
  const name = phrases.find(({ first, kind }) => first === next?.first && kind === 'name');
  if (!chunk || !next || next.after !== ',' || after?.after !== ',' || name?.last !== next.last)
    return subject;
  let at = subject.last;
  for (const one of phrases) if (one.preposition === at) at = one.last;
  return at === chunk.last && at > subject.last ? { first: subject.first, last: next.last } : subject;
}

/** What belongs to the verb and not to a noun before it: its own prepositions, the agent of a passive. */
function withoutPrepositions({ lemma, passive }: Predicate): readonly string[] {
  const own = verbFrame(lemma)?.prepositions ?? [];
  return passive ? [...own, 'von', 'vom', 'durch'] : own;
}

/** Behind a verb that reports: not the first phrase, where that is a thing and a later one can speak. */
function whoSpeaks(
  unit: ReadUnit,
  { lemma }: Predicate,
  [first, ...others]: readonly Phrase[],
): Phrase | undefined {
  if (
    !first ||
    verbFrame(lemma) === null ||
    first.kind !== 'noun' ||
    !canBe(first, ACCUSATIVE) ||
    isAgent(unit, first)
  )
    return undefined;
  const { last } = whole(unit, first, unit.items.length);
  return others.find((one) => one.first > last && isAgent(unit, one));
}

/** A phrase with what belongs to it, appositions between commas included. */
export function whole(
  unit: ReadUnit,
  phrase: Phrase,
  limit: number,
  allPrepositions = false,
  without: readonly string[] = [],
): ItemRange {
  const index = unit.phrases.indexOf(phrase);
  const end = extendedEnd(unit.items, unit.phrases, index, limit, { allPrepositions, without });
  return {
    first: phrase.first,
    last:
      phrase.kind === 'pronoun'
        ? end
        : withApposition(unit, end, phrase.preposition === null ? NOMINATIVE : DATIVE),
  };
}

/** «der Sprecher, Max Klein, …»: where the apposition ends that begins at this comma, else the same place. */
function withApposition(unit: ReadUnit, end: number, inCase: NounBits): number {
  if (unit.items[end]?.lower !== ',') return end;
  const index = unit.phrases.findIndex((one) => one.first === end + 1);
  const phrase = unit.phrases[index];
  if (!phrase || phrase.kind === 'pronoun' || phrase.preposition !== null) return end;
  const isBare = determinedBy(unit.items, phrase) === '' && canBe(phrase, NOMINATIVE);
  if (!canBe(phrase, inCase) && !isBare) return end;
  const last = extendedEnd(unit.items, unit.phrases, index, unit.items.length, { allPrepositions: true });
  const closing = unit.items[last]?.lower ?? '.';
  const isRole =
    roleKind(unit.items[phrase.head]?.token?.form ?? '') !== null &&
    (unit.forms[last] !== 'finite' || isInVerbLast(unit, last) || !canBe(phrase, NOMINATIVE));
  return isRole || /^(?:[,.:;–)]|-)$/.test(closing) ? last : end;
}

function isInVerbLast({ chunks }: ReadUnit, at: number): boolean {
  return chunks.some(({ kind, first, last }) => kind === 'subordinate' && at > first && at < last);
}

function subjectOfVerbFirst(unit: ReadUnit, predicate: Predicate, chunk: Chunk): ItemRange | null {
  const before = unit.chunks[predicate.chunk - 1];
  const coordinated =
    /^(?:und|oder|aber|doch|sondern)$/.test(chunk.after) ||
    /^(?:und|oder|aber)$/.test(unit.items[chunk.first]?.lower ?? '');
  if (coordinated && before) {
    const before = unit.predicates.filter((one) => one.chunk < predicate.chunk);
    const earlier = before.findLast((one) => isBeside(unit, one, predicate)) ?? before.at(-1);
    const behind = subjectBehind(unit, predicate, chunk);
    if (behind && behind.first <= predicate.finite + 2 && isOnlyNominative(unit, behind, predicate))
      return behind;
    return earlier ? subjectOf(unit, earlier) : behind;
  }
  if (chunk.after === ',' || chunk.after === '–' || chunk.after === ')') {
    const interrupted = interruptedSubject(unit, predicate, chunk);
    if (interrupted) return interrupted;
  }
  const behind = subjectBehind(unit, predicate, chunk);
  if (behind || chunk.after !== ',') return behind;
  const earlier = unit.predicates.findLast(
    (one) => one.chunk < predicate.chunk && unit.chunks[one.chunk]?.kind === 'main',
  );
  return earlier ? subjectOf(unit, earlier) : null;
}

const isReported = (bits: VerbBits): boolean => moodOf(bits) === 'subjunctive-1';

/** «sagte, er sei krank, und ging»: a main clause of the same voice, Konjunktiv or not. */
function isBeside({ chunks }: ReadUnit, { chunk, bits }: Predicate, predicate: Predicate): boolean {
  return (
    /^(?:main|verb-first)$/.test(chunks[chunk]?.kind ?? '') && isReported(bits) === isReported(predicate.bits)
  );
}

/** «X, die Leiterin der Behörde, sagte …»: a phrase that an insertion parts from its verb. */
function interruptedSubject(unit: ReadUnit, predicate: Predicate, chunk: Chunk): ItemRange | null {
  const next = unit.phrases.find((one) => one.first === predicate.finite + 1);
  let index = predicate.chunk - 1;
  while (index > 0 && isInserted(unit, index)) index--;
  if (unit.chunks[index]?.kind === 'main' && opensWithAgent(unit, index + 1) && index + 1 < predicate.chunk)
    index++;
  const opening = unit.chunks[index];
  if (opening?.kind !== 'fragment' || (opening.after === ',' && index > 0 && !opensWithAgent(unit, index)))
    return null;
  if (next && isPossible(unit, next, predicate) && index === predicate.chunk - 1) return null;
  const phrase = unit.phrases.find((one) => one.first >= opening.first && one.first < opening.last);
  if (!phrase || phrase.preposition !== null || !canBe(phrase, NOMINATIVE)) return null;
  if (frontField(unit, opening.first, opening.last) !== phrase.first) return null;
  const relative = unit.chunks.slice(index + 1, predicate.chunk).find((one) => one.kind !== 'fragment');
  const isSure =
    next !== undefined &&
    isPossible(unit, next, predicate) &&
    !canBe(next, ACCUSATIVE) &&
    canBe(phrase, ACCUSATIVE);
  if (isSure) return null;
  const end = unit.items[chunk.first - 1]?.lower === ')' ? chunk.first : chunk.first - 1;
  return { first: phrase.first, last: relative ? relative.first - 1 : end };
}

/** A fragment that begins with somebody who can speak: «…, die Sprecherin, Anna Weber, erklärte». */
function opensWithAgent(unit: ReadUnit, index: number): boolean {
  const chunk = unit.chunks[index];
  const phrase = unit.phrases.find((one) => one.first === chunk?.first);
  return (
    chunk?.kind === 'fragment' &&
    phrase?.preposition === null &&
    canBe(phrase, NOMINATIVE) &&
    isAgent(unit, phrase)
  );
}

/** Appositions, relative clauses and what is joined to those. */
function isInserted(unit: ReadUnit, index: number): boolean {
  const chunk = unit.chunks[index];
  const before = unit.chunks[index - 1];
  if (!chunk || chunk.kind === 'verb-first') return false;
  if (chunk.kind === 'main') return /^(?:und|oder)$/.test(chunk.after) && before?.kind === 'relative';
  return (
    chunk.after === ',' ||
    chunk.after === '(' ||
    chunk.after === ')' ||
    chunk.after === '–' ||
    /^(?:und|oder)$/.test(chunk.after)
  );
}

/** «Der Verband, der darin …»: the first phrase of this kind that a relative clause can hang on. */
export function antecedent(
  unit: ReadUnit,
  index: number,
  isOfKind: (phrase: Phrase) => boolean,
): ItemRange | null {
  const comma = (unit.chunks[index]?.first ?? 0) - 1;
  const phrase = unit.phrases.find(
    (one) =>
      one.last <= comma && isOfKind(one) && whole(unit, one, comma, true).last >= verbBefore(unit, comma),
  );
  return phrase ? whole(unit, phrase, comma, true) : null;
}

/** «griff den Ton der Medien auf, in denen …»: where a verb's part before a comma begins, else the comma. */
function verbBefore({ items, forms }: ReadUnit, comma: number): number {
  const isParticle = isSeparableParticle(items[comma - 1]?.lower ?? '');
  return isParticle || (forms[comma - 1] ?? null) !== null ? comma - 1 : comma;
}

function subjectBeforeLastVerb(unit: ReadUnit, predicate: Predicate, chunk: Chunk): ItemRange | null {
  const candidates = unit.phrases.filter(
    (one) => one.first >= chunk.first && one.last <= predicate.finite && isPossible(unit, one, predicate),
  );
  const sure = candidates.find((one) => !canBe(one, ACCUSATIVE) && one.kind !== 'pronoun');
  const chosen =
    (chunk.kind === 'relative' ? (candidates.find((one) => one.first === chunk.first) ?? sure) : null) ??
    candidates[0];
  return chosen ? whole(unit, chosen, predicate.finite) : null;
}
