import type { Claim, Quote, Sentence } from '../../analysis/analysis.ts';
import { foldedWords } from '../../analysis/names.ts';
import type { ArticleId } from '../../article/article.ts';
import type { Entry } from '../../library/library.ts';
import { findVoices } from '../../library/voices.ts';
import type { Watch } from '../../library/watches.ts';
import { isShown } from '../statements/statements.ts';
import { storiesIn } from './stories.ts';

/** An article that a place may not have seen, its current revision, and other articles with its text. */
export interface Candidate {
  readonly entry: Entry;
  readonly revision: number;
  readonly reprints: readonly ArticleId[];
}

/** What a place has not seen on one event. */
export interface Story {
  /** The most important first. */
  readonly articles: readonly [Candidate, ...Candidate[]];
  /** An article on it that the place was shown before. */
  readonly known: Entry | null;
}

/** What a place was told before. */
export interface Before {
  /** The revision that it was shown or spared, by article, of their reprints too: what it has seen as another one is no news. */
  readonly seen: ReadonlyMap<ArticleId, number>;
  /** Those of them that it was shown. */
  readonly shown: ReadonlySet<ArticleId>;
}

/** What somebody who is watched newly says in one article, or where a watched word stands in it. */
export interface WatchedNews {
  readonly watch: Watch;
  readonly entry: Entry;
  readonly quotes: readonly Quote[];
  readonly claims: readonly Claim[];
  readonly sentences: readonly Sentence[];
}

/** What is new to a place. */
export interface Digest {
  /** The most important first, as many as were asked for. */
  readonly stories: readonly Story[];
  /** For which there was no room. */
  readonly leftOut: readonly ArticleId[];
  readonly watched: readonly WatchedNews[];
  /** Shown before, with another text since. */
  readonly changed: readonly Entry[];
}

/** What a place has not seen of these articles, those on one event together. */
export function digestOf(
  candidates: readonly Candidate[],
  { seen, shown }: Before,
  watches: readonly Watch[],
  most: number,
): Digest {
  const unseen = candidates.filter(
    ({ entry, reprints }) => !seen.has(entry.article.id) && !reprints.some((id) => seen.has(id)),
  );
  const watched = new Map(unseen.map((one) => [one, watchedIn(one.entry, watches)]));
  const hits = (one: Candidate): number => watched.get(one)?.length ?? 0;
  const byImportance = (a: Candidate, b: Candidate): number =>
    hits(b) - hits(a) || importance(b) - importance(a);
  const together = storiesIn(unseen.length === 0 ? [] : candidates.map(({ entry }) => entry)).flatMap(
    (ids): Story[] => {
      const isOfIt = ({ entry: { article } }: Candidate) => ids.includes(article.id);
      const [first, ...rest] = unseen.filter(isOfIt).toSorted(byImportance);
      const [known] = candidates
        .filter((one) => isOfIt(one) && shown.has(one.entry.article.id))
        .toSorted(byImportance);
      return first === undefined ? [] : [{ articles: [first, ...rest], known: known?.entry ?? null }];
    },
  );
  const watchedBy = ({ articles }: Story): WatchedNews[] => articles.flatMap((one) => watched.get(one) ?? []);
  const ranked = together.toSorted(
    (a, b) => watchedBy(b).length - watchedBy(a).length || weight(b) - weight(a),
  );
  const told = ranked.slice(0, most);
  return {
    stories: told,
    leftOut: ranked.slice(most).flatMap(({ articles }) => articles.map(({ entry }) => entry.article.id)),
    watched: told.flatMap(watchedBy),
    changed: candidates.flatMap(({ entry, revision }) => {
      const before = seen.get(entry.article.id);
      return before !== undefined && before < revision ? [entry] : [];
    }),
  };
}

/** What more houses tell matters more; among those, what has more that people say. */
const importance = ({ entry, reprints }: Candidate): number => {
  const { quotes, claims } = entry.briefing.analysis;
  return 100 * reprints.length + quotes.filter(isShown).length + claims.filter(isShown).length;
};

/** Each further article on an event counts as a house that tells it. */
const weight = ({ articles: [first, ...rest] }: Story): number =>
  importance(first) + rest.reduce((sum, { reprints }) => sum + 100 * (1 + reprints.length), 0);

/** What those who are watched say in these stories. */
export const watchedAmong = (stories: readonly Story[], watches: readonly Watch[]): WatchedNews[] =>
  stories.flatMap(({ articles }) => articles.flatMap(({ entry }) => watchedIn(entry, watches)));

function watchedIn(entry: Entry, watches: readonly Watch[]): WatchedNews[] {
  return watches.flatMap((watch) => {
    const news = watch.kind === 'person' ? saidBy(entry, watch) : wordIn(entry, watch);
    return news === null ? [] : [news];
  });
}

function saidBy(entry: Entry, watch: Watch): WatchedNews | null {
  const found = findVoices([entry], watch.shown).flatMap(({ appearances }) => appearances);
  const quotes = found.flatMap((one) => one.quotes).filter(isShown);
  const claims = found.flatMap((one) => one.claims).filter(isShown);
  return quotes.length + claims.length === 0 ? null : { watch, entry, quotes, claims, sentences: [] };
}

function wordIn(entry: Entry, watch: Watch): WatchedNews | null {
  const wanted = foldedWords(watch.shown);
  const sentences = entry.briefing.analysis.sentences.filter(({ start, end }) => {
    const words = foldedWords(entry.article.text.slice(start, end));
    return words.some((_, at) => wanted.every((word, index) => words[at + index] === word));
  });
  return sentences.length === 0 ? null : { watch, entry, quotes: [], claims: [], sentences };
}
