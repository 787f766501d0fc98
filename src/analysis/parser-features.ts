import type { Child, Node, ParserWords, State } from './parser-state.ts';
import { mix } from './perceptron.ts';

/**
 * The features of a state, in groups by what they look at: what many states share need be scored only once. A feature's
 * hash depends on its number; the weights were learnt with these numbers.
 */
export class Features {
  readonly hashes = new Uint32Array(64);
  count = 0;

  put(number: number, a: number, b = 0, c = 0): void {
    this.hashes[this.count++] = mix(mix(mix(number, a), b), c);
  }
}

/** Where the numbers of features begin: words that wait, the top of the stack, the words below it, children. */
const TOP = 64;
const STACK = 128;
const CHILD = 192;

const NONE = 0x7fff;
const ROOT_WORD = 5;
const NO_WORD = 7;
const ROOT_TAG = 252;
const NO_TAG = 253;

export const tokenOf = (node: Node | null): number => (node === null ? -1 : node.token);
const relationOf = (c: Child | null): number => (c === null ? NONE : c.relation);
const countOf = (c: Child | null): number => (c === null ? 0 : Math.min(c.count, 4));
const setOf = (c: Child | null): number => (c === null ? 0 : c.relations);
const innerOf = (c: Child | null): Child | null => (c === null ? null : c.inner);

function wordAt(s: ParserWords, i: number): number {
  return i === s.length ? ROOT_WORD : (s.words[i] ?? NO_WORD);
}

function tagAt(s: ParserWords, i: number): number {
  return i === s.length ? ROOT_TAG : (s.tags[i] ?? NO_TAG);
}

const wordOf = (s: ParserWords, c: Child | null): number => (c === null ? NONE : wordAt(s, c.token));
const tagOf = (s: ParserWords, c: Child | null): number => (c === null ? NONE : tagAt(s, c.token));

/** The words that wait. */
export function bufferFeatures(s: ParserWords, next: number, out: Features): void {
  const w = wordAt(s, next);
  const t = tagAt(s, next);
  const w1 = wordAt(s, next + 1);
  const t1 = tagAt(s, next + 1);
  const w2 = wordAt(s, next + 2);
  const t2 = tagAt(s, next + 2);
  const t3 = tagAt(s, next + 3);
  out.put(0, w);
  out.put(1, t);
  out.put(2, w, t);
  out.put(3, w1, t1);
  out.put(4, t1);
  out.put(5, w2, t2);
  out.put(6, t2);
  out.put(7, t, t1);
  out.put(8, w, w1);
  out.put(9, t, t1, t2);
  out.put(10, mix(t, t1), t2, t3);
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
  out.put(TOP, wt0);
  out.put(TOP + 1, w0);
  out.put(TOP + 2, t0);
  out.put(TOP + 3, wt0, wtb);
  out.put(TOP + 4, wt0, wb);
  out.put(TOP + 5, w0, wtb);
  out.put(TOP + 6, wt0, tb);
  out.put(TOP + 7, t0, wtb);
  out.put(TOP + 8, w0, wb);
  out.put(TOP + 9, t0, tb);
  out.put(TOP + 10, w0, wb1);
  out.put(TOP + 11, t0, wb1, tb1);
  out.put(TOP + 12, t0, tb, tb1);
  out.put(TOP + 13, wt0, tb, tb1);
  out.put(TOP + 14, t0, wtb, tb1);
  out.put(TOP + 15, mix(t0, tb), tb1, tb2);
  out.put(TOP + 16, tagAt(s, top - 1), t0, tb);
  out.put(TOP + 17, tagAt(s, top + 1), t0, tb);
  out.put(TOP + 18, w0, gap, tb);
  out.put(TOP + 19, t0, gap, tb);
  out.put(TOP + 20, t0, gap, wb);
  out.put(TOP + 21, t0, tb, quotes);
  out.put(TOP + 22, w0, quotes, tb);
  out.put(TOP + 23, t0, wb, quotes);
}

/** The three words on top of the stack, each -1 where there is none. */
export function stackFeatures(
  s: ParserWords,
  top: number,
  below: number,
  below2: number,
  out: Features,
): void {
  const w0 = wordAt(s, top);
  const t0 = tagAt(s, top);
  const w1 = wordAt(s, below);
  const t1 = tagAt(s, below);
  const w2 = wordAt(s, below2);
  const t2 = tagAt(s, below2);
  const wt0 = mix(w0, t0);
  const wt1 = mix(w1, t1);
  const gap = below < 0 ? 0 : distance(top - below);
  out.put(STACK, wt1);
  out.put(STACK + 1, w1);
  out.put(STACK + 2, t1);
  out.put(STACK + 3, w2, t2);
  out.put(STACK + 4, t2, t1);
  out.put(STACK + 5, w1, w0);
  out.put(STACK + 6, t1, t0);
  out.put(STACK + 7, wt1, t0);
  out.put(STACK + 8, t1, wt0);
  out.put(STACK + 9, wt1, wt0);
  out.put(STACK + 18, t2, t1, t0);
  out.put(STACK + 20, t1, gap, t0);
  out.put(STACK + 21, w1, gap, t0);
  out.put(STACK + 22, t1, t0, quoteTrait(s, below, top));
}

