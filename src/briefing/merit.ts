import type { Language } from '../article/article.ts';
import type { Telling } from './telling.ts';
import { isBackground, isCaption } from './wording.ts';

/** What the sentence with which the main thing begins is worth where the lead is strong, and after how many sentences that fades to a third. */
const FIRST = 0.2;
const FADE = 1;

const CAPTION = -0.1;
/** What somebody says word for word is colour more often than it is the main thing. */
const QUOTED = -0.03;
/** A wrong owner is worse than another point. */
const UNSURE = -0.03;
const QUESTION = -0.03;
const BACKGROUND = -0.03;
/** Shorter than this a sentence is a fragment or leaves out what it is about, unless it is the news itself. */
const FEWEST_WORDS = 9;
const EACH_WORD_TOO_FEW = -0.01;

interface Circumstances {
  readonly printed: string;
  readonly words: number;
  readonly lead: number;
  readonly beginning: number;
  readonly language: Language;
}

/**
 * What speaks for a telling besides its words, in points of the choice's score (0 to 1). `printed` is its text, `words`
 * how many that has, `lead` how strongly the article's beginning tells the main thing, and `beginning` the index of the
 * sentence that does.
 */
export function meritOf(
  telling: Telling,
  { printed, words, lead, beginning, language }: Circumstances,
): number {
  const after = telling.sentence.number - 1 - beginning;
  const missing = lead > 0 && after === 0 ? 0 : Math.max(0, FEWEST_WORDS - words);
  return (
    (after < 0 ? 0 : lead * FIRST * Math.exp(-after / FADE)) +
    (telling.isQuoted && !telling.isContested ? QUOTED : 0) +
    (telling.isSure ? 0 : UNSURE) +
    (isCaption(printed) ? CAPTION : 0) +
    (printed.includes('?') ? QUESTION : 0) +
    (telling.attribution === null && isBackground(printed, language) ? BACKGROUND : 0) +
    EACH_WORD_TOO_FEW * missing
  );
}
