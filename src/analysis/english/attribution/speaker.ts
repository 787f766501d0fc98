import type { Range, Tree } from '../tree.ts';
import { reportingFrame } from './predicate.ts';

const SUBJECT = /^(?:nsubj|csubj)/;
const RELATIVE = new Set(['who', 'which', 'that', 'whom']);

/** Who a predicate's subject is, and how it was found. */
export interface Subject {
  readonly word: number;
  readonly how: 'own' | 'shared' | 'relative';
}

/**
 * The subject of a predicate: its own, the one it shares with a predicate that it depends on («said … and added»,
 * «wants to say», «left, saying»), or, for a relative clause, the word that the clause describes. Null where the
 * sentence gives none.
 */
export function subjectOf(predicate: number, tree: Tree): Subject | null {
  const own = nearestSubject(predicate, tree);
  if (own >= 0 && RELATIVE.has(tree.lemma(own)) && tree.token(own)?.tag === 'PRON') {
    const described = antecedent(predicate, tree);
    return described < 0 ? null : { word: described, how: 'relative' };
  }
  if (own >= 0 && !isTime(own, tree)) return { word: own, how: 'own' };
  return shared(predicate, tree) ?? nounBefore(predicate, tree);
}

/** The last before the predicate, else the first after it; the parser may have found several. */
function nearestSubject(predicate: number, tree: Tree): number {
  const subjects = tree.children(predicate).filter((child) => SUBJECT.test(tree.relation(child)));
  return subjects.findLast((subject) => subject < predicate) ?? subjects[0] ?? -1;
}

/** What a relative clause, or one joined to it, describes. */
function antecedent(predicate: number, tree: Tree): number {
  let clause = predicate;
  while (tree.relation(clause) === 'conj') clause = tree.head(clause);
  return tree.relation(clause).endsWith('relcl') ? tree.head(clause) : -1;
}

function shared(predicate: number, tree: Tree): Subject | null {
  const head = tree.head(predicate);
  if (head < 0) return null;
  switch (tree.relation(predicate)) {
    case 'conj':
    case 'xcomp':
    case 'advcl':
    case 'parataxis':
    case 'ccomp': {
      const subject = subjectOf(reportingAbove(predicate, tree) ?? head, tree);
      return subject && { word: subject.word, how: subject.how === 'relative' ? 'relative' : 'shared' };
    }
    case 'acl':
      return giverOf(head, tree) ?? { word: head, how: 'shared' };
    case 'acl:relcl':
      return { word: head, how: 'shared' };
    default:
      return null;
  }
}

/** «Smith said the plan was bad, adding that …»: Smith adds, though the parser hung it on the plan. */
function reportingAbove(participle: number, tree: Tree): number | null {
  const clause = tree.head(participle);
  const verb = tree.head(clause);
  const adds = tree.token(participle)?.fine === 'VBG' && reportingFrame(participle, tree)?.allows.has('that');
  if (!adds || verb < 0 || tree.relation(clause) !== 'ccomp') return null;
  return reportingFrame(verb, tree) === null ? null : verb;
}

/** Verbs for handing words on: with «emailed supporters saying», it is the subject who says. */
const SENDING = new Set(
  'send email e-mail text call tell issue release put publish post write tweet make give'.split(' '),
);

function giverOf(object: number, tree: Tree): Subject | null {
  const verb = tree.head(object);
  if (tree.relation(object) !== 'obj' || !SENDING.has(tree.lemma(verb))) return null;
  const subject = subjectOf(verb, tree);
  return subject && { word: subject.word, how: 'shared' };
}

/** Where the parser found no subject, the noun phrase that ends right before a finite verb. */
function nounBefore(verb: number, tree: Tree): Subject | null {
  if (!/^VB[DZP]$/.test(tree.token(verb)?.fine ?? '')) return null;
  const hanging = tree.children(verb).findLast((child) => child < verb && isBareNoun(child, tree));
  if (hanging !== undefined) return { word: hanging, how: 'own' };
  let word = verb - 1;
  if (tree.token(word)?.form === ',') word = beforeApposition(word, tree);
  while (/^(?:ADV|AUX)$/.test(tree.token(word)?.tag ?? '')) word--;
  if (tree.token(word)?.form === ')') while (word > 0 && tree.token(word + 1)?.form !== '(') word--;
  if (!/^(?:NOUN|PROPN|PRON)$/.test(tree.token(word)?.tag ?? '') || isTime(word, tree)) return null;
  const isPartOfName = /^(?:flat|compound|nummod|appos)$/;
  while (isPartOfName.test(tree.relation(word)) && tree.head(word) < verb && tree.head(word) >= 0) {
    word = tree.head(word);
  }
  return RELATIVE.has(tree.lemma(word)) ? null : { word, how: 'own' };
}

