import type { Sentence, Span } from '../../analysis/analysis.ts';
import type { ArticleId, Language } from '../../article/article.ts';
import type { SentenceHit } from '../../library/find-sentences.ts';
import type { Entry, Filter, Library } from '../../library/library.ts';
import type { Part } from '../reply.ts';
import { hitStatement } from '../statements/statements.ts';
import { originNote } from '../statements/voices.ts';
import { inShown } from './reprints.ts';
import { marksIn, type SoughtWords, termsOf } from './sought-words.ts';
import { articleEntry, MOST_ARTICLES } from './which.ts';

/** A sentence in which what was looked for stands. */
export interface FoundSentence {
  readonly sentence: Sentence;
  readonly marks: readonly Span[];
}

/** An article with the sentences found in it; none where it is the title that was found. */
export interface FoundIn {
  readonly entry: Entry;
  readonly sentences: readonly FoundSentence[];
}

export interface FoundSentences {
  /** The newest article first. */
  readonly items: readonly FoundIn[];
  /** The article from which on it goes on with older ones; null where there are none. */
  readonly next: ArticleId | null;
}

const MOST_SENTENCES = 100;
/** As often is gone on where sentences have the words but not the phrase. */
const MOST_TRIES = 5;

/** Sentences of the newest articles with all that is sought. */
export async function findSought(
  sought: SoughtWords,
  filter: Filter,
  library: Library,
): Promise<FoundSentences> {
  let before = filter.before;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const { hits, more } = await library.sentences(
      termsOf(sought.words),
      { ...filter, ...(before === undefined ? {} : { before }) },
      MOST_SENTENCES,
    );
    const shown = hits.slice(0, MOST_ARTICLES);
    const once = filter.house === undefined ? await inShown(shown, library) : shown;
    const items = (await Promise.all(once.map((hit) => foundIn(hit, sought, library)))).flat();
    const last = more || hits.length > shown.length ? shown.at(-1)?.article : undefined;
    if (items.length > 0 || last === undefined) return { items, next: last ?? null };
    before = last;
  }
  return { items: [], next: null };
}

/** What is sought in the sentences of a hit; nothing where none of them may be shown. */
export async function foundIn(hit: SentenceHit, sought: SoughtWords, library: Library): Promise<FoundIn[]> {
  const entry = await library.entry(hit.article);
  if (entry === null) return [];
  const { sentences } = entry.briefing.analysis;
  const found = hit.sentences.flatMap((number) => sentences[number - 1] ?? []);
  return kept(entry, found, sought, hit.sentences.includes(0));
}

/** The same in articles that are at hand. */
export const findIn = (entries: readonly Entry[], sought: SoughtWords): FoundIn[] =>
  entries.flatMap((entry) => {
    const all = entry.briefing.analysis.sentences.filter((sentence) => hasAll(entry, sentence, sought));
    return kept(entry, all, sought, false);
  });

function kept(entry: Entry, found: readonly Sentence[], sought: SoughtWords, titled: boolean): FoundIn[] {
  const shown = found.filter(({ number }) => entry.hidden?.sentences.includes(number) !== true);
  const sentences = shown.flatMap((sentence) => {
    const marks = marksIn(entry, sentence, sought);
    return marks === null ? [] : [{ sentence, marks }];
  });
  return sentences.length > 0 || (titled && sought.phrases.length === 0) ? [{ entry, sentences }] : [];
}

function hasAll(entry: Entry, sentence: Sentence, sought: SoughtWords): boolean {
  return sought.words.every((word) => marksIn(entry, sentence, { words: [word], phrases: [] })?.length !== 0);
}

/** An article's origin and what was found in it, at most `most` sentences; it alone where its title was found. */
export function foundParts({ entry, sentences }: FoundIn, most: number, language: Language): Part[] {
  if (sentences.length === 0) return [articleEntry(entry.article, language, entry.also)];
  return [
    { type: 'context', text: originNote([entry], language) },
    ...sentences.slice(0, most).map(({ sentence, marks }) => hitStatement(entry, sentence, marks, language)),
  ];
}
