import type { Grammar } from '../grammar.ts';
import type { NameModel } from '../name-model.ts';
import { NameTagger } from '../name-tagger.ts';
import { attributions } from './attributions.ts';
import { bodyName } from './body-name.ts';
import { Compounds } from './compounds.ts';
import { withKnownNames } from './known-names.ts';
import type { GermanModel } from './model.ts';
import { nominative } from './nominative.ts';
import { germanPeople } from './people.ts';
import { splitSentences } from './sentences.ts';
import { type GermanToken, readTokens } from './token.ts';
import { whoseWords } from './whose-words.ts';
import { Vocabulary } from './words.ts';

/** What German brings to the analysis; `nameModel` is what models/german-names.bin holds. */
export function german({ lexicon, tagger }: GermanModel, nameModel: NameModel): Grammar<GermanToken> {
  const people = germanPeople(lexicon);
  const vocabulary = new Vocabulary(lexicon);
  const compounds = new Compounds(lexicon);
  const nameTagger = new NameTagger(nameModel, { language: 'de', people, nounRank: lexicon.nounRank });
  return {
    language: 'de',
    sentences: splitSentences,
    tokens: (text, sentence) => readTokens(vocabulary, tagger, text, sentence),
    attributions: (reading) => attributions(withKnownNames(reading, lexicon), lexicon),
    nominative: (phrase, text) => nominative(lexicon, phrase, text),
    whoseWords,
    bodyName: (words) => bodyName(lexicon, words),
    compoundParts: (form) => compounds.parts(form),
    names: (tokens) => nameTagger.find(tokens),
    people,
  };
}
