import type { Attribution } from '../../grammar.ts';
import type { UnitFindings } from '../attributions.ts';
import type { Predicate } from '../predicates.ts';
import { type VerbFrame, verbFrame } from '../reporting-verbs.ts';
import { subjectBehind } from '../subjects.ts';
import { isNegated, moodIn, rangeSpan } from './finding.ts';
import { speakerOf } from './speakers.ts';

/** «Das teilte X mit»: the sentence before is X's. */
export function demonstratives(read: readonly UnitFindings[]): UnitFindings[] {
  return read.map((one, index) => {
    const before = read[index - 1];
    const predicate = before && hasNoStatement(one) ? pointingPredicate(one) : null;
    if (!before || !predicate) return one;
    return {
      unit: one.unit,
      attributions: [
        statementBefore(before, one, predicate),
        ...one.attributions.filter(({ form }) => form !== 'told'),
      ],
    };
  });
}

function hasNoStatement({ attributions }: UnitFindings): boolean {
  return attributions.every(({ form }) => form === 'told' || form === 'hearsay');
}

function pointingPredicate({ unit }: UnitFindings): Predicate | null {
  if (!/^(?:das|dies)$/.test(unit.items[0]?.lower ?? '')) return null;
  const predicate = unit.predicates[0];
  if (predicate?.finite !== 1) return null;
  const frame = verbFrame(predicate.lemma);
  const tells = frame?.clause === true && !frame.weak && predicate.lemma !== 'heißen';
  return tells && !isAttitude(frame) ? predicate : null;
}

/** «Das lehnt X ab», «Das lobte X»: X takes a stand on it, and does not say it. */
function isAttitude({ colour, lemma }: VerbFrame): boolean {
  return /^(?:criticising|praising|denying|asking)$/.test(colour) || lemma === 'ablehnen';
}

function statementBefore(before: UnitFindings, { unit }: UnitFindings, predicate: Predicate): Attribution {
  const chunk = unit.chunks[predicate.chunk];
  const { speaker, via } =
    predicate.passive || predicate.lemma === 'hervorgehen' || !chunk
      ? speakerOf(unit, predicate)
      : { speaker: subjectBehind(unit, predicate, chunk), via: [] };
  const whole = [{ first: 0, last: before.unit.items.length }];
  const named = speaker !== null && speaker.first > 0 ? speaker : null;
  return {
    form: 'indirect',
    content: [{ start: before.unit.start, end: before.unit.end }],
    speaker: named ? [rangeSpan(unit.items, named)] : null,
    speakerCarried: false,
    cue: {
      spans: [rangeSpan(unit.items, { first: predicate.finite, last: predicate.finite + 1 })],
      lemma: predicate.lemma,
    },
    colour: verbFrame(predicate.lemma)?.colour ?? 'neutral',
    via: via.map((one) => rangeSpan(unit.items, one)),
    addressee: null,
    mood: moodIn(before.unit, whole),
    negated: isNegated(before.unit, whole),
    rule: { name: 'sentence before', word: predicate.lemma },
    confidence: 0.78,
  };
}
