import { eachGroup, Features } from '../../src/analysis/parser-features.ts';
import {
  type Actions,
  apply,
  Children,
  type ParserWords,
  SHIFT,
  START,
  type State,
} from '../../src/analysis/parser-state.ts';
import { Beam, offerSteps } from '../../src/analysis/perceptron-parser.ts';
import { FeatureCounter, PerceptronTrainer } from './perceptron-trainer.ts';
import { shuffled } from './shuffle.ts';

export interface ParsedSentence {
  readonly words: ParserWords;
  /** Projective. */
  readonly heads: readonly number[];
  readonly relations: readonly number[];
}

const SMALLEST_COUNT = 3;
const SCOUTING_ROUNDS = 2;
const SMALLEST_WRONG_COUNT = 4;

/**
 * Weights of a parser, learnt by beam search with updates at the greatest violation (Huang, Fayong & Guo 2012):
 * where the best wrong path is furthest ahead of the right one.
 */
export function trainParser(
  sentences: readonly ParsedSentence[],
  actions: Actions,
  width: number,
  epochs: number,
  report: (epoch: number, wrong: number) => void,
): PerceptronTrainer {
  const right = featuresOfRightPaths(sentences, actions);
  const wrong = featuresOfWrongPaths(sentences, actions, width, right);
  const admitted = Uint32Array.from(new Set([...right, ...wrong])).sort();
  const trainer = new PerceptronTrainer(1 + 2 * actions.relations, admitted);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    for (const sentence of shuffled(sentences, epoch)) {
      if (learn(sentence, trainer, actions, width)) wrong++;
      trainer.tick();
    }
    report(epoch, wrong);
  }
  return trainer;
}

/** A feature that is rare on the ways to right trees is left out: that keeps the weights small and loses little. */
function featuresOfRightPaths(sentences: readonly ParsedSentence[], actions: Actions): Uint32Array {
  const counter = new FeatureCounter();
  const features = new Features();
  for (const sentence of sentences) {
    const children = new Children(sentence.words.length, actions);
    let state = START;
    for (const action of goldActions(sentence, actions)) {
      eachGroup(sentence.words, state, features, ({ hashes, count }) => counter.count(hashes, count));
      state = apply(state, action, 0, actions, children);
    }
  }
  return counter.frequent(SMALLEST_COUNT);
}

/** What the search meets where it goes wrong though no right way leads there: it must be able to learn to turn back. */
function featuresOfWrongPaths(
  sentences: readonly ParsedSentence[],
  actions: Actions,
  width: number,
  right: Uint32Array,
): Uint32Array {
  const trainer = new PerceptronTrainer(1 + 2 * actions.relations, right);
  const counter = new FeatureCounter();
  for (let round = 0; round < SCOUTING_ROUNDS; round++) {
    for (const sentence of shuffled(sentences, round)) {
      learn(sentence, trainer, actions, width, (hashes, count) => counter.count(hashes, count));
      trainer.tick();
    }
  }
  return counter.frequent(SMALLEST_WRONG_COUNT);
}

type SeeFeatures = (hashes: Uint32Array, count: number) => void;

/** True where the search went wrong and the weights were changed; `onWrongPath` is shown the features that led there. */
function learn(
  sentence: ParsedSentence,
  trainer: PerceptronTrainer,
  actions: Actions,
  width: number,
  onWrongPath?: SeeFeatures,
): boolean {
  const { words } = sentence;
  const features = new Features();
  const scores = new Int32Array(trainer.classes);
  const gold = goldActions(sentence, actions);
  const children = new Children(words.length, actions);
  let states: State[] = [START];
  let right: State = START;
  let violation = 0;
  let update: { right: State; wrong: State } | null = null;
  for (const action of gold) {
    const beam = new Beam(width);
    let rightScored = false;
    const candidates: { state: State; isRight: boolean }[] = [];
    let next: State | null = null;
    for (const state of states) {
      scoreState(words, state, features, trainer, scores);
      offerSteps(state, scores, words.length, actions, beam);
      if (state === right) {
        rightScored = true;
        next = apply(right, action, right.score + (scores[action] ?? 0), actions, children);
      }
    }
    if (!rightScored) {
      scoreState(words, right, features, trainer, scores);
      next = apply(right, action, right.score + (scores[action] ?? 0), actions, children);
    }
    const before: State = right;
    right = next as State;
    for (const candidate of beam.candidates) {
      const isRight = candidate.state === before && candidate.action === action;
      const state = isRight
        ? right
        : apply(candidate.state, candidate.action, candidate.score, actions, children);
      candidates.push({ state, isRight });
    }
    states = candidates.map(({ state }) => state);
    const best = candidates[0];
    if (best !== undefined && !best.isRight && best.state.score - right.score >= violation) {
      // Early paths that lead along by chance count less than the furthest gap
      violation = best.state.score - right.score;
      update = { right, wrong: best.state };
    }
  }
  if (states[0] === right || update === null) return false;
  addPath(update.right, 1, words, trainer, features, update.wrong);
  addPath(update.wrong, -1, words, trainer, features, update.right, onWrongPath);
  return true;
}

function scoreState(
  words: ParserWords,
  state: State,
  features: Features,
  trainer: PerceptronTrainer,
  scores: Int32Array,
): void {
  scores.fill(0);
  eachGroup(words, state, features, ({ hashes, count }) => trainer.add(hashes, count, scores));
}

/** Adds the features of a path's steps up to where it parts from `other`. */
function addPath(
  last: State,
  step: number,
  words: ParserWords,
  trainer: PerceptronTrainer,
  features: Features,
  other: State,
  see?: SeeFeatures,
): void {
  const shared = new Set<State>();
  for (let state: State | null = other; state !== null; state = state.before) shared.add(state);
  for (let state: State = last; state.before !== null && !shared.has(state); state = state.before) {
    const { action } = state;
    eachGroup(words, state.before, features, ({ hashes, count }) => {
      trainer.update(hashes, count, action, step);
      see?.(hashes, count);
    });
  }
}

/** The one way to a tree in which a word is taken off the stack as soon as it has all its children. */
export function goldActions({ heads, relations }: ParsedSentence, actions: Actions): number[] {
  const length = heads.length;
  const waiting = new Int32Array(length);
  for (const head of heads) if (head >= 0) waiting[head] = (waiting[head] ?? 0) + 1;
  const path: number[] = [];
  const stack: number[] = [];
  let next = 0;
  while (path.length < 2 * length) {
    const top = stack.at(-1);
    const head = top === undefined ? null : heads[top];
    const isComplete = top !== undefined && waiting[top] === 0;
    const headIsNext = head === next || (head === -1 && next === length);
    if (top !== undefined && isComplete && (headIsNext || head === stack.at(-2))) {
      path.push(1 + (relations[top] ?? 0) + (headIsNext ? 0 : actions.relations));
      stack.pop();
      if (typeof head === 'number' && head >= 0) waiting[head] = (waiting[head] ?? 0) - 1;
    } else {
      if (next >= length) throw new Error('the tree is not projective');
      stack.push(next++);
      path.push(SHIFT);
    }
  }
  return path;
}
