import type { Grammar } from '../grammar.ts';
import { findNames } from '../name-tagger.ts';
import type { Weights } from '../perceptron.ts';
import { attributions } from './attribution/attributions.ts';
import { reportingVerbs } from './frames.ts';
import type { EnglishModel } from './model.ts';
import { nominative } from './nominative.ts';
import { englishPeople } from './people.ts';
import { splitSentences } from './sentences.ts';
import type { EnglishToken } from './token.ts';
import { readTokens } from './tokens.ts';

/** What English brings to the analysis; `nameWeights` are those of models/english-names.bin. */
export function english(model: EnglishModel, nameWeights: Weights): Grammar<EnglishToken> {
  const people = englishPeople(model);
  const lemmas = { ...model.lemmas, verbs: model.lemmas.verbs.union(reportingVerbs) };
  return {
    language: 'en',
    sentences: splitSentences,
    tokens: (text, sentence) => readTokens(text, sentence, model, lemmas),
    attributions,
    nominative,
    names: (tokens) => findNames(tokens, people, nameWeights),
    people,
  };
}
