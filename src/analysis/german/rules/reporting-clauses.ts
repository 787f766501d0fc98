import { isAgent } from '../agents.ts';
import type { Chunk } from '../chunks.ts';
import { moodOf } from '../moods.ts';
import type { Predicate } from '../predicates.ts';
import { range } from '../ranges.ts';
import { adjectiveFrame } from '../reporting-adjectives.ts';
import { idiom } from '../reporting-idioms.ts';
import { readFrame, type VerbFrame, verbFrame } from '../reporting-verbs.ts';
import { type ItemRange, type ReadUnit, subjectOf, wordsOf } from '../subjects.ts';
import { type Content, frameEnd, isRendered, skipAppositions } from './content.ts';
import { contentAfter } from './content-after.ts';
import { contentBefore } from './content-before.ts';
import { apart, type Finding, isNegation } from './finding.ts';
import { addresseeOf, canMean, speakerOf } from './speakers.ts';

/** Statements with a verb that reports: *sagte, dass …*; *sagte, er sei …*; *…, sagte X*; *X sagte: „…“*. */
export function reportingClauses(unit: ReadUnit): Finding[] {
  return unit.predicates.flatMap((predicate) => {
    const chunk = unit.chunks[predicate.chunk];
    if (!chunk) return [];
    const frame = frameOf(unit, predicate) ?? byRendering(unit, predicate, chunk);
    const found =
      frame && !isWithheld(unit, predicate, chunk, frame)
        ? contentBeside(unit, predicate, chunk, frame)
        : null;
    const content = found ?? quotationBeside(unit, predicate, chunk);
    return content ? findings(unit, predicate, content, frame) : [];
  });
}

function contentBeside(unit: ReadUnit, predicate: Predicate, chunk: Chunk, frame: VerbFrame): Content | null {
  const before = unit.chunks[predicate.chunk - 1];
  const followsQuotation = before !== undefined && unit.items[before.last - 1]?.quotation !== null;
  const isInserted =
    chunk.kind === 'verb-first' && chunk.after === ',' && isRendered(unit, predicate.chunk - 1);
  const isBefore = followsQuotation || isInserted ? contentBefore(unit, predicate, chunk, frame) : null;
  return isBefore ?? contentAfter(unit, predicate, frame) ?? contentBefore(unit, predicate, chunk, frame);
}

/** «will erfahren haben, dass …» says that the source vouches for it itself. */
function frameOf(unit: ReadUnit, { lemma, auxiliary, chunk, finite }: Predicate): VerbFrame | null {
  const clause = wordsOf(unit, chunk);
  if (/^(?:sein|zeigen|geben|äußern)$/.test(lemma) && !clause.includes('nicht')) {
    const behind = clause.slice(finite + 1 - (unit.chunks[chunk]?.first ?? 0));
    const adjective = behind.map(adjectiveFrame).find((frame) => frame !== null);
    if (adjective) return adjective;
  }
  if (auxiliary === 'wollen' && /^(?:erfahren|wissen|sehen|hören|beobachten)$/.test(lemma))
    return verbFrame('berichten');
  return idiom(lemma, clause)?.frame ?? verbFrame(lemma);
}

/** «Die Lage sei ernst, stöhnte X», «X blieb dabei: Die Lage sei ernst»: Konjunktiv beside it makes any verb one that reports. */
function byRendering(unit: ReadUnit, predicate: Predicate, chunk: Chunk): VerbFrame | null {
  const { lemma, passive, bits } = predicate;
  if (passive || moodOf(bits).startsWith('subjunctive') || !isAgentOf(unit, predicate)) return null;
  return isBehindRendering(unit, predicate, chunk) || isBeforeRendering(unit, predicate, chunk)
    ? readFrame(`${lemma} cqx`, 'neutral')
    : null;
}

function isBehindRendering(
  unit: ReadUnit,
  { lemma, auxiliary, chunk }: Predicate,
  { kind, after }: Chunk,
): boolean {
  const [opening] = unit.predicates;
  if (kind !== 'verb-first' || after !== ',' || auxiliary !== null) return false;
  return (
    !/^(?:sein|haben|werden)$/.test(lemma) &&
    opening !== undefined &&
    opening.chunk < chunk &&
    isRendered(unit, opening.chunk)
  );
}

function isBeforeRendering(unit: ReadUnit, predicate: Predicate, { kind }: Chunk): boolean {
  const next = skipAppositions(unit, frameEnd(unit, predicate)) + 1;
  return (
    kind === 'main' &&
    unit.chunks[next]?.after === ':' &&
    isRendered(unit, next) &&
    !isMereThing(unit, predicate)
  );
}

/** «Zudem fehlten Hebammen: Es sei …»: a noun without an article behind its verb is what there is, not who speaks. */
function isMereThing(unit: ReadUnit, predicate: Predicate): boolean {
  const subject = subjectOf(unit, predicate);
  if (subject === null || subject.first < predicate.finite) return false;
  return unit.items[subject.first]?.token?.tag === 'NOUN';
}

