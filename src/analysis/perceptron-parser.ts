import {
  belowChildFeatures,
  bufferChildFeatures,
  bufferFeatures,
  Features,
  pairChildFeatures,
  stackBufferFeatures,
  stackFeatures,
  tokenOf,
  topChildFeatures,
  topFeatures,
} from './parser-features.ts';
import {
  type Actions,
  type Arcs,
  apply,
  type Child,
  Children,
  isLegal,
  type ParserWords,
  SHIFT,
  START,
  type State,
} from './parser-state.ts';
import type { Weights } from './perceptron.ts';
import { SumRows } from './sum-rows.ts';

/** A transition not yet made. */
interface Candidate {
  state: State;
  action: number;
  score: number;
}

/** The `width` best of what was offered. */
export class Beam {
  readonly #width: number;
  readonly #kept: Candidate[] = [];

  constructor(width: number) {
    this.#width = width;
  }

  takes(score: number): boolean {
    const last = this.#kept[this.#width - 1];
    return last === undefined || score > last.score;
  }

  offer(state: State, action: number, score: number): void {
    const kept = this.#kept;
    let place = kept.length;
    while (place > 0 && score > (kept[place - 1]?.score ?? 0)) place--;
    kept.splice(place, 0, { state, action, score });
    if (kept.length > this.#width) kept.pop();
  }

  get candidates(): readonly Candidate[] {
    return this.#kept;
  }
}

/** Offers every legal step from `state` to `beam`. */
export function offerSteps(
  state: State,
  scores: ArrayLike<number>,
  length: number,
  actions: Actions,
  beam: Beam,
): void {
  for (let action = 0; action < scores.length; action++) {
    const score = state.score + (scores[action] ?? 0);
    if (beam.takes(score) && isLegal(state, action, length, actions)) beam.offer(state, action, score);
  }
}

/**
 * The tree of one sentence. Time grows linearly with its length times `width`.
 * `width` 1 is greedy; see docs/analysis/english.md for what wider beams give.
 */
export function parseWords(sentence: ParserWords, weights: Weights, actions: Actions, width: number): Arcs {
  const scorer = new StateScorer(sentence, weights);
  const children = new Children(sentence.length, actions);
  let states: State[] = [START];
  for (let step = 0; step < 2 * sentence.length; step++) {
    const beam = new Beam(width);
    for (const state of states) offerSteps(state, scorer.score(state), sentence.length, actions, beam);
    const least = (beam.candidates[0]?.score ?? 0) - HOPELESS;
    states = beam.candidates
      .filter(({ score }) => score >= least)
      .map(({ state, action, score }) => apply(state, action, score, actions, children));
  }
  return arcsOf(states[0] ?? START, sentence.length, actions);
}

/** Scores states of one sentence. What many of them share is summed up for the first and remembered for the others. */
class StateScorer {
  readonly #words: ParserWords;
  readonly #features = new Features();
  readonly #weights: Weights;
  readonly #rows: SumRows;
  readonly #own: Int32Array;
  /** More than there are words, the root and «none» included. */
  readonly #tokens: number;
  readonly #buffers = new Map<number, number>();
  readonly #tops = new Map<number, number>();
  readonly #stacks = new Map<number, number>();
  readonly #stacksBeforeBuffers = new Map<number, number>();
  readonly #topChildren = new Map<number, number>();
  readonly #bufferChildren = new Map<number, number>();
  readonly #belowChildren = new Map<number, number>();

  constructor(words: ParserWords, weights: Weights) {
    this.#words = words;
    this.#weights = weights;
    this.#rows = new SumRows(weights);
    this.#own = new Int32Array(weights.classes);
    this.#tokens = words.length + 2;
  }

