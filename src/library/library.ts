import { foldedWords } from '../analysis/names.ts';
import type { Article, ArticleId } from '../article/article.ts';
import type { Briefing } from '../briefing/briefing.ts';

/** An article with what was read out of it. */
export interface Entry {
  readonly article: Article;
  readonly briefing: Briefing;
}

/** What we know: articles and their briefings, looked up and never analysed while somebody waits. */
export interface Library {
  /** Newest first. */
  entries(): Promise<readonly Entry[]>;
  entry(id: ArticleId): Promise<Entry | null>;
  /** Articles whose id or title has all the words typed, newest first. */
  search(words: string): Promise<readonly Entry[]>;
}

/** A library of what is handed in, kept in memory. */
export function libraryOf(given: readonly Entry[]): Library {
  const entries = given.toSorted((a, b) => compareDates(b, a) || a.article.id.localeCompare(b.article.id));
  const byId = new Map<string, Entry>(entries.map((entry) => [entry.article.id, entry]));
  return {
    entries: async () => entries,
    entry: async (id) => byId.get(id) ?? null,
    search: async (typed) => {
      const wanted = foldedWords(typed);
      return entries.filter(({ article }) => {
        const there = foldedWords(`${article.id} ${article.title.text} ${article.publisher ?? ''}`);
        return wanted.length > 0 && wanted.every((word) => there.some((one) => one.startsWith(word)));
      });
    },
  };
}

const compareDates = (a: Entry, b: Entry): number =>
  (a.article.date ?? '').localeCompare(b.article.date ?? '');
