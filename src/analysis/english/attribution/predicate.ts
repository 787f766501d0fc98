import type { Mood } from '../../analysis.ts';
import { type Frame, verbFrame } from '../frames.ts';
import { FINITE } from '../token.ts';
import type { Range, Tree } from '../tree.ts';

const NEGATIONS = new Set(['not', "n't", 'never', 'no', 'nobody', 'neither', 'nor', 'hardly']);

/** «did not say», «never claimed», «denied» is no negation but a colour. */
export function isNegated(predicate: number, tree: Tree): boolean {
  return tree.children(predicate).some((child) => {
    const relation = tree.relation(child);
    return (
      (relation === 'advmod' || relation === 'det' || relation === 'nsubj') &&
      NEGATIONS.has(tree.lemma(child))
    );
  });
}

/** Particles of a phrasal verb: *lash out*, *point out*; also what looks like one, right behind the verb. */
export function particleOf(verb: number, tree: Tree): number[] {
  const isNext = (child: number) => child === verb + 1 && /^(?:ADP|ADV)$/.test(tree.token(child)?.tag ?? '');
  return tree.children(verb).filter((child) => tree.relation(child) === 'compound:prt' || isNext(child));
}

/** What a verb may report, if anything. */
export function reportingFrame(verb: number, tree: Tree): Frame | null {
  if (tree.token(verb)?.tag !== 'VERB') return null;
  return verbFrame(
    tree.lemma(verb),
    particleOf(verb, tree).map((particle) => tree.lemma(particle)),
  );
}

/** «said … and insisted that …»: who says the one says the other, though the parser gave it to what is said. */
export function goesOnSaying(verb: number, next: number, tree: Tree): boolean {
  const isSameForm = tree.token(next)?.fine === tree.token(verb)?.fine;
  const follows = /^(?:that|he|she|they|it)$/.test(tree.lemma(next + 1)) || tree.lemma(next - 1) === 'but';
  return isSameForm && follows && reportingFrame(next, tree)?.allows.has('that') === true;
}

const HYPOTHETICAL = new Set(['would', 'could', 'should', 'might']);

/** The mood of a content, as far as English shows it. */
export function moodOf(content: readonly Range[], tree: Tree): Mood {
  const range = content.at(-1);
  if (range === undefined) return 'ambiguous';
  const words = tree.tokens.slice(range.first, range.last + 1);
  if (words[0]?.fine === 'TO') return 'infinitive';
  const verb = words.find(({ fine }) => FINITE.test(fine));
  if (verb === undefined) return 'ambiguous';
  return HYPOTHETICAL.has(verb.lemma.toLowerCase()) ? 'subjunctive-2' : 'indicative';
}
