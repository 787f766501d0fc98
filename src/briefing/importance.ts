import weights from '../../models/key-points/weights.json' with { type: 'json' };
import type { Word } from './words.ts';

/** What can be seen of a word in an article, each between 0 and about 5. */
export type Traits = Readonly<Record<keyof typeof weights, number>>;

interface Sighting {
  /** Indexes of the sentences it stands in. */
  readonly places: number[];
  sentences: number;
  inside: number;
  capitals: number;
}

/** What was seen of the words of an article; forms of one word are counted together. */
export interface Seen {
  readonly words: ReadonlyMap<string, Sighting>;
  readonly titled: ReadonlySet<string>;
  readonly sentences: number;
}

/**
 * Traits of the forms of some words of an article. `beginning`: index of the sentence with which the main thing begins;
 * null where it is not to count where a word stands.
 */
export function traitsOf(
  words: readonly Word[],
  seen: Seen,
  beginning: number | null,
): ReadonlyMap<string, Traits> {
  const traits = new Map<string, Traits>();
  for (const word of words) {
    const sighting = seen.words.get(keyOf(word));
    if (sighting !== undefined && !traits.has(word.form))
      traits.set(word.form, traitsFrom(word, sighting, seen, beginning));
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

/** Sentences in reading order; `title` is what the publisher put above them. */
export function lookThrough(sentences: readonly (readonly Word[])[], title: readonly Word[]): Seen {
  const seen = new Map<string, Sighting>();
  sentences.forEach((words, index) => {
    const here = new Set<string>();
    words.forEach((word, place) => {
      const key = keyOf(word);
      const sighting = seen.get(key) ?? { places: [], sentences: 0, inside: 0, capitals: 0 };
      if (sighting.places.at(-1) !== index) sighting.places.push(index);
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
  return { words: seen, titled: new Set(title.map(keyOf)), sentences: sentences.length };
}

function traitsFrom(word: Word, seen: Sighting, article: Seen, beginning: number | null): Traits {
  if (word.stem === null) {
    const common = Math.log(seen.sentences / article.sentences + 0.01);
    return { any: 1, content: 0, repeated: 0, early: 0, titled: 0, capital: 0, common };
  }
  return {
    any: 1,
    content: 1,
    repeated: Math.log(seen.sentences),
    early: beginning === null ? 0 : Math.exp(-distance(seen.places, beginning) / 2),
    titled: Number(article.titled.has(keyOf(word))),
    capital: Number(seen.capitals * 2 > seen.inside),
    common: 0,
  };
}

/** How many sentences lie between one and the nearest of some places in ascending order. */
function distance(places: readonly number[], from: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    least = Math.min(least, Math.abs(place - from));
    if (place >= from) break;
  }
  return least;
}
