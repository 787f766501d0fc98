import type { Language } from '../article/article.ts';
import type { Telling } from './telling.ts';
import { isBackground, isCaption } from './wording.ts';

/** What a first sentence is worth where the lead is strong, and after how many sentences that fades to a third. */
const FIRST = 0.2;
const FADE = 1;

const LEANING = -0.1;
const CAPTION = -0.1;
const QUESTION = -0.03;
const BACKGROUND = -0.02;
/** Shorter than this a sentence is a fragment or leaves out what it is about, unless it is the news itself. */
const FEWEST_WORDS = 10;
const EACH_WORD_TOO_FEW = -0.01;

/**
 * What speaks for a telling besides its words, in points of the choice's score (0 to 1). `printed` is its text, `words`
 * how many that has, `lead` how strongly the article's beginning tells the main thing.
 */
export function meritOf(
  telling: Telling,
  { printed, words, lead, language }: { printed: string; words: number; lead: number; language: Language },
): number {
  const isNews = lead > 0 && telling.sentence.number === 1;
  const missing = isNews ? 0 : Math.max(0, FEWEST_WORDS - words);
  return (
    lead * FIRST * Math.exp((1 - telling.sentence.number) / FADE) +
    (telling.leans ? LEANING : 0) +
    (isCaption(printed) ? CAPTION : 0) +
    (printed.includes('?') ? QUESTION : 0) +
    (telling.attribution === null && isBackground(printed, language) ? BACKGROUND : 0) +
    EACH_WORD_TOO_FEW * missing
  );
}
