import { mix, type Weights } from './perceptron.ts';

/**
 * Arc-hybrid dependency parsing with beam search (Kuhlmann, Gómez-Rodríguez & Satta 2011; Zhang & Nivre 2011).
 *
 * Words wait in a buffer that ends with the root. SHIFT puts the next word on a stack; LEFT makes the buffer's first
 * word the head of the stack's top, RIGHT the word below the top; both take the top away. n words take 2n steps.
 */
export interface ParserWords {
  readonly length: number;
  /** Hashes of the lemmas. */
  readonly words: Int32Array;
  readonly tags: Uint8Array;
  /** 1 where a word stands between quotation marks. */
  readonly quoted: Uint8Array;
}

export interface Arcs {
  /** Index of each word's head, -1 for the root of the sentence. */
  readonly heads: Int32Array;
  /** Index of each word's relation in the list that the parser was trained on. */
  readonly relations: Uint8Array;
}

/** A word on the stack with the children that it has so far. Children are kept nearest to the margin first. */
interface Node {
  readonly token: number;
  readonly below: Node | null;
  readonly left: Child | null;
  readonly right: Child | null;
}

interface Child {
  readonly token: number;
  readonly relation: number;
  readonly inner: Child | null;
  readonly count: number;
  /** Bit set of the relations of this child and those before it, folded to 32 bits. */
  readonly relations: number;
}

export interface State {
  /** Index of the buffer's first word; the length of the sentence stands for the root. */
  readonly next: number;
  readonly stack: Node | null;
  /** Left children of the buffer's first word. */
  readonly left: Child | null;
  readonly score: number;
  readonly before: State | null;
  readonly action: number;
}

export const SHIFT = 0;
export const START: State = { next: 0, stack: null, left: null, score: 0, before: null, action: -1 };

/** LEFT of relation r is class 1 + r, RIGHT of relation r class 1 + relations + r. */
export interface Actions {
  readonly relations: number;
  /** The relation between the root and its one word; no other arc bears it. */
  readonly root: number;
}

export function isLegal(state: State, action: number, length: number, actions: Actions): boolean {
  if (action === SHIFT) return state.next < length;
  if (state.stack === null) return false;
  const relation = (action - 1) % actions.relations;
  if (action > actions.relations) return state.stack.below !== null && relation !== actions.root;
  if (state.next < length) return relation !== actions.root;
  return relation === actions.root && state.stack.below === null;
}

export function apply(state: State, action: number, score: number, actions: Actions): State {
  const { stack, next, left } = state;
  if (action === SHIFT) {
    const node: Node = { token: next, below: stack, left, right: null };
    return { next: next + 1, stack: node, left: null, score, before: state, action };
  }
  if (stack === null) throw new Error('an arc needs a word on the stack');
  const relation = (action - 1) % actions.relations;
  if (action <= actions.relations) {
    const grown = child(stack.token, relation, left);
    return { next, stack: stack.below, left: grown, score, before: state, action };
  }
  if (stack.below === null) throw new Error('a right arc needs two words on the stack');
  const head: Node = { ...stack.below, right: child(stack.token, relation, stack.below.right) };
  return { next, stack: head, left, score, before: state, action };
}

function child(token: number, relation: number, inner: Child | null): Child {
  return {
    token,
    relation,
    inner,
    count: inner === null ? 1 : inner.count + 1,
    relations: (inner?.relations ?? 0) | (1 << (relation & 31)),
  };
}

export const PARSE_FEATURES = 128;
const NONE = 0x7fff;

const at = (node: Node | null): number => (node === null ? -1 : node.token);
const relation = (c: Child | null): number => (c === null ? NONE : c.relation);
const count = (c: Child | null): number => (c === null ? 0 : Math.min(c.count, 4));
const set = (c: Child | null): number => (c === null ? 0 : c.relations);

