import { HEARSAY_ADVERBS } from '../frames.ts';
import { FINITE } from '../token.ts';
import type { Range, Tree } from '../tree.ts';
import type { Finding } from './finding.ts';
import { canSpeak } from './noun-words.ts';
import { agentOf } from './passives.ts';
import { reportingFrame } from './predicate.ts';
import { speakerPhrase } from './speaker.ts';

const CONFIDENCE = { accordingTo: 0.9, as: 0.75, adverb: 0.8 };

export const ACCORDING_TO = 'according to';

/** *According to X, …*: the clause is the content, the phrase's object the source. */
export function accordingTo(word: number, tree: Tree): Finding | null {
  const to = word + 1;
  if (tree.token(word)?.form.toLowerCase() !== 'according' || tree.lemma(to) !== 'to') return null;
  if (to + 1 >= tree.tokens.length) return null;
  const speaker = { first: to + 1, last: sourceEnd(to + 1, tree) };
  const content = aroundPhrase({ first: word, last: speaker.last }, tree);
  if (content.length === 0) return null;
  return {
    form: 'indirect',
    content,
    speaker,
    cue: word,
    cueParts: [to],
    lemma: ACCORDING_TO,
    colour: 'neutral',
    addressee: null,
    mood: 'indicative',
    negated: false,
    rule: { name: 'source phrase', word: ACCORDING_TO },
    confidence: CONFIDENCE.accordingTo,
  };
}

/** *As X reported, …*; *like I said, …*; *as noted by X, …*; *as X put it*: the sentence around it is the content. */
export function asReported(word: number, tree: Tree): Finding | null {
  const verb = tree.head(word);
  if (!/^(?:as|like)$/.test(tree.lemma(word)) || verb <= word || !opensClause(word, tree)) return null;
  const frame = reportingFrame(verb, tree);
  const isPut = tree.lemma(verb) === 'put' && tree.lemma(tree.child(verb, 'obj')) === 'it';
  if (!isPut && !(frame?.allows.has('that') && tree.child(verb, 'ccomp', 'obj', 'xcomp') < 0)) return null;
  const speaker = doer(verb, tree);
  const { last } = tree.subtree(verb);
  const content = aroundPhrase({ first: word, last }, tree);
  if (speaker === null || content.length === 0) return null;
  return {
    form: 'indirect',
    content,
    speaker,
    cue: verb,
    cueParts: [],
    lemma: tree.lemma(verb),
    colour: frame?.colour ?? 'neutral',
    addressee: null,
    mood: 'indicative',
    negated: false,
    rule: { name: 'as beside', word: tree.token(verb)?.form ?? null },
    confidence: CONFIDENCE.as,
  };
}

function opensClause(word: number, tree: Tree): boolean {
  return word === 0 || /^(?:[,;(–—]|--|but|and|so)$/.test(tree.token(word - 1)?.form.toLowerCase() ?? '');
}

/** The subject that stands behind *as*, or who is named behind *by*. */
function doer(verb: number, tree: Tree): Range | null {
  const subject = tree.child(verb, 'nsubj');
  if (subject < 0 || subject > verb) return agentOf(verb, tree);
  return canSpeak(subject, tree) ? speakerPhrase(subject, verb, tree) : null;
}

/** Last word of a source phrase: before the next comma or stop, past an apposition, however it was parsed. */
function sourceEnd(first: number, tree: Tree): number {
  const end = nextMark(first, tree);
  if (tree.token(end)?.form !== ',') return end - 1;
  const next = nextMark(end + 1, tree);
  const isClosed =
    tree.token(next)?.form === ',' || tree.tokens.slice(next).every(({ tag }) => tag === 'PUNCT');
  return isClosed && isApposition({ first: end + 1, last: next - 1 }, tree) ? next - 1 : end - 1;
}

/** Where the next comma, stop or dash stands; quotation marks and hyphens within words are none. */
function nextMark(first: number, tree: Tree): number {
  const mark = tree.tokens.findIndex(
    ({ tag, form }, i) =>
      i >= first && tag === 'PUNCT' && !/^["“”'‘’(]$/.test(form) && !(form === '-' && isInWord(i, tree)),
  );
  return mark < 0 ? tree.tokens.length : mark;
}

function isInWord(hyphen: number, tree: Tree): boolean {
  return tree.token(hyphen)?.start === tree.token(hyphen - 1)?.end;
}

/** «, a lawyer in Ohio,», «, who has seen it,» */
function isApposition(range: Range, tree: Tree): boolean {
  if (RELATIVE_OPENING.test(tree.lemma(range.first))) return true;
  const words = tree.tokens.slice(range.first, range.last + 1);
  const opens = /^(?:an?|one)$/.test(tree.lemma(range.first)) || tree.relation(range.last) === 'appos';
  const hangs = words.some(({ relation, head }) => relation === 'appos' && head < range.first);
  return (opens || hangs) && !words.some(({ fine }) => FINITE.test(fine));
}

const RELATIVE_OPENING = /^(?:who|which|whose)$/;

/** *Reportedly*, *allegedly*: nobody is named; the clause around the adverb is at second hand. */
export function hearsayAdverb(word: number, tree: Tree): Finding | null {
  const lemma = tree.token(word)?.form.toLowerCase() ?? '';
  if (!HEARSAY_ADVERBS.has(lemma)) return null;
  const head = tree.head(word);
  if (head < 0) return null;
  const whole = tree.subtree(head);
  const content = [
    { first: whole.first, last: word - 1 },
    { first: word + 1, last: whole.last },
  ].filter(({ first, last }) => first <= last);
  return {
    form: 'hearsay',
    content: content.map((range) => tree.trimmed(range)),
    speaker: null,
    cue: word,
    cueParts: [],
    lemma,
    colour: 'hearsay',
    addressee: null,
    mood: 'indicative',
    negated: false,
    rule: { name: 'adverb', word: lemma },
    confidence: CONFIDENCE.adverb,
  };
}

/**
 * The clause that a source phrase speaks for: the whole sentence where the phrase stands at its edge, else the
 * smallest clause around it.
 */
function aroundPhrase(phrase: Range, tree: Tree): Range[] {
  const end = tree.tokens.length - 1;
  const isLast = tree.tokens.slice(phrase.last + 1).every(({ tag }) => tag === 'PUNCT');
  const isFirst = phrase.first === 0 || (phrase.first === 1 && tree.token(0)?.tag === 'CCONJ');
  const whole =
    isFirst || isLast ? { first: isFirst ? phrase.first : 0, last: end } : clauseAround(phrase, tree);
  return [
    { first: whole.first, last: phrase.first - 1 },
    { first: phrase.last + 1, last: whole.last },
  ]
    .filter(({ first, last }) => first <= last)
    .map((range) => tree.trimmed(range))
    .filter(({ first, last }) => tree.tokens.slice(first, last + 1).some(({ tag }) => tag !== 'PUNCT'));
}

const CLAUSES = new Set(['root', 'ccomp', 'advcl', 'conj', 'parataxis', 'acl:relcl', 'csubj']);

function clauseAround({ first, last }: Range, tree: Tree): Range {
  for (let word = tree.head(first); word >= 0; word = tree.head(word)) {
    const range = tree.subtree(word);
    const isOutside = word < first || word > last;
    if (isOutside && CLAUSES.has(tree.relation(word)) && range.first <= first && range.last >= last)
      return range;
  }
  return { first: 0, last: tree.tokens.length - 1 };
}
