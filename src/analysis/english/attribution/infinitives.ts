import type { Range, Tree } from '../tree.ts';
import { startsWithTo, tidy, type VerbRule } from './complement.ts';

const CONFIDENCE = 0.7;

/** promised to …; denied taking …; urged them to … */
export const infinitive: VerbRule = (verb, frame, tree) => {
  const content = infinitiveOf(verb, tree);
  if (content < 0) return null;
  const object = tree.child(verb, 'obj', 'iobj');
  const isGerund = tree.token(content)?.fine === 'VBG';
  if (!isGerund && object >= 0 && object < content) {
    return frame.allows.has('whom-to') ? whomTo(object, content, tree) : null;
  }
  if (!frame.allows.has(isGerund ? 'ing' : 'to')) return null;
  return {
    form: 'indirect',
    content: tidy([beforeFinite(tree.subtree(content), tree)], tree),
    addressee: null,
    rule: isGerund ? 'gerund after' : 'infinitive after',
    confidence: CONFIDENCE,
  };
};

/** «plans to sell the ferry and hopes to …»: the infinitive ends where the next finite verb is joined to the first. */
function beforeFinite({ first, last }: Range, tree: Tree): Range {
  const and = tree.tokens.findIndex(
    ({ tag }, i) =>
      i > first && i <= last && tag === 'CCONJ' && /^VB[DZ]$/.test(tree.token(i + 1)?.fine ?? ''),
  );
  return { first, last: and < 0 ? last : and - 1 };
}

function whomTo(object: number, content: number, tree: Tree) {
  const whole: Range = { first: tree.subtree(object).first, last: tree.subtree(content).last };
  return {
    form: 'told' as const,
    content: tidy([whole], tree),
    addressee: tree.trimmed(tree.subtree(object)),
    rule: 'whom to do what after' as const,
    confidence: CONFIDENCE,
  };
}

/** The infinitive or gerund that depends on a verb, -1 where there is none. */
export function infinitiveOf(verb: number, tree: Tree): number {
  const found = tree.children(verb).find((child) => {
    if (child < verb) return false;
    const relation = tree.relation(child);
    if (relation === 'advcl') return startsWithTo(child, tree) && tree.child(verb, 'obj') < 0;
    const isVerb = /^VB[GNP]?$/.test(tree.token(child)?.fine ?? '');
    return (relation === 'xcomp' || relation === 'ccomp') && (isVerb || startsWithTo(child, tree));
  });
  return found ?? describing(tree.child(verb, 'obj', 'iobj'), verb, tree);
}

/** «urged people to …», where the parser hung the infinitive on the people. */
function describing(object: number, verb: number, tree: Tree): number {
  if (object < verb) return -1;
  const isInfinitive = (child: number) =>
    child > object && tree.relation(child).startsWith('acl') && startsWithTo(child, tree);
  return tree.children(object).find(isInfinitive) ?? -1;
}
