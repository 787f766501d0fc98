import type { Analysis } from '../analysis/analysis.ts';
import type { KeyPoint } from './briefing.ts';
import { type Candidate, candidateOf } from './candidate.ts';
import { type Choice, choose } from './choice.ts';
import { chanceInSummary, traitsOf } from './importance.ts';
import { leadStrength } from './lead.ts';
import { sentenceAt } from './spans.ts';
import { statementsBySentence, type Telling, tellings } from './telling.ts';
import { type Word, wordsOf } from './words.ts';

/** Shorter than this a sentence is a fragment or leaves out what it is about. */
const FEWEST_WORDS = 10;
const LEAST_POINTS = 3;
const MOST_POINTS = 5;
/** An article is told in a third of its sentences, inside those bounds. */
const SENTENCES_PER_POINT = 3;

/** What a place at the beginning is worth where the lead is strong, and after how many sentences it fades to a third. */
const LEAD = { merit: 0.1, fade: 1 } as const;

const DEMERIT = { leaning: 0.1, question: 0.03, eachWordTooFew: 0.01 } as const;

/**
 * Three to five key points in reading order (all there is to tell, if less). `title` is the publisher's own, null
 * where there is none.
 */
export function keyPoints(text: string, title: string | null, analysis: Analysis): KeyPoint[] {
  const { language, sentences } = analysis;
  const lines = sentences.map(({ start, end }) => {
    const printed = text.slice(start, end);
    return { text: printed, words: wordsOf(printed, language) };
  });
  const lead = leadStrength(lines, statementsBySentence(analysis).size, language);
  const candidates = tellings(text, analysis).map((telling) => {
    const printed = telling.spans.map(({ start, end }) => text.slice(start, end)).join(' ');
    const words = wordsOf(printed, language);
    const place = lead * LEAD.merit * Math.exp((1 - telling.sentence.number) / LEAD.fade);
    return candidateOf(telling, words, place - demeritOf(telling, printed, words));
  });
  const traits = traitsOf(
    lines.map((line) => line.words),
    title === null ? [] : wordsOf(title, language),
  );
  const chances = new Map(traits.entries().map(([form, seen]) => [form, chanceInSummary(seen)]));
  const count = Math.max(
    LEAST_POINTS,
    Math.min(MOST_POINTS, Math.floor(sentences.length / SENTENCES_PER_POINT)),
  );
  return choose(candidates, count, (form) => chances.get(form) ?? 0)
    .map((choice, index) => keyPointOf(choice, analysis, index + 1))
    .toSorted((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

function demeritOf(telling: Telling, printed: string, words: readonly Word[]): number {
  return (
    (telling.leans ? DEMERIT.leaning : 0) +
    (printed.includes('?') ? DEMERIT.question : 0) +
    DEMERIT.eachWordTooFew * Math.max(0, FEWEST_WORDS - words.length)
  );
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
