import type { Frame } from '../frames.ts';
import type { Range, Tree } from '../tree.ts';
import { type Complement, tidy, type VerbRule } from './complement.ts';
import { infinitiveOf } from './infinitives.ts';
import { canSpeak } from './noun-words.ts';
import { prepositional } from './objects.ts';
import { speakerPhrase } from './speaker.ts';
import { subjectOf, subjectPhrase } from './subject.ts';

const CONFIDENCE = { hearsay: 0.6, told: 0.3 };

export function isPassive(verb: number, tree: Tree): boolean {
  if (tree.child(verb, 'aux:pass', 'nsubj:pass') >= 0) return true;
  if (tree.child(verb, 'aux', 'nsubj') >= 0) return false;
  if (isBareParticiple(verb, tree)) return true;
  const isParticiple = tree.token(verb)?.fine === 'VBN';
  if (!isParticiple || tree.child(verb, 'obj', 'ccomp') > verb || isOnlyVerb(verb, tree)) return false;
  return ['acl', 'advcl', 'amod'].includes(tree.relation(verb));
}

/** «Asked whether …, she said»; «when asked about …» */
function isBareParticiple(verb: number, tree: Tree): boolean {
  const opens = verb === 0 || /^(?:when|if|once|although|though|while|as)$/.test(tree.lemma(verb - 1));
  return opens && /^VB[DN]$/.test(tree.token(verb)?.fine ?? '');
}

/** «The envoy, who stays, called for …»: the sentence has no other main verb, so it is no participle, whatever its tag. */
function isOnlyVerb(verb: number, tree: Tree): boolean {
  const head = tree.head(verb);
  const isNoun = /^(?:NOUN|PROPN|PRON)$/.test(tree.token(head)?.tag ?? '');
  return isNoun && tree.relation(head) === 'root' && tree.child(head, 'cop', 'nsubj') < 0;
}

/** Who is named as the doer: *by …*. */
export function agentOf(verb: number, tree: Tree): Range | null {
  const agent = agentWord(verb, tree);
  if (agent < 0) return null;
  const { first, last } = speakerPhrase(agent, verb, tree);
  const next = tree.tokens.findIndex(({ form }, i) => i > agent && /^(?:whether|if|as)$/.test(form));
  return { first, last: next < 0 ? last : Math.min(last, next - 1) };
}

function agentWord(verb: number, tree: Tree): number {
  return tree.children(verb).find((child) => child > verb && isAgent(child, tree)) ?? -1;
}

function isAgent(word: number, tree: Tree): boolean {
  if (tree.relation(word) === 'obl:agent') return true;
  const isBy = tree.relation(word) === 'obl' && tree.lemma(tree.child(word, 'case')) === 'by';
  return isBy && canSpeak(word, tree) && tree.token(word)?.tag !== 'NUM';
}

/** it was announced that …; is expected to …; is seen as …; was asked whether …; was praised by … for … */
export const passive: VerbRule = (verb, frame, tree) => {
  const content = passiveContent(verb, frame, tree);
  return content && { ...content, content: tidy(content.content, tree), addressee: null };
};

type PassiveContent = Pick<Complement, 'form' | 'content' | 'rule' | 'confidence'>;

function passiveContent(verb: number, frame: Frame, tree: Tree): PassiveContent | null {
  const { hearsay, told } = CONFIDENCE;
  const statement = tree.child(verb, 'ccomp', 'csubj:pass', 'csubj');
  if (statement > verb && frame.allows.has('that')) {
    const content = [tree.subtree(statement)];
    return { form: 'hearsay', content, rule: 'passive with clause', confidence: hearsay };
  }
  const question = frame.colour === 'asking' ? questionAfter(verb, tree) : null;
  if (question !== null) {
    return { form: 'hearsay', content: [question], rule: 'passive with clause', confidence: hearsay };
  }
  const asked = frame.allows.has('about') && frame.allows.has('whom') ? prepositional(verb, frame, tree) : -1;
  if (asked >= 0) {
    const content = [tree.subtree(asked)];
    return { form: 'told', content, rule: 'passive with question', confidence: hearsay };
  }
  const subject = subjectOf(verb, tree);
  if (subject === null) return null;
  const phrase = subjectPhrase(subject, verb, tree);
  const to = infinitiveOf(verb, tree);
  if (to >= 0 && (frame.allows.has('be-to') || frame.allows.has('whom-to'))) {
    const content = [phrase, tree.subtree(to)];
    return { form: 'hearsay', content, rule: 'passive with infinitive', confidence: hearsay };
  }
  const after = prepositional(verb, frame, tree, agentWord(verb, tree));
  if (after >= 0 && tree.lemma(tree.child(after, 'case', 'mark')) === 'as') {
    const content = [phrase, tree.subtree(after)];
    return { form: 'hearsay', content, rule: 'passive with as', confidence: hearsay };
  }
  if (agentOf(verb, tree) === null || !frame.allows.has('obj') || !isMain(verb, tree)) return null;
  const content = [phrase, ...(after < 0 ? [] : [tree.subtree(after)])];
  return { form: 'told', content, rule: 'passive of', confidence: told };
}

/** «was asked by a nurse on Monday whether …», however that was parsed. */
function questionAfter(verb: number, tree: Tree): Range | null {
  const first = tree.tokens.findIndex(({ form }, i) => i > verb && /^(?:whether|if)$/.test(form));
  const mark = tree.tokens.findIndex(({ tag, fine }, i) => i > verb && tag === 'PUNCT' && fine !== 'HYPH');
  const end = mark < 0 ? tree.tokens.length : mark;
  return first < 0 || first >= end ? null : { first, last: end - 1 };
}

/** True where the verb tells what happened, not which one is meant: no «a bill opposed by …». */
function isMain(verb: number, tree: Tree): boolean {
  return !/^(?:acl|advcl|amod)/.test(tree.relation(verb));
}