/** «wollte nicht bestätigen, dass …»: what somebody does not say is no statement. */
export function isWithheld(
  unit: ReadUnit,
  { finite, passive }: Predicate,
  { first, last }: Chunk,
  { colour }: VerbFrame,
): boolean {
  if (colour !== 'neutral' && colour !== 'announcing') return false;
  return !passive && range(Math.max(first, finite), last).some((at) => isNegation(unit.items, at));
}

function findings(
  unit: ReadUnit,
  predicate: Predicate,
  content: Content,
  frame: VerbFrame | null,
): Finding[] {
  const { speaker, via } = speakerOf(unit, predicate);
  if (!isOfSpeech(frame) && !canMean(unit, speaker)) return [];
  const { quotes, claim } = apart(unit, content.ranges);
  const shared = {
    speaker,
    via,
    addressee: addresseeOf(unit, predicate, speaker),
    cue: { items: cueItems(unit, predicate), lemma: predicate.lemma },
    colour: frame?.colour ?? ('neutral' as const),
    confidence: content.confidence,
  };
  const direct = quotes.map((quote) => ({
    ...shared,
    form: 'direct' as const,
    content: [quote],
    rule: { name: 'quotation beside' as const, word: predicate.lemma },
  }));
  if (predicate.lemma === 'stehen' && !speaker) return direct;
  if (claim.length === 0 || !frame || (frame.weak && !canMean(unit, speaker))) return direct;
  return [
    ...direct,
    {
      ...shared,
      form: 'indirect' as const,
      content: claim,
      rule: { name: content.rule, word: predicate.lemma },
    },
  ];
}

/** Verbs of which anything can be the subject that words stand beside: «rief: „…“», not «fand: „…“». */
function isOfSpeech(frame: VerbFrame | null): boolean {
  return frame !== null && (!frame.weak || (frame.quote && !frame.clause));
}

/** Items of the verb, its particle and the words that it makes one expression with, in order. */
export function cueItems(unit: ReadUnit, { lemma, finite, verb, particle, chunk }: Predicate): number[] {
  const words = idiom(lemma, wordsOf(unit, chunk))?.words ?? [];
  const { first, last } = unit.chunks[chunk] ?? { first: 0, last: 0 };
  const joined = range(first, last).filter((at) => words.includes(unit.items[at]?.lower ?? ''));
  return [...new Set([finite, particle ?? verb, ...joined])].toSorted((a, b) => a - b);
}

/** An utterance beside a verb that need not report: «„…“, freute sich X», «X lächelte: „…“». */
function quotationBeside(unit: ReadUnit, predicate: Predicate, chunk: Chunk): Content | null {
  if (/^(?:sein|haben|werden)$/.test(predicate.lemma)) return null;
  const before = unit.chunks[predicate.chunk - 1];
  const isAfterQuotation =
    before !== undefined && chunk.kind === 'verb-first' && unit.items[before.last - 1]?.quotation !== null;
  const after = announcedBy(unit, predicate, chunk);
  const ranges: ItemRange[] = [];
  const inFront = chunk.first === predicate.finite - 1 && unit.items[chunk.first]?.quotation !== null;
  if (inFront) ranges.push({ first: chunk.first, last: chunk.first + 1 });
  if (isAfterQuotation) ranges.push({ first: before.first, last: before.last });
  if (after) ranges.push({ first: after.first, last: after.last });
  return ranges.length > 0 ? { ranges, rule: 'quotation beside', confidence: 0.8 } : null;
}

/** The utterance behind a colon that a clause announces: the main clause, or one inside it that reports. */
function announcedBy(unit: ReadUnit, predicate: Predicate, { kind }: Chunk): Chunk | null {
  const reports = frameOf(unit, predicate) !== null;
  const isMain = kind === 'main' || kind === 'verb-first';
  if (!reports && (!isMain || moodOf(predicate.bits).startsWith('subjunctive'))) return null;
  const end = skipAppositions(unit, frameEnd(unit, predicate));
  for (let index = end + 1; index < unit.chunks.length; index++) {
    const after = unit.chunks[index];
    if (!after) return null;
    const opening = unit.items[after.first];
    if (after.after === ':')
      return opening?.quotation !== null && (reports || opening?.isSentence === true) ? after : null;
    if (!isMain || !(reports || isAgentOf(unit, predicate)) || !isPassedOver(unit, index, after)) return null;
  }
  return null;
}

/** A clause that hangs on the one before, or what somebody says in it. */
function isPassedOver({ predicates }: ReadUnit, index: number, { kind }: Chunk): boolean {
  if (kind !== 'main') return kind !== 'verb-first';
  const predicate = predicates.find(({ chunk }) => chunk === index);
  return predicate !== undefined && moodOf(predicate.bits).startsWith('subjunctive');
}

function isAgentOf(unit: ReadUnit, predicate: Predicate): boolean {
  const subject = subjectOf(unit, predicate);
  return subject !== null && isAgent(unit, subject);
}
