import type { EntityId } from '../analysis/analysis.ts';
import { type Candidate, isToldBy, saySame } from './candidate.ts';
import { expectedOverlap } from './importance.ts';
import { covers } from './spans.ts';

/**
 * What it is worth to hear somebody who was not heard yet, and what is contested: people ask who says so and who says
 * otherwise, once it is told what happened.
 */
const NEW_VOICE = { worth: 0.03, after: 2 };
const CONTEST = { worth: 0.03, after: 3 };

/** What it costs a point to lean on a sentence that is not told, on one that is told right before it, and on a thing that no point names. */
const LEANING = -0.1;
const LEANING_ON_TOLD = -0.02;
const LEANING_ON_NOUN = -0.06;

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
 * the article's own, saying what happened. Without `hearsVoices` it counts nothing who speaks. Time grows with `most`
 * times the length of the text.
 */
export function choose(
  candidates: readonly Candidate[],
  { least, most }: Count,
  chanceOf: (form: string) => number,
  hearsVoices = true,
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
    const gain = expected + gainOf(candidate);
    const overlap = expectedOverlap(gain, length + candidate.length, chosen.length + 1);
    const voices = hearsVoices ? worthOfHearing(candidate, heard, chosen.length) : 0;
    return overlap + candidate.merit + voices + costOfLeaning(candidate, chosen);
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
    (other) =>
      !done.has(other.sentence) &&
      !(isEnough && other.leans) &&
      !isToldBy(best, other) &&
      !onlySaysWhose(other, best),
  );
}

/** True for «Das teilte die Polizei mit», where what the police said has been told with whose it is. */
const onlySaysWhose = (other: Candidate, { attribution }: Candidate): boolean =>
  other.leans && (attribution?.speaker.phrase ?? []).some((phrase) => covers([other.sentence], phrase));

const worthOfHearing = (
  { voice, isContested }: Candidate,
  heard: ReadonlySet<EntityId | null>,
  told: number,
): number =>
  (!heard.has(voice) && told >= NEW_VOICE.after ? NEW_VOICE.worth : 0) +
  (isContested && told >= CONTEST.after ? CONTEST.worth : 0);

/** What a sentence leans on is nearly always the one before it. */
function costOfLeaning({ leans, leansOn, sentence }: Candidate, chosen: readonly Choice[]): number {
  if (!leans && leansOn === null) return 0;
  const isTold = chosen.some(({ best }) => best.sentence.number === sentence.number - 1);
  if (leans) return isTold ? LEANING_ON_TOLD : LEANING;
  const isKnown = chosen.some(({ best }) => leansOn !== null && best.stems.has(leansOn));
  return isTold || isKnown ? 0 : LEANING_ON_NOUN;
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
