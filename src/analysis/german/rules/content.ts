import type { RuleName } from '../../rules.ts';
import { isAgent } from '../agents.ts';
import type { Chunk } from '../chunks.ts';
import { moodOf } from '../moods.ts';
import type { Predicate } from '../predicates.ts';
import { verbFrame } from '../reporting-verbs.ts';
import { type ItemRange, type ReadUnit, subjectOf } from '../subjects.ts';

export interface Content {
  readonly ranges: readonly ItemRange[];
  readonly rule: RuleName;
  readonly confidence: number;
}

export function frameEnd(unit: ReadUnit, { finite, verb, particle }: Predicate): number {
  const last = Math.max(finite, verb, particle ?? 0);
  return unit.chunks.findIndex((chunk) => last >= chunk.first && last < chunk.last);
}

/** Appositions and adverbials between commas that belong to the frame: «sagte X, die Leiterin, am Montag». */
export function skipAppositions(unit: ReadUnit, from: number): number {
  let at = from;
  for (;;) {
    const next = unit.chunks[at + 1];
    const afterNext = unit.chunks[at + 2];
    if (!next || !afterNext || next.after === ':' || next.after === ';') return at;
    const isInserted = next.kind === 'fragment' && unit.items[next.first]?.quotation === null;
    const isRelative = next.kind === 'relative' && at === from;
    const opensContent = isInserted && afterNext.kind === 'relative';
    if ((!isInserted && !isRelative) || opensContent || afterNext.kind === 'verb-first') return at;
    at++;
  }
}

export function isQuestion(opener: string): boolean {
  return /^(?:ob|wer|wen|wem|was|wann|wo|warum|wieso|weshalb|wohin|woher|welche[rsnm]?|wie|wieviel|worum|worüber|womit)$/.test(
    opener,
  );
}

export function isSubjunctive(unit: ReadUnit, index: number): boolean {
  const predicate = unit.predicates.find((one) => one.chunk === index);
  return predicate !== undefined && moodOf(predicate.bits) !== 'indicative';
}

/** A main clause in Konjunktiv I shows by itself that somebody says it. */
export function isRendered({ chunks, predicates }: ReadUnit, index: number): boolean {
  const predicate = predicates.find(({ chunk }) => chunk === index);
  return (
    chunks[index]?.kind === 'main' && predicate !== undefined && moodOf(predicate.bits) === 'subjunctive-1'
  );
}

/** Where content that begins with chunk `from` ends, as an item (exclusive). */
export function contentEnd(unit: ReadUnit, predicate: Predicate, from: number): number {
  const frameChunk = unit.chunks[predicate.chunk];
  const frameIsInside = frameChunk?.kind === 'subordinate' || frameChunk?.kind === 'relative';
  for (let index = from + 1; index < unit.chunks.length; index++) {
    const chunk = unit.chunks[index];
    if (!chunk) break;
    if (chunk.after === ';') return chunk.first - 1;
    if (chunk.kind === 'verb-first' && chunk.after === ',' && frameIsInside) return chunk.first - 1;
    if (isFrameOfItsOwn(unit, index, chunk) || isBesideFrame(unit, from, index, chunk))
      return /^\p{L}/u.test(chunk.after) ? chunk.first : chunk.first - 1;
  }
  return unit.items.length;
}

/** «sagte, er sei krank, und ging»: behind Konjunktiv the indicative goes on from the frame. */
function isBesideFrame({ predicates }: ReadUnit, from: number, index: number, chunk: Chunk): boolean {
  if (chunk.kind !== 'verb-first' || chunk.after !== 'und') return false;
  const content = predicates.find((one) => one.chunk === from);
  const predicate = predicates.find((one) => one.chunk === index);
  return (
    content !== undefined &&
    predicate !== undefined &&
    moodOf(content.bits).startsWith('subjunctive') &&
    !moodOf(predicate.bits).startsWith('subjunctive')
  );
}

/** «…, und fügte hinzu», «…, sagte Y», «…, so Z»: another frame begins. */
export function isFrameOfItsOwn(unit: ReadUnit, index: number, chunk: Chunk): boolean {
  const first = unit.items[chunk.first]?.lower ?? '';
  if (chunk.kind === 'fragment' && first === 'so') return true;
  if (
    chunk.opener === 'wie' &&
    unit.predicates.some((one) => one.chunk === index && verbFrame(one.lemma) !== null)
  )
    return true;
  const predicate = unit.predicates.find((one) => one.chunk === index);
  if (!predicate || verbFrame(predicate.lemma) === null || moodOf(predicate.bits) === 'subjunctive-1')
    return false;
  if (chunk.kind === 'verb-first') return true;
  if (!/^(?:und|aber|doch|oder)$/.test(first)) return false;
  return (
    predicate.finite <= chunk.first + 2 ||
    (chunk.kind === 'main' && !moodOf(predicate.bits).startsWith('subjunctive') && speaks(unit, predicate))
  );
}

/** «…, und die Partei forderte mehr»: somebody else has the word. */
function speaks(unit: ReadUnit, predicate: Predicate): boolean {
  const subject = subjectOf(unit, predicate);
  return subject !== null && isAgent(unit, subject);
}
