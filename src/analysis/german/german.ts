import type { Grammar } from '../grammar.ts';
import { attributions } from './attributions.ts';
import type { GermanModel } from './model.ts';
import { nominative } from './nominative.ts';
import { germanPeople } from './people.ts';
import { splitSentences } from './sentences.ts';
import { type GermanToken, readTokens } from './token.ts';

/** What German brings to the analysis. */
export function german({ lexicon, tagger }: GermanModel): Grammar<GermanToken> {
  return {
    language: 'de',
    sentences: splitSentences,
    tokens: (text, sentence) => readTokens(lexicon, tagger, text, sentence),
    attributions: (reading) => attributions(reading, lexicon),
    nominative: (phrase, text) => nominative(lexicon, phrase, text),
    people: germanPeople(lexicon),
  };
}
