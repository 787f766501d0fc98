import type { Article, ArticleId } from '../article/article.ts';
import type { Briefing } from '../briefing/briefing.ts';
import type { Hidden } from '../briefing/hiding.ts';
import type { Sentences } from './find-sentences.ts';
import type { Known } from './known.ts';
import type { Revision } from './revisions.ts';
import type { Sought } from './sentence-terms.ts';

/** An article with what was read out of it. */
export interface Entry {
  readonly article: Article;
  readonly briefing: Briefing;
  /** What of it is not shown to whoever asks, where there is something. */
  readonly hidden?: Hidden;
  /** Publishers of other articles with this text, where there are some. */
  readonly also?: readonly string[];
  /** The article that is shown for this one, where only what that does not say is left of it. */
  readonly reprintOf?: ArticleId;
}

/** Which articles are meant; where nothing is said, all. */
export interface Filter {
  /** Published on this day or after: an EDTF date. */
  readonly since?: string;
  /** Older than this article, or published before this day. */
  readonly before?: string;
  /** Words of the publisher's name or of its site's. */
  readonly house?: string;
  /** One of these. */
  readonly among?: readonly ArticleId[];
  /** Names of voices (see `people`): articles in which one of them does this. */
  readonly voices?: { readonly names: readonly string[]; readonly does: 'speak' | 'claim' | 'appear' };
}

/** Counting goes no further, so that it takes no longer the more there are. */
export const MOST_COUNTED = 1000;

/** The newest articles that were asked for, and how many there are in all; one more than are counted for any more than these. */
export interface Found<T> {
  readonly items: readonly T[];
  readonly total: number;
}

/** What one audience may see of what we know. Everything was read when it came in; nothing is analysed while somebody waits. */
export interface Library {
  /** Another one after each change to what this audience may see. */
  state(): Promise<string>;
  /** Newest first, at most `most`, of reprints one. */
  newest(filter: Filter, most: number): Promise<Found<Entry>>;
  /** The same without what was read out of them. */
  articles(filter: Filter, most: number): Promise<Found<Article>>;
  entry(id: ArticleId): Promise<Entry | null>;
  /** Publishers of other articles with the text of each of these. */
  alsoIn(ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, readonly string[]>>;
  /** Reprints of each of these that say something which it may not say, those that may say most first, at most `most` of one. */
  reprints(ids: readonly ArticleId[], most: number): Promise<ReadonlyMap<ArticleId, readonly Entry[]>>;
  /** The article that is shown for each of these that is a reprint. */
  shownFor(ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, ArticleId>>;
  /** Each of these with all of its reprints. */
  bundledWith(ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, readonly ArticleId[]>>;
  /** What these articles say otherwise than before, the newest first. */
  revisions(ids: readonly ArticleId[]): Promise<readonly Revision[]>;
  /** Those that changed, the one that changed last first. */
  changed(most: number): Promise<readonly Article[]>;
  /** Articles whose id, title or publisher has all the words typed, the last one perhaps begun, newest first. */
  search(words: string, most: number): Promise<readonly Article[]>;
  /** Sentences that have one of each list, at most `most` of them, the newest articles' first. */
  sentences(wanted: readonly (readonly Sought[])[], filter: Filter, most: number): Promise<Sentences>;
  /** Whom what was typed can mean, by name, other spelling, role or with a slip: the best match first. */
  people(typed: string, most: number): Promise<readonly Known[]>;
  /** For completion: those of whom a name begins like what was typed, else whom it can mean; who says most first. */
  begun(typed: string, most: number): Promise<readonly Known[]>;
  /** Other spellings of a word that names have here: «lawrow» of «lavrov». */
  spellings(word: string): Promise<readonly string[]>;
  /** Names that look or sound most like what was typed. */
  nearest(typed: string): Promise<readonly string[]>;
}
