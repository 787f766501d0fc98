import type { Language } from '../article/article.ts';
import { chanceInSummary, expectedOverlap, type Seen, traitsOf } from './importance.ts';
import type { Word } from './words.ts';

/** A sentence in which somebody addresses somebody: commentary, interviews and speeches are full of them. */
const personal: Readonly<Record<Language, RegExp>> = {
  de: /[?!]|(?<![\p{L}\p{N}])(?:ich|mich|mir|mein\p{L}*|wir|uns|unser\p{L}*)(?![\p{L}\p{N}])/iu,
  en: /[?!]|(?<![\p{L}\p{N}])(?:i|me|my|we|us|our|you|your)(?![\p{L}\p{N}])/iu,
};
const TOO_PERSONAL = 0.25;
/** The first sentence of news is longer than the others by this factor or more. */
const LONG_LEAD = 1.15;

/** News gives dates and figures in this part of its sentences or more. */
const MANY_FIGURES = 0.2;
/** News lets others speak in this part of its sentences or more. */
const MUCH_REPORTED = 0.25;

/** A feature begins with a scene, but comes to its matter within so many sentences. */
const LATEST_BEGINNING = 6;
/** Where one of them has so many words of the title, one that has none is not the beginning. */
const NAMES_THE_TITLE = 2;
/** What tells this much of what the best of them tells, wherever it stands, is no scene. */
const TELLS_ENOUGH = 0.75;

export interface Line {
  readonly text: string;
  readonly words: readonly Word[];
}

/**
 * How much the article's beginning looks as if it put the main thing first, as news does and commentary does not:
 * 0, 0.5 or 1. Signs of it are a first sentence that is long, figures throughout, and claims and utterances of
 * others in many sentences (`reported` of them).
 */
export function leadStrength(sentences: readonly Line[], reported: number, language: Language): number {
  const first = sentences[0];
  if (first === undefined) return 0;
  const personalOnes = sentences.filter(({ text }) => personal[language].test(text)).length;
  if (personalOnes >= TOO_PERSONAL * sentences.length) return 0;
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  const isLong = first.words.length * sentences.length > LONG_LEAD * words;
  const withFigures = sentences.filter(({ text }) => /\p{N}/u.test(text)).length;
  const isFactual = withFigures >= MANY_FIGURES * sentences.length;
  const isReport = reported >= MUCH_REPORTED * sentences.length;
  const signs = [isLong, isFactual, isReport].filter(Boolean).length;
  return Math.min(signs, 2) / 2;
}

/**
 * Index of the sentence with which the main thing begins: the first nearly always, but not where it has little of what
 * the article keeps coming back to, as a scene has. Where a word stands does not count here.
 */
export function beginningOf(sentences: readonly (readonly Word[])[], seen: Seen): number {
  const first = sentences.slice(0, LATEST_BEGINNING);
  const traits = traitsOf(first.flat(), seen, null);
  const chances = new Map(traits.entries().map(([form, one]) => [form, chanceInSummary(one)]));
  const titled = first.map((words) => countTitled(words, seen));
  const isNamed = Math.max(...titled) >= NAMES_THE_TITLE;
  const tells = first.map((words, index) => {
    if (isNamed && titled[index] === 0) return 0;
    let gain = 0;
    for (const form of new Set(words.map((word) => word.form))) gain += chances.get(form) ?? 0;
    return expectedOverlap(gain, words.length, 1);
  });
  const enough = TELLS_ENOUGH * Math.max(...tells);
  return Math.max(
    0,
    tells.findIndex((tell) => tell >= enough),
  );
}

const countTitled = (words: readonly Word[], { titled }: Seen): number =>
  new Set(words.flatMap(({ stem }) => (stem !== null && titled.has(stem) ? [stem] : []))).size;