/** Writes the features of a state and returns how many there are. */
export function parseFeatures(state: State, s: ParserWords, out: Uint32Array): number {
  const s0 = state.stack;
  const s1 = s0?.below ?? null;
  const s2 = s1?.below ?? null;
  const b0 = state.next;
  const wordAt = (i: number) => (i >= 0 && i < s.length ? (s.words[i] ?? 0) : i === s.length ? 5 : 7);
  const tagAt = (i: number) => (i >= 0 && i < s.length ? (s.tags[i] ?? 0) : i === s.length ? 252 : 253);

  const w0 = wordAt(at(s0));
  const t0 = tagAt(at(s0));
  const w1 = wordAt(at(s1));
  const t1 = tagAt(at(s1));
  const t2 = tagAt(at(s2));
  const w2 = wordAt(at(s2));
  const wb = wordAt(b0);
  const tb = tagAt(b0);
  const wb1 = wordAt(b0 + 1);
  const tb1 = tagAt(b0 + 1);
  const wb2 = wordAt(b0 + 2);
  const tb2 = tagAt(b0 + 2);
  const tb3 = tagAt(b0 + 3);

  const wt0 = mix(w0, t0);
  const wt1 = mix(w1, t1);
  const wtb = mix(wb, tb);
  const before0 = tagAt(at(s0) - 1);

  const l0 = s0?.left ?? null;
  const r0 = s0?.right ?? null;
  const l1 = s1?.left ?? null;
  const r1 = s1?.right ?? null;
  const lb = state.left;
  const tagOf = (c: Child | null) => (c === null ? NONE : tagAt(c.token));
  const wordOf = (c: Child | null) => (c === null ? NONE : wordAt(c.token));

  const gap0 = s0 === null ? 0 : distance(b0 - s0.token);
  const gap1 = s0 === null || s1 === null ? 0 : distance(s0.token - s1.token);
  const quotes = s0 === null ? 0 : quoteTrait(s, s0.token, b0);

  let n = 0;
  const put = (a: number, b: number, c: number) => {
    out[n] = mix(mix(mix(n, a), b), c);
    n++;
  };
  // One word
  put(wt0, 0, 0);
  put(w0, 0, 0);
  put(t0, 0, 0);
  put(wtb, 0, 0);
  put(wb, 0, 0);
  put(tb, 0, 0);
  put(wb1, tb1, 0);
  put(tb1, 0, 0);
  put(wb2, tb2, 0);
  put(tb2, 0, 0);
  put(wt1, 0, 0);
  put(w1, 0, 0);
  put(t1, 0, 0);
  put(w2, t2, 0);
  put(t2, t1, 0);
  // Two words
  put(wt0, wtb, 0);
  put(wt0, wb, 0);
  put(w0, wtb, 0);
  put(wt0, tb, 0);
  put(t0, wtb, 0);
  put(w0, wb, 0);
  put(t0, tb, 0);
  put(tb, tb1, 0);
  put(w1, w0, 0);
  put(t1, t0, 0);
  put(wt1, t0, 0);
  put(t1, wt0, 0);
  put(t1, tb, 0);
  put(w1, wb, 0);
  put(wt1, tb, 0);
  put(t1, wtb, 0);
  put(wb, wb1, 0);
  put(w0, wb1, 0);
  put(t0, wb1, tb1);
  // Three words
  put(tb, tb1, tb2);
  put(t0, tb, tb1);
  put(wt0, tb, tb1);
  put(t0, wtb, tb1);
  put(t1, t0, tb);
  put(wt1, t0, tb);
  put(t1, wt0, tb);
  put(t1, t0, wtb);
  put(t2, t1, t0);
  put(mix(t1, t0), tb, tb1);
  put(mix(t0, tb), tb1, tb2);
  put(mix(tb, tb1), tb2, tb3);
  put(before0, t0, tb);
  // Words and their children
  put(t0, tagOf(l0), tb);
  put(t0, tagOf(r0), tb);
  put(t0, tb, tagOf(lb));
  put(t1, t0, tagOf(r0));
  put(t1, t0, tagOf(l0));
  put(t1, tagOf(r1), t0);
  put(t1, tagOf(l1), t0);
  put(w0, wordOf(r0), tb);
  put(w0, wb, wordOf(lb));
  put(w1, wordOf(r1), t0);
  put(w1, w0, wordOf(l0));
  put(t0, relation(l0), 0);
  put(t0, relation(r0), 0);
  put(t1, relation(l1), 0);
  put(t1, relation(r1), 0);
  put(tb, relation(lb), 0);
  put(t0, relation(r0), tb);
  put(t1, relation(r1), t0);
  put(t0, relation(r0), relation(r0?.inner ?? null));
  put(t0, relation(l0), relation(l0?.inner ?? null));
  put(tb, relation(lb), relation(lb?.inner ?? null));
  put(t1, relation(r1), relation(r1?.inner ?? null));
  put(mix(t0, relation(r0)), tagOf(r0), tagOf(r0?.inner ?? null));
  // How many children, and which
  put(w0, count(r0), 0);
  put(t0, count(r0), count(l0));
  put(w0, count(l0), 0);
  put(wb, count(lb), 0);
  put(tb, count(lb), 0);
  put(w1, count(r1), 0);
  put(t1, count(r1), t0);
  put(w0, set(r0), 0);
  put(t0, set(r0), tb);
  put(t0, set(l0), tb);
  put(wt0, set(l0), 0);
  put(wtb, set(lb), 0);
  put(tb, set(lb), t0);
  put(t1, set(r1), t0);
  put(w1, set(r1), t0);
  put(t1, set(l1), t0);
  // How far apart, and on which side of quotation marks
  put(w0, gap0, tb);
  put(t0, gap0, tb);
  put(t0, gap0, wb);
  put(t1, gap1, t0);
  put(w1, gap1, t0);
  put(t0, tb, quotes);
  put(t1, t0, quotes);
  put(w0, quotes, tb);
  put(t0, wb, quotes);
  return n;
}

function distance(words: number): number {
  return words < 5 ? words : words < 8 ? 5 : words < 13 ? 6 : 7;
}

function quoteTrait(s: ParserWords, top: number, next: number): number {
  return (s.quoted[top] ?? 2) * 4 + (s.quoted[next] ?? 2);
}

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

  offer(state: State, action: number, score: number): void {
    const kept = this.#kept;
    const last = kept[kept.length - 1];
    if (kept.length === this.#width && last !== undefined && score <= last.score) return;
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
    if (isLegal(state, action, length, actions)) {
      beam.offer(state, action, state.score + (scores[action] ?? 0));
    }
  }
}

/**
 * The tree of one sentence. Time grows linearly with its length times `width`.
 * `width` 1 is greedy; see docs/analysis/english.md for what wider beams give.
 */
export function parseWords(sentence: ParserWords, weights: Weights, actions: Actions, width: number): Arcs {
  const features = new Uint32Array(PARSE_FEATURES);
  const scores = new Int32Array(weights.classes);
  let states: State[] = [START];
  for (let step = 0; step < 2 * sentence.length; step++) {
    const beam = new Beam(width);
    for (const state of states) {
      weights.score(features, parseFeatures(state, sentence, features), scores);
      offerSteps(state, scores, sentence.length, actions, beam);
    }
    states = beam.candidates.map(({ state, action, score }) => apply(state, action, score, actions));
  }
  return arcsOf(states[0] ?? START, sentence.length, actions);
}

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
