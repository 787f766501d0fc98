import type { NameKind, Token } from '../../src/analysis/grammar.ts';
import {
  bestAllowed,
  firstWordClass,
  NAME_CLASSES,
  NAME_FEATURES,
  nameFeatures,
  wordTraits,
} from '../../src/analysis/name-tagger.ts';
import type { PeopleLexicon } from '../../src/analysis/people-lexicon.ts';
import { FeatureCounter, PerceptronTrainer } from './perceptron-trainer.ts';
import { shuffled } from './shuffle.ts';
import { weightsFile } from './weights-file.ts';

/** A sentence as the grammar reads it, with the kind of name that each token belongs to. */
export interface NamedSentence {
  readonly tokens: readonly Token[];
  readonly names: readonly { readonly kind: NameKind; readonly first: number; readonly last: number }[];
}

const SMALLEST_COUNT = 2;
const SMALLEST_WEIGHT = 4;

/** Weights of the name tagger, learnt in `epochs` rounds over the sentences; the same data give the same bytes. */
export function trainNames(
  sentences: readonly NamedSentence[],
  people: PeopleLexicon,
  epochs: number,
): Uint8Array {
  const examples = sentences.map(({ tokens, names }) => ({
    words: tokens.map((token) => wordTraits(token, people)),
    right: classesOf(tokens.length, names),
  }));
  const features = new Uint32Array(NAME_FEATURES);
  const counter = new FeatureCounter();
  for (const { words, right } of examples)
    for (let at = 0; at < words.length; at += 1)
      counter.count(features, nameFeatures(words, right, at, features));
  const trainer = new PerceptronTrainer(NAME_CLASSES, counter.frequent(SMALLEST_COUNT));
  const scores = new Int32Array(NAME_CLASSES);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const { words, right } of shuffled(examples, epoch)) {
      const classes = new Uint8Array(words.length);
      words.forEach((_, at) => {
        const count = nameFeatures(words, classes, at, features);
        trainer.score(features, count, scores);
        const before = classes[at - 1] ?? 0;
        const guess = bestAllowed(scores, before);
        const wanted = reachable(right[at] ?? 0, before);
        classes[at] = guess;
        if (guess !== wanted) {
          trainer.update(features, count, wanted, 1);
          trainer.update(features, count, guess, -1);
        }
        trainer.tick();
      });
    }
  }
  return weightsFile(trainer, SMALLEST_WEIGHT);
}

function classesOf(length: number, names: NamedSentence['names']): Uint8Array {
  const classes = new Uint8Array(length);
  for (const { kind, first, last } of names) {
    classes.fill(firstWordClass(kind) + 1, first, last);
    classes[first] = firstWordClass(kind);
  }
  return classes;
}

/** Where the beginning of a name was missed, what follows of it is learnt as a beginning. */
const reachable = (wanted: number, before: number): number => {
  const goesOn = wanted > 0 && wanted % 2 === 0;
  return goesOn && before !== wanted && before !== wanted - 1 ? wanted - 1 : wanted;
};
