import type { Language } from '../../../article/article.ts';

/** What somebody meant by what they wrote. */
export type Meaning =
  | {
      readonly kind: 'line';
      readonly line: string;
      /** Which page of its answer, counted from 0; the first where nothing is said. */
      readonly page?: number;
      /** Whether it is true was asked: nothing that we can tell. */
      readonly doubted?: true;
      /** What we speak from now on. */
      readonly language?: Language;
    }
  /** A question to ask of the article; `asWritten` where it is word for word what was asked. */
  | { readonly kind: 'ask'; readonly question: string; readonly asWritten: boolean }
  /** Nothing that can be answered without asking back. */
  | { readonly kind: 'back'; readonly why: Unclear };

/**
 * who: nobody was asked about to whom a «he» could point; several: more than one person at a time; all: there is no more
 * to show; whole: what stands there is not shortened; beyond: nothing that articles answer.
 */
export type Unclear = 'who' | 'several' | 'all' | 'whole' | 'sentence' | 'beyond';

export const line = (text: string): Meaning => ({ kind: 'line', line: text });
export const back = (why: Unclear): Meaning => ({ kind: 'back', why });
