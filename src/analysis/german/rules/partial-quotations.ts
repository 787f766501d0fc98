import type { Span } from '../../analysis.ts';
import type { Attribution, Quotation, Reading } from '../../grammar.ts';
import { isAgent } from '../agents.ts';
import type { UnitFindings } from '../attributions.ts';
import type { Predicate } from '../predicates.ts';
import { verbFrame } from '../reporting-verbs.ts';
import { antecedent, type ItemRange, subjectOf, whole } from '../subjects.ts';
import type { GermanToken } from '../token.ts';
import { rangeSpan } from './finding.ts';
import { withoutCue } from './quotations.ts';
import { isCalledSo, isMidSentence, namesSomething } from './quoted-names.ts';
import { isWritten, speakerOf } from './speakers.ts';

/** Words in quotation marks inside the writer's sentence, where somebody's statement or speech act is told. */
export function partialQuotations(
  reading: Reading<GermanToken>,
  read: readonly UnitFindings[],
): UnitFindings[] {
  const top = reading.quotations.filter(({ within }) => within === null);
  let at = 0;
  return read.map((one) => {
    const found = [...one.attributions];
    while (at < top.length && (top[at]?.outer.start ?? 0) < one.unit.start) at++;
    for (; at < top.length && (top[at]?.outer.start ?? 0) < one.unit.end; at++) {
      const quotation = top[at];
      if (!quotation || isFound(found, quotation) || namesSpeaker(found, quotation)) continue;
      const partial = partialQuotation(reading.text, one, quotation);
      if (partial) found.push(partial);
    }
    return { unit: one.unit, attributions: found };
  });
}

function isFound(found: readonly Attribution[], { outer }: Quotation): boolean {
  return found.some(
    ({ form, content }) => form === 'direct' && content.some(({ start }) => start === outer.start),
  );
}

/** «laut „Neue Post“». */
function namesSpeaker(found: readonly Attribution[], { outer }: Quotation): boolean {
  return found.some(({ speaker }) =>
    speaker?.some(({ start, end }) => start < outer.end && outer.start < end),
  );
}

const LONGEST_NAME_WORDS = 3;

function partialQuotation(
  text: string,
  { unit, attributions }: UnitFindings,
  quotation: Quotation,
): Attribution | null {
  const { outer, inner } = quotation;
  if (isCalledSo(unit, text, outer)) return null;
  const words = text.slice(inner.start, inner.end).trim().split(/\s+/);
  const isSmall = /^[\p{Ll}([]/u.test(words[0] ?? '');
  const looksLikeName =
    !isSmall &&
    !isMidSentence(text.slice(inner.start, inner.end)) &&
    (words.length <= LONGEST_NAME_WORDS || namesSomething(unit, outer.start));
  const enclosing = innermost(attributions, outer);
  const base = withoutCue(outer, {
    speaker: null,
    carried: false,
    rule: 'words quoted beside a verb that reports',
    confidence: 0.75,
  });
  if (enclosing?.speaker && !looksLikeName)
    return {
      ...base,
      speaker: enclosing.speaker,
      speakerCarried: enclosing.speakerCarried,
      cue: enclosing.cue,
      colour: enclosing.colour,
      via: enclosing.via,
      rule: { name: 'words quoted inside a statement', word: enclosing.rule.word },
    };
  const subject = quotingSubject(unit, outer, looksLikeName);
  return subject && rangeSpan(unit.items, subject).end !== outer.end
    ? { ...base, speaker: [rangeSpan(unit.items, subject)] }
    : null;
}

function width({ content }: Attribution): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** The narrowest statement around a quotation. */
function innermost(around: readonly Attribution[], outer: Span): Attribution | undefined {
  return around
    .filter(({ content }) => content.some(({ start, end }) => start <= outer.start && outer.end <= end))
    .toSorted((a, b) => width(a) - width(b))[0];
}

/** Whose words they are by the verb of their clause: «nannte es ein „Signal“», «will „sorgfältig prüfen“». */
function quotingSubject(unit: UnitFindings['unit'], outer: Span, looksLikeName: boolean): ItemRange | null {
  const predicate = unit.predicates.find((one) => {
    const part = unit.chunks[one.chunk];
    const span = part ? rangeSpan(unit.items, part) : null;
    return (
      span !== null &&
      span.start <= outer.start &&
      outer.start < span.end &&
      quotes(unit, one, outer, looksLikeName)
    );
  });
  if (!predicate) return forWhom(unit, outer);
  const subject = predicate.passive ? speakerOf(unit, predicate).speaker : subjectOf(unit, predicate);
  if (subject && (isAgent(unit, subject) || isWritten(unit, subject))) return subject;
  if (unit.chunks[predicate.chunk]?.kind !== 'relative') return null;
  return antecedent(unit, predicate.chunk, (phrase) => isAgent(unit, phrase) || isWritten(unit, phrase));
}

/** «Für den Minister ist die Lage „ernst“». */
function forWhom(unit: UnitFindings['unit'], outer: Span): ItemRange | null {
  const predicate = unit.predicates.find(({ chunk }) => {
    const part = unit.chunks[chunk];
    return (
      part !== undefined &&
      (unit.items[part.first]?.start ?? 0) <= outer.start &&
      outer.start < (unit.items[part.last - 1]?.end ?? 0)
    );
  });
  const chunk = predicate && unit.chunks[predicate.chunk];
  if (!chunk || predicate.lemma !== 'sein' || unit.items[chunk.first]?.lower !== 'für') return null;
  const phrase = unit.phrases.find(({ preposition }) => preposition === chunk.first);
  return phrase && isAgent(unit, phrase) ? whole(unit, phrase, predicate.finite, true) : null;
}

/** A single noun is somebody's word only where it judges: «einen „Wortbruch“»; else it may be a name. */
function quotes(
  unit: UnitFindings['unit'],
  { lemma, auxiliary }: Predicate,
  outer: Span,
  looksLikeName: boolean,
): boolean {
  const frame = verbFrame(lemma);
  if (!looksLikeName) return frame !== null || auxiliary === 'wollen';
  const at = unit.items.findIndex(({ start }) => start >= outer.start);
  const before = [unit.items[at - 1]?.lower ?? '', unit.items[at - 2]?.lower ?? ''];
  if (frame?.quote === true && frame.prepositions.some((word) => before.includes(word))) return true;
  const isJudged = /^(?:als|eine?[nmrs]?)$/.test(before[0] ?? '');
  return frame?.judgement === true && isJudged && !unit.items.some(({ lower }) => lower === 'sich');
}
