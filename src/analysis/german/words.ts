import { remembering } from '../remembering.ts';
import type { Lexicon, VerbReading } from './lexicon.ts';
import {
  FINITE,
  IMPERATIVE,
  INFINITIVE,
  type NounBits,
  PAST_PARTICIPLE,
  PRESENT_PARTICIPLE,
  ZU_INFINITIVE,
} from './morphology.ts';
import { isSeparableParticle } from './particles.ts';
import { type HashedWord, hashWord, type LexicalClass } from './tagger.ts';

/** All that is known of a form by itself, wherever it stands. */
export interface Word extends HashedWord {
  readonly form: string;
  readonly lower: string;
  readonly verbs: readonly VerbReading[];
  readonly noun: NounBits;
  /** Whether the dictionary has it as a noun. */
  readonly listed: boolean;
  /** Whether it is written small in running text. */
  readonly common: boolean;
}

const verbClasses = [FINITE, INFINITIVE | ZU_INFINITIVE, PAST_PARTICIPLE, PRESENT_PARTICIPLE, IMPERATIVE];
const NOUN = 1 << verbClasses.length;
const NAME = NOUN << 1;
const PARTICLE = NOUN << 2;
const COMMON = NOUN << 3;
/** Reads forms, each only once as long as it is used often. */
export class Vocabulary {
  readonly read: (form: string) => Word;

  constructor(lexicon: Lexicon) {
    this.read = remembering((form) => {
      const lower = withEszett(lexicon, form).toLowerCase();
      return readWord(lexicon, form, lower, lexicon.verb(lower));
    });
  }
}

/** «heisst», «gemäss»: what the dictionary has with *ß* only, as it is written in Switzerland. */
function withEszett(lexicon: Lexicon, form: string): string {
  const spelled = form.replace('ss', 'ß');
  const isKnown = (word: string): boolean => {
    const lower = word.toLowerCase();
    return lexicon.verb(lower).length > 0 || lexicon.isCommon(lower);
  };
  if (/gemäss$/i.test(form)) return spelled;
  return spelled !== form && !isKnown(form) && lexicon.listedNoun(form) === 0 && isKnown(spelled)
    ? spelled
    : form;
}

/** A word by the dictionary alone, without what is guessed of verbs and spellings: so the tagger learns it. */
export function dictionaryWord(lexicon: Lexicon, form: string): Word {
  const lower = form.toLowerCase();
  return readWord(lexicon, form, lower, lexicon.dictionaryVerb(lower));
}

function readWord(lexicon: Lexicon, form: string, lower: string, verbs: readonly VerbReading[]): Word {
  const isCapital = form.toLowerCase() !== form;
  const noun = isCapital ? lexicon.noun(form) : 0;
  const common = lexicon.isCommon(lower);
  let lexical: LexicalClass = 0;
  const verbBits = verbs.reduce((bits, reading) => bits | reading.bits, 0);
  for (const [i, bits] of verbClasses.entries()) if ((verbBits & bits) !== 0) lexical |= 1 << i;
  if (noun !== 0) lexical |= NOUN;
  if (isCapital && lexicon.givenName(lower)) lexical |= NAME;
  if (common) lexical |= COMMON;
  if (isSeparableParticle(form)) lexical |= PARTICLE;
  const listed = isCapital && lexicon.listedNoun(form) !== 0;
  return { ...hashWord(form, lower, lexical), form, lower, verbs, noun, listed, common };
}
