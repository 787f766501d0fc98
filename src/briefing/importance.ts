import weights from '../../models/key-points/weights.json' with { type: 'json' };
import type { Word } from './words.ts';

/** What can be seen of a word in an article, each between 0 and about 5. */
export type Traits = Readonly<Record<keyof typeof weights, number>>;

interface Sighting {
  /** How many sentences after, or before, the one with which the main thing begins. */
  distance: number;
  sentences: number;
  inside: number;
  capitals: number;
}

/**
 * Traits of each word form in an article. Sentences in reading order; `title` is what the publisher put above them,
 * `beginning` the index of the sentence with which the main thing begins. Forms of one word are counted together.
 */
export function traitsOf(
  sentences: readonly (readonly Word[])[],
  title: readonly Word[],
  beginning: number,
): ReadonlyMap<string, Traits> {
  const seen = sightings(sentences, beginning);
  const titled = new Set(title.map(keyOf));
  const traits = new Map<string, Traits>();
  for (const word of sentences.flat()) {
    const sighting = seen.get(keyOf(word));
    if (sighting === undefined || traits.has(word.form)) continue;
    traits.set(word.form, traitsFrom(word, sighting, titled.has(keyOf(word)), sentences.length));
  }
  return traits;
}

/**
 * How likely it is that a person's summary of the article has a word, by its traits: logistic regression, its weights
 * in models/key-points (how they were made: tools/models/key-points.ts).
 */
export function chanceInSummary(traits: Traits): number {
  let sum = weights.any;
  sum += weights.content * traits.content;
  sum += weights.repeated * traits.repeated;
  sum += weights.early * traits.early;
  sum += weights.titled * traits.titled;
  sum += weights.capital * traits.capital;
  sum += weights.common * traits.common;
  return 1 / (1 + Math.exp(-sum));
}

/** How many words of a summary by a person stand for one point: GUM's summaries have 44, sentences 18. */
const WORDS_PER_POINT = 20;

/** The F1 of ROUGE-1 to be expected of so many points of `length` words, `gain` of which are likely to be in the summary. */
export const expectedOverlap = (gain: number, length: number, points: number): number =>
  (2 * gain) / (length + WORDS_PER_POINT * points);

const keyOf = (word: Word): string => word.stem ?? word.form;

function sightings(sentences: readonly (readonly Word[])[], beginning: number): Map<string, Sighting> {
  const seen = new Map<string, Sighting>();
  sentences.forEach((words, index) => {
    const here = new Set<string>();
    const distance = Math.abs(index - beginning);
    words.forEach((word, place) => {
      const key = keyOf(word);
      const sighting = seen.get(key) ?? { distance, sentences: 0, inside: 0, capitals: 0 };
      sighting.distance = Math.min(sighting.distance, distance);
      if (!here.has(word.form)) sighting.sentences += 1;
      // The first word of a sentence has its capital from there.
      if (place > 0) {
        sighting.inside += 1;
        if (/^\p{Lu}/u.test(word.printed)) sighting.capitals += 1;
      }
      here.add(word.form);
      seen.set(key, sighting);
    });
  });
  return seen;
}

function traitsFrom(word: Word, seen: Sighting, titled: boolean, sentences: number): Traits {
  if (word.stem === null) {
    const common = Math.log(seen.sentences / sentences + 0.01);
    return { any: 1, content: 0, repeated: 0, early: 0, titled: 0, capital: 0, common };
  }
  return {
    any: 1,
    content: 1,
    repeated: Math.log(seen.sentences),
    early: Math.exp(-seen.distance / 2),
    titled: Number(titled),
    capital: Number(seen.capitals * 2 > seen.inside),
    common: 0,
  };
}
