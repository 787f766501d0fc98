import type { Mood } from '../../analysis.ts';
import { moodOf } from '../moods.ts';
import type { Predicate } from '../predicates.ts';
import { verbFrame } from '../reporting-verbs.ts';
import { type ReadUnit, subjectOf } from '../subjects.ts';
import { cutOut, type Finding } from './finding.ts';
import { canMean } from './speakers.ts';

/** Konjunktiv II too beside a verb that reports: «kritisierte Lücken, die gefährlich wären». */
function isSaid({ lemma }: Predicate, mood: Mood): boolean {
  return mood === 'subjunctive-1' || (mood === 'subjunctive-2' && verbFrame(lemma) !== null);
}

/** «Sie lehnen den Bau ab, weil er zu teuer sei»: Konjunktiv in a clause is the view of who can have one. */
export function subjunctiveClauses(unit: ReadUnit): Finding[] {
  const main = unit.predicates.find(({ chunk }) =>
    /^(?:main|verb-first)$/.test(unit.chunks[chunk]?.kind ?? ''),
  );
  if (!main || moodOf(main.bits).startsWith('subjunctive') || isFirstPerson(unit)) return [];
  const inside = unit.predicates.find((one) => isInside(unit, main, one));
  const chunk = inside ? unit.chunks[inside.chunk] : undefined;
  if (!inside || !chunk || /^(?:als|wie|damit)$/.test(chunk.opener ?? '')) return [];
  const governor = unit.predicates.findLast((one) => governs(unit, one, inside)) ?? main;
  const speaker = governor.passive ? null : subjectOf(unit, governor);
  if (!canMean(unit, speaker)) return [];
  return [
    {
      form: 'indirect',
      content: cutOut(unit.items, { first: chunk.first, last: unit.items.length }, []),
      speaker,
      cue: null,
      colour: verbFrame(governor.lemma)?.colour ?? 'neutral',
      via: [],
      addressee: null,
      rule: { name: 'clause in Konjunktiv', word: null },
      confidence: 0.6,
    },
  ];
}

function isFirstPerson({ items }: ReadUnit): boolean {
  return items.some(({ lower }) => lower === 'ich');
}

/** A clause that hangs on the main one, or a main clause that a comma joins to it. */
function isInside({ chunks, items }: ReadUnit, main: Predicate, { chunk: index, bits }: Predicate): boolean {
  const chunk = chunks[index];
  if (!chunk || index <= main.chunk) return false;
  if (/^(?:subordinate|relative)$/.test(chunk.kind)) return isSaid(main, moodOf(bits));
  const opens = items[chunk.first]?.lower ?? '';
  if (chunk.kind !== 'main' || chunk.after !== ',' || /^(?:und|doch|aber|denn|oder)$/.test(opens))
    return false;
  return moodOf(bits) === 'subjunctive-1';
}

/** Whether a predicate before the clause is the one of who says it. */
function governs({ chunks }: ReadUnit, { chunk, lemma, bits }: Predicate, inside: Predicate): boolean {
  return (
    chunk < inside.chunk &&
    chunks[chunk]?.kind !== 'relative' &&
    verbFrame(lemma) !== null &&
    !moodOf(bits).startsWith('subjunctive')
  );
}
