import type { NameKind, Token } from '../../src/analysis/grammar.ts';
import { FeatureList, ofAll, transitionFeature } from '../../src/analysis/name-features.ts';
import { NAME_CLASSES } from '../../src/analysis/name-scores.ts';
import { firstWordClass } from '../../src/analysis/name-tagger.ts';
import { BOUNDARY, type NameKnowledge, type WordTraits, wordTraits } from '../../src/analysis/name-traits.ts';
import { type Example, RandomField } from './random-field.ts';
import { shuffled } from './shuffle.ts';
import { type LearntWeights, weightsFile } from './weights-file.ts';

/** A sentence as the grammar reads it, with the names in its tokens. */
export interface NamedSentence {
  readonly tokens: readonly Token[];
  readonly names: readonly { readonly kind: NameKind; readonly first: number; readonly last: number }[];
  /** Whether names of other things than persons, places and organisations are marked too. */
  readonly marksOthers: boolean;
  /** How much it counts. */
  readonly weight: number;
}

const EPOCHS = 4;
/** Steps of 127: leaving out the many small weights halves the file twice and costs nothing. */
const SMALLEST_WEIGHT = 26;

/**
 * Weights of the name tagger: a conditional random field, learnt by stochastic gradient in an order of its own.
 * @param personBonus what a person's name gets besides: more are found, fewer of them right
 */
export function trainNames(
  sentences: readonly NamedSentence[],
  knowledge: NameKnowledge,
  personBonus: number,
): Uint8Array {
  const rowOf = new Map<number, number>();
  const row = (feature: number): number => {
    const known = rowOf.get(feature);
    if (known !== undefined) return known;
    rowOf.set(feature, rowOf.size);
    return rowOf.size - 1;
  };
  const transitions = Array.from({ length: NAME_CLASSES }, (_, before) => row(transitionFeature(before)));
  const examples = sentences.map(
    (sentence): Example => ({
      rows: featuresOf(sentence.tokens.map((token) => wordTraits(token, knowledge))).map((features) =>
        Int32Array.from(features, row),
      ),
      classes: classesOf(sentence),
      weight: sentence.weight,
    }),
  );
  const field = new RandomField(rowOf.size, transitions);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1)
    for (const example of shuffled(examples, epoch)) field.learn(example);
  const always = [...(examples[0]?.rows[0] ?? [])][0] ?? 0;
  field.add(always, firstWordClass('person'), personBonus);
  field.add(always, firstWordClass('person') + 1, personBonus);
  return weightsFile(learnt(field, rowOf), SMALLEST_WEIGHT);
}

/** Hashes of the features of each word of a sentence, in the order of their numbers. */
function featuresOf(words: readonly WordTraits[]): number[][] {
  const traitsAt = (at: number): WordTraits => words[at] ?? BOUNDARY;
  return words.map((word, at) => {
    const found = new FeatureList();
    ofAll(found, traitsAt(at - 2), traitsAt(at - 1), word, traitsAt(at + 1), traitsAt(at + 2));
    const numbered = Array.from(
      { length: found.count },
      (_, i) => [found.numbers[i] ?? 0, found.hashes[i] ?? 0] as const,
    );
    return numbered.toSorted(([a], [b]) => a - b).map(([, hash]) => hash);
  });
}

const OTHER_BITS = 0b11 << firstWordClass('other');

/** For each word a bit for each class that it may have. */
function classesOf({ tokens, names, marksOthers }: NamedSentence): Uint16Array {
  const classes = Uint16Array.from(tokens, ({ form }) =>
    marksOthers || !/^\p{Lu}/u.test(form) ? 1 : 1 | OTHER_BITS,
  );
  for (const { kind, first, last } of names) {
    classes.fill(1 << (firstWordClass(kind) + 1), first, last);
    classes[first] = 1 << firstWordClass(kind);
  }
  return classes;
}

/** In the shape that `weightsFile` takes. */
function learnt(field: RandomField, rowOf: ReadonlyMap<number, number>): LearntWeights {
  const inOrder = [...rowOf].toSorted(([a], [b]) => a - b);
  const entries = (row: number) =>
    Array.from({ length: NAME_CLASSES }, (_, cls) => ({ cls, weight: field.weight(row, cls) }));
  return {
    classes: NAME_CLASSES,
    averaged: () => inOrder.map(([hash, row]) => ({ hash, entries: entries(row) })),
  };
}
