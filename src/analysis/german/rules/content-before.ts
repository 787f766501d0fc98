import { isAgent } from '../agents.ts';
import type { Chunk } from '../chunks.ts';
import { moodOf } from '../moods.ts';
import { ACCUSATIVE, DATIVE, NOMINATIVE } from '../morphology.ts';
import { canBe, isTime, type Phrase } from '../noun-phrases.ts';
import type { Predicate } from '../predicates.ts';
import type { VerbFrame } from '../reporting-verbs.ts';
import { type ReadUnit, subjectOf } from '../subjects.ts';
import { type Content, contentEnd, frameEnd, isQuestion, isSubjunctive, skipAppositions } from './content.ts';
import { cutOut } from './finding.ts';

/** Content that stands before its frame: «…, sagte X», with what goes on behind. */
export function contentBefore(
  unit: ReadUnit,
  predicate: Predicate,
  chunk: Chunk,
  frame: VerbFrame,
): Content | null {
  const points = pointsBack(unit, predicate, chunk);
  if (
    !/^[,–]$/.test(chunk.after) ||
    !(points || (chunk.kind === 'verb-first' && predicate.finite === chunk.first))
  )
    return null;
  if (!frame.clause && !frame.verbSecond && !frame.quote) return null;
  if (predicate.passive && moodOf(predicate.bits) === 'subjunctive-1') return null;
  if (/^(?:aber|jedoch)$/.test(unit.items[predicate.finite + 1]?.lower ?? '')) return null;
  if (!phraseAfter(unit, predicate.finite) && !predicate.passive && frame.lemma !== 'heißen') return null;
  const end = pastSubject(unit, predicate, skipAppositions(unit, frameEnd(unit, predicate)));
  const start = statementStart(unit, predicate.chunk);
  if (
    !isStatement(unit, start, predicate.chunk, frame) ||
    (!points && !isRendered(unit, start) && hasObject(unit, predicate, chunk))
  )
    return null;
  const first = unit.chunks[start]?.first ?? 0;
  const after = unit.chunks[end + 1];
  const goesOn =
    after?.after === ',' &&
    after.kind !== 'relative' &&
    !isCircumstance(unit, chunk, after) &&
    (after.kind !== 'fragment' || unit.chunks.slice(end + 2).some(({ finite }) => finite.length > 0));
  const last = goesOn ? contentEnd(unit, predicate, end + 1) : unit.items.length;
  const cut = {
    first: chunk.first,
    last: goesOn ? (unit.chunks[end]?.last ?? chunk.last) : unit.items.length,
  };
  return { ranges: cutOut(unit.items, { first, last }, [cut]), rule: 'statement before', confidence: 0.9 };
}

/** «…, sagte X, Leiterin der Stelle, die …»: the chunk that the subject ends in. */
function pastSubject(unit: ReadUnit, predicate: Predicate, end: number): number {
  const last = subjectOf(unit, predicate)?.last ?? 0;
  return unit.chunks.findLastIndex((chunk, index) => index <= end || chunk.last <= last);
}

/** «„…“, sagte X, als er ging»: what tells when or why it was said. */
function isCircumstance({ items }: ReadUnit, { first }: Chunk, { opener }: Chunk): boolean {
  const isQuoted = items[first - 2]?.quotation !== null;
  return isQuoted && /^(?:als|nachdem|bevor|während|um|ohne|wobei)$/.test(opener ?? '');
}

/** «…, das teilte X mit», «… – dies meint X». */
function pointsBack({ items }: ReadUnit, { finite, lemma }: Predicate, { kind, first }: Chunk): boolean {
  if (lemma === 'heißen' || lemma === 'nennen') return false;
  const verb = /^(?:jedenfalls|zumindest)$/.test(items[first + 1]?.lower ?? '') ? first + 2 : first + 1;
  return kind === 'main' && finite === verb && /^(?:das|dies)$/.test(items[first]?.lower ?? '');
}

/** Konjunktiv I shows by itself that somebody says it. */
function isRendered({ predicates }: ReadUnit, index: number): boolean {
  const predicate = predicates.find(({ chunk }) => chunk === index);
  return predicate !== undefined && moodOf(predicate.bits) === 'subjunctive-1';
}

/** Whether chunks can be what somebody says: a main clause, a *dass*- or question clause, words in quotation marks. */
function isStatement(unit: ReadUnit, start: number, end: number, frame: VerbFrame): boolean {
  const chunks = unit.chunks.slice(start, end);
  if (chunks.some((chunk) => unit.items[chunk.first]?.quotation !== null)) return true;
  const opener = chunks[0]?.opener ?? '';
  if (/^(?:dass|daß)$/.test(opener)) return frame.clause;
  const main = unit.chunks.findIndex(
    (one, index) =>
      index >= start && index < end && (one.kind === 'main' || (one.kind === 'verb-first' && index > start)),
  );
  if (main >= 0) return !frame.weak || isSubjunctive(unit, main) || (main === start && mayMean(unit, end));
  return isQuestion(opener) && frame.question;
}

/** «…, nehmen Beobachter an»: the subject can speak. */
function mayMean(unit: ReadUnit, index: number): boolean {
  const predicate = unit.predicates.find(({ chunk }) => chunk === index);
  const subject = predicate && !predicate.passive ? subjectOf(unit, predicate) : null;
  return subject !== null && isAgent(unit, subject);
}

/** «fand eine Anstellung»: an object that leaves no place for a statement. */
export function hasObject(unit: ReadUnit, predicate: Predicate, chunk: Chunk): boolean {
  const subject = subjectOf(unit, predicate);
  return unit.phrases.some(
    (one) =>
      one.first > predicate.finite &&
      one.last <= chunk.last &&
      one.preposition === null &&
      one.kind !== 'pronoun' &&
      one.first >= (subject?.last ?? 0) &&
      canBe(one, ACCUSATIVE) &&
      (!canBe(one, DATIVE) || isBareNoun(unit, one)) &&
      !isTime(unit.items, one),
  );
}

/** «signalisierten Zustimmung»: without an article no dative. */
function isBareNoun({ items }: ReadUnit, phrase: Phrase): boolean {
  return phrase.kind === 'noun' && phrase.first === phrase.head && items[phrase.head]?.token?.listed === true;
}

/** First chunk of the statement that ends before `index`: an utterance that a colon announces stands for itself. */
function statementStart(unit: ReadUnit, index: number): number {
  const before = unit.chunks[index - 1];
  if (before?.after === ':' && unit.items[before.first]?.quotation !== null) return index - 1;
  for (let at = index - 1; at > 0; at--) if (unit.chunks[at]?.after === ';') return at;
  return 0;
}

function phraseAfter(unit: ReadUnit, finite: number): Phrase | undefined {
  return unit.phrases.find(
    (one) =>
      one.first > finite && one.first <= finite + 4 && one.preposition === null && canBe(one, NOMINATIVE),
  );
}
