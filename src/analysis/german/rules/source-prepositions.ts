import { isAgent } from '../agents.ts';
import type { Chunk } from '../chunks.ts';
import { isDocument, isProvision } from '../documents.ts';
import { moodOf } from '../moods.ts';
import { PRESENT } from '../morphology.ts';
import { determinedBy, isTime, type Phrase } from '../noun-phrases.ts';
import { isSourceNoun } from '../reporting-nouns.ts';
import type { ReadUnit } from '../subjects.ts';

/** Whether the preposition at item `at` makes its phrase the source of the clause: «laut …», «nach Angaben …», «nach dem Entwurf». */
export function isOfSource(unit: ReadUnit, phrase: Phrase, at: number, chunk: Chunk, index: number): boolean {
  const word = unit.items[at]?.lower ?? '';
  return (
    word === 'laut' ||
    word === 'gemäß' ||
    (word === 'nach' && isReportOf(unit, phrase) && !isTimeBefore(unit, at)) ||
    (word === 'nach' && isLaidDown(unit, phrase, chunk, index)) ||
    (word === 'für' && isViewOf(unit, phrase, chunk, index)) ||
    (word === 'aus' && isSightOf(unit, phrase))
  );
}

/** «aus Sicht der Bank», «aus ihrer Sicht», but not «aus rechtlicher Sicht». */
function isSightOf({ items, phrases }: ReadUnit, phrase: Phrase): boolean {
  const next = phrases[phrases.indexOf(phrase) + 1];
  const isOwned =
    next?.first === phrase.last ||
    (next?.preposition === phrase.last && /^vo[nm]$/.test(items[phrase.last]?.lower ?? ''));
  return items[phrase.head]?.lower === 'sicht' && (isOwned || determinedBy(items, phrase) !== '');
}

/** «zwei Monate nach dem Bericht». */
function isTimeBefore(unit: ReadUnit, at: number): boolean {
  const before = unit.phrases.find((one) => one.last === at);
  return before !== undefined && isTime(unit.items, before);
}

/** «nach Angaben der Polizei», but not «nach der Erklärung» in the sense of afterwards. */
export function isReportOf(unit: ReadUnit, phrase: Phrase): boolean {
  const head = unit.items[phrase.head]?.token?.form ?? '';
  if (!isSourceNoun(head)) return false;
  const words = unit.items.slice(phrase.first, phrase.head).map(({ lower }) => lower);
  if (/ermittlungen$/i.test(head))
    return words.some((word) => /^(?:erste|bisherige|vorläufige|derzeitige|neueste)n$/.test(word));
  const isEvent =
    /(?:erklärung|stellungnahme|untersuchung|ermittlung|umfrage|hochrechnung|analyse|studie)(?:en)?$/i.test(
      head,
    );
  return !isEvent || !/^(?:der|dem|den|dieser|seiner|ihrer)$/.test(determinedBy(unit.items, phrase));
}

/** «Nach dem Entwurf sollen …», but not «Nach dem Urteil gab es Streit»: what something says, the present tense tells. */
function isLaidDown(unit: ReadUnit, phrase: Phrase, chunk: Chunk, index: number): boolean {
  const noun = unit.items[phrase.head]?.lower ?? '';
  if (chunk.kind !== 'main' || phrase.preposition !== chunk.first || !(isProvision(noun) || isDocument(noun)))
    return false;
  const predicate = unit.predicates.find((one) => one.chunk === index);
  return predicate !== undefined && (predicate.bits & PRESENT) !== 0;
}

/** «Für die Ministerin sei der Fall klar»: Konjunktiv makes it her view. */
function isViewOf(unit: ReadUnit, phrase: Phrase, { first }: Chunk, index: number): boolean {
  const predicate = unit.predicates.find(({ chunk }) => chunk === index);
  return (
    phrase.preposition === first &&
    predicate !== undefined &&
    moodOf(predicate.bits) === 'subjunctive-1' &&
    isAgent(unit, phrase)
  );
}
