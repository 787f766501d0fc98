import type { Attribution } from '../../grammar.ts';
import type { UnitFindings } from '../attributions.ts';
import { moodOf } from '../moods.ts';
import { cutOut, isNegated } from './finding.ts';
import { type Floor, floorOf } from './primary.ts';

/** Sentences in Konjunktiv without a frame go on from the statement before: «Nordkorea habe … geliefert». */
export function carriedStatements(read: readonly UnitFindings[]): UnitFindings[] {
  let floor: Floor | null = null;
  let afterSpeech = false;
  return read.map(({ unit, attributions }) => {
    const isFree = attributions.every(({ form }) => form === 'direct');
    const carried = isFree ? carriedFrom(unit, floor, afterSpeech) : null;
    const found = carried ? [carried, ...attributions] : attributions.map((one) => withFloor(one, floor));
    if (!carried) floor = floorOf({ unit, attributions }) ?? floor;
    afterSpeech = found.some(({ form }) => form !== 'told');
    return { unit, attributions: found };
  });
}

/** «Sie bauten "strategische Infrastrukturen" auf»: words in quotation marks show that speech goes on. */
function hasQuotedWords({ items }: UnitFindings['unit']): boolean {
  return items.some(({ lower }) => /^[„"»]$/.test(lower));
}

/** *Demnach* points to whoever had the word before. */
function withFloor(one: Attribution, floor: Floor | null): Attribution {
  if (one.form !== 'carried' || one.speaker !== null || !floor) return one;
  return { ...one, speaker: floor.speaker, speakerCarried: true, colour: floor.colour, via: floor.via };
}

function carriedFrom(
  unit: UnitFindings['unit'],
  floor: Floor | null,
  afterSpeech: boolean,
): Attribution | null {
  const main = unit.predicates.find(({ chunk }) =>
    /^(?:main|verb-first)$/.test(unit.chunks[chunk]?.kind ?? ''),
  );
  if (!main || !floor) return null;
  const mood = moodOf(main.bits);
  const isSure = mood === 'subjunctive-1';
  if (!isSure && !(mood === 'ambiguous' && hasQuotedWords(unit) && afterSpeech)) return null;
  const content = cutOut(unit.items, { first: 0, last: unit.items.length }, []);
  return {
    form: 'carried',
    content: [{ start: unit.start, end: unit.end }],
    speaker: floor.speaker,
    speakerCarried: true,
    cue: null,
    colour: floor.colour,
    via: floor.via,
    addressee: null,
    mood,
    negated: isNegated(unit, content),
    rule: `Konjunktiv «${unit.items[main.finite]?.token?.form}» carried on`,
    confidence: isSure ? 0.8 : 0.5,
  };
}
