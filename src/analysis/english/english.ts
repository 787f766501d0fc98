import type { Grammar } from '../grammar.ts';
import type { NameModel } from '../name-model.ts';
import { NameTagger } from '../name-tagger.ts';
import { attributions } from './attribution/attributions.ts';
import { reportingVerbs } from './frames.ts';
import type { EnglishModel } from './model.ts';
import { nominative } from './nominative.ts';
import { englishPeople } from './people.ts';
import { splitSentences } from './sentences.ts';
import type { EnglishToken } from './token.ts';
import { readTokens } from './tokens.ts';

/** What English brings to the analysis; `nameModel` is what models/english-names.bin holds. */
export function english(model: EnglishModel, nameModel: NameModel): Grammar<EnglishToken> {
  const people = englishPeople(model);
  const tagger = new NameTagger(nameModel, { language: 'en', people, nounRank: () => 0 });
  const lemmas = { ...model.lemmas, verbs: model.lemmas.verbs.union(reportingVerbs) };
  return {
    language: 'en',
    sentences: splitSentences,
    tokens: (text, sentence) => readTokens(text, sentence, model, lemmas),
    attributions,
    nominative,
    whoseWords: (phrase) => phrase,
    bodyName: (words) => words,
    compoundParts: () => [],
    names: (tokens) => tagger.find(tokens),
    people,
  };
}