/** «Smith, who chairs the committee, said»: the name before the comma that opens the apposition. */
function beforeApposition(comma: number, tree: Tree): number {
  const opening = tree.tokens.findLastIndex(
    ({ form }, i) => i < comma && form === ',' && tree.token(i - 1)?.tag === 'PROPN',
  );
  return opening - 1;
}

/** A noun without a preposition that the parser took for something else than the subject. */
function isBareNoun(word: number, tree: Tree): boolean {
  const isNoun = /^(?:NOUN|PROPN)$/.test(tree.token(word)?.tag ?? '') && !isTime(word, tree);
  return isNoun && tree.child(word, 'case', 'mark', 'cop') < 0 && tree.relation(word) !== 'punct';
}

const TIMES = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december yesterday today tomorrow tonight day week month year hour minute morning afternoon evening
  night time`.split(/\s+/),
);

/** «Monday», «last week»: nobody who speaks, though it may stand where a subject does. */
export function isTime(word: number, tree: Tree): boolean {
  return TIMES.has(tree.lemma(word));
}

const PLACEHOLDERS = new Set('there what this that whatever all which'.split(' '));
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'DET', 'X']);

/** True where the word can be somebody who speaks: «there», «this» and times are not. */
export function canSpeak(word: number, tree: Tree): boolean {
  const token = tree.token(word);
  if (token === undefined || isTime(word, tree)) return false;
  if (token.tag === 'PRON' && PLACEHOLDERS.has(token.lemma.toLowerCase())) return false;
  return NOMINAL.has(token.tag);
}

/** What may stand before a noun within its phrase. */
const BEFORE = /^(?:det|amod|compound|nummod|nmod|flat|advmod|punct|appos|cc:preconj|dep)/;
/** What may hang on a noun behind it without being part of the phrase. */
const LOOSE = /^(?:parataxis|cop|mark|discourse|csubj|nsubj|advcl$|obl)/;

/** The whole noun phrase around a word, apposition and relative clause included, without `cue` and what follows it. */
export function speakerPhrase(word: number, cue: number, tree: Tree): Range {
  let first = word;
  let { last } = tree.subtree(word);
  const children = tree.children(word);
  for (const child of children.filter((one) => one < word).toReversed()) {
    if (!BEFORE.test(tree.relation(child)) || tree.isWithin(cue, tree.subtree(child))) break;
    first = tree.subtree(child).first;
  }
  for (const child of children.filter((one) => one > word)) {
    if (isPart(child, cue, tree)) continue;
    last = Math.min(last, tree.subtree(child).first - 1);
    break;
  }
  return tree.trimmed({ first: withoutDateline(first, word, tree), last });
}

function isPart(child: number, cue: number, tree: Tree): boolean {
  const inner = tree.subtree(child);
  if (tree.isWithin(cue, inner)) return false;
  const opening = inner.first + (tree.token(inner.first)?.tag === 'PUNCT' ? 1 : 0);
  const isRelative = tree.relation(child).endsWith('relcl') || RELATIVE.has(tree.lemma(opening));
  if (isRelative || tree.relation(child) === 'acl') return !saysMore(child, cue, tree);
  if (tree.relation(child) === 'conj') return tree.child(child, 'nsubj', 'cop', 'aux') < 0;
  return !LOOSE.test(tree.relation(child));
}

/** «said Smith, who added that …», «said Smith, urging …»: the clause reports a statement of its own. */
function saysMore(verb: number, cue: number, tree: Tree): boolean {
  const allows = reportingFrame(verb, tree)?.allows;
  const takesClause = tree.child(verb, 'ccomp', 'xcomp') >= 0 && (allows?.has('that') ?? false);
  const isAfterComma =
    tree.token(tree.subtree(verb).first)?.form === ',' ||
    tree.token(tree.subtree(verb).first - 1)?.form === ',';
  return takesClause || (tree.token(verb)?.fine === 'VBG' && verb > cue && isAfterComma);
}

/** «said X», whatever the parser took X for: the largest phrase that begins right after the verb. */
export function nounAfter(verb: number, tree: Tree): Range | null {
  let word = verb + 1;
  if (tree.token(word) === undefined) return null;
  for (let head = tree.head(word); head > verb && canSpeak(head, tree); head = tree.head(head)) {
    if (tree.subtree(head).first <= verb) break;
    word = head;
  }
  return canSpeak(word, tree) ? { first: verb + 1, last: speakerPhrase(word, verb, tree).last } : null;
}

/** «WASHINGTON — The president» → «The president» */
function withoutDateline(first: number, word: number, tree: Tree): number {
  for (let i = word - 1; i >= first; i--) if (/^(?:[–—]|--|:)$/.test(tree.token(i)?.form ?? '')) return i + 1;
  return first;
}
