import type { Gender } from '../people-lexicon.ts';
import { loanVerb } from './loan-verbs.ts';
import {
  cases,
  FINITE,
  type GrammaticalGender,
  INFINITIVE,
  type NounBits,
  nounBit,
  PAST_PARTICIPLE,
  PRESENT_PARTICIPLE,
  type VerbBits,
  ZU_INFINITIVE,
} from './morphology.ts';
import { isSeparableParticle, LONGEST_PARTICLE } from './particles.ts';
import type { Sections } from './sections.ts';
import { StringTable } from './string-table.ts';

export interface VerbReading {
  readonly lemma: string;
  readonly bits: VerbBits;
}

const SHORTEST_COMPOUND_TAIL = 4;
/** Letters of «fundiert»; shorter tails are mostly chance. */
const SHORTEST_LOAN_VERB = 8;
const LONGEST_WORD_ANALYSED = 60;

/** What endings say of a noun that no dictionary holds. Source: Duden, Die Grammatik, on gender and word formation. */
const nounEndings: readonly (readonly [RegExp, GrammaticalGender, 'singular' | 'plural'])[] = [
  [/(?:innen|ungen|heiten|keiten|schaften|ionen|täten)$/, 'female', 'plural'],
  [/(?:ung|heit|keit|schaft|ion|tät|ik|in|ei|enz|anz)$/, 'female', 'singular'],
  [/(?:chen|lein|ment|um|nis|tum)$/, 'neuter', 'singular'],
  [/(?:ismus|or|ent|ist|ant|ling|eur|är|er)$/, 'male', 'singular'],
];

/** German words: a compiled dictionary, and what can be told from the parts and endings of others. */
export class Lexicon {
  readonly #forms: StringTable;
  readonly #lemmas: StringTable;
  readonly #names: StringTable;
  readonly #common: StringTable;
  /** For each form the place of its readings in `#readings`. */
  readonly #places: Uint32Array;
  /** For each form: noun bits, number of verb readings, then lemma and bits of each. */
  readonly #readings: Uint32Array;
  readonly #nameGenders: Uint8Array;

  constructor(sections: Sections) {
    this.#forms = StringTable.read(sections, 'forms');
    this.#lemmas = StringTable.read(sections, 'lemmas');
    this.#names = StringTable.read(sections, 'names');
    this.#common = StringTable.read(sections, 'common');
    this.#places = new Uint32Array(sections('forms.places'));
    this.#readings = new Uint32Array(sections('forms.readings'));
    this.#nameGenders = new Uint8Array(sections('names.genders'));
  }

  /** Readings as a verb, separable ones written together included; `form` in lower case. */
  verb(form: string): readonly VerbReading[] {
    if (form.length > LONGEST_WORD_ANALYSED) return [];
    const known = this.dictionaryVerb(form);
    if (known.length > 0 || this.#isListedNoun(form) || this.#isCompoundParticiple(form)) return known;
    return loanVerb(form);
  }

  /** The same by what the dictionary holds, alone or behind a prefix. */
  dictionaryVerb(form: string): readonly VerbReading[] {
    const simple = this.#listedVerb(form);
    return simple.length > 0 ? simple : this.#prefixedVerb(form);
  }

  /** «zukunftsorientierte»: a noun and a participle make an adjective. */
  #isCompoundParticiple(form: string): boolean {
    const last = /ier(?:t|te|ten)$/.test(form) ? form.length - SHORTEST_LOAN_VERB : 0;
    for (let start = SHORTEST_COMPOUND_TAIL; start <= last; start++)
      if (this.#listedVerb(form.slice(start)).length > 0) return true;
    return false;
  }

  /** «Offiziere», «Papieren»: a noun, written with a capital. */
  #isListedNoun(lower: string): boolean {
    if (!/ieren?$/.test(lower)) return false;
    const form = lower.charAt(0).toUpperCase() + lower.slice(1);
    return (this.listedNoun(form) || this.compoundNoun(form)) !== 0;
  }

