import type { Range, Tree } from '../tree.ts';

const SUBJECTS = ['nsubj', 'nsubj:pass', 'csubj'] as const;
const RELATIVE = new Set(['who', 'which', 'that', 'whom']);
const PLACEHOLDERS = new Set(['there', 'what', 'this', 'that', 'whatever', 'all', 'which']);

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
  const own = tree.child(predicate, ...SUBJECTS);
  if (own >= 0) {
    if (RELATIVE.has(tree.lemma(own)) && tree.relation(predicate) === 'acl:relcl') {
      return { word: tree.head(predicate), how: 'relative' };
    }
    return { word: own, how: 'own' };
  }
  const head = tree.head(predicate);
  if (head < 0) return null;
  switch (tree.relation(predicate)) {
    case 'conj':
    case 'xcomp':
    case 'advcl':
    case 'parataxis':
    case 'ccomp': {
      const shared = subjectOf(head, tree);
      return shared && { word: shared.word, how: shared.how === 'relative' ? 'relative' : 'shared' };
    }
    case 'acl':
      return giverOf(head, tree) ?? { word: head, how: 'shared' };
    case 'acl:relcl':
      return { word: head, how: 'shared' };
    default:
      return null;
  }
}

/** «emailed supporters saying»: what is said with an object is said by the subject. */
function giverOf(object: number, tree: Tree): Subject | null {
  const verb = tree.head(object);
  if (tree.relation(object) !== 'obj' || tree.token(verb)?.tag !== 'VERB') return null;
  const subject = subjectOf(verb, tree);
  return subject && { word: subject.word, how: 'shared' };
}

/** True where the word can be somebody who speaks: «it», «there» and the like are not. */
export function canSpeak(word: number, tree: Tree): boolean {
  const token = tree.token(word);
  if (token === undefined) return false;
  if (token.tag === 'PRON' && PLACEHOLDERS.has(token.lemma.toLowerCase())) return false;
  return (
    token.tag === 'NOUN' ||
    token.tag === 'PROPN' ||
    token.tag === 'PRON' ||
    token.tag === 'NUM' ||
    token.tag === 'ADJ' ||
    token.tag === 'DET' ||
    token.tag === 'X'
  );
}

/** The whole noun phrase around a word, apposition and relative clause included, without `cue` and what follows it. */
export function speakerPhrase(word: number, cue: number, tree: Tree): Range {
  const whole = tree.subtree(word);
  let { first, last } = whole;
  for (const child of tree.children(word)) {
    const relation = tree.relation(child);
    const inner = tree.subtree(child);
    const isOther = tree.isWithin(cue, inner) || LOOSE.has(relation);
    if (!isOther) continue;
    if (child > word) last = Math.min(last, inner.first - 1);
    else first = Math.max(first, inner.last + 1);
  }
  return tree.trimmed({ first: withoutDateline(first, word, tree), last });
}

/** What is tied to a noun without being part of the phrase. */
const LOOSE = new Set([
  'parataxis',
  'cop',
  'mark',
  'discourse',
  'punct:dash',
  'csubj',
  'nsubj',
  'advcl',
  'cc:outside',
]);

/** «WASHINGTON — The president» → «The president» */
function withoutDateline(first: number, word: number, tree: Tree): number {
  for (let i = word - 1; i >= first; i--) if (/^(?:[–—]|--|:)$/.test(tree.token(i)?.form ?? '')) return i + 1;
  return first;
}
