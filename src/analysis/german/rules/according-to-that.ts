import { isDocument, isProvision } from '../documents.ts';
import { moodOf } from '../moods.ts';
import { PRESENT } from '../morphology.ts';
import { isSourceNoun } from '../reporting-nouns.ts';
import type { ReadUnit } from '../subjects.ts';
import type { Item } from '../units.ts';
import type { Finding } from './finding.ts';
import { cutOut } from './finding.ts';

/** *Demnach …*, *Danach …*: the sentence goes on from the source named before. */
export function accordingToThat(unit: ReadUnit, before: readonly Item[]): Finding[] {
  const at = unit.items.findIndex(({ lower }) => lower === 'demnach' || lower === 'danach');
  const index = unit.chunks.findIndex(({ first, last }) => at >= first && at < last);
  const chunk = unit.chunks[index];
  if (at < 0 || chunk?.kind !== 'main') return [];
  const lemma = unit.items[at]?.lower ?? '';
  if (lemma === 'danach' && !(isTimeless(unit, index) && before.some(tells))) return [];
  const content = cutOut(unit.items, { first: chunk.first, last: unit.items.length }, [
    { first: at, last: at + 1 },
  ]);
  return [
    {
      form: 'carried',
      content,
      speaker: null,
      cue: { items: [at], lemma },
      colour: 'neutral',
      via: [],
      addressee: null,
      rule: { name: 'word that refers back', word: lemma },
      confidence: 0.6,
    },
  ];
}

/** «Danach steigt die Steuer»; «danach stieg» is a later time. */
function isTimeless({ predicates }: ReadUnit, index: number): boolean {
  const predicate = predicates.find(({ chunk }) => chunk === index);
  return (
    predicate !== undefined &&
    ((predicate.bits & PRESENT) !== 0 || moodOf(predicate.bits) === 'subjunctive-1')
  );
}

/** «Studie», «Zahlen», «Gesetz»: something that says things or lays them down. */
function tells({ token }: Item): boolean {
  if (token?.tag !== 'NOUN') return false;
  return (
    isDocument(token.lower) ||
    isProvision(token.lower) ||
    isSourceNoun(token.form) ||
    token.lower.endsWith('zahlen')
  );
}
