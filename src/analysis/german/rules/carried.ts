import type { Mood } from '../../analysis.ts';
import type { Attribution } from '../../grammar.ts';
import type { UnitFindings } from '../attributions.ts';
import { isOpeningMark } from '../marks.ts';
import { moodOf } from '../moods.ts';
import type { Predicate } from '../predicates.ts';
import { cutOut, isNegated } from './finding.ts';
import { type Floor, floorOf, isMainClause, isMeantAsSpeech } from './primary.ts';

/** Sentences in Konjunktiv without a frame go on from the statement before: «Die Stadt habe … gebaut». */
export function carriedStatements(read: readonly UnitFindings[]): UnitFindings[] {
  let floor: Floor | null = null;
  let spoken: Floor | null = null;
  let before: readonly Attribution[] = [];
  return read.map(({ unit, attributions }) => {
    const carried = carriedFrom({ unit, attributions }, floor, before);
    const found = carried
      ? [carried, ...attributions.filter(({ form }) => form !== 'told')]
      : attributions.map((one) => withFloor(one, floor));
    if (!carried) {
      const here = floorOf({ unit, attributions: found });
      if (here?.speaks) spoken = here;
      floor = here && (here.speaks || !spoken || !isPronoun(unit, here)) ? here : spoken;
    }
    before = found;
    return { unit, attributions: found };
  });
}

/** «Dann ging sie hinaus»: most likely who had the word already. */
function isPronoun({ items }: UnitFindings['unit'], { speaker }: Floor): boolean {
  const opening = items.find(({ start }) => start === speaker[0]?.start);
  return opening?.token?.tag === 'PRON';
}

/** «ich habe», «ich denke»: no Konjunktiv, but the first person. */
function isFirstPerson({ items }: UnitFindings['unit']): boolean {
  return items.some(({ lower }) => lower === 'ich');
}

/** «Die Straße soll breiter werden»: what somebody wants, right behind where it is told. */
function isShall({ items }: UnitFindings['unit'], { finite }: Predicate): boolean {
  return /^soll(?:en)?$/.test(items[finite]?.lower ?? '');
}

const isStated = ({ form }: Attribution): boolean => form !== 'direct' && form !== 'told';

const isReported = ({ bits }: Predicate): boolean => moodOf(bits) === 'subjunctive-1';

/** «Die Firma sage, dass …», «Weil er glaube, dass …, bleibe er»: what they say stands in what somebody says of them. */
function isInside(
  { items }: UnitFindings['unit'],
  { finite }: Predicate,
  { content, via }: Attribution,
): boolean {
  const at = items[finite]?.start ?? -1;
  return via.length === 0 && content.every(({ start, end }) => at < start || at >= end);
}

/** Right after a statement, Konjunktiv II goes on from it («Die Schüler hätten …»), and a form that may be one where words are quoted. */
function goesOn(
  unit: UnitFindings['unit'],
  main: Predicate,
  mood: Mood,
  before: readonly Attribution[],
): boolean {
  if (mood === 'ambiguous') return hasQuotedWords(unit) && before.some(({ form }) => form === 'direct');
  if (before.length > 0 && isShall(unit, main)) return true;
  if (
    mood === 'subjunctive-2' &&
    isReplaced(unit, main) &&
    before.some(({ mood: said }) => said.startsWith('subjunctive'))
  )
    return true;
  return (
    before.length > 0 &&
    mood === 'subjunctive-2' &&
    !/^(?:können|müssen|dürfen|sollen|mögen)$/.test(main.auxiliary ?? main.lemma)
  );
}

/** «Sie dürften nicht bleiben»: where Konjunktiv I looks like the indicative, II stands for it. */
function isReplaced({ items }: UnitFindings['unit'], { finite }: Predicate): boolean {
  return /^(?:könnten|müssten|dürften)$/.test(items[finite]?.lower ?? '');
}

/** «Sie planten „große Dinge“»: words in quotation marks show that speech goes on. */
function hasQuotedWords({ items }: UnitFindings['unit']): boolean {
  return items.some(({ lower }) => isOpeningMark(lower));
}

/** *Demnach* points to whoever had the word before. */
function withFloor(one: Attribution, floor: Floor | null): Attribution {
  if (one.form !== 'carried' || one.speaker !== null || !floor) return one;
  return { ...one, speaker: floor.speaker, speakerCarried: true, colour: floor.colour, via: floor.via };
}

/** «Man nehme zwei Eier», «Möge es gelingen», «Sei es, wie es wolle»: nobody's statement. */
function isWish({ items, chunks }: UnitFindings['unit'], { finite, chunk }: Predicate): boolean {
  const isOpening = chunks[chunk]?.first === finite;
  const beside = [items[finite - 1]?.lower ?? '', items[finite + 1]?.lower ?? ''];
  return isOpening || beside.includes('man') || /^(?:mögen?|lebe)$/.test(items[finite]?.lower ?? '');
}

function carriedFrom(
  { unit, attributions }: UnitFindings,
  floor: Floor | null,
  before: readonly Attribution[],
): Attribution | null {
  const main = unit.predicates.find(({ chunk }) => isMainClause(unit, chunk));
  if (
    !main ||
    isFirstPerson(unit) ||
    attributions.some((one) => isStated(one) && !(isReported(main) && isInside(unit, main, one)))
  )
    return null;
  const mood = moodOf(main.bits);
  const isSure = mood === 'subjunctive-1' || (floor !== null && isMeantAsSpeech(unit, main));
  const isTold = attributions.some(({ form }) => form === 'told');
  if (!isSure && (!floor || isTold || !goesOn(unit, main, mood, before))) return null;
  if (!floor && isWish(unit, main)) return null;
  const content = cutOut(unit.items, { first: 0, last: unit.items.length }, []);
  return {
    form: 'carried',
    content: [{ start: unit.start, end: unit.end }],
    speaker: floor?.speaker ?? null,
    speakerCarried: floor !== null,
    cue: null,
    colour: floor?.colour ?? 'neutral',
    via: floor?.via ?? [],
    addressee: null,
    mood,
    negated: isNegated(unit, content),
    rule: {
      name: `${isShall(unit, main) ? 'sollen' : 'Konjunktiv'} ${floor ? 'carried on' : 'without a source'}`,
      word: unit.items[main.finite]?.token?.form ?? null,
    },
    confidence: !floor ? 0.45 : isSure ? 0.72 : 0.5,
  };
}
