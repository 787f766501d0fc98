import { roleOf } from '../roles.ts';
import type { Range, Tree } from '../tree.ts';
import { startsWithTo } from './complement.ts';
import { isTime, RELATIVE, runStart, withoutTime } from './noun-words.ts';
import { goesOnSaying, reportingFrame } from './predicate.ts';
import { setOffSubject, wholeSubject } from './set-off-subject.ts';
import { nounAfter, ownerPhrase, speakerPhrase } from './speaker.ts';

const SUBJECT = /^(?:nsubj|csubj)/;
/** Who a predicate's subject is, and how it was found. */
export interface Subject {
  readonly word: number;
  /** Its whole phrase, where commas show it. */
  readonly phrase: Range | null;
  readonly how: 'own' | 'shared' | 'relative';
}

/**
 * The subject of a predicate: its own, the one it shares with a predicate that it depends on («said … and added»,
 * «wants to say», «left, saying»), or, for a relative clause, the word that the clause describes. Null where the
 * sentence gives none.
 */
export function subjectOf(predicate: number, tree: Tree): Subject | null {
  const own = nearestSubject(predicate, tree);
  if (/^VB[DZP]$/.test(tree.token(predicate)?.fine ?? '')) {
    const apart = setOffSubject(predicate, tree);
    if (apart !== null && !isTime(apart.word, tree) && own < predicate) return { ...apart, how: 'own' };
    const whole = wholeSubject(predicate, tree);
    if (whole !== null && whole.word !== own && own < predicate) return { ...whole, how: 'own' };
  }
  if (own >= 0 && RELATIVE.has(tree.lemma(own)) && tree.token(own)?.tag === 'PRON') {
    const described = antecedent(predicate, own, tree);
    return described < 0 ? null : { word: described, phrase: null, how: 'relative' };
  }
  if (own === predicate + 1) return { word: own, phrase: nounAfter(predicate, tree), how: 'own' };
  if (own >= 0 && !isTime(own, tree)) return { word: own, phrase: null, how: 'own' };
  const beside = nameBefore(predicate, tree) ?? nameOfParticiple(predicate, tree);
  return beside ?? shared(predicate, tree) ?? nounBefore(predicate, tree) ?? ofMainVerb(predicate, tree);
}

/** «footage of Smith asking, “…”»: the name right before a participle that reports. */
function nameOfParticiple(verb: number, tree: Tree): Subject | null {
  const last = verb - 1;
  let first = verb;
  while (tree.token(first - 1)?.tag === 'PROPN' && !isTime(first - 1, tree)) first--;
  const isNamed = first <= last && isParticipleThatReports(verb, tree);
  return isNamed ? { word: last, phrase: { first, last }, how: 'shared' } : null;
}

/** «…, saying, “…”» hung on a word that says nothing: who does is the subject of the sentence. */
function ofMainVerb(verb: number, tree: Tree): Subject | null {
  const root = tree.tokens.findIndex(({ head }) => head < 0);
  if (root >= verb || tree.token(verb - 1)?.form !== ',' || !isParticipleThatReports(verb, tree)) return null;
  const subject = subjectOf(root, tree);
  return subject && { ...subject, how: 'shared' };
}

function isParticipleThatReports(verb: number, tree: Tree): boolean {
  return tree.token(verb)?.fine === 'VBG' && reportingFrame(verb, tree) !== null;
}

/** «…, Smith replied»: a name that begins the clause and stands right before its finite verb, whatever its tree says. */
function nameBefore(verb: number, tree: Tree): Subject | null {
  if (!/^VB[DZP]$/.test(tree.token(verb)?.fine ?? '')) return null;
  let last = verb - 1;
  while (tree.token(last)?.tag === 'ADV') last--;
  const token = tree.token(last);
  if (token?.tag !== 'PROPN' && token?.fine !== 'PRP') return null;
  const first = runStart(last, tree);
  const before = tree.token(first - 1);
  const begins =
    before === undefined || before.tag === 'PUNCT' || before.tag === 'CCONJ' || before.tag === 'SCONJ';
  return begins ? { word: last, phrase: { first, last }, how: 'own' } : null;
}

/** The last before the predicate, else the first after it; the parser may have found several. */
function nearestSubject(predicate: number, tree: Tree): number {
  const subjects = tree.children(predicate).filter((child) => SUBJECT.test(tree.relation(child)));
  return subjects.findLast((subject) => subject < predicate) ?? subjects[0] ?? -1;
}

/**
 * What a relative clause, or one joined to it, describes; the noun right before the pronoun where the tree has no such
 * clause or has it describe what the pronoun cannot mean: «the head of the union, which …».
 */
function antecedent(predicate: number, pronoun: number, tree: Tree): number {
  let clause = predicate;
  while (tree.relation(clause) === 'conj') clause = tree.head(clause);
  const before = tree.token(pronoun - 1)?.form === ',' ? pronoun - 2 : pronoun - 1;
  if (tree.relation(clause).endsWith('relcl')) {
    const described = tree.head(clause);
    const isPerson = roleOf(tree.token(described)?.form ?? '') !== null;
    return isPerson && tree.lemma(pronoun) === 'which' ? before : described;
  }
  const isNoun = /^(?:NOUN|PROPN)$/.test(tree.token(before)?.tag ?? '') && !isTime(before, tree);
  return isNoun && tree.lemma(pronoun) === 'who' ? before : -1;
}

