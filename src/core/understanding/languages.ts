import type { Language } from '../../article/article.ts';
import { type Heard, matches } from './heard.ts';
import type { Meaning } from './meaning.ts';
import { patternsOf } from './phrases.ts';
import type { Situation } from './situation.ts';

/** «answer in English», «auf Deutsch bitte»: the last answer again, and all that follow, in that language. */
export function readLanguage(heard: Heard, { line }: Situation): Meaning | null {
  const language = languageIn(heard);
  return language === null ? null : { kind: 'line', line: line ?? '/help', language };
}

function languageIn(heard: Heard): Language | null {
  if (matches(heard, patternsOf('inGerman')).length > 0) return 'de';
  return matches(heard, patternsOf('inEnglish')).length > 0 ? 'en' : null;
}
