import type { Predicate } from '../clauses.ts';
import { verbFrame } from '../reporting-verbs.ts';
import { type ItemRange, type ReadUnit, subjectOf } from '../subjects.ts';
import { cutOut, type Finding } from './finding.ts';

/** Speech acts told in the writer's words: «X fordert mehr Geld», «X warnt vor Y». `taken`: predicates that have content. */
export function toldActs(unit: ReadUnit, taken: ReadonlySet<number>): Finding[] {
  return unit.predicates.flatMap((predicate) => {
    const frame = verbFrame(predicate.lemma);
    if (!frame || taken.has(predicate.finite) || predicate.passive) return [];
    const speaker = subjectOf(unit, predicate);
    if (!speaker || isImpersonal(unit, speaker)) return [];
    const preposition = frame.prepositions.find((word) => hasPreposition(unit, predicate, word));
    if (!frame.object && preposition === undefined) return [];
    return [
      {
        form: 'told' as const,
        content: cutOut(unit.items, clauseAround(unit, predicate), []),
        speaker,
        cue: {
          items: [
            ...new Set([
              predicate.finite,
              predicate.verb,
              ...(predicate.particle === null ? [] : [predicate.particle]),
            ]),
          ].toSorted((a, b) => a - b),
          lemma: predicate.lemma,
        },
        colour: frame.colour,
        via: [],
        addressee: null,
        rule: `speech act «${predicate.lemma}»`,
        confidence: 0.6,
      },
    ];
  });
}

function isImpersonal(unit: ReadUnit, { first, last }: ItemRange): boolean {
  return last === first + 1 && /^(?:es|das|dies|was)$/.test(unit.items[first]?.lower ?? '');
}

function hasPreposition(unit: ReadUnit, predicate: Predicate, word: string): boolean {
  const chunk = unit.chunks[predicate.chunk];
  return (
    chunk !== undefined &&
    unit.items.slice(chunk.first, chunk.last).some((item) => item.lower === word || item.lower === `${word}m`)
  );
}

/** The main clause with all that hangs on it. */
function clauseAround(unit: ReadUnit, predicate: Predicate): ItemRange {
  return { first: 0, last: predicate ? unit.items.length : 0 };
}
