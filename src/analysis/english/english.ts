import type { Grammar } from '../grammar.ts';
import { attributions } from './attribution/attributions.ts';
import type { EnglishModel } from './model.ts';
import { nominative } from './nominative.ts';
import { englishPeople } from './people.ts';
import { splitSentences } from './sentences.ts';
import type { EnglishToken } from './token.ts';
import { readTokens } from './tokens.ts';

/** The grammar of English, with what `readEnglishModel` reads from models/english.bin. */
export function english(model: EnglishModel): Grammar<EnglishToken> {
  return {
    language: 'en',
    sentences: splitSentences,
    tokens: (text, sentence) => readTokens(text, sentence, model),
    attributions,
    nominative,
    people: englishPeople(model),
  };
}
