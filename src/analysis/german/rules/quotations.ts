import type { Span } from '../../analysis.ts';
import type { Attribution, Quotation, Reading } from '../../grammar.ts';
import type { UnitFindings } from '../attributions.ts';
import { verbFrame } from '../reporting-verbs.ts';
import { type ItemRange, type ReadUnit, subjectOf, whole } from '../subjects.ts';
import type { GermanToken } from '../token.ts';
import { rangeSpan } from './finding.ts';
import { type Floor, floorOf } from './primary.ts';

/** Utterances in quotation marks that no verb or source phrase stands beside. */
export function wholeQuotations(
  reading: Reading<GermanToken>,
  read: readonly UnitFindings[],
): UnitFindings[] {
  let before: Floor | null = null;
  return read.map((one, index) => {
    const found = [...one.attributions];
    for (const item of one.unit.items) {
      if (item.quotation === null || isTaken(found, item.start)) continue;
      const quotation = reading.quotations[item.quotation];
      if (quotation)
        found.push(withoutCue(quotation.outer, speakerNear(one, item.start, before, read[index + 1])));
    }
    before = floorOf(one) ?? before;
    return { unit: one.unit, attributions: found };
  });
}

function isTaken(found: readonly Attribution[], start: number): boolean {
  return found.some(({ form, content }) => form === 'direct' && content.some((span) => span.start === start));
}

interface Near {
  readonly speaker: readonly Span[] | null;
  readonly carried: boolean;
  readonly via?: readonly Span[];
  readonly rule: string;
  readonly confidence: number;
}

/** In the same unit who is given the word, or a phrase before the colon; else who speaks in the units around. */
function speakerNear(
  { unit, attributions }: UnitFindings,
  at: number,
  before: Floor | null,
  next: UnitFindings | undefined,
): Near {
  const enclosing = attributions.find(
    ({ content, speaker }) => speaker && content.some((span) => span.start <= at && at < span.end),
  );
  if (enclosing)
    return {
      speaker: enclosing.speaker,
      via: enclosing.via,
      carried: enclosing.speakerCarried,
      rule: 'inside a claim',
      confidence: 0.8,
    };
  const announced = phraseBeforeColon(unit, at);
  if (announced)
    return {
      speaker: [rangeSpan(unit.items, announced)],
      carried: false,
      rule: 'phrase before a colon',
      confidence: 0.8,
    };
  const here = floorOf({ unit, attributions });
  if (here) return { speaker: here.speaker, carried: false, rule: 'subject of the clause', confidence: 0.6 };
  if (before) return { speaker: before.speaker, carried: true, rule: 'after a statement', confidence: 0.5 };
  const after = next ? floorOf(next) : null;
  return {
    speaker: after?.speaker ?? null,
    carried: after !== null,
    rule: 'before a statement',
    confidence: 0.4,
  };
}

/** «Ein Beamter der Polizei: „…“». */
function phraseBeforeColon(unit: ReadUnit, at: number): ItemRange | null {
  const quoted = unit.chunks.find(({ first }) => unit.items[first]?.start === at);
  const before = unit.chunks.find(({ last }) => last + 1 === quoted?.first);
  if (quoted?.after !== ':' || before?.kind !== 'fragment') return null;
  const phrase = unit.phrases.find(
    (one) => one.first >= before.first && one.preposition === null && one.last <= before.last,
  );
  return phrase ? whole(unit, phrase, before.last, true) : null;
}

function withoutCue(content: Span, near: Near): Attribution {
  return {
    form: 'direct',
    content: [content],
    speaker: near.speaker,
    speakerCarried: near.carried,
    cue: null,
    colour: 'neutral',
    via: near.via ?? [],
    addressee: null,
    mood: 'indicative',
    negated: false,
    rule: `quotation without cue: ${near.rule}`,
    confidence: near.confidence,
  };
}

/** Words in quotation marks inside the writer's sentence, where somebody's statement or speech act is told. */
export function partialQuotations(
  reading: Reading<GermanToken>,
  read: readonly UnitFindings[],
): UnitFindings[] {
  let at = 0;
  const top = reading.quotations.filter(({ within }) => within === null);
  return read.map((one) => {
    const found = [...one.attributions];
    while (at < top.length && (top[at]?.outer.start ?? 0) < one.unit.start) at++;
    for (; at < top.length && (top[at]?.outer.start ?? 0) < one.unit.end; at++) {
      const quotation = top[at];
      if (
        !quotation ||
        found.some(
          ({ form, content }) =>
            form === 'direct' && content.some((span) => span.start === quotation.outer.start),
        )
      )
        continue;
      const partial = partialQuotation(reading.text, one.unit, quotation, one.attributions);
      if (partial) found.push(partial);
    }
    return { unit: one.unit, attributions: found };
  });
}

const LONGEST_NAME_WORDS = 3;

function partialQuotation(
  text: string,
  unit: UnitFindings['unit'],
  { outer, inner }: Quotation,
  around: readonly Attribution[],
): Attribution | null {
  const words = text.slice(inner.start, inner.end).trim().split(/\s+/);
  const enclosing = around.find(({ content }) =>
    content.some((span) => span.start <= outer.start && outer.end <= span.end),
  );
  const isSmall = /^[\p{Ll}([]/u.test(words[0] ?? '');
  const looksLikeName = !isSmall && words.length <= LONGEST_NAME_WORDS;
  const base = withoutCue(outer, { speaker: null, carried: false, rule: '', confidence: 0.7 });
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
  const subject = looksLikeName ? null : quotingSubject(unit, outer);
  return subject
    ? { ...base, speaker: [rangeSpan(unit.items, subject)], rule: 'words quoted beside a verb that reports' }
    : null;
}

function quotingSubject(unit: ReadUnit, outer: Span): ItemRange | null {
  const predicate = unit.predicates.find(({ lemma, chunk }) => {
    const frame = verbFrame(lemma);
    const part = unit.chunks[chunk];
    const span = part ? rangeSpan(unit.items, part) : null;
    return frame?.quote === true && span !== null && span.start <= outer.start && outer.start < span.end;
  });
  return predicate && !predicate.passive ? subjectOf(unit, predicate) : null;
}
