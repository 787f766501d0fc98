import type { Language } from '../article/article.ts';
import type { Compound, Span } from './analysis.ts';
import { englishStem } from './english/stem.ts';
import { separatedVerbs } from './german/separated.ts';
import { germanStems, type Printed } from './german/stem.ts';
import { foldedWords } from './names.ts';

/** Letters that stand for a word in the search; a longer word is as good as its beginning. */
const LONGEST = 40;

/** A word that others make together: at the place of one of them. */
export interface JoinedForm {
  readonly at: number;
  readonly form: string;
}

/** A word of a text: where it stands, and the terms by which it is found. */
export interface Term extends Span {
  readonly printed: string;
  readonly terms: readonly string[];
}

/** Words, and numbers with what parts their thousands: «1.000», «1,000» and «1000» are one. */
const WORDS = /\p{N}{1,3}(?:[.,’'\u00A0\u202F]\p{N}{3})+(?!\p{N})|[\p{L}\p{M}\p{N}]+/gu;

/** What compounds are made of, by how they are printed. */
export type CompoundParts = ReadonlyMap<string, readonly string[]>;

export const partsByWord = (compounds: readonly Compound[]): CompoundParts =>
  new Map(compounds.map(({ word, parts }) => [word, parts]));

/**
 * The words of a sentence in one language, with the terms by which they are found: their stems, those of their parts, of what
 * hyphens make of them («Waffen-Lieferung»), and of a verb and its particle at the end of the clause («kündigte … an»).
 */
export function termsIn(text: string, language: Language, parts: CompoundParts = new Map()): Term[] {
  const words = Array.from(text.matchAll(WORDS), ({ 0: printed, index }) => ({
    start: index,
    end: index + printed.length,
    printed,
  }));
  const joined = [...hyphenated(text, words), ...(language === 'de' ? separatedVerbs(text, words) : [])];
  const more = Map.groupBy(joined, ({ at }) => at);
  return words.map((word, at) => ({
    ...word,
    terms: [
      ...new Set([
        ...wordTerms(word.printed, language),
        ...(parts.get(word.printed) ?? []).flatMap((part) => nounTerms(part)),
        ...(more.get(at) ?? []).flatMap(({ form }) => wordTerms(form, language)),
      ]),
    ],
  }));
}

/** «US-Atom-U-Boot»: also «USAtomUBoot», «AtomUBoot», «UBoot», for each word of it. */
function hyphenated(text: string, words: readonly (Span & { printed: string })[]): JoinedForm[] {
  const found: JoinedForm[] = [];
  for (let first = 0; first < words.length; first++) {
    let last = first;
    for (let next = words[last + 1]; next !== undefined; next = words[last + 1]) {
      if (!/^[-\u2010\u2011]$/.test(text.slice(words[last]?.end, next.start))) break;
      last++;
    }
    const chain = words.slice(first, last + 1);
    const form = chain.map(({ printed }) => printed).join('');
    if (chain.length > 1) found.push(...chain.map((_, index) => ({ at: first + index, form })));
  }
  return found;
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