function shared(predicate: number, tree: Tree): Subject | null {
  const head = tree.head(predicate);
  if (head < 0) return null;
  switch (tree.relation(predicate)) {
    case 'conj': {
      const subject = subjectOf(sayingBefore(predicate, tree) ?? head, tree);
      return subject && { ...subject, how: subject.how === 'relative' ? 'relative' : 'shared' };
    }
    case 'xcomp':
    case 'advcl':
    case 'parataxis':
    case 'ccomp': {
      const subject = subjectOf(reportingAbove(predicate, tree) ?? head, tree);
      return subject && { ...subject, how: subject.how === 'relative' ? 'relative' : 'shared' };
    }
    case 'acl': {
      if (startsWithTo(predicate, tree)) return doerOf(head, tree);
      const above = reportingAbove(predicate, tree);
      const subject = above === null ? null : subjectOf(above, tree);
      if (subject !== null) return { ...subject, how: 'shared' };
      return giverOf(head, tree) ?? { word: head, phrase: null, how: 'shared' };
    }
    case 'acl:relcl':
      return { word: head, phrase: null, how: 'shared' };
    default:
      return null;
  }
}

/** «her refusal to say», «made an effort to deny», «is the first to ask»: whose noun it is, else who the verb above it tells of. */
function doerOf(noun: number, tree: Tree): Subject | null {
  const owner = tree.child(noun, 'nmod:poss');
  if (owner >= 0) return { word: owner, phrase: ownerPhrase(owner, noun, tree), how: 'shared' };
  const above = tree.child(noun, 'nsubj') >= 0 ? noun : tree.head(noun);
  const isNominal = /^(?:obj|obl|xcomp)$/.test(tree.relation(noun)) || above === noun;
  const subject = isNominal && above >= 0 ? subjectOf(above, tree) : null;
  return subject && { ...subject, how: 'shared' };
}

const STANDS_ALONE = /^(?:root|conj|parataxis|)$/;

/**
 * «Smith said the plan that failed was bad, adding that …»: Smith adds, though the parser hung it on a word of what
 * Smith said.
 */
function reportingAbove(participle: number, tree: Tree): number | null {
  const comma = tree.subtree(participle).first;
  const isApart = tree.token(comma)?.form === ',' || tree.token(comma - 1)?.form === ',';
  if (tree.token(participle)?.fine !== 'VBG' || reportingFrame(participle, tree) === null || !isApart)
    return null;
  for (let word = tree.head(participle); !STANDS_ALONE.test(tree.relation(word)); word = tree.head(word)) {
    const verb = tree.head(word);
    if (verb < 0 || verb > participle) return null;
    if (reportingFrame(verb, tree) !== null && nearestSubject(verb, tree) >= 0) return verb;
  }
  return null;
}

/** The verb before, of which «and insisted that …» goes on, where the parser joined it to a word of what is said. */
function sayingBefore(verb: number, tree: Tree): number | null {
  for (let word = tree.head(verb); word >= 0; word = tree.head(word)) {
    const above = tree.head(word);
    if (tree.relation(word) === 'ccomp' && above < word && goesOnSaying(above, verb, tree)) return above;
  }
  return null;
}

/** Verbs for handing words on: with «emailed supporters saying», it is the subject who says. */
const SENDING = new Set(
  'send email e-mail text call tell issue release put publish post write tweet make give'.split(' '),
);

function giverOf(object: number, tree: Tree): Subject | null {
  const verb = tree.head(object);
  if (tree.relation(object) !== 'obj' || !SENDING.has(tree.lemma(verb))) return null;
  const subject = subjectOf(verb, tree);
  return subject && { ...subject, how: 'shared' };
}

/** Where the parser found no subject, the noun phrase that ends right before a finite verb. */
function nounBefore(verb: number, tree: Tree): Subject | null {
  if (!/^VB[DZP]$/.test(tree.token(verb)?.fine ?? '')) return null;
  const hanging = tree.children(verb).findLast((child) => child < verb && isBareNoun(child, tree));
  if (hanging !== undefined) return { word: hanging, phrase: null, how: 'own' };
  let word = verb - 1;
  if (tree.token(word)?.form === ',') word = beforeApposition(word, tree);
  while (/^(?:ADV|AUX)$/.test(tree.token(word)?.tag ?? '')) word--;
  if (tree.token(word)?.form === ')') while (word > 0 && tree.token(word + 1)?.form !== '(') word--;
  if (!/^(?:NOUN|PROPN|PRON)$/.test(tree.token(word)?.tag ?? '') || isTime(word, tree)) return null;
  const isPartOfName = /^(?:flat|compound|nummod|appos)$/;
  while (isPartOfName.test(tree.relation(word)) && tree.head(word) < verb && tree.head(word) >= 0) {
    word = tree.head(word);
  }
  return RELATIVE.has(tree.lemma(word)) ? null : { word, phrase: null, how: 'own' };
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

/** The whole phrase of a subject. */
export function subjectPhrase({ word, phrase }: Subject, cue: number, tree: Tree): Range {
  return withoutTime(phrase ?? speakerPhrase(word, cue, tree), tree);
}
