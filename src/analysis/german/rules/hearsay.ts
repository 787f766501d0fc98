import { PRESENT } from '../morphology.ts';
import type { Predicate } from '../predicates.ts';
import type { ReadUnit } from '../subjects.ts';
import { cutOut, type Finding } from './finding.ts';

/** *sollen* as evidence at second hand: «Er soll das Geld genommen haben». Source: Duden, Die Grammatik, on sollen. */
export function hearsay(unit: ReadUnit): Finding[] {
  return unit.predicates
    .filter((predicate) => isHearsay(unit, predicate))
    .map((predicate) => ({
      form: 'hearsay',
      content: cutOut(unit.items, { first: 0, last: unit.items.length }, []),
      speaker: null,
      cue: { items: [predicate.finite], lemma: 'sollen' },
      colour: 'hearsay',
      via: [],
      addressee: null,
      rule: { name: 'sollen of what has been', word: null },
      confidence: 0.7,
    }));
}

function isHearsay(unit: ReadUnit, { finite, bits, chunk: index }: Predicate): boolean {
  const word = unit.items[finite]?.lower ?? '';
  if (!/^soll(?:en)?$/.test(word) || (bits & PRESENT) === 0) return false;
  const chunk = unit.chunks[index];
  if (!chunk) return false;
  for (let at = chunk.first; at < chunk.last; at++) {
    const isPerfect =
      /^(?:haben|sein)$/.test(unit.items[at]?.lower ?? '') && unit.items[at]?.token?.tag === 'AUX';
    if (
      isPerfect &&
      at !== finite &&
      (unit.forms[at - 1] === 'participle' || /^(?:worden|gewesen)$/.test(unit.items[at - 1]?.lower ?? ''))
    )
      return true;
  }
  return false;
}
