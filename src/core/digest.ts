import type { Claim, Quote, Sentence } from '../analysis/analysis.ts';
import { foldedWords } from '../analysis/names.ts';
import type { ArticleId } from '../article/article.ts';
import type { Entry } from '../library/library.ts';
import { findVoices } from '../library/voices.ts';
import type { Watch } from '../library/watches.ts';
import { isShown } from './statements.ts';

/** An article that a place may not have seen, and its current revision. */
export interface Candidate {
  readonly entry: Entry;
  readonly revision: number;
}

/** One event told by one or more articles: the one to show, and those that say the same. */
export interface Story {
  readonly entry: Entry;
  readonly also: readonly Entry[];
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

/**
 * What a place has not seen of these articles. `seen`: the revision that it was shown or spared, by article.
 * The same story is told once, by the article that says most of it.
 */
export function digestOf(
  candidates: readonly Candidate[],
  seen: ReadonlyMap<ArticleId, number>,
  watches: readonly Watch[],
  most: number,
): Digest {
  const unseen = candidates.filter(({ entry }) => !seen.has(entry.article.id)).map(({ entry }) => entry);
  const stories = storiesOf(unseen);
  const watched = new Map(stories.map(({ entry }) => [entry, watchedIn(entry, watches)]));
  const hits = (story: Story): number => watched.get(story.entry)?.length ?? 0;
  const ranked = stories.toSorted((a, b) => hits(b) - hits(a) || importance(b) - importance(a));
  const shown = ranked.slice(0, most);
  return {
    stories: shown,
    leftOut: [...ranked.slice(most).map(({ entry }) => entry), ...shown.flatMap(({ also }) => also)].map(
      ({ article }) => article.id,
    ),
    watched: shown.flatMap(({ entry }) => watched.get(entry) ?? []),
    changed: candidates.flatMap(({ entry, revision }) => {
      const before = seen.get(entry.article.id);
      return before !== undefined && before < revision ? [entry] : [];
    }),
  };
}

/** How much of the shorter article stands word for word in the other where both tell one agency's story. */
const SAME_STORY = 0.5;

function storiesOf(entries: readonly Entry[]): Story[] {
  const longestFirst = entries
    .map((entry) => ({ entry, said: sentencesOf(entry) }))
    .toSorted((a, b) => b.said.size - a.said.size);
  const stories: { entry: Entry; also: Entry[]; said: ReadonlySet<string> }[] = [];
  for (const { entry, said } of longestFirst) {
    const same = stories.find((story) => said.intersection(story.said).size > SAME_STORY * said.size);
    if (same === undefined) stories.push({ entry, also: [], said });
    else same.also.push(entry);
  }
  return stories.map(({ entry, also }) => ({ entry, also }));
}

const sentencesOf = ({ article, briefing }: Entry): Set<string> =>
  new Set(
    briefing.analysis.sentences.map(({ start, end }) =>
      foldedWords(article.text.slice(start, end)).join(' '),
    ),
  );

/** What more houses tell matters more; among those, what has more that people say. */
const importance = ({ entry, also }: Story): number => {
  const { quotes, claims } = entry.briefing.analysis;
  return 100 * also.length + quotes.filter(isShown).length + claims.filter(isShown).length;
};

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
