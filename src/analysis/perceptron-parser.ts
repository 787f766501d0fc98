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

/** The features of a state, in groups by what they look at: what many states share need be scored only once. */
export class Features {
  readonly hashes = new Uint32Array(64);
  count = 0;
  #kind = 0;

  /** Begins a group; a feature's hash depends on its group and its place in it. */
  begin(group: number): void {
    this.count = 0;
    this.#kind = group * 64;
  }

  put(a: number, b = 0, c = 0): void {
    this.hashes[this.count++] = mix(mix(mix(this.#kind++, a), b), c);
  }
}

const NONE = 0x7fff;
const ROOT_WORD = 5;
const NO_WORD = 7;
const ROOT_TAG = 252;
const NO_TAG = 253;

const tokenOf = (node: Node | null): number => (node === null ? -1 : node.token);
const relationOf = (c: Child | null): number => (c === null ? NONE : c.relation);
const countOf = (c: Child | null): number => (c === null ? 0 : Math.min(c.count, 4));
const setOf = (c: Child | null): number => (c === null ? 0 : c.relations);

function wordAt(s: ParserWords, i: number): number {
  return i === s.length ? ROOT_WORD : (s.words[i] ?? NO_WORD);
}

function tagAt(s: ParserWords, i: number): number {
  return i === s.length ? ROOT_TAG : (s.tags[i] ?? NO_TAG);
}

/** The words that wait. */
export function bufferFeatures(s: ParserWords, next: number, out: Features): void {
  const w = wordAt(s, next);
  const t = tagAt(s, next);
  const w1 = wordAt(s, next + 1);
  const t1 = tagAt(s, next + 1);
  const w2 = wordAt(s, next + 2);
  const t2 = tagAt(s, next + 2);
  const t3 = tagAt(s, next + 3);
  out.begin(0);
  out.put(w);
  out.put(t);
  out.put(w, t);
  out.put(w1, t1);
  out.put(t1);
  out.put(w2, t2);
  out.put(t2);
  out.put(t, t1);
  out.put(w, w1);
  out.put(t, t1, t2);
  out.put(mix(t, t1), t2, t3);
}

/** The top of the stack (-1: none) and the words that wait. */
export function topFeatures(s: ParserWords, top: number, next: number, out: Features): void {
  const w0 = wordAt(s, top);
  const t0 = tagAt(s, top);
  const wb = wordAt(s, next);
  const tb = tagAt(s, next);
  const wb1 = wordAt(s, next + 1);
  const tb1 = tagAt(s, next + 1);
  const tb2 = tagAt(s, next + 2);
  const wt0 = mix(w0, t0);
  const wtb = mix(wb, tb);
  const gap = top < 0 ? 0 : distance(next - top);
  const quotes = quoteTrait(s, top, next);
  out.begin(1);
  out.put(wt0);
  out.put(w0);
  out.put(t0);
  out.put(wt0, wtb);
  out.put(wt0, wb);
  out.put(w0, wtb);
  out.put(wt0, tb);
  out.put(t0, wtb);
  out.put(w0, wb);
  out.put(t0, tb);
  out.put(w0, wb1);
  out.put(t0, wb1, tb1);
  out.put(t0, tb, tb1);
  out.put(wt0, tb, tb1);
  out.put(t0, wtb, tb1);
  out.put(mix(t0, tb), tb1, tb2);
  out.put(tagAt(s, top - 1), t0, tb);
  out.put(tagAt(s, top + 1), t0, tb);
  out.put(w0, gap, tb);
  out.put(t0, gap, tb);
  out.put(t0, gap, wb);
  out.put(t0, tb, quotes);
  out.put(w0, quotes, tb);
  out.put(t0, wb, quotes);
}

/** The words below the top. */
export function stackFeatures(s: ParserWords, state: State, out: Features): void {
  const s1 = state.stack?.below ?? null;
  const top = tokenOf(state.stack);
  const below = tokenOf(s1);
  const w0 = wordAt(s, top);
  const t0 = tagAt(s, top);
  const w1 = wordAt(s, below);
  const t1 = tagAt(s, below);
  const t2 = tagAt(s, tokenOf(s1?.below ?? null));
  const w2 = wordAt(s, tokenOf(s1?.below ?? null));
  const wb = wordAt(s, state.next);
  const tb = tagAt(s, state.next);
  const wt0 = mix(w0, t0);
  const wt1 = mix(w1, t1);
  const wtb = mix(wb, tb);
  const gap = below < 0 ? 0 : distance(top - below);
  out.begin(2);
  out.put(wt1);
  out.put(w1);
  out.put(t1);
  out.put(w2, t2);
  out.put(t2, t1);
  out.put(w1, w0);
  out.put(t1, t0);
  out.put(wt1, t0);
  out.put(t1, wt0);
  out.put(wt1, wt0);
  out.put(t1, tb);
  out.put(w1, wb);
  out.put(wt1, tb);
  out.put(t1, wtb);
  out.put(t1, t0, tb);
  out.put(wt1, t0, tb);
  out.put(t1, wt0, tb);
  out.put(t1, t0, wtb);
  out.put(t2, t1, t0);
  out.put(mix(t1, t0), tb, tagAt(s, state.next + 1));
  out.put(t1, gap, t0);
  out.put(w1, gap, t0);
  out.put(t1, t0, quoteTrait(s, below, top));
}

/** What the words have for children. */
export function childFeatures(s: ParserWords, state: State, out: Features): void {
  const s0 = state.stack;
  const s1 = s0?.below ?? null;
  const w0 = wordAt(s, tokenOf(s0));
  const t0 = tagAt(s, tokenOf(s0));
  const w1 = wordAt(s, tokenOf(s1));
  const t1 = tagAt(s, tokenOf(s1));
  const wb = wordAt(s, state.next);
  const tb = tagAt(s, state.next);
  const l0 = s0?.left ?? null;
  const r0 = s0?.right ?? null;
  const l1 = s1?.left ?? null;
  const r1 = s1?.right ?? null;
  const lb = state.left;
  const tagOf = (c: Child | null) => (c === null ? NONE : tagAt(s, c.token));
  const wordOf = (c: Child | null) => (c === null ? NONE : wordAt(s, c.token));
  out.begin(3);
  out.put(t0, tagOf(l0), tb);
  out.put(t0, tagOf(r0), tb);
  out.put(t0, tb, tagOf(lb));
  out.put(t1, t0, tagOf(r0));
  out.put(t1, t0, tagOf(l0));
  out.put(t1, tagOf(r1), t0);
  out.put(t1, tagOf(l1), t0);
  out.put(w0, wordOf(r0), tb);
  out.put(w0, wb, wordOf(lb));
  out.put(w1, wordOf(r1), t0);
  out.put(w1, w0, wordOf(l0));
  out.put(t0, relationOf(r0), tb);
  out.put(t1, relationOf(r1), t0);
  out.put(t0, relationOf(r0), relationOf(r0?.inner ?? null));
  out.put(t0, relationOf(l0), relationOf(l0?.inner ?? null));
  out.put(tb, relationOf(lb), relationOf(lb?.inner ?? null));
  out.put(t1, relationOf(r1), relationOf(r1?.inner ?? null));
  out.put(mix(t0, relationOf(r0)), tagOf(r0), tagOf(r0?.inner ?? null));
  out.put(w0, countOf(r0), countOf(l0));
  out.put(t0, countOf(r0), countOf(l0));
  out.put(w1, countOf(r1), t0);
  out.put(w0, setOf(r0));
  out.put(t0, setOf(r0), tb);
  out.put(t0, setOf(l0), tb);
  out.put(w0, setOf(l0), t0);
  out.put(w0, setOf(l0), tb);
  out.put(wb, setOf(lb), tb);
  out.put(tb, setOf(lb), t0);
  out.put(t1, setOf(r1), t0);
  out.put(w1, setOf(r1), t0);
  out.put(t1, setOf(l1), t0);
  out.put(w1, setOf(l1), t0);
}

/** Hands each group of a state's features to `use`. */
export function eachGroup(s: ParserWords, state: State, out: Features, use: (group: Features) => void): void {
  bufferFeatures(s, state.next, out);
  use(out);
  topFeatures(s, tokenOf(state.stack), state.next, out);
  use(out);
  stackFeatures(s, state, out);
  use(out);
  childFeatures(s, state, out);
  use(out);
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
  const scorer = new StateScorer(sentence, weights);
  let states: State[] = [START];
  for (let step = 0; step < 2 * sentence.length; step++) {
    const beam = new Beam(width);
    for (const state of states) offerSteps(state, scorer.score(state), sentence.length, actions, beam);
    const least = (beam.candidates[0]?.score ?? 0) - HOPELESS;
    states = beam.candidates
      .filter(({ score }) => score >= least)
      .map(({ state, action, score }) => apply(state, action, score, actions));
  }
  return arcsOf(states[0] ?? START, sentence.length, actions);
}

/** Scores states of one sentence; what depends on few words is kept for the states that share them. */
class StateScorer {
  readonly #words: ParserWords;
  readonly #weights: Weights;
  readonly #features = new Features();
  readonly #own: Int32Array;
  /** Scores of the buffer's first word alone, and of it with a top, by top + 1. */
  #kept = new Map<number, Int32Array>();
  #keptFor = -1;
  #buffer: Int32Array;

  constructor(words: ParserWords, weights: Weights) {
    this.#words = words;
    this.#weights = weights;
    this.#own = new Int32Array(weights.classes);
    this.#buffer = new Int32Array(weights.classes);
  }

  /** The score of each action; valid until the next call. */
  score(state: State): Int32Array {
    const own = this.#own;
    own.set(this.#shared(tokenOf(state.stack), state.next));
    stackFeatures(this.#words, state, this.#features);
    this.#weights.add(this.#features.hashes, this.#features.count, own);
    childFeatures(this.#words, state, this.#features);
    this.#weights.add(this.#features.hashes, this.#features.count, own);
    return own;
  }

  /** States that go on from the same step have at most two first words in their buffers. */
  #shared(top: number, next: number): Int32Array {
    const key = next * (this.#words.length + 1) + top + 1;
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const scores = this.#bufferScores(next).slice();
    topFeatures(this.#words, top, next, this.#features);
    this.#weights.add(this.#features.hashes, this.#features.count, scores);
    if (this.#kept.size > LARGEST_CACHE) this.#kept.clear();
    this.#kept.set(key, scores);
    return scores;
  }

  #bufferScores(next: number): Int32Array {
    if (next !== this.#keptFor) {
      this.#keptFor = next;
      this.#buffer.fill(0);
      bufferFeatures(this.#words, next, this.#features);
      this.#weights.add(this.#features.hashes, this.#features.count, this.#buffer);
    }
    return this.#buffer;
  }
}

const LARGEST_CACHE = 256;
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