  /** The score of each action; valid until the next call. */
  score(state: State): Int32Array {
    const own = this.#own;
    own.fill(0);
    for (const row of [
      this.#wordsOf(state),
      this.#childrenOfTop(state),
      this.#childrenOfBuffer(state),
      this.#childrenBelow(state),
    ])
      this.#rows.addTo(own, 0, row);
    this.#features.count = 0;
    pairChildFeatures(this.#words, state.stack, this.#features);
    this.#weights.add(this.#features.hashes, this.#features.count, own);
    return own;
  }

  #wordsOf({ stack, next }: State): number {
    const top = tokenOf(stack);
    const below = tokenOf(stack?.below ?? null);
    const below2 = tokenOf(stack?.below?.below ?? null);
    const ofStack = ((below2 + 1) * this.#tokens + below + 1) * this.#tokens + top + 1;
    const key = ofStack * this.#tokens + next;
    return remembered(this.#stacksBeforeBuffers, key, () => {
      const row = this.#sum((out) => stackBufferFeatures(this.#words, top, below, next, out));
      this.#rows.addRow(row, this.#topAndBuffer(top, next));
      const sums = remembered(this.#stacks, ofStack, () =>
        this.#sum((out) => stackFeatures(this.#words, top, below, below2, out)),
      );
      this.#rows.addRow(row, sums);
      return row;
    });
  }

  #topAndBuffer(top: number, next: number): number {
    return remembered(this.#tops, (top + 1) * this.#tokens + next, () => {
      const row = this.#sum((out) => topFeatures(this.#words, top, next, out));
      const buffer = remembered(this.#buffers, next, () =>
        this.#sum((out) => bufferFeatures(this.#words, next, out)),
      );
      this.#rows.addRow(row, buffer);
      return row;
    });
  }

  #childrenOfTop({ stack, next }: State): number {
    const children = numberOf(stack?.left) * MOST_CHILDREN + numberOf(stack?.right);
    const key = (children * this.#tokens + tokenOf(stack) + 1) * this.#tokens + next;
    return remembered(this.#topChildren, key, () =>
      this.#sum((out) => topChildFeatures(this.#words, stack, next, out)),
    );
  }

  #childrenOfBuffer({ stack, next, left }: State): number {
    const top = tokenOf(stack);
    const key = (numberOf(left) * this.#tokens + top + 1) * this.#tokens + next;
    return remembered(this.#bufferChildren, key, () =>
      this.#sum((out) => bufferChildFeatures(this.#words, top, next, left, out)),
    );
  }

  #childrenBelow({ stack }: State): number {
    const top = tokenOf(stack);
    const below = stack?.below ?? null;
    const children = numberOf(below?.left) * MOST_CHILDREN + numberOf(below?.right);
    const key = (children * this.#tokens + tokenOf(below) + 1) * this.#tokens + top + 1;
    return remembered(this.#belowChildren, key, () =>
      this.#sum((out) => belowChildFeatures(this.#words, below, top, out)),
    );
  }

  /** Makes a row with the sums of the features that `gather` gathers. */
  #sum(gather: (out: Features) => void): number {
    const features = this.#features;
    features.count = 0;
    gather(features);
    const row = this.#rows.make(1);
    this.#rows.score(features.hashes, features.count, row);
    return row;
  }
}

/** More than there can be in any sentence that is parsed in one piece. */
const MOST_CHILDREN = 2 ** 16;

const numberOf = (child: Child | null | undefined): number => child?.number ?? 0;

function remembered(rows: Map<number, number>, key: number, make: () => number): number {
  const known = rows.get(key);
  if (known !== undefined) return known;
  const row = make();
  rows.set(key, row);
  return row;
}

/** Paths this far behind the best are given up: measured to cost nothing, while half as far costs a point of F1. */
const HOPELESS = 20_000;

function arcsOf(last: State, length: number, actions: Actions): Arcs {
  const heads = new Int32Array(length).fill(-1);
  const relations = new Uint8Array(length);
  for (let state: State = last; state.before !== null; state = state.before) {
    const { stack, next } = state.before;
    if (state.action === SHIFT || stack === null) continue;
    const isLeft = state.action <= actions.relations;
    heads[stack.token] = isLeft ? (next < length ? next : -1) : (stack.below?.token ?? -1);
    relations[stack.token] = (state.action - 1) % actions.relations;
  }
  return { heads, relations };
}
