import type { RuleName } from '../../rules.ts';
import type { Frame } from '../frames.ts';
import type { Range, Tree } from '../tree.ts';
import type { Finding } from './finding.ts';

/** What a reporting word reports, and the rule by which it was found. */
export interface Complement {
  readonly form: Finding['form'];
  readonly content: readonly Range[];
  readonly addressee: Range | null;
  /** Who speaks, where the rule saw it: else it is the verb's subject. */
  readonly speaker?: Range;
  readonly rule: RuleName;
  readonly confidence: number;
}

/** One way in which a verb may report; null where it does not here. */
export type VerbRule = (verb: number, frame: Frame, tree: Tree) => Complement | null;

/** Ranges without punctuation at their edges; what is nothing but punctuation goes. */
export function tidy(ranges: readonly Range[], tree: Tree): Range[] {
  return ranges
    .filter(({ first, last }) => tree.tokens.slice(first, last + 1).some(({ tag }) => tag !== 'PUNCT'))
    .map((range) => tree.trimmed(range));
}

/** `whole` without `hole`: what is left of it on either side. */
export function without(whole: Range, hole: Range, tree: Tree): Range[] {
  return tidy(
    [
      { first: whole.first, last: Math.min(whole.last, hole.first - 1) },
      { first: Math.max(whole.first, hole.last + 1), last: whole.last },
    ],
    tree,
  );
}

/** «to …», «not to …» */
export function startsWithTo(word: number, tree: Tree): boolean {
  const { first } = tree.subtree(word);
  return tree.token(tree.lemma(first) === 'not' ? first + 1 : first)?.fine === 'TO';
}

/** True where the word stands behind a preposition that the frame allows: *of*, *for*, *as*. */
export function allowsPreposition(word: number, frame: Frame, tree: Tree): boolean {
  const marker = tree.child(word, 'case', 'mark');
  return (
    marker >= 0 && marker < word && tree.token(marker)?.fine !== 'TO' && frame.allows.has(tree.lemma(marker))
  );
}