  /** Whether this is a verb's infinitive. */
  isVerb(lemma: string): boolean {
    return this.verb(lemma).some((reading) => (reading.bits & INFINITIVE) !== 0);
  }

  /** The same, by the dictionary alone. */
  listsVerb(lemma: string): boolean {
    return this.#listedVerb(lemma).some((reading) => (reading.bits & INFINITIVE) !== 0);
  }

  /** Readings as a noun, 0 where it can be none; `form` as printed, with its capital. */
  noun(form: string): NounBits {
    if (form.length > LONGEST_WORD_ANALYSED) return 0;
    const word = form.slice(form.lastIndexOf('-') + 1);
    return this.listedNoun(word) || this.compoundNoun(word) || guessNoun(word);
  }

  listedNoun(form: string): NounBits {
    const number = this.#forms.find(form);
    return number < 0 ? 0 : (this.#readings[this.#places[number] ?? 0] ?? 0);
  }

  /** The readings of the longest tail that is a noun: «Feuerwehrübungen» as «Übungen». */
  compoundNoun(form: string): NounBits {
    for (let start = 3; start <= form.length - SHORTEST_COMPOUND_TAIL; start++) {
      const bits = this.listedNoun(form.charAt(start).toUpperCase() + form.slice(start + 1));
      if (bits !== 0) return bits;
    }
    return 0;
  }

  /** Whether a word, in lower case, is written small in running text. */
  isCommon(word: string): boolean {
    return this.#common.find(word) >= 0;
  }

  /** How well a word is known as a noun: 2 as it stands, 1 as a compound of one, 0 not. */
  readonly nounRank = (form: string): number => {
    if (!/^\p{Lu}/u.test(form) || form.length > LONGEST_WORD_ANALYSED) return 0;
    return this.listedNoun(form) !== 0 ? 2 : this.compoundNoun(form) !== 0 ? 1 : 0;
  };

  /** `name` in lower case. */
  givenName(name: string): { readonly gender: Gender | null } | null {
    const number = this.#names.find(name);
    if (number < 0) return null;
    const code = this.#nameGenders[number];
    return { gender: code === 1 ? 'male' : code === 2 ? 'female' : null };
  }

  #listedVerb(form: string): VerbReading[] {
    const number = this.#forms.find(form);
    if (number < 0) return [];
    const place = this.#places[number] ?? 0;
    return Array.from({ length: this.#readings[place + 1] ?? 0 }, (_, i) => ({
      lemma: this.#lemmas.word(this.#readings[place + 2 + 2 * i] ?? 0),
      bits: this.#readings[place + 3 + 2 * i] ?? 0,
    }));
  }

  #prefixedVerb(form: string): VerbReading[] {
    for (let length = Math.min(LONGEST_PARTICLE, form.length - 3); length >= 2; length--) {
      const particle = form.slice(0, length);
      if (!isSeparableParticle(particle)) continue;
      const rest = form.slice(particle.length);
      const withZu = rest.startsWith('zu') ? this.#listedVerb(rest.slice(2)) : [];
      const afterZu = withZu
        .filter(({ bits }) => (bits & INFINITIVE) !== 0)
        .map(({ lemma }) => ({ lemma: particle + lemma, bits: ZU_INFINITIVE }));
      if (afterZu.length > 0) return afterZu;
      const readings = this.#listedVerb(rest)
        .map(({ lemma, bits }) => ({
          lemma: particle + lemma,
          bits: bits & (FINITE | INFINITIVE | PAST_PARTICIPLE | PRESENT_PARTICIPLE),
        }))
        .filter(({ bits }) => bits !== 0);
      if (readings.length > 0) return readings;
    }
    return [];
  }
}

function guessNoun(word: string): NounBits {
  if (!/^\p{Lu}\p{Ll}/u.test(word)) return 0;
  const ending = nounEndings.find(([pattern]) => pattern.test(word));
  if (!ending) return 0;
  const [, gender, number] = ending;
  return cases.reduce((bits, inCase) => bits | nounBit(gender, number, inCase), 0);
}
