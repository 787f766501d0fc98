import type { Attribution } from '../../grammar.ts';
import type { UnitFindings } from '../attributions.ts';
import { cutOut, isNegated, moodOf } from './finding.ts';

/** Sentences in Konjunktiv without a frame go on from the statement before: «Nordkorea habe … geliefert». */
export function carriedStatements(read: readonly UnitFindings[]): UnitFindings[] {
  let before: Attribution | null = null;
  return read.map(({ unit, attributions }) => {
    const carried = attributions.length === 0 ? carriedFrom(unit, before) : null;
    const found = carried ? [carried] : attributions;
    before = found.findLast(({ speaker }) => speaker !== null) ?? before;
    return { unit, attributions: found };
  });
}

function carriedFrom(unit: UnitFindings['unit'], before: Attribution | null): Attribution | null {
  const main = unit.predicates.find(({ chunk }) =>
    /^(?:main|verb-first)$/.test(unit.chunks[chunk]?.kind ?? ''),
  );
  if (!main || !before) return null;
  const mood = moodOf(main.bits);
  if (mood !== 'subjunctive-1') return null;
  const content = cutOut(unit.items, { first: 0, last: unit.items.length }, []);
  const span = { start: unit.start, end: unit.end };
  return {
    form: 'carried',
    content: [span],
    speaker: before.speaker,
    speakerCarried: true,
    cue: null,
    colour: before.colour,
    via: before.via,
    addressee: null,
    mood,
    negated: isNegated(unit, content),
    rule: `Konjunktiv «${unit.items[main.finite]?.token?.form}» carried on`,
    confidence: 0.8,
  };
}
