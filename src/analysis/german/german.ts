import type { Grammar } from '../grammar.ts';
import { findNames } from '../name-tagger.ts';
import type { Weights } from '../perceptron.ts';
import { attributions } from './attributions.ts';
import type { GermanModel } from './model.ts';
import { nominative } from './nominative.ts';
import { germanPeople } from './people.ts';
import { splitSentences } from './sentences.ts';
import { type GermanToken, readTokens } from './token.ts';
import { Vocabulary } from './words.ts';

/** What German brings to the analysis; `nameWeights` are those of models/german-names.bin. */
export function german({ lexicon, tagger }: GermanModel, nameWeights: Weights): Grammar<GermanToken> {
  const people = germanPeople(lexicon);
  const vocabulary = new Vocabulary(lexicon);
  return {
    language: 'de',
    sentences: splitSentences,
    tokens: (text, sentence) => readTokens(vocabulary, tagger, text, sentence),
    attributions: (reading) => attributions(reading, lexicon),
    nominative: (phrase, text) => nominative(lexicon, phrase, text),
    names: (tokens) => findNames(tokens, people, nameWeights),
    people,
  };
}
