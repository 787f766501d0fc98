import type { Analysis, Span } from '../analysis/analysis.ts';
import type { Language } from '../article/article.ts';
import type { KeyPoint } from './briefing.ts';
import { type Candidate, candidateOf, contentOf } from './candidate.ts';
import { type Choice, choose } from './choice.ts';
import { chanceInSummary, lookThrough, traitsOf } from './importance.ts';
import { beginningOf, type Line, leadStrength } from './lead.ts';
import { meritOf } from './merit.ts';
import { sentenceAt } from './spans.ts';
import { statementsBySentence, tellings } from './telling.ts';
import { type Word, wordsOf } from './words.ts';

const LEAST_POINTS = 3;
const MOST_POINTS = 5;
/** An article is told in a third of its sentences, inside those bounds. */
const SENTENCES_PER_POINT = 3;

/**
 * Three to five key points in reading order (all there is to tell, if less). Voices are heard in the choice; the rank
 * goes by what is told alone. `title` is the publisher's own, null
 * where there is none.
 */
export function keyPoints(text: string, title: string | null, analysis: Analysis): KeyPoint[] {
  const { language, sentences } = analysis;
  const lines = sentences.map((sentence) => lineOf(text, [sentence], language));
  const words = lines.map((line) => line.words);
  const titleWords = title === null ? [] : wordsOf(title, language);
  const seen = lookThrough(words, titleWords);
  const beginning = beginningOf(words, seen);
  const traits = traitsOf(words.flat(), seen, beginning);
  const chances = new Map(traits.entries().map(([form, seen]) => [form, chanceInSummary(seen)]));
  const most = Math.min(MOST_POINTS, Math.floor(sentences.length / SENTENCES_PER_POINT));
  const chanceOf = (form: string): number => chances.get(form) ?? 0;
  const count = { least: LEAST_POINTS, most: Math.max(LEAST_POINTS, most) };
  const chosen = choose(candidatesOf(text, analysis, lines, titleWords, beginning), count, chanceOf);
  const bests = chosen.map(({ best }) => best);
  const order = new Map(choose(bests, count, chanceOf, false).map(({ best }, place) => [best, place]));
  const placeOf = ({ best }: Choice): number => order.get(best) ?? chosen.length;
  return chosen
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((choice, index) => keyPointOf(choice, analysis, index + 1))
    .toSorted((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

function candidatesOf(
  text: string,
  analysis: Analysis,
  lines: readonly Line[],
  title: readonly Word[],
  beginning: number,
): Candidate[] {
  const { language } = analysis;
  const lead = leadStrength(lines, statementsBySentence(analysis).size, language);
  const known = {
    entities: new Map(analysis.entities.map((entity) => [entity.id, entity])),
    titled: contentOf(title).stems,
  };
  return tellings(text, analysis).map((telling) => {
    const { text: printed, words } = lineOf(text, telling.spans, language);
    const merit = meritOf(telling, { printed, words: words.length, lead, beginning, language });
    return candidateOf(telling, words, merit, known);
  });
}

function lineOf(text: string, spans: readonly Span[], language: Language): Line {
  const printed = spans.map(({ start, end }) => text.slice(start, end)).join(' ');
  return { text: printed, words: wordsOf(printed, language) };
}

function keyPointOf({ best, same }: Choice, analysis: Analysis, rank: number): KeyPoint {
  const shown = same.find(({ attribution }) => (attribution?.via.length ?? 0) > 0) ?? best;
  return {
    spans: shown.spans,
    sentences: evidenceOf(same, analysis),
    attribution: shown.attribution,
    rank,
  };
}

/** The sentences told and those that name who says it. */
function evidenceOf(same: readonly Candidate[], { sentences }: Analysis): number[] {
  const numbers = new Set<number>();
  for (const { sentence, attribution } of same) {
    numbers.add(sentence.number);
    const phrases = [
      ...(attribution?.speaker.phrase ?? []),
      ...(attribution?.via ?? []).map((via) => via.phrase),
    ];
    for (const phrase of phrases) {
      const source = sentenceAt(sentences, phrase.start);
      if (source !== null) numbers.add(source.number);
    }
  }
  return [...numbers].toSorted((a, b) => a - b);
}
