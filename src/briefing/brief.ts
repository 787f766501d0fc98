import type { Analysis } from '../analysis/analysis.ts';
import type { Article } from '../article/article.ts';
import type { Briefing, TimelineEntry, Trust } from './briefing.ts';
import { keyPoints } from './key-points.ts';
import { statementsBySentence } from './telling.ts';

/** What we tell of an article. `analysis` is of its text; the same two give the same Briefing. */
export function brief(article: Article, analysis: Analysis): Briefing {
  const title = article.title.ours ? null : article.title.text;
  return {
    article: article.id,
    hash: article.hash,
    keyPoints: keyPoints(article.text, title, analysis),
    timeline: timelineOf(analysis),
    trust: trustOf(analysis),
    analysis,
  };
}

function timelineOf({ times }: Analysis): TimelineEntry[] {
  return times
    .map(({ start, end, sentence, value }) => ({ value, words: { start, end }, sentence }))
    .toSorted((a, b) => a.words.start - b.words.start)
    .toSorted((a, b) => compareDates(a.value, b.value));
}

/** Order of dates in EDTF: a year before its months, a month before its days, no date last. */
function compareDates(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

function trustOf(analysis: Analysis): Trust {
  const sentences = analysis.sentences.length;
  const others = statementsBySentence(analysis).size;
  return { sentences, own: sentences - others, others };
}
