import type { Token } from '../grammar.ts';

/** Penn Treebank tags of finite verbs. */
export const FINITE = /^(?:VB[DZP]|MD)$/;

/** An English token: with its Penn Treebank tag and its place in the sentence's tree. */
export interface EnglishToken extends Token {
  /** Penn Treebank tag: `VBD`, `NNP`. */
  readonly fine: string;
  /** Index of the head among the tokens of its sentence, -1 for the sentence's root. */
  readonly head: number;
  /** Universal Dependencies relation to the head: `nsubj`, `ccomp`. */
  readonly relation: string;
}
