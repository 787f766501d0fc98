import { readWeights, type Weights } from '../../src/analysis/perceptron.ts';
import {
  indexOfMaximum,
  TAG_FEATURES,
  tagFeatures,
  tagWords,
  wordTraits,
} from '../../src/analysis/perceptron-tagger.ts';
import { FeatureCounter, PerceptronTrainer } from './perceptron-trainer.ts';
import { shuffled } from './shuffle.ts';
import { weightsFile } from './weights-file.ts';

export interface TaggedSentence {
  readonly forms: readonly string[];
  readonly tags: readonly number[];
}

const SMALLEST_COUNT = 2;
const SMALLEST_FOLD_WEIGHT = 6;

/**
 * Weights of a tagger with `classes` tags, learnt in `epochs` rounds over the sentences in an order of their own;
 * those of less than `smallestWeight` quantisation steps are left out.
 */
export function trainTagger(
  sentences: readonly TaggedSentence[],
  classes: number,
  epochs: number,
  smallestWeight: number,
): Uint8Array {
  const features = new Uint32Array(TAG_FEATURES);
  const counter = new FeatureCounter();
  for (const { forms, tags } of sentences) {
    const words = forms.map(wordTraits);
    const right = Uint8Array.from(tags);
    for (let i = 0; i < words.length; i++) counter.count(features, tagFeatures(words, right, i, features));
  }
  const trainer = new PerceptronTrainer(classes, counter.frequent(SMALLEST_COUNT));
  const scores = new Int32Array(classes);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { forms, tags } of shuffled(sentences, epoch)) {
      const words = forms.map(wordTraits);
      const guessed = new Uint8Array(forms.length);
      tags.forEach((tag, i) => {
        const count = tagFeatures(words, guessed, i, features);
        trainer.score(features, count, scores);
        const guess = indexOfMaximum(scores);
        guessed[i] = guess;
        if (guess !== tag) {
          trainer.update(features, count, tag, 1);
          trainer.update(features, count, guess, -1);
        }
        trainer.tick();
      });
    }
  }
  return weightsFile(trainer, smallestWeight);
}

/** Tags for each sentence from a tagger that has not seen it: what a parser will meet at run time. */
export function jackknifedTags(
  sentences: readonly TaggedSentence[],
  classes: number,
  folds: number,
  epochs: number,
): Uint8Array[] {
  const tags: Uint8Array[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const others = sentences.filter((_, i) => i % folds !== fold);
    const weights: Weights = readWeights(trainTagger(others, classes, epochs, SMALLEST_FOLD_WEIGHT));
    sentences.forEach(({ forms }, i) => {
      if (i % folds === fold) tags[i] = tagWords(forms, weights);
    });
  }
  return tags;
}
