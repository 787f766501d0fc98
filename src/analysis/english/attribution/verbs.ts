import type { Frame } from '../frames.ts';
import { VERBS } from '../frames.ts';
import type { Range, Tree } from '../tree.ts';
import type { Finding } from './finding.ts';
import { isNegated, moodOf, particleOf } from './predicate.ts';
import { canSpeak, speakerPhrase, subjectOf } from './speaker.ts';

/** How sure the rules are, from the share of their findings that hold (docs/analysis/english.md). */
const SURE = { clause: 0.9, inserted: 0.85, infinitive: 0.7, object: 0.5, preposition: 0.5 };

/** What a verb's complement is, and the rule by which it was taken for one. */
interface Complement {
  readonly form: Finding['form'];
  readonly content: readonly Range[];
  readonly addressee: Range | null;
  readonly rule: string;
  readonly confidence: number;
}

/** What a verb reports, by its frame: a clause, an infinitive, an object, a phrase with a preposition. */
export function verbFinding(verb: number, tree: Tree): Finding | null {
  const frame = VERBS.get(tree.lemma(verb));
  if (frame === undefined || tree.token(verb)?.tag !== 'VERB') return null;
  const isPassive = passive(verb, tree);
  const found = isPassive ? passiveComplement(verb, frame, tree) : complementOf(verb, frame, tree);
  if (found === null) return null;
  const speaker = isPassive ? agentOf(verb, tree) : activeSpeaker(verb, tree);
  if (speaker === 'nobody') return null;
  return {
    ...found,
    speaker,
    cue: verb,
    cueParts: particleOf(verb, tree),
    lemma: frame.lemma,
    colour: frame.colour,
    mood: moodOf(found.content, tree),
    negated: isNegated(verb, tree),
    rule: `${found.rule} «${tree.token(verb)?.form}»`,
  };
}

function passive(verb: number, tree: Tree): boolean {
  if (tree.child(verb, 'aux:pass', 'nsubj:pass') >= 0) return true;
  const isParticiple = tree.token(verb)?.fine === 'VBN' && tree.child(verb, 'aux', 'nsubj') < 0;
  return isParticiple && ['acl', 'advcl', 'amod'].includes(tree.relation(verb));
}

/** `nobody` where something that can't speak is the subject; null where there is no subject to be found. */
function activeSpeaker(verb: number, tree: Tree): Range | null | 'nobody' {
  const subject = subjectOf(verb, tree);
  if (subject === null) return tree.relation(verb) === 'root' ? null : 'nobody';
  if (!canSpeak(subject.word, tree)) return 'nobody';
  if (subject.how === 'relative') return speakerPhrase(subject.word, verb, tree);
  return speakerPhrase(subject.word, verb, tree);
}

function agentOf(verb: number, tree: Tree): Range | null {
  const agent = tree.child(verb, 'obl:agent');
  if (agent < 0) return null;
  const phrase = speakerPhrase(agent, verb, tree);
  return tree.lemma(phrase.first) === 'by'
    ? { first: Math.min(phrase.first + 1, phrase.last), last: phrase.last }
    : phrase;
}

function complementOf(verb: number, frame: Frame, tree: Tree): Complement | null {
  return (
    clause(verb, frame, tree) ??
    aroundInserted(verb, frame, tree) ??
    infinitive(verb, frame, tree) ??
    object(verb, frame, tree) ??
    preposition(verb, frame, tree)
  );
}

/** said (that) …; …, she said; asked whether …; told them that … */
function clause(verb: number, frame: Frame, tree: Tree): Complement | null {
  if (!frame.allows.has('that') && !frame.allows.has('quote')) return null;
  const content = tree.child(verb, 'ccomp');
  if (content < 0) return null;
  const isGerund = tree.token(content)?.fine === 'VBG' && tree.child(content, 'aux', 'nsubj') < 0;
  if (isGerund && !frame.allows.has('ing')) return null;
  const range = withTail(tree.subtree(content), verb, content, tree);
  return {
    form: 'indirect',
    content: cutOut(range, verb, content, tree),
    addressee: frame.allows.has('whom') ? addressee(verb, tree) : null,
    rule: content < verb ? 'statement before' : 'clause after',
    confidence: SURE.clause,
  };
}

