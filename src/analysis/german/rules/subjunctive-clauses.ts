import { moodOf } from '../moods.ts';
import { verbFrame } from '../reporting-verbs.ts';
import { type ReadUnit, subjectOf } from '../subjects.ts';
import { cutOut, type Finding } from './finding.ts';

/** «Sie lehnen den Bau ab, weil er zu teuer sei»: Konjunktiv I in a clause is the subject's view. */
export function subjunctiveClauses(unit: ReadUnit): Finding[] {
  const main = unit.predicates.find(({ chunk }) => unit.chunks[chunk]?.kind === 'main');
  if (!main || moodOf(main.bits) !== 'indicative') return [];
  const inside = unit.predicates.find(
    ({ chunk, bits }) =>
      /^(?:subordinate|relative)$/.test(unit.chunks[chunk]?.kind ?? '') && moodOf(bits) === 'subjunctive-1',
  );
  const chunk = inside ? unit.chunks[inside.chunk] : undefined;
  if (!inside || !chunk || /^(?:als|wie|damit)$/.test(chunk.opener ?? '')) return [];
  return [
    {
      form: 'indirect',
      content: cutOut(unit.items, { first: chunk.first, last: unit.items.length }, []),
      speaker: main.passive ? null : subjectOf(unit, main),
      cue: null,
      colour: verbFrame(main.lemma)?.colour ?? 'neutral',
      via: [],
      addressee: null,
      rule: 'clause in Konjunktiv',
      confidence: 0.6,
    },
  ];
}
