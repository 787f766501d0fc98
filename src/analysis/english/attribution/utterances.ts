import type { Span } from '../../analysis.ts';
import type { Quotation } from '../../grammar.ts';
import { type Frame, verbFrame } from '../frames.ts';
import type { Range, Tree } from '../tree.ts';
import { reportingFrame } from './predicate.ts';
import { contains, type ParagraphView, type SentenceView } from './sentence.ts';
import { canSpeak, nounAfter, speakerPhrase, subjectOf } from './speaker.ts';

/** The words beside a quotation that say whose it is. */
export interface QuoteFrame {
  readonly sentence: SentenceView;
  readonly verb: number;
  readonly frame: Frame;
  readonly speaker: Range | null;
  readonly rule: string;
}

/** A quotation that is an utterance of its own, and its frame; null where it stands alone. */
export interface Utterance {
  readonly quotation: Quotation;
  readonly frame: QuoteFrame | null;
}

/** The quotations of a paragraph that are whole utterances, in order. Words quoted inside of a sentence are none. */
export function utterancesOf(
  paragraph: ParagraphView,
  before: SentenceView | null,
  text: string,
): Utterance[] {
  const found: Utterance[] = [];
  for (const quotation of paragraph.quotations) {
    const first = paragraph.sentences.findIndex(({ end }) => end > quotation.outer.start);
    const sentence = paragraph.sentences[first];
    const last = paragraph.sentences.findLast(({ start }) => start < quotation.outer.end);
    if (sentence === undefined || last === undefined) continue;
    const frame =
      frameAfter(quotation, last, text) ??
      frameBefore(quotation, sentence, paragraph, text) ??
      resumed(quotation, sentence, found.at(-1), text);
    if (frame !== null) found.push({ quotation, frame });
    else if (standsAlone(quotation, sentence, last, text)) {
      found.push({ quotation, frame: introducing(paragraph.sentences[first - 1] ?? before, text) });
    }
  }
  return found;
}

/** «“…,” she wrote in a letter, “but …”»: goes on from the frame in its sentence. */
function resumed(
  { outer }: Quotation,
  sentence: SentenceView,
  last: Utterance | undefined,
  text: string,
): QuoteFrame | null {
  if (last?.frame?.sentence !== sentence) return null;
  return /[,—–-]\s*$/.test(text.slice(last.quotation.outer.end, outer.start)) ? last.frame : null;
}

/** «Then she said this:» before a quotation that stands alone. */
function introducing(sentence: SentenceView | null, text: string): QuoteFrame | null {
  if (sentence === null || !text.slice(sentence.start, sentence.end).endsWith(':')) return null;
  const { tree } = sentence;
  const verb = tree.tokens.findLastIndex((_, i) => reportingFrame(i, tree)?.allows.has('quote') ?? false);
  const frame = reportingFrame(verb, tree);
  if (frame === null) return null;
  return {
    sentence,
    verb,
    frame,
    speaker: speakerBefore(verb, tree),
    rule: `frame «${tree.token(verb)?.form}» in the sentence before`,
  };
}

function speakerBefore(verb: number, tree: Tree): Range | null {
  const subject = subjectOf(verb, tree);
  if (subject !== null && canSpeak(subject.word, tree)) return speakerPhrase(subject.word, verb, tree);
  return subject === null && verb === 0 ? nounAfter(verb, tree) : null;
}