/** What hangs on the verb after its clause but belongs to the clause: «said it would end if …». */
function withTail(range: Range, verb: number, content: number, tree: Tree): Range {
  let { last } = range;
  if (content < verb) return range;
  for (const child of tree.children(verb)) {
    if (child < last) continue;
    const relation = tree.relation(child);
    const isTail =
      relation === 'obl' ||
      (relation === 'advcl' && tree.token(child)?.fine !== 'VBG') ||
      isSharedConjunct(child, tree);
    if (!isTail) break;
    last = Math.max(last, tree.subtree(child).last);
  }
  return { first: range.first, last };
}

/** «said the plan was bad and would fail»: the second predicate is the plan's, though the parser gave it to «said». */
function isSharedConjunct(word: number, tree: Tree): boolean {
  return (
    tree.relation(word) === 'conj' &&
    !VERBS.has(tree.lemma(word)) &&
    tree.child(word, 'nsubj', 'nsubj:pass') < 0 &&
    tree.child(word, 'aux', 'cop') >= 0
  );
}

/** The deal, Smith said, is dead: the frame stands inside of what it frames. */
function aroundInserted(verb: number, frame: Frame, tree: Tree): Complement | null {
  if (!frame.allows.has('that') && !frame.allows.has('quote')) return null;
  const head = tree.head(verb);
  const isInserted =
    tree.relation(verb) === 'parataxis' || (tree.relation(verb) === 'advcl' && markedByAs(verb, tree));
  if (!isInserted || head < 0 || tree.child(verb, 'obj', 'xcomp') >= 0) return null;
  const content = without(tree.subtree(head), tree.subtree(verb), tree);
  if (content.length === 0) return null;
  return { form: 'indirect', content, addressee: null, rule: 'frame inserted', confidence: SURE.inserted };
}

function markedByAs(verb: number, tree: Tree): boolean {
  const mark = tree.child(verb, 'mark');
  return mark >= 0 && tree.lemma(mark) === 'as';
}

/** promised to …; denied taking …; urged them to … */
function infinitive(verb: number, frame: Frame, tree: Tree): Complement | null {
  const content = infinitiveOf(verb, tree);
  if (content < 0) return null;
  const isGerund = tree.token(content)?.fine === 'VBG';
  const object = tree.child(verb, 'obj', 'iobj');
  if (isGerund) {
    if (!frame.allows.has('ing')) return null;
  } else if (object >= 0 && object < content) {
    if (!frame.allows.has('whom-to')) return null;
    return {
      form: 'told',
      content: tidy([{ first: tree.subtree(object).first, last: tree.subtree(content).last }], tree),
      addressee: tree.trimmed(tree.subtree(object)),
      rule: 'whom to do what after',
      confidence: SURE.infinitive,
    };
  } else if (!frame.allows.has('to')) return null;
  return {
    form: 'indirect',
    content: tidy([tree.subtree(content)], tree),
    addressee: null,
    rule: isGerund ? 'gerund after' : 'infinitive after',
    confidence: SURE.infinitive,
  };
}

function infinitiveOf(verb: number, tree: Tree): number {
  return (
    tree.children(verb).find((child) => {
      if (child < verb) return false;
      const relation = tree.relation(child);
      if (relation === 'xcomp' || relation === 'ccomp')
        return /^VB[GNP]?$/.test(tree.token(child)?.fine ?? '') || startsWithTo(child, tree);
      return relation === 'advcl' && startsWithTo(child, tree) && tree.child(verb, 'obj') < 0;
    }) ?? -1
  );
}

function startsWithTo(word: number, tree: Tree): boolean {
  return tree.token(tree.subtree(word).first)?.fine === 'TO';
}

/** criticised the plan as …; called it a … */
function object(verb: number, frame: Frame, tree: Tree): Complement | null {
  const isNounFrame = frame.allows.has('obj');
  const content = objectOf(verb, tree);
  const withPreposition = content >= 0 && !isNounFrame ? prepositionalChild(verb, frame, tree) : -1;
  if (content < 0 || content < verb || (!isNounFrame && withPreposition < 0)) return null;
  let { first, last } = tree.subtree(content);
  for (const child of tree.children(verb)) {
    if (child <= content) continue;
    const relation = tree.relation(child);
    if (
      relation === 'xcomp' ||
      relation === 'obj' ||
      (relation.startsWith('obl') && allowsPreposition(child, frame, tree)) ||
      (relation === 'advcl' && startsWithAs(child, tree))
    )
      last = Math.max(last, tree.subtree(child).last);
  }
  return {
    form: 'told',
    content: tidy([{ first, last }], tree),
    addressee: null,
    rule: 'object of',
    confidence: SURE.object,
  };
}

