import { FINITE } from '../token.ts';
import type { Range, Tree } from '../tree.ts';
import { type Complement, tidy, type VerbRule, without } from './complement.ts';
import { isTime, nounRun } from './noun-words.ts';
import { reportingFrame } from './predicate.ts';

/** Share of findings that hold on the benchmark's training part (docs/analysis/english.md); so in the other rules. */
const CONFIDENCE = { after: 0.85, before: 0.5 };

/** said (that) …; …, she said; asked whether …; told them that … */
export const clause: VerbRule = (verb, frame, tree) => {
  if (!frame.allows.has('that') && !frame.allows.has('quote')) return null;
  const content = clauseOf(verb, tree);
  if (content < 0) return frame.allows.has('that') ? bareClause(verb, tree) : null;
  const isGerund = tree.token(content)?.fine === 'VBG' && tree.child(content, 'aux', 'nsubj') < 0;
  if (isGerund && !frame.allows.has('ing')) return null;
  const whole = tree.subtree(content);
  const wraps = tree.isWithin(verb, whole);
  return {
    form: 'indirect',
    content: wraps ? without(whole, tree.subtree(verb), tree) : tidy([extent(verb, content, tree)], tree),
    addressee: frame.allows.has('whom') ? addressee(verb, tree) : null,
    rule: content < verb ? 'statement before' : 'clause after',
    confidence: content < verb ? CONFIDENCE.before : CONFIDENCE.after,
  };
};

/** «She writes Smith has …»: what begins behind the verb with a noun and goes on with a finite verb is a clause. */
function bareClause(verb: number, tree: Tree): Complement | null {
  const predicate = finiteAfterNoun(verb + 1, tree);
  if (predicate < 0) return null;
  const last = Math.max(tree.subtree(predicate).last, tree.subtree(verb).last);
  return {
    form: 'indirect',
    content: tidy([{ first: verb + 1, last: beforeNextStatement(predicate, last, tree) }], tree),
    addressee: null,
    rule: 'bare clause after',
    confidence: CONFIDENCE.after,
  };
}

function finiteAfterNoun(first: number, tree: Tree): number {
  const last = tree.token(first)?.fine === 'PRP' ? first : nounRun(first, tree);
  if (last < first) return -1;
  const next = tree.tokens.findIndex(({ tag }, i) => i > last && tag !== 'ADV');
  if (!FINITE.test(tree.token(next)?.fine ?? '')) return -1;
  return tree.token(next)?.tag === 'AUX' && tree.head(next) > next ? tree.head(next) : next;
}

/** The clause behind the verb, else the one before it. */
function clauseOf(verb: number, tree: Tree): number {
  const clauses = tree.children(verb).filter((child) => isStatement(child, tree) && !isTime(child, tree));
  const joined = tree.children(verb).find((child) => child > verb && isFullClause(child, tree));
  return clauses.find((child) => child > verb) ?? joined ?? clauses[0] ?? -1;
}

/** A complement clause, or one with *that* which the parser took for another kind. */
function isStatement(word: number, tree: Tree): boolean {
  const marker = tree.child(word, 'mark');
  return (
    tree.relation(word) === 'ccomp' || (tree.relation(word) === 'advcl' && tree.lemma(marker) === 'that')
  );
}

/** «said Clinton pushed …», where the parser set the clause beside the verb. */
function isFullClause(word: number, tree: Tree): boolean {
  const isJoined = tree.relation(word) === 'parataxis' && tree.child(word, 'nsubj', 'nsubj:pass') >= 0;
  return isJoined && tree.token(tree.subtree(word).first)?.tag !== 'PUNCT';
}

/** From the clause's first word to its last, whatever the parser hung where. */
function extent(verb: number, content: number, tree: Tree): Range {
  const { first, last } = tree.subtree(content);
  if (content < verb) return { first, last };
  return { first, last: beforeNextStatement(content, tailOf(verb, last, tree), tree) };
}

/** What hangs on the verb after its clause but belongs to the clause: «said it would end if …». */
function tailOf(verb: number, end: number, tree: Tree): number {
  let last = end;
  for (const child of tree.children(verb)) {
    if (child < last) continue;
    if (!isTail(child, tree)) break;
    last = Math.max(last, tree.subtree(child).last);
  }
  return last;
}

function isTail(word: number, tree: Tree): boolean {
  const relation = tree.relation(word);
  if (relation === 'obl') return true;
  if (relation === 'advcl') return tree.token(word)?.fine !== 'VBG';
  return relation === 'conj' && isSharedConjunct(word, tree);
}

/** «said the plan was bad and would fail»: the second predicate is the plan's, though the parser gave it to «said». */
function isSharedConjunct(word: number, tree: Tree): boolean {
  const hasSubject = tree.child(word, 'nsubj', 'nsubj:pass') >= 0;
  return reportingFrame(word, tree) === null && !hasSubject && tree.child(word, 'aux', 'cop') >= 0;
}

const CONTRASTS = new Set(['although', 'though', 'while', 'whereas', 'but', 'and', 'as']);

/** «said …, adding that …», «said …, while others said …»: the clause ends where the next statement begins. */
function beforeNextStatement(content: number, end: number, tree: Tree): number {
  for (let word = content + 1; word <= end; word++) {
    const { first } = tree.subtree(word);
    const comma = tree.token(first)?.form === ',' ? first : first - 1;
    const isApart = tree.token(comma)?.form === ',' && comma > content;
    if (isApart && isNextStatement(word, comma, tree)) return comma - 1;
  }
  return end;
}

function isNextStatement(word: number, comma: number, tree: Tree): boolean {
  if (!/^(?:advcl|parataxis|conj|acl)$/.test(tree.relation(word))) return false;
  if (!reportingFrame(word, tree)?.allows.has('that') || clauseOf(word, tree) < word) return false;
  const isParticiple = tree.token(word)?.fine === 'VBG' && tree.child(word, 'aux', 'nsubj') < 0;
  return isParticiple || CONTRASTS.has(tree.lemma(comma + 1));
}

/** Who is told, without when: «told reporters on Monday that …». */
function addressee(verb: number, tree: Tree): Range | null {
  const word = tree.child(verb, 'iobj', 'obj');
  if (word < 0) return null;
  const { first, last } = tree.subtree(word);
  const time = tree.children(word).find((child) => child > word && isTime(child, tree));
  return tree.trimmed({ first, last: time === undefined ? last : tree.subtree(time).first - 1 });
}
