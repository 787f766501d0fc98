import type { Frame } from '../frames.ts';
import type { Tree } from '../tree.ts';
import { allowsPreposition, startsWithTo, tidy, type VerbRule } from './complement.ts';

const CONFIDENCE = 0.65;

/** criticised the plan as …; called it a …; accused them of … */
export const object: VerbRule = (verb, frame, tree) => {
  const content = objectOf(verb, tree);
  if (content < 0 || (!frame.allows.has('obj') && prepositional(verb, frame, tree) < 0)) return null;
  const { first } = tree.subtree(content);
  let { last } = tree.subtree(content);
  for (const child of tree.children(verb)) {
    if (child > content && isSaidOfIt(child, frame, tree)) last = Math.max(last, tree.subtree(child).last);
  }
  last = withQuoted(last, tree);
  return {
    form: 'told',
    content: tidy([{ first, last }], tree),
    addressee: null,
    rule: 'object of',
    confidence: CONFIDENCE,
  };
};

/** «called it “shameful”»: on to the end of words that are quoted right behind. */
function withQuoted(last: number, tree: Tree): number {
  if (!/^["“]$/.test(tree.token(last + 1)?.form ?? '')) return last;
  const closing = tree.tokens.findIndex(({ form }, i) => i > last + 1 && /^["”]$/.test(form));
  return Math.max(last, closing);
}

/** The object; for «which he called a scandal», the scandal. */
function objectOf(verb: number, tree: Tree): number {
  const own = tree.child(verb, 'obj');
  if (own > verb) return own;
  const isSecond = (child: number) =>
    child > verb && /^(?:obj|xcomp)$/.test(tree.relation(child)) && tree.token(child)?.tag !== 'VERB';
  return tree.children(verb).find(isSecond) ?? -1;
}

/** What is said of the object: a second one, or what follows *as*, *of*, *for*. */
function isSaidOfIt(word: number, frame: Frame, tree: Tree): boolean {
  const relation = tree.relation(word);
  if (relation === 'xcomp' || relation === 'obj') return true;
  if (!/^(?:obl|advcl)/.test(relation)) return false;
  return allowsPreposition(word, frame, tree) || tree.lemma(tree.subtree(word).first) === 'as';
}

/** warned of …; called for … */
export const preposition: VerbRule = (verb, frame, tree) => {
  const content = prepositional(verb, frame, tree);
  if (content < 0) return null;
  const { first, last } = tree.subtree(content);
  return {
    form: 'told',
    content: tidy([{ first, last: withInfinitive(verb, last, tree) }], tree),
    addressee: null,
    rule: 'preposition after',
    confidence: CONFIDENCE,
  };
};

/** «called on them to leave»: on to the end of the infinitive that follows. */
function withInfinitive(verb: number, last: number, tree: Tree): number {
  const infinitive = tree.children(verb).find((child) => tree.subtree(child).first === last + 1);
  return infinitive !== undefined && startsWithTo(infinitive, tree) ? tree.subtree(infinitive).last : last;
}

/** What hangs on a verb, or on its `agent`, behind one of its prepositions, -1 where nothing does. */
export function prepositional(verb: number, frame: Frame, tree: Tree, agent = -1): number {
  const found = [...tree.children(verb), ...tree.children(agent)].find(
    (child) =>
      child > verb &&
      /^(?:obl|nmod|advcl|xcomp|ccomp)/.test(tree.relation(child)) &&
      allowsPreposition(child, frame, tree),
  );
  return found ?? -1;
}
