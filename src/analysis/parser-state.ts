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
export interface Node {
  readonly token: number;
  readonly below: Node | null;
  readonly left: Child | null;
  readonly right: Child | null;
}

export interface Child {
  /** Children that are equal have the same. */
  readonly number: number;
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

export function apply(
  state: State,
  action: number,
  score: number,
  actions: Actions,
  children: Children,
): State {
  const { stack, next, left } = state;
  if (action === SHIFT) {
    const node: Node = { token: next, below: stack, left, right: null };
    return { next: next + 1, stack: node, left: null, score, before: state, action };
  }
  if (stack === null) throw new Error('an arc needs a word on the stack');
  const relation = (action - 1) % actions.relations;
  if (action <= actions.relations) {
    const grown = children.with(left, stack.token, relation);
    return { next, stack: stack.below, left: grown, score, before: state, action };
  }
  if (stack.below === null) throw new Error('a right arc needs two words on the stack');
  const right = children.with(stack.below.right, stack.token, relation);
  return { next, stack: { ...stack.below, right }, left, score, before: state, action };
}

/** The children that words of one sentence get on any path; equal ones are one object. */
export class Children {
  readonly #known = new Map<number, Child>();
  readonly #length: number;
  readonly #relations: number;

  constructor(length: number, { relations }: Actions) {
    this.#length = length;
    this.#relations = relations;
  }

  with(inner: Child | null, token: number, relation: number): Child {
    const key = ((inner?.number ?? 0) * this.#length + token) * this.#relations + relation;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const child: Child = {
      number: this.#known.size + 1,
      token,
      relation,
      inner,
      count: inner === null ? 1 : inner.count + 1,
      relations: (inner?.relations ?? 0) | (1 << (relation & 31)),
    };
    this.#known.set(key, child);
    return child;
  }
}
