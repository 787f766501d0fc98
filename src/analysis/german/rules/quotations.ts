import type { Span } from '../../analysis.ts';
import type { Attribution, Reading } from '../../grammar.ts';
import type { RuleName } from '../../rules.ts';
import { unframed } from '../../unframed.ts';
import { isAgent } from '../agents.ts';
import type { UnitFindings } from '../attributions.ts';
import { NOMINATIVE } from '../morphology.ts';
import { canBe } from '../noun-phrases.ts';
import { type ItemRange, type ReadUnit, whole } from '../subjects.ts';
import type { GermanToken } from '../token.ts';
import type { Item } from '../units.ts';
import { rangeSpan } from './finding.ts';
import { type Floor, floorOf } from './primary.ts';
import { isCalledSo, isMidSentence, namesSomething } from './quoted-names.ts';

/** Utterances in quotation marks that no verb or source phrase stands beside. */
export function wholeQuotations(
  reading: Reading<GermanToken>,
  read: readonly UnitFindings[],
): UnitFindings[] {
  let before: Floor | null = null;
  let spoken: Floor | null = null;
  return read.map((one, index) => {
    const found = [...one.attributions];
    for (const item of one.unit.items) {
      if (item.quotation === null || isTaken(found, item.start)) continue;
      if (isName(reading.text, one.unit, item) || isPresented(one.unit, item)) continue;
      const quotation = reading.quotations[item.quotation];
      if (quotation)
        found.push(withoutCue(quotation.outer, speakerNear(one, item.start, before, read[index + 1])));
    }
    const here = floorOf(one);
    if (here?.speaks) spoken = here;
    before = here ?? spoken;
    return { unit: one.unit, attributions: found };
  });
}

/** «sein Buch „Die Brücke am Fluss“». */
function isName(text: string, unit: ReadUnit, { start, end }: Span): boolean {
  if (isCalledSo(unit, text, { start, end })) return true;
  return (
    /^\p{Lu}/u.test(text.slice(start + 1, end)) &&
    !isMidSentence(text.slice(start + 1, end - 1)) &&
    !/[.!?]$/.test(text.slice(start, end - 1)) &&
    namesSomething(unit, start)
  );
}

/** «Ihr erstes Werk erschien 1950: „Das Haus“»: no sentence, and no verb that reports before the colon. */
function isPresented({ items, chunks }: ReadUnit, { start, isSentence }: Item): boolean {
  const quoted = chunks.findIndex(({ first }) => items[first]?.start === start);
  return !isSentence && chunks[quoted]?.after === ':' && (chunks[quoted - 1]?.finite ?? []).length > 0;
}

function isTaken(found: readonly Attribution[], start: number): boolean {
  return found.some(({ form, content }) => form === 'direct' && content.some((span) => span.start === start));
}

interface Near {
  readonly speaker: readonly Span[] | null;
  readonly carried: boolean;
  readonly via?: readonly Span[];
  readonly rule: RuleName;
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
      rule: 'quotation inside a claim',
      confidence: 0.78,
    };
  const announced = phraseBeforeColon(unit, at);
  if (announced)
    return {
      speaker: [rangeSpan(unit.items, announced)],
      carried: false,
      rule: 'quotation after a phrase and a colon',
      confidence: 0.8,
    };
  const here = floorOf({ unit, attributions });
  if (here)
    return {
      speaker: here.speaker,
      carried: false,
      rule: 'quotation with a subject beside it',
      confidence: 0.6,
    };
  const named = agentBeforeColon(unit, at);
  if (named)
    return {
      speaker: [rangeSpan(unit.items, named)],
      carried: false,
      rule: 'quotation after a named person and a colon',
      confidence: 0.6,
    };
  if (before)
    return { speaker: before.speaker, carried: true, rule: 'quotation after a statement', confidence: 0.5 };
  const after = next ? floorOf(next) : null;
  return {
    speaker: after?.speaker ?? null,
    carried: after !== null,
    rule: 'quotation before a statement',
    confidence: 0.3,
  };
}

/** «… die Weber zum Ziel erklärt hatte: „…“»: the last before the colon who can speak. */
function agentBeforeColon(unit: ReadUnit, at: number): ItemRange | null {
  const quoted = unit.chunks.find(({ first }) => unit.items[first]?.start === at);
  if (quoted?.after !== ':') return null;
  const phrase = unit.phrases.findLast(
    (one) =>
      one.last < quoted.first &&
      one.kind !== 'pronoun' &&
      canBe(one, NOMINATIVE) &&
      (one.preposition === null || /^vo[nm]$/.test(unit.items[one.preposition]?.lower ?? '')) &&
      isAgent(unit, one),
  );
  return phrase ? whole(unit, phrase, quoted.first - 1) : null;
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

/** An utterance that no verb stands beside. */
export function withoutCue(content: Span, near: Near): Attribution {
  return {
    ...unframed,
    content: [content],
    speaker: near.speaker,
    speakerCarried: near.carried,
    via: near.via ?? [],
    rule: { name: near.rule, word: null },
    confidence: near.confidence,
  };
}
