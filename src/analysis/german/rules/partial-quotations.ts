import type { Span } from '../../analysis.ts';
import type { Attribution, Quotation, Reading } from '../../grammar.ts';
import { isAgent } from '../agents.ts';
import type { UnitFindings } from '../attributions.ts';
import type { Predicate } from '../predicates.ts';
import { verbFrame } from '../reporting-verbs.ts';
import { type ItemRange, subjectOf } from '../subjects.ts';
import type { GermanToken } from '../token.ts';
import { rangeSpan } from './finding.ts';
import { withoutCue } from './quotations.ts';
import { namesSomething } from './quoted-names.ts';

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
      if (!quotation || isFound(found, quotation)) continue;
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

const LONGEST_NAME_WORDS = 3;

function partialQuotation(
  text: string,
  { unit, attributions }: UnitFindings,
  quotation: Quotation,
): Attribution | null {
  const { outer, inner } = quotation;
  const words = text.slice(inner.start, inner.end).trim().split(/\s+/);
  const isSmall = /^[\p{Ll}([]/u.test(words[0] ?? '');
  const looksLikeName = !isSmall && (words.length <= LONGEST_NAME_WORDS || namesSomething(unit, outer.start));
  const enclosing = innermost(attributions, outer);
  const base = withoutCue(outer, { speaker: null, carried: false, rule: '', confidence: 0.75 });
  if (enclosing?.speaker && !looksLikeName)
    return {
      ...base,
      speaker: enclosing.speaker,
      speakerCarried: enclosing.speakerCarried,
      cue: enclosing.cue,
      colour: enclosing.colour,
      via: enclosing.via,
      rule: 'words quoted inside a statement',
    };
  const subject = quotingSubject(unit, outer, looksLikeName);
  return subject
    ? { ...base, speaker: [rangeSpan(unit.items, subject)], rule: 'words quoted beside a verb that reports' }
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
  const subject = predicate && !predicate.passive ? subjectOf(unit, predicate) : null;
  return subject && isAgent(unit, subject) ? subject : null;
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
  const isJudged = /^(?:als|eine?[nmrs]?)$/.test(unit.items[at - 1]?.lower ?? '');
  return frame?.judgement === true && isJudged && !unit.items.some(({ lower }) => lower === 'sich');
}
