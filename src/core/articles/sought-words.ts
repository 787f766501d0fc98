import type { Span } from '../../analysis/analysis.ts';
import { partsByWord, soughtTerms, soughtWords, type Term, termsIn } from '../../analysis/terms.ts';
import { functionWords } from '../../briefing/function-words.ts';
import type { Entry, Library } from '../../library/library.ts';
import type { Sought } from '../../library/sentence-terms.ts';

/** A word that is looked for, and the terms of which a word of the text must have one. */
export interface SoughtWord {
  readonly typed: string;
  readonly terms: readonly string[];
  /** Other spellings of it, as names in the library have them. */
  readonly spellings: readonly string[];
}

/** Words that a sentence must have, and those of them that must stand in it one behind the other. */
export interface SoughtWords {
  readonly words: readonly SoughtWord[];
  readonly phrases: readonly (readonly SoughtWord[])[];
}

/** No more are looked for in one sentence. */
const MOST_WORDS = 12;
/** Shorter words sound like too much. */
const SHORTEST_NAME = 4;
const LETTERS = /^\p{L}+$/u;
const PHRASE = /["“„«»”](?<phrase>[^"“”„«»]+)["“”«»]/gu;

/**
 * What somebody looks for, with «two words» in quotation marks as a phrase. Words that hold sentences together are looked for in
 * phrases only, or where there are no others.
 */
export async function readSought(typed: string, library: Library): Promise<SoughtWords> {
  const phrases = Array.from(typed.matchAll(PHRASE), ({ groups }) => soughtWords(groups?.phrase ?? ''));
  const loose = soughtWords(typed.replaceAll(PHRASE, ' '));
  const all = [...loose, ...phrases.flat()];
  const telling = all.filter((word) => !isFunctionWord(word));
  const joined = joinedWords(loose);
  const wanted = [...new Set(telling.length > 0 ? telling : all)].slice(0, MOST_WORDS);
  return {
    words: await Promise.all(wanted.map((word) => soughtWord(word, joined.get(word) ?? [], library))),
    phrases: phrases.filter((phrase) => phrase.length > 1).map((phrase) => phrase.map(bareWord)),
  };
}

export const isFunctionWord = (word: string): boolean =>
  functionWords.de.has(word.toLowerCase()) || functionWords.en.has(word.toLowerCase());

export const bareWord = (typed: string): SoughtWord => ({ typed, terms: soughtTerms(typed), spellings: [] });

/** What a word makes with the one beside it, printed as one: «Außen Minister», «Verhandlung Tisch». */
function joinedWords(words: readonly string[]): Map<string, string[]> {
  const joined = new Map<string, string[]>();
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (next === undefined || [word, next].some((one) => !LETTERS.test(one) || isFunctionWord(one))) continue;
    const made = [word + next, `${word}s${next}`];
    for (const one of [word, next]) joined.set(one, [...(joined.get(one) ?? []), ...made]);
  }
  return joined;
}

async function soughtWord(typed: string, joined: readonly string[], library: Library): Promise<SoughtWord> {
  const spellings = typed.length < SHORTEST_NAME ? [] : await library.spellings(typed);
  return { typed, spellings, terms: [...new Set([typed, ...joined, ...spellings].flatMap(soughtTerms))] };
}

/** What a sentence must have, as the library is asked for it: one list for each word. */
export const termsOf = (words: readonly SoughtWord[]): Sought[][] =>
  words.map(({ terms }) => terms.map((term) => ({ kind: 'word', term })));

/** Where in a sentence what is looked for stands; null where one of the phrases does not. */
export function marksIn(entry: Entry, sentence: Span, { words, phrases }: SoughtWords): Span[] | null {
  const { language, compounds } = entry.briefing.analysis;
  const parts = partsByWord(compounds);
  const there = termsIn(entry.article.text.slice(sentence.start, sentence.end), language, parts);
  const sought = new Set(words.flatMap(({ terms }) => terms));
  if (!phrases.every((phrase) => stands(phrase, there))) return null;
  return there
    .filter(({ terms }) => terms.some((term) => sought.has(term)))
    .map(({ start, end }) => ({ start: sentence.start + start, end: sentence.start + end }));
}

const stands = (phrase: readonly SoughtWord[], there: readonly Term[]): boolean =>
  there.some((_, at) =>
    phrase.every(({ terms }, index) => there[at + index]?.terms.some((term) => terms.includes(term))),
  );
