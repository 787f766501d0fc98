import type { VerbReading } from './lexicon.ts';
import { finiteBit, IMPERATIVE, INFINITIVE, PAST_PARTICIPLE, PRESENT_PARTICIPLE } from './morphology.ts';

const plural = [3, 5];

/** Endings of verbs in *-ieren*, all of them regular and their participles without *ge-*. Source: Duden, Die Grammatik. */
const bitsOfEnding: Readonly<Record<string, number>> = {
  en: INFINITIVE | all('present', plural) | all('subjunctive1', plural),
  e: all('present', [0]) | all('subjunctive1', [0, 2]) | IMPERATIVE,
  st: all('present', [1]),
  t: all('present', [2, 4]) | PAST_PARTICIPLE,
  te: all('preterite', [0, 2]) | all('subjunctive2', [0, 2]),
  ten: all('preterite', plural) | all('subjunctive2', plural),
  end: PRESENT_PARTICIPLE,
};

function all(tense: Parameters<typeof finiteBit>[0], persons: readonly number[]): number {
  return persons.reduce((bits, person) => bits | finiteBit(tense, person), 0);
}

/** What a form in lower case can be of a verb in *-ieren* that no dictionary holds: «replizierte»; empty where it is none. */
export function loanVerb(form: string): VerbReading[] {
  const [, stem, ending = ''] = /^(\p{Ll}{3,}ier)(\p{Ll}+)$/u.exec(form) ?? [];
  const bits = bitsOfEnding[ending];
  return stem === undefined || bits === undefined ? [] : [{ lemma: `${stem}en`, bits }];
}
