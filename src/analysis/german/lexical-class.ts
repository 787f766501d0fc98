import type { Lexicon } from './lexicon.ts';
import {
  FINITE,
  IMPERATIVE,
  INFINITIVE,
  PAST_PARTICIPLE,
  PRESENT_PARTICIPLE,
  ZU_INFINITIVE,
} from './morphology.ts';
import { isSeparableParticle } from './particles.ts';
import type { LexicalClass } from './tagger.ts';

const verbClasses = [FINITE, INFINITIVE | ZU_INFINITIVE, PAST_PARTICIPLE, PRESENT_PARTICIPLE, IMPERATIVE];
const NOUN = 1 << verbClasses.length;
const NAME = NOUN << 1;
const PARTICLE = NOUN << 2;
const COMMON = NOUN << 3;

/** What the dictionary lets a word be, as the tagger's features see it. */
export function lexicalClass(lexicon: Lexicon, form: string): LexicalClass {
  const lower = form.toLowerCase();
  const verbBits = lexicon.verb(lower).reduce((bits, reading) => bits | reading.bits, 0);
  let lexical = 0;
  for (const [i, bits] of verbClasses.entries()) if ((verbBits & bits) !== 0) lexical |= 1 << i;
  if (lower !== form) {
    if (lexicon.noun(form) !== 0) lexical |= NOUN;
    if (lexicon.givenName(lower)) lexical |= NAME;
  }
  if (lexicon.isCommon(lower)) lexical |= COMMON;
  return isSeparableParticle(form) ? lexical | PARTICLE : lexical;
}