const ENDS_BEFORE_FRAME = /[,?!—–…-]['’]?$|\.\.\.$/;
const NO_LETTERS = /^[^\p{L}\p{N}]*$/u;

/** «…,” she said» and «…,” said the minister» */
function frameAfter({ outer, inner }: Quotation, sentence: SentenceView, text: string): QuoteFrame | null {
  const { tree } = sentence;
  const first = tree.tokens.findIndex(({ start, tag }) => start >= outer.end && tag !== 'PUNCT');
  if (first < 0) return null;
  const between = text.slice(outer.end, tree.token(first)?.start ?? outer.end);
  const isClosed = ENDS_BEFORE_FRAME.test(text.slice(inner.start, inner.end)) || /^\s*[,—–-]/.test(between);
  const begins = NO_LETTERS.test(text.slice(sentence.start, outer.start));
  if (!isClosed && !begins) return null;
  const verb = verbFrom(first, tree, isClosed);
  const frame = reportingFrame(verb, tree);
  if (frame === null || !frame.allows.has('quote')) return null;
  const saysMore = tree.children(verb).some((child) => child > verb && tree.relation(child) === 'ccomp');
  if (!begins && saysMore) return null;
  return {
    sentence,
    verb,
    frame,
    speaker: speakerAfter(verb, first, tree),
    rule: `frame «${tree.token(verb)?.form}» after the quotation`,
  };
}

const REACH = 40;

/** The reporting verb that a frame beginning at `first` has: the first finite verb, past subject and apposition. */
function verbFrom(first: number, tree: Tree, isClosed: boolean): number {
  for (let i = first; i < Math.min(tree.tokens.length, first + REACH); i++) {
    const token = tree.token(i);
    if (token?.tag !== 'VERB') continue;
    const reports = reportingFrame(i, tree)?.allows.has('quote') ?? false;
    if (reports && (i === first || isFrameVerb(i, first, tree, isClosed))) return i;
    if (reports && isClosed && isTakenForRelative(i, tree)) return i;
    const isInPhrase = /^(?:acl|amod|compound|advcl)/.test(tree.relation(i)) && i > first;
    if (!isInPhrase) return -1;
  }
  return -1;
}

/** «…,” the company wrote»: no pronoun, so no relative clause, though the parser took it for one. */
function isTakenForRelative(verb: number, tree: Tree): boolean {
  const isFiniteVerb = /^VB[DZP]$/.test(tree.token(verb)?.fine ?? '');
  return (
    isFiniteVerb && tree.relation(verb).startsWith('acl') && tree.child(verb, 'nsubj', 'obj', 'mark') < 0
  );
}

function isFrameVerb(verb: number, first: number, tree: Tree, isClosed: boolean): boolean {
  const subject = tree.child(verb, 'nsubj', 'nsubj:pass', 'csubj');
  if (subject >= first) return true;
  const reached = tree.subtree(verb).first <= first;
  return isClosed && reached;
}

function speakerAfter(verb: number, first: number, tree: Tree): Range | null {
  const own = tree.child(verb, 'nsubj');
  if (own >= first && (own < verb || isInverted(verb, own, first, tree)))
    return notBefore(first, speakerPhrase(own, verb, tree));
  if (verb === first) return nounAfter(verb, tree);
  const subject = subjectOf(verb, tree);
  if (subject !== null && subject.word >= first && canSpeak(subject.word, tree)) {
    return notBefore(first, speakerPhrase(subject.word, verb, tree));
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

/** «She said: “…”», «he told reporters, “…”» */
function frameBefore(
  { outer, inner }: Quotation,
  sentence: SentenceView,
  paragraph: ParagraphView,
  text: string,
): QuoteFrame | null {
  const { tree } = sentence;
  const lead = tree.tokens.findLastIndex(({ end }) => end <= outer.start);
  if (lead < 0) return null;
  const isLedIn = /^[,:–—]$|^--$/.test(tree.token(lead)?.form ?? '');
  const said = text.slice(inner.start, inner.end);
  const isSentence = /^[\p{Lu}\p{N}…[.]/u.test(said) && (/[.?!…,—–-]['’]?$/.test(said) || isLedIn);
  if (!isLedIn && !isSentence) return null;
  const last = tree.tokens.findLastIndex(({ tag }, i) => i <= lead && tag !== 'PUNCT');
  const verb = verbAbove(last, isLedIn, tree, paragraph.quotations);
  const frame = reportingFrame(verb, tree);
  if (frame === null) return tree.token(lead)?.form === ':' ? label(sentence, last) : null;
  const speaker = speakerBefore(verb, tree);
  return { sentence, verb, frame, speaker, rule: `frame «${tree.token(verb)?.form}» before the quotation` };
}

/** Relations over which a word still stands in its verb's own clause. */
const IN_CLAUSE =
  /^(?:obj|iobj|obl|nmod|advmod|compound|flat|det|case|amod|nummod|appos|conj|cc|xcomp|fixed|acl$)/;

/** The nearest reporting verb in whose clause the word before the quotation stands. */
function verbAbove(word: number, reaches: boolean, tree: Tree, quotations: readonly Quotation[]): number {
  for (let i = word; i >= 0; i = tree.head(i)) {
    const token = tree.token(i);
    if (token === undefined || i > word) return -1;
    const isQuoted = quotations.some(({ outer }) => contains(outer, token));
    if (!isQuoted && reportingFrame(i, tree)?.allows.has('quote')) return i;
    if (!reaches || !IN_CLAUSE.test(tree.relation(i))) return -1;
  }
  return -1;
}

const LONGEST_LABEL = 12;

/** «The senator: “…”», «From her post: “…”» */
function label(sentence: SentenceView, last: number): QuoteFrame | null {
  const { tree } = sentence;
  const hasVerb = tree.tokens.slice(0, last + 1).some(({ tag }) => tag === 'VERB' || tag === 'AUX');
  const frame = verbFrame('say', []);
  if (hasVerb || last >= LONGEST_LABEL || frame === null) return null;
  return {
    sentence,
    verb: last + 1,
    frame,
    speaker: tree.trimmed({ first: 0, last }),
    rule: 'label before the quotation',
  };
}

const FEWEST_WORDS = 2;

/** True where nothing but quotation stands in its sentences. */
function standsAlone(
  { outer, inner }: Quotation,
  first: SentenceView,
  last: SentenceView,
  text: string,
): boolean {
  const before = text.slice(first.start, outer.start);
  const after = text.slice(outer.end, last.end);
  const said = text.slice(inner.start, inner.end);
  return NO_LETTERS.test(before) && NO_LETTERS.test(after) && said.split(/\s+/).length >= FEWEST_WORDS;
}

export function isInUtterance(span: Span, utterances: readonly Utterance[]): boolean {
  return utterances.some(({ quotation }) => contains(quotation.outer, span));
}