/** The two words on top of the stack and the words that wait. */
export function stackBufferFeatures(
  s: ParserWords,
  top: number,
  below: number,
  next: number,
  out: Features,
): void {
  const w0 = wordAt(s, top);
  const t0 = tagAt(s, top);
  const w1 = wordAt(s, below);
  const t1 = tagAt(s, below);
  const wb = wordAt(s, next);
  const tb = tagAt(s, next);
  const wt0 = mix(w0, t0);
  const wt1 = mix(w1, t1);
  const wtb = mix(wb, tb);
  out.put(STACK + 10, t1, tb);
  out.put(STACK + 11, w1, wb);
  out.put(STACK + 12, wt1, tb);
  out.put(STACK + 13, t1, wtb);
  out.put(STACK + 14, t1, t0, tb);
  out.put(STACK + 15, wt1, t0, tb);
  out.put(STACK + 16, t1, wt0, tb);
  out.put(STACK + 17, t1, t0, wtb);
  out.put(STACK + 19, mix(t1, t0), tb, tagAt(s, next + 1));
}

/** The children of the top of the stack, beside the word that waits. */
export function topChildFeatures(s: ParserWords, top: Node | null, next: number, out: Features): void {
  const w0 = wordAt(s, tokenOf(top));
  const t0 = tagAt(s, tokenOf(top));
  const tb = tagAt(s, next);
  const l0 = top?.left ?? null;
  const r0 = top?.right ?? null;
  out.put(CHILD, t0, tagOf(s, l0), tb);
  out.put(CHILD + 1, t0, tagOf(s, r0), tb);
  out.put(CHILD + 7, w0, wordOf(s, r0), tb);
  out.put(CHILD + 11, t0, relationOf(r0), tb);
  out.put(CHILD + 13, t0, relationOf(r0), relationOf(innerOf(r0)));
  out.put(CHILD + 14, t0, relationOf(l0), relationOf(innerOf(l0)));
  out.put(CHILD + 17, mix(t0, relationOf(r0)), tagOf(s, r0), tagOf(s, innerOf(r0)));
  out.put(CHILD + 18, w0, countOf(r0), countOf(l0));
  out.put(CHILD + 19, t0, countOf(r0), countOf(l0));
  out.put(CHILD + 21, w0, setOf(r0));
  out.put(CHILD + 22, t0, setOf(r0), tb);
  out.put(CHILD + 23, t0, setOf(l0), tb);
  out.put(CHILD + 24, w0, setOf(l0), t0);
  out.put(CHILD + 25, w0, setOf(l0), tb);
}

/** The children of the top of the stack, beside the word below it. */
export function pairChildFeatures(s: ParserWords, top: Node | null, out: Features): void {
  const below = tokenOf(top?.below ?? null);
  const t0 = tagAt(s, tokenOf(top));
  const t1 = tagAt(s, below);
  const l0 = top?.left ?? null;
  out.put(CHILD + 3, t1, t0, tagOf(s, top?.right ?? null));
  out.put(CHILD + 4, t1, t0, tagOf(s, l0));
  out.put(CHILD + 10, wordAt(s, below), wordAt(s, tokenOf(top)), wordOf(s, l0));
}

/** The left children of the word that waits, beside the top of the stack. */
export function bufferChildFeatures(
  s: ParserWords,
  top: number,
  next: number,
  lb: Child | null,
  out: Features,
): void {
  const t0 = tagAt(s, top);
  const wb = wordAt(s, next);
  const tb = tagAt(s, next);
  out.put(CHILD + 2, t0, tb, tagOf(s, lb));
  out.put(CHILD + 8, wordAt(s, top), wb, wordOf(s, lb));
  out.put(CHILD + 15, tb, relationOf(lb), relationOf(innerOf(lb)));
  out.put(CHILD + 26, wb, setOf(lb), tb);
  out.put(CHILD + 27, tb, setOf(lb), t0);
}

/** The children of the word below the top of the stack. */
export function belowChildFeatures(s: ParserWords, below: Node | null, top: number, out: Features): void {
  const t0 = tagAt(s, top);
  const w1 = wordAt(s, tokenOf(below));
  const t1 = tagAt(s, tokenOf(below));
  const l1 = below?.left ?? null;
  const r1 = below?.right ?? null;
  out.put(CHILD + 5, t1, tagOf(s, r1), t0);
  out.put(CHILD + 6, t1, tagOf(s, l1), t0);
  out.put(CHILD + 9, w1, wordOf(s, r1), t0);
  out.put(CHILD + 12, t1, relationOf(r1), t0);
  out.put(CHILD + 16, t1, relationOf(r1), relationOf(innerOf(r1)));
  out.put(CHILD + 20, w1, countOf(r1), t0);
  out.put(CHILD + 28, t1, setOf(r1), t0);
  out.put(CHILD + 29, w1, setOf(r1), t0);
  out.put(CHILD + 30, t1, setOf(l1), t0);
  out.put(CHILD + 31, w1, setOf(l1), t0);
}

/** Hands each group of a state's features to `use`. */
export function eachGroup(s: ParserWords, state: State, out: Features, use: (group: Features) => void): void {
  const { stack, next, left } = state;
  const top = tokenOf(stack);
  const below = stack?.below ?? null;
  const groups = [
    () => bufferFeatures(s, next, out),
    () => topFeatures(s, top, next, out),
    () => stackFeatures(s, top, tokenOf(below), tokenOf(below?.below ?? null), out),
    () => stackBufferFeatures(s, top, tokenOf(below), next, out),
    () => topChildFeatures(s, stack, next, out),
    () => pairChildFeatures(s, stack, out),
    () => bufferChildFeatures(s, top, next, left, out),
    () => belowChildFeatures(s, below, top, out),
  ];
  for (const gather of groups) {
    out.count = 0;
    gather();
    use(out);
  }
}

function distance(words: number): number {
  return words < 5 ? words : words < 8 ? 5 : words < 13 ? 6 : 7;
}

function quoteTrait(s: ParserWords, top: number, next: number): number {
  return (s.quoted[top] ?? 2) * 4 + (s.quoted[next] ?? 2);
}
