import { FINITE } from '../token.ts';
import type { Range, Tree } from '../tree.ts';
import { tidy, type VerbRule } from './complement.ts';
import { infinitiveOf } from './infinitives.ts';
import { prepositional } from './objects.ts';
import { speakerPhrase } from './speaker.ts';
import { subjectOf, subjectPhrase } from './subject.ts';

const CONFIDENCE = { hearsay: 0.6, told: 0.3 };

export function isPassive(verb: number, tree: Tree): boolean {
  if (tree.child(verb, 'aux:pass', 'nsubj:pass') >= 0) return true;
  if (tree.child(verb, 'aux', 'nsubj') >= 0) return false;
  if (verb === 0) return /^VB[DN]$/.test(tree.token(verb)?.fine ?? '') && tree.relation(verb) === 'advcl';
  const isParticiple = tree.token(verb)?.fine === 'VBN';
  if (!isParticiple || tree.child(verb, 'obj', 'ccomp') > verb || isOnlyVerb(verb, tree)) return false;
  return ['acl', 'advcl', 'amod'].includes(tree.relation(verb));
}

/** «The envoy called for …»: the sentence has no other verb, so it is no participle, whatever its tag. */
function isOnlyVerb(verb: number, tree: Tree): boolean {
  return tree.relation(tree.head(verb)) === 'root' && !tree.tokens.some(({ fine }) => FINITE.test(fine));
}

/** Who is named as the doer: *by …*. */
export function agentOf(verb: number, tree: Tree): Range | null {
  const agent = tree.child(verb, 'obl:agent');
  return agent < 0 ? null : speakerPhrase(agent, verb, tree);
}

/** it was announced that …; is expected to …; was praised by … for … */
export const passive: VerbRule = (verb, frame, tree) => {
  const statement = tree.child(verb, 'ccomp', 'csubj:pass', 'csubj');
  if (statement > verb && frame.allows.has('that')) {
    return {
      form: 'hearsay',
      content: tidy([tree.subtree(statement)], tree),
      addressee: null,
      rule: 'passive with clause',
      confidence: CONFIDENCE.hearsay,
    };
  }
  const subject = subjectOf(verb, tree);
  if (subject === null) return null;
  const phrase = subjectPhrase(subject, verb, tree);
  const to = infinitiveOf(verb, tree);
  if (to >= 0 && (frame.allows.has('be-to') || frame.allows.has('whom-to'))) {
    return {
      form: 'hearsay',
      content: tidy([phrase, tree.subtree(to)], tree),
      addressee: null,
      rule: 'passive with infinitive',
      confidence: CONFIDENCE.hearsay,
    };
  }
  if (agentOf(verb, tree) === null) return null;
  const after = prepositional(verb, frame, tree);
  return {
    form: 'told',
    content: tidy([phrase, ...(after < 0 ? [] : [tree.subtree(after)])], tree),
    addressee: null,
    rule: 'passive of',
    confidence: CONFIDENCE.told,
  };
};
