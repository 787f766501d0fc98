import type { Range, Tree } from '../tree.ts';
import { canSpeak, nounRun, RELATIVE, runStart } from './noun-words.ts';
import { reportingFrame } from './predicate.ts';

/** What may stand before a noun within its phrase. */
const BEFORE = /^(?:det|amod|compound|nummod|nmod|flat|advmod|punct|appos|cc:preconj|dep)/;
/** What may hang on a noun behind it without being part of the phrase. */
const LOOSE = /^(?:parataxis|ccomp|cop|mark|discourse|csubj|nsubj|advcl$|obl)/;

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
  const from = Math.min(first, runStart(first, tree));
  const to =
    word < cue && tree.token(cue)?.tag === 'VERB'
      ? Math.max(last, Math.min(cue - 1, nounRun(last + 1, tree)))
      : last;
  return tree.trimmed({ first: withoutDateline(from, word, tree), last: to });
}

/** *Smith* of *Smith's claim*. */
export function ownerPhrase(owner: number, noun: number, tree: Tree): Range {
  const { first, last } = speakerPhrase(owner, noun, tree);
  return { first, last: tree.token(last)?.fine === 'POS' ? Math.max(first, last - 1) : last };
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

/** «said X», whatever the parser took X for: the phrase that begins right after the verb. */
export function nounAfter(verb: number, tree: Tree): Range | null {
  const first = verb + 1;
  const isParticiple = /^VB[DN]$/.test(tree.token(first)?.fine ?? '');
  const run = tree.token(first)?.tag === 'PRON' ? first : nounRun(isParticiple ? first + 1 : first, tree);
  if (run < first) return null;
  let word = first;
  for (let head = tree.head(word); head > verb && canSpeak(head, tree); head = tree.head(head)) {
    if (tree.subtree(head).first <= verb) break;
    word = head;
  }
  const phrase = canSpeak(word, tree) ? speakerPhrase(word, verb, tree).last : run;
  return canSpeak(run, tree) ? { first, last: withApposition(Math.max(run, phrase), tree) } : null;
}

/** «Smith of Ohio», «Smith, a lawyer from Ohio» */
function withApposition(end: number, tree: Tree): number {
  let last = end;
  if (tree.lemma(last + 1) === 'of') last = Math.max(last, nounRun(last + 2, tree));
  if (tree.token(last + 1)?.form !== ',' || !opensApposition(last + 2, tree)) return last;
  let word = last + 2;
  while (tree.token(word + 1) && !ENDS_APPOSITION.test(tree.token(word + 1)?.form ?? '')) word++;
  return word;
}

const ENDS_APPOSITION = /^(?:[,;:.?!—–()“”"…]|--|\.\.+)$/;

function opensApposition(word: number, tree: Tree): boolean {
  const tag = tree.token(word)?.tag ?? '';
  return /^(?:DET|NUM|NOUN|PROPN)$/.test(tag) || /^(?:then|now|herself|himself)$/.test(tree.lemma(word));
}

/** «WASHINGTON — The president» → «The president» */
function withoutDateline(first: number, word: number, tree: Tree): number {
  for (let i = word - 1; i >= first; i--) if (/^(?:[–—]|--|:)$/.test(tree.token(i)?.form ?? '')) return i + 1;
  return first;
}
