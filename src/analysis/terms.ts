import type { Language } from '../article/article.ts';
import type { Compound, Span } from './analysis.ts';
import { englishStem } from './english/stem.ts';
import { germanStems, type Printed } from './german/stem.ts';
import { foldedWords } from './names.ts';

/** Letters that stand for a word in the search; a longer word is as good as its beginning. */
const LONGEST = 40;

/** A word of a text: where it stands, and the terms by which it is found. */
export interface Term extends Span {
  readonly printed: string;
  readonly terms: readonly string[];
}

/** Words, and numbers with what parts their thousands: «1.000», «1,000» and «1000» are one. */
const WORDS = /\p{N}{1,3}(?:[.,’'\u00A0\u202F]\p{N}{3})+(?!\p{N})|[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text in one language, with the terms by which they are found: their stems, and those of their parts. */
export function termsIn(text: string, language: Language, compounds: readonly Compound[] = []): Term[] {
  const parts = new Map(compounds.map(({ word, parts: made }) => [word, made]));
  return Array.from(text.matchAll(WORDS), ({ 0: printed, index }) => ({
    start: index,
    end: index + printed.length,
    printed,
    terms: [
      ...new Set([
        ...wordTerms(printed, language),
        ...(parts.get(printed) ?? []).flatMap((part) => nounTerms(part)),
      ]),
    ],
  }));
}

/** The words of what somebody looks for, as typed. */
export const soughtWords = (typed: string): string[] => typed.match(WORDS) ?? [];

/** The terms of a word that somebody looks for, which may be in either language. */
export const soughtTerms = (word: string): string[] => [
  ...new Set([...wordTerms(word, 'de', 'sought'), ...wordTerms(word, 'en')]),
];

function wordTerms(printed: string, language: Language, as: Printed = printedAs(printed)): string[] {
  const folded = foldedWords(isNumber(printed) ? printed.replace(/[^\p{N}]/gu, '') : printed).join('');
  const word = folded.slice(0, LONGEST);
  if (word === '' || /\p{N}/u.test(word)) return word === '' ? [] : [word];
  return language === 'en' ? [englishStem(word)] : germanStems(word, as);
}

const nounTerms = (part: string): string[] =>
  germanStems(foldedWords(part).join('').slice(0, LONGEST), 'noun');

const printedAs = (printed: string): Printed => (/^\p{Lu}/u.test(printed) ? 'noun' : 'small');

const isNumber = (printed: string): boolean => /^\p{N}/u.test(printed);
