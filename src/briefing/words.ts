import type { Language } from '../article/article.ts';
import { functionWords } from './function-words.ts';

/** A word as printed, and what stands for it when texts are compared. */
export interface Word {
  readonly printed: string;
  readonly form: string;
  /** The form without its ending, so that «Container» and «Containern» count as one; null for a function word. */
  readonly stem: string | null;
}

export const wordsOf = (text: string, language: Language): Word[] =>
  Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ([printed]) => {
    const form = printed.toLowerCase();
    const isContent = form.length > 1 && !functionWords[language].has(form);
    return { printed, form, stem: isContent ? stem[language](form) : null };
  });

/** The beginning that forms of a word nearly always share; that some other word shares it too does little harm. */
const stem: Record<Language, (form: string) => string> = {
  de: (form) => form.slice(0, Math.max(5, Math.min(7, form.length - 2))),
  en: (form) =>
    form.length > 4 ? form.replace(/(?:ies|es|s|ing|ed|ly|al|ions?|e)$/u, '').slice(0, 7) : form,
};
