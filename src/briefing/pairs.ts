import type { Sentence } from '../analysis/analysis.ts';
import type { Language } from '../article/article.ts';
import { wordingOf } from './differences.ts';
import { wordsOf } from './words.ts';

/** A sentence of one version of a text with its words. */
export interface Printed extends Sentence {
  readonly text: string;
}

/** The sentences of two versions that are the same one, and those that stand in one version only. */
export interface Pairs {
  readonly pairs: readonly (readonly [Printed, Printed])[];
  readonly gone: readonly Printed[];
  readonly added: readonly Printed[];
}

/** How much of their content two wordings share if one is the other reworded: in the same place, and elsewhere. */
const SAME_PLACE = 0.5;
const ELSEWHERE = 0.75;

/** More are compared only with those in the same place. */
const MOST_COMPARED = 250_000;

/** Sentences of the same words are the same wherever they stand; of the rest, those most alike. */
export function pairSentences(
  before: readonly Printed[],
  after: readonly Printed[],
  language: Language,
): Pairs {
  const same = samePairs(before, after);
  const [gone, added] = [without(before, same, 0), without(after, same, 1)];
  const gapBefore = gaps(before, same, 0);
  const gapAfter = gaps(after, same, 1);
  const everywhere = gone.length * added.length <= MOST_COMPARED;
  const contents = new Map([...gone, ...added].map((one) => [one, contentOf(one.text, language)]));
  const addedIn = Map.groupBy(added, (one) => gapAfter.get(one));
  const alike = gone.flatMap((b) => {
    const others = everywhere ? added : (addedIn.get(gapBefore.get(b)) ?? []);
    return others.flatMap((a) => {
      const likeness = shared(contents.get(b), contents.get(a));
      const inPlace = gapBefore.get(b) === gapAfter.get(a);
      return likeness >= (inPlace ? SAME_PLACE : ELSEWHERE) ? [{ pair: [b, a] as const, likeness }] : [];
    });
  });
  const reworded = bestPairs(alike);
  const pairs = [...same, ...reworded].toSorted(([a], [b]) => a.number - b.number);
  return { pairs, gone: without(gone, reworded, 0), added: without(added, reworded, 1) };
}

type Pair = readonly [Printed, Printed];

/** The first of some words with the first of the same words, the second with the second. */
function samePairs(before: readonly Printed[], after: readonly Printed[]): Pair[] {
  const waiting = Map.groupBy(after, ({ text }) => wordingOf(text));
  return before.flatMap((one) => {
    const other = waiting.get(wordingOf(one.text))?.shift();
    return other === undefined ? [] : [[one, other] as const];
  });
}

const without = (all: readonly Printed[], pairs: readonly Pair[], side: 0 | 1): Printed[] => {
  const taken = new Set(pairs.map((pair) => pair[side]));
  return all.filter((one) => !taken.has(one));
};

/** For each sentence the last one before it that stands in both versions, by its number in the older. */
function gaps(all: readonly Printed[], same: readonly Pair[], side: 0 | 1): Map<Printed, number> {
  const known = new Map(same.map((pair) => [pair[side], pair[0].number]));
  let last = 0;
  return new Map(
    all.map((one) => {
      last = known.get(one) ?? last;
      return [one, last];
    }),
  );
}

/** Each side once, the most alike first. */
function bestPairs(alike: readonly { readonly pair: Pair; readonly likeness: number }[]): Pair[] {
  const taken = new Set<Printed>();
  return alike
    .toSorted((a, b) => b.likeness - a.likeness)
    .flatMap(({ pair }) => {
      if (pair.some((one) => taken.has(one))) return [];
      for (const one of pair) taken.add(one);
      return [pair];
    });
}

export const contentOf = (text: string, language: Language): ReadonlySet<string> =>
  new Set(wordsOf(text, language).flatMap(({ stem }) => stem ?? []));

/** From 0 to 1: of what two wordings have together, how much is in both. */
export function shared(
  a: ReadonlySet<string> = new Set<string>(),
  b: ReadonlySet<string> = new Set<string>(),
): number {
  return a.size + b.size === 0 ? 0 : (2 * a.intersection(b).size) / (a.size + b.size);
}
