import type { Quotation } from '../../grammar.ts';
import type { Range, Tree } from '../tree.ts';
import { canSpeak } from './noun-words.ts';
import { reportingFrame } from './predicate.ts';
import { isTitle, NO_LETTERS, type QuoteFrame, spokenFrame } from './quote-frame.ts';
import type { SentenceView } from './sentence.ts';
import { nounAfter, speakerPhrase } from './speaker.ts';
import { subjectOf, subjectPhrase } from './subject.ts';

const ENDS_BEFORE_FRAME = /[,?!—–…-]['’]?$|\.\.\.$/;

/** «…,” she said» and «…,” said the minister» */
export function frameAfter(
  { outer, inner }: Quotation,
  sentence: SentenceView,
  text: string,
): QuoteFrame | null {
  const { tree } = sentence;
  const first = tree.tokens.findIndex(({ start, tag }) => start >= outer.end && tag !== 'PUNCT');
  if (first < 0) return null;
  const between = text.slice(outer.end, tree.token(first)?.start ?? outer.end);
  const isClosed = ENDS_BEFORE_FRAME.test(text.slice(inner.start, inner.end)) || /^\s*[,—–-]/.test(between);
  const begins = NO_LETTERS.test(text.slice(sentence.start, outer.start));
  if ((!isClosed && !begins) || (!begins && isTitle(text.slice(inner.start, inner.end)))) return null;
  const found = verbFrom(first, tree, isClosed);
  const listed = found < 0 && isClosed ? verbAfterName(first, tree) : found;
  const verb = listed < 0 && begins && isClosed ? anyVerbFrom(first, tree) : listed;
  const frame = listed < 0 ? spokenFrame(verb, tree) : reportingFrame(verb, tree);
  if (frame === null || (listed >= 0 && !frame.allows.has('quote'))) return null;
  const saysMore = tree.children(verb).some((child) => child > verb && tree.relation(child) === 'ccomp');
  if (!begins && saysMore) return null;
  return {
    sentence,
    verb,
    frame,
    speaker: speakerAfter(verb, first, tree),
    rule: { name: 'frame after the quotation', word: tree.form(verb) },
    sure: SURE,
  };
}

const SURE = 0.95;
const REACH = 40;

/** The reporting verb that a frame beginning at `first` has: the first finite verb, past subject and apposition. */
function verbFrom(first: number, tree: Tree, isClosed: boolean): number {
  for (let i = first; i < Math.min(tree.tokens.length, first + REACH); i++) {
    const token = tree.token(i);
    if (token?.tag !== 'VERB') continue;
    if (token.fine === 'VBG' && i === first) return -1;
    const reports = reportingFrame(i, tree)?.allows.has('quote') ?? false;
    if (reports && (i === first || isFrameVerb(i, first, tree, isClosed))) return i;
    if (reports && isClosed && isTakenForRelative(i, tree)) return i;
    const isInPhrase = /^(?:acl|amod|compound|advcl)/.test(tree.relation(i)) && i > first;
    if (!isInPhrase) return -1;
  }
  return -1;
}

/** «…,” the old man growled»: what is said with a comma at its end has a frame behind it, whatever the verb is. */
function anyVerbFrom(first: number, tree: Tree): number {
  const verb = tree.tokens.findIndex(({ fine }, i) => i >= first && /^VB[DZP]$/.test(fine));
  const subject = tree.child(verb, 'nsubj');
  if (verb < 0 || subject < first || subject > verb || !canSpeak(subject, tree)) return -1;
  return tree.subtree(subject).first === first ? verb : -1;
}

/** «…,” campaign chief Smith said»: whatever the tagger took the words before the name for. */
function verbAfterName(first: number, tree: Tree): number {
  const end = tree.tokens.findIndex(({ tag }, i) => i > first && tag === 'PUNCT');
  return tree.tokens.findIndex(
    ({ fine }, i) =>
      i > first &&
      (end < 0 || i < end) &&
      /^VB[DZP]$/.test(fine) &&
      tree.token(i - 1)?.tag === 'PROPN' &&
      (reportingFrame(i, tree)?.allows.has('quote') ?? false),
  );
}

/** «…,” the company wrote»: no pronoun, so no relative clause, though the parser took it for one. */
function isTakenForRelative(verb: number, tree: Tree): boolean {
  const isFiniteVerb = /^VB[DZPN]$/.test(tree.token(verb)?.fine ?? '');
  return (
    isFiniteVerb &&
    tree.relation(verb).startsWith('acl') &&
    tree.child(verb, 'nsubj', 'obj', 'mark', 'obl:agent') < 0
  );
}

function isFrameVerb(verb: number, first: number, tree: Tree, isClosed: boolean): boolean {
  const subject = tree.child(verb, 'nsubj', 'nsubj:pass', 'csubj');
  if (subject >= first) return true;
  const reached = tree.subtree(verb).first <= first;
  return isClosed && reached;
}

function speakerAfter(verb: number, first: number, tree: Tree): Range | null {
  const inverted = verb === first ? nounAfter(verb, tree) : null;
  if (inverted !== null) return inverted;
  const own = tree.child(verb, 'nsubj');
  if (own >= first && (own < verb || isInverted(verb, own, first, tree)))
    return notBefore(first, speakerPhrase(own, verb, tree));
  const subject = subjectOf(verb, tree);
  if (subject !== null && subject.word >= first && canSpeak(subject.word, tree)) {
    return notBefore(first, subjectPhrase(subject, verb, tree));
  }
  return nounBetween(first, verb, tree);
}

function isInverted(verb: number, subject: number, first: number, tree: Tree): boolean {
  return verb === first && canSpeak(subject, tree);
}

function notBefore(first: number, range: Range): Range {
  return { first: Math.max(first, range.first), last: range.last };
}

/** Where the parser found no subject: the words between the quotation and the verb. */
function nounBetween(first: number, verb: number, tree: Tree): Range | null {
  for (let i = first; i < verb; i++) {
    if (canSpeak(i, tree)) return tree.trimmed({ first, last: verb - 1 });
  }
  return null;
}
