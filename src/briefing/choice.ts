import type { Word } from './words.ts';

/** Something that could be told, and what speaks for or against it besides its words. */
export interface Candidate {
  readonly words: readonly Word[];
  /** Added to the score of the choice, whose range is 0 to 1. */
  readonly merit: number;
}

interface Article<T> {
  readonly chanceOf: (form: string) => number;
  readonly saySame: (a: T, b: T) => boolean;
}

/** How many words of a summary by a person stand for one point: GUM's summaries have 44, sentences 18. */
const WORDS_PER_POINT = 20;

/**
 * The `count` candidates that tell most, best first, none of which says the same as another. Greedy: each step takes
 * the one with which the choice as a whole shares most with the summary to be expected (the F1 of ROUGE-1, by each
 * word's chance to be in it), so a word told twice counts once and a word that tells nothing costs. Time grows with
 * `count` times the length of the text.
 */
export function choose<T extends Candidate>(
  candidates: readonly T[],
  count: number,
  { chanceOf, saySame }: Article<T>,
): T[] {
  const chosen: T[] = [];
  const told = new Set<string>();
  let left = candidates;
  let expected = 0;
  let length = 0;
  const scoreOf = ({ words, merit }: T): number => {
    const wanted = WORDS_PER_POINT * (chosen.length + 1);
    return (2 * (expected + gainOf(words, told, chanceOf))) / (length + words.length + wanted) + merit;
  };
  while (chosen.length < count) {
    const best = maximum(left, scoreOf);
    if (best === null) break;
    expected += gainOf(best.words, told, chanceOf);
    length += best.words.length;
    for (const { form } of best.words) told.add(form);
    chosen.push(best);
    left = left.filter((candidate) => candidate !== best && !saySame(best, candidate));
  }
  return chosen;
}

/** The first of those with the highest score. */
function maximum<T>(items: readonly T[], scoreOf: (item: T) => number): T | null {
  let best: { item: T; score: number } | null = null;
  for (const item of items) {
    const score = scoreOf(item);
    if (best === null || score > best.score) best = { item, score };
  }
  return best?.item ?? null;
}

function gainOf(
  words: readonly Word[],
  told: ReadonlySet<string>,
  chanceOf: (form: string) => number,
): number {
  let gain = 0;
  for (const form of new Set(words.map((word) => word.form))) if (!told.has(form)) gain += chanceOf(form);
  return gain;
}
