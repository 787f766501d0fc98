import type { Language } from '../../../article/article.ts';
import { english } from './english.ts';
import { german } from './german.ts';
import type { Fillers } from './heard.ts';

/**
 * What people say for what, as regular expressions over words in lower case, umlauts as «ae», no apostrophes, no
 * punctuation. `{who}`, `{what}` and `{number}` stand for what is said in that place.
 */
export interface PhraseBook {
  readonly fillers: { readonly anywhere: readonly string[]; readonly leading: readonly string[] };
  /** Words before a name that are no part of it. */
  readonly titles: readonly string[];
  readonly pronouns: Readonly<Record<'male' | 'female' | 'any', readonly string[]>>;
  readonly and: readonly string[];
  /** «sieben», «third» */
  readonly numbers: Readonly<Record<string, number>>;
  readonly phrases: Readonly<Record<Phrase, readonly string[]>>;
  readonly asksWhat: (who: string, topic: string) => string;
}

export const phraseNames = [
  'sentence',
  'next',
  'previous',
  'source',
  'sourceOf',
  'doubt',
  'doubtOf',
  'more',
  'moreOf',
  'shorter',
  'gist',
  'inGerman',
  'inEnglish',
  'again',
  'everyQuote',
  'everyClaim',
  'quotesOf',
  'claimsOf',
  'onlyQuotes',
  'onlyClaims',
  'saysOf',
  'whoIs',
  'topicOf',
  'topic',
  'named',
  'brief',
  'timeline',
  'articles',
  'today',
  'help',
  'chat',
  'beyond',
] as const;
export type Phrase = (typeof phraseNames)[number];

const compile = (source: string): RegExp =>
  new RegExp(`^(?:${source.replaceAll(/\{(\w+)\}/g, '(?<$1>.+?)')})$`, 'd');

const books: Readonly<Record<Language, PhraseBook>> = { de: german, en: english };

const all = <T>(of: (book: PhraseBook) => readonly T[]): T[] => Object.values(books).flatMap(of);

/** Patterns of both languages: people mix them, whatever their platform is set to. */
const patterns: ReadonlyMap<Phrase, readonly RegExp[]> = new Map(
  phraseNames.map((name) => [name, all(({ phrases }) => phrases[name]).map(compile)]),
);

export const patternsOf = (phrase: Phrase): readonly RegExp[] => patterns.get(phrase) ?? [];

export const fillers: Fillers = {
  anywhere: new Set(all((book) => book.fillers.anywhere)),
  leading: new Set(all((book) => book.fillers.leading)),
};

export const titles: ReadonlySet<string> = new Set(all((book) => book.titles));
export const conjunctions: ReadonlySet<string> = new Set(all((book) => book.and));

export const pronounsFor = (kind: 'male' | 'female' | 'any'): ReadonlySet<string> =>
  new Set(all((book) => book.pronouns[kind]));

export const numberWords: ReadonlyMap<string, number> = new Map(all((book) => Object.entries(book.numbers)));

/** The question as a whole where only its topic was said. */
export const askedWhole = (who: string, topic: string, language: Language): string =>
  books[language].asksWhat(who, topic);

/** All words that questions are made of. */
export const vocabulary: ReadonlySet<string> = new Set([
  ...all(({ phrases }) => Object.values(phrases).flat()).flatMap(
    (source) => source.replaceAll(/\{\w+\}/g, ' ').match(/[a-z]+/g) ?? [],
  ),
  ...fillers.anywhere,
  ...fillers.leading,
  ...numberWords.keys(),
]);