/** The object; for «which he called a scandal», the scandal. */
function objectOf(verb: number, tree: Tree): number {
  const object = tree.child(verb, 'obj');
  if (object > verb) return object;
  return (
    tree
      .children(verb)
      .find(
        (child) =>
          child > verb && /^(?:obj|xcomp)$/.test(tree.relation(child)) && tree.token(child)?.tag !== 'VERB',
      ) ?? -1
  );
}

function startsWithAs(word: number, tree: Tree): boolean {
  return tree.lemma(tree.subtree(word).first) === 'as';
}

/** warned of …; called for … */
function preposition(verb: number, frame: Frame, tree: Tree): Complement | null {
  const content = prepositionalChild(verb, frame, tree);
  if (content < 0) return null;
  return {
    form: 'told',
    content: tidy([tree.subtree(content)], tree),
    addressee: null,
    rule: 'preposition after',
    confidence: SURE.preposition,
  };
}

function prepositionalChild(verb: number, frame: Frame, tree: Tree): number {
  return (
    tree
      .children(verb)
      .find(
        (child) =>
          child > verb &&
          /^(?:obl|advcl|xcomp|ccomp)/.test(tree.relation(child)) &&
          allowsPreposition(child, frame, tree),
      ) ?? -1
  );
}

function allowsPreposition(word: number, frame: Frame, tree: Tree): boolean {
  const marker = tree.child(word, 'case', 'mark');
  return (
    marker >= 0 && marker < word && tree.token(marker)?.fine !== 'TO' && frame.allows.has(tree.lemma(marker))
  );
}

/** is expected to …; was accused of …; it was announced that … */
function passiveComplement(verb: number, frame: Frame, tree: Tree): Complement | null {
  const clauseWord = tree.child(verb, 'ccomp', 'csubj:pass', 'csubj');
  const subject = subjectOf(verb, tree);
  if (clauseWord > verb && frame.allows.has('that')) {
    return {
      form: 'hearsay',
      content: tidy([tree.subtree(clauseWord)], tree),
      addressee: null,
      rule: 'passive with clause',
      confidence: SURE.infinitive,
    };
  }
  const to = infinitiveOf(verb, tree);
  if (to >= 0 && subject !== null && (frame.allows.has('be-to') || frame.allows.has('whom-to'))) {
    return {
      form: 'hearsay',
      content: tidy([speakerPhrase(subject.word, verb, tree), tree.subtree(to)], tree),
      addressee: null,
      rule: 'passive with infinitive',
      confidence: SURE.infinitive,
    };
  }
  if (subject === null) return null;
  const after = prepositionalChild(verb, frame, tree);
  if (agentOf(verb, tree) === null && after < 0) return null;
  const parts = [speakerPhrase(subject.word, verb, tree), ...(after < 0 ? [] : [tree.subtree(after)])];
  return {
    form: 'told',
    content: tidy(parts, tree),
    addressee: null,
    rule: 'passive of',
    confidence: SURE.object,
  };
}

function addressee(verb: number, tree: Tree): Range | null {
  const word = tree.child(verb, 'iobj', 'obj');
  return word < 0 ? null : tree.trimmed(tree.subtree(word));
}

/** The content without the verb's own words, where the clause wraps around them. */
function cutOut(range: Range, verb: number, content: number, tree: Tree): Range[] {
  if (verb < range.first || verb > range.last) return tidy([range], tree);
  return without(tree.subtree(content), tree.subtree(verb), tree);
}

function without(whole: Range, hole: Range, tree: Tree): Range[] {
  const parts: Range[] = [];
  if (whole.first < hole.first) parts.push({ first: whole.first, last: hole.first - 1 });
  if (hole.last < whole.last) parts.push({ first: hole.last + 1, last: whole.last });
  return tidy(parts, tree);
}

function tidy(ranges: readonly Range[], tree: Tree): Range[] {
  return ranges
    .map((range) => tree.trimmed(range))
    .filter(({ first, last }) => tree.tokens.slice(first, last + 1).some(({ tag }) => tag !== 'PUNCT'));
}
