import type { EntityId } from '../analysis/analysis.ts';
import { type Candidate, isToldBy, saySame } from './candidate.ts';

/** How many words of a summary by a person stand for one point: GUM's summaries have 44, sentences 18. */
const WORDS_PER_POINT = 20;

/**
 * What it is worth to hear somebody who was not heard yet, once it is told what happened: people ask who says so and
 * who says otherwise.
 */
const NEW_VOICE = 0.03;
const FIRST_WHAT_HAPPENED = 2;

/** A candidate chosen, and all that say the same, itself among them. */
export interface Choice {
  readonly best: Candidate;
  readonly same: readonly Candidate[];
}

/** How many are wanted: `least` at any rate if there are as many, up to `most` of those that stand alone. */
export interface Count {
  readonly least: number;
  readonly most: number;
}

/**
 * The candidates that tell most, best first, no two of one sentence or of the same content. Greedy: each step takes
 * the one with which the choice as a whole shares most with the summary to be expected (the F1 of ROUGE-1, by
 * each word's chance to be in it), so a word told twice counts once and a word that tells nothing costs. One at least is
 * the article's own, saying what happened. `newVoice` is what
 * a voice not heard yet is worth. Time grows with `most` times the length of the text.
 */
export function choose(
  candidates: readonly Candidate[],
  { least, most }: Count,
  chanceOf: (form: string) => number,
  newVoice = NEW_VOICE,
): Choice[] {
  const chosen: Choice[] = [];
  const told = new Set<string>();
  const heard = new Set<EntityId | null>([null]);
  let left = candidates;
  let expected = 0;
  let length = 0;
  const gainOf = ({ forms }: Candidate): number => {
    let gain = 0;
    for (const form of forms) if (!told.has(form)) gain += chanceOf(form);
    return gain;
  };
  const scoreOf = (candidate: Candidate): number => {
    const wanted = WORDS_PER_POINT * (chosen.length + 1);
    const overlap = (2 * (expected + gainOf(candidate))) / (length + candidate.length + wanted);
    const isHeard = chosen.length < FIRST_WHAT_HAPPENED || heard.has(candidate.voice);
    return overlap + candidate.merit + (isHeard ? 0 : newVoice);
  };
  while (chosen.length < most) {
    const best = highest(left, scoreOf);
    if (best === null) break;
    expected += gainOf(best);
    length += best.length;
    for (const form of best.forms) told.add(form);
    heard.add(best.voice);
    const choice = { best, same: left.filter((other) => other === best || saySame(best, other)) };
    chosen.push(choice);
    left = stillOpen(left, choice, chosen.length >= least);
    const lacksOwn = chosen.length === most - 1 && !chosen.some((each) => isOwn(each.best));
    if (lacksOwn && left.some(isOwn)) left = left.filter(isOwn);
  }
  return chosen;
}

/** What has not been told by a choice; if there is enough already, only what stands alone. */
function stillOpen(left: readonly Candidate[], { best, same }: Choice, isEnough: boolean): Candidate[] {
  const done = new Set(same.map(({ sentence }) => sentence));
  return left.filter(
    (other) => !done.has(other.sentence) && !(isEnough && other.leans) && !isToldBy(best, other),
  );
}

const isOwn = ({ attribution }: Candidate): boolean => attribution === null;

/** The first of those with the highest score. */
function highest<T>(items: readonly T[], scoreOf: (item: T) => number): T | null {
  let best: { readonly item: T; readonly score: number } | null = null;
  for (const item of items) {
    const score = scoreOf(item);
    if (best === null || score > best.score) best = { item, score };
  }
  return best?.item ?? null;
}
