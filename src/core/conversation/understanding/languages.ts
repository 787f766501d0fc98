import type { Language } from '../../../article/article.ts';
import { type Heard, matches } from './heard.ts';
import type { Meaning } from './meaning.ts';
import { patternsOf } from './phrases.ts';
import type { Situation } from './situation.ts';

/** «answer in English», «auf Deutsch bitte»: the last answer again, and all that follow, in that language. */
export function readLanguage(heard: Heard, { line }: Situation): Meaning | null {
  const language = languageIn(heard);
  return language === null ? null : { kind: 'line', line: line ?? '/help', language };
}

/** So many words at most a language is asked for with: «in English please». */
const MOST_WORDS = 4;

/** «What does Weber say? In English»: the question, and the language that is asked for behind it. */
export function languageBehind(heard: Heard): { readonly asked: Heard; readonly language: Language } | null {
  const { text, words } = heard;
  const from = words.findIndex(
    ({ folded }, at) => at > 0 && at >= words.length - MOST_WORDS && /^(?:in|auf)$/.test(folded),
  );
  const begin = words[from];
  if (begin === undefined) return null;
  const language = languageIn({ text, words: words.slice(from) });
  if (language === null) return null;
  return { asked: { text: text.slice(0, begin.start), words: words.slice(0, from) }, language };
}

function languageIn(heard: Heard): Language | null {
  if (matches(heard, patternsOf('inGerman')).length > 0) return 'de';
  return matches(heard, patternsOf('inEnglish')).length > 0 ? 'en' : null;
}
