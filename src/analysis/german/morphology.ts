/** What a form can be, as bits, so that a reading is one number. */

export const cases = ['nominative', 'genitive', 'dative', 'accusative'] as const;
export type Case = (typeof cases)[number];
export const genders = ['male', 'female', 'neuter'] as const;
export type GrammaticalGender = (typeof genders)[number];
export type GrammaticalNumber = 'singular' | 'plural';

/** Readings of a noun phrase: one bit for each gender, number and case. */
export type NounBits = number;

export function nounBit(gender: GrammaticalGender, number: GrammaticalNumber, inCase: Case): NounBits {
  return 1 << (genders.indexOf(gender) * 8 + (number === 'plural' ? 4 : 0) + cases.indexOf(inCase));
}

function bitsWhere(
  test: (gender: GrammaticalGender, number: GrammaticalNumber, inCase: Case) => boolean,
): NounBits {
  let bits = 0;
  for (const gender of genders)
    for (const number of ['singular', 'plural'] as const)
      for (const inCase of cases) if (test(gender, number, inCase)) bits |= nounBit(gender, number, inCase);
  return bits;
}

export const ANY_NOUN = bitsWhere(() => true);
export const SINGULAR = bitsWhere((_, number) => number === 'singular');
export const PLURAL = bitsWhere((_, number) => number === 'plural');
export const NOMINATIVE = bitsWhere((_, __, inCase) => inCase === 'nominative');
export const GENITIVE = bitsWhere((_, __, inCase) => inCase === 'genitive');
export const DATIVE = bitsWhere((_, __, inCase) => inCase === 'dative');
export const ACCUSATIVE = bitsWhere((_, __, inCase) => inCase === 'accusative');
export const MALE = bitsWhere((gender) => gender === 'male');
export const FEMALE = bitsWhere((gender) => gender === 'female');
export const NEUTER = bitsWhere((gender) => gender === 'neuter');

/** Readings of a verb form. Finite ones take six bits for each tense and mood: ich, du, er, wir, ihr, sie. */
export type VerbBits = number;

export const INFINITIVE = 1;
export const ZU_INFINITIVE = 2;
export const PRESENT_PARTICIPLE = 4;
export const PAST_PARTICIPLE = 8;
export const IMPERATIVE = 16;

const tenses = ['present', 'preterite', 'subjunctive1', 'subjunctive2'] as const;
export type Tense = (typeof tenses)[number];

/** `person` counts from 0: ich, du, er, wir, ihr, sie. */
export function finiteBit(tense: Tense, person: number): VerbBits {
  return 1 << (5 + tenses.indexOf(tense) * 6 + person);
}

function allPersons(tense: Tense): VerbBits {
  return [0, 1, 2, 3, 4, 5].reduce((bits, person) => bits | finiteBit(tense, person), 0);
}

function allTenses(person: number): VerbBits {
  return tenses.reduce((bits, tense) => bits | finiteBit(tense, person), 0);
}

export const PRESENT = allPersons('present');
export const PRETERITE = allPersons('preterite');
export const SUBJUNCTIVE_1 = allPersons('subjunctive1');
export const SUBJUNCTIVE_2 = allPersons('subjunctive2');
export const FINITE = PRESENT | PRETERITE | SUBJUNCTIVE_1 | SUBJUNCTIVE_2;
export const THIRD_SINGULAR = allTenses(2);
export const THIRD_PLURAL = allTenses(5);
