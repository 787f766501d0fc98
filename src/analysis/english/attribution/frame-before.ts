import type { Quotation } from '../../grammar.ts';
import type { Rule } from '../../rules.ts';
import { verbFrame } from '../frames.ts';
import type { Range, Tree } from '../tree.ts';
import { RELATIVE } from './noun-words.ts';
import { agentOf } from './passives.ts';
import { reportingFrame } from './predicate.ts';
import { isTitle, type QuoteFrame, speakerBefore, spokenFrame } from './quote-frame.ts';
import { contains, type ParagraphView, type SentenceView } from './sentence.ts';

/** «She said: “…”», «he told reporters, “…”» */
export function frameBefore(
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
  const isAll = isSentence || ENDS_STATEMENT.test(text.slice(outer.end));
  if (!isLedIn && (!isAll || isTitle(said))) return null;
  const last = tree.tokens.findLastIndex(({ tag }, i) => i <= lead && tag !== 'PUNCT');
  const name = tree.token(lead)?.form === ':' ? nameAfterDash(last, tree) : null;
  if (name !== null) return labelFrame(sentence, name);
  const verb = verbAbove(last, isLedIn, tree, paragraph.quotations);
  const frame = reportingFrame(verb, tree);
  if (frame !== null)
    return {
      sentence,
      verb,
      frame,
      speaker: speakerOf(verb, tree),
      rule: { name: 'frame before the quotation', word: tree.form(verb) },
      sure: SURE.reported,
    };
  if (tree.token(lead)?.form !== ':') return null;
  return (
    label(sentence, last) ?? (isSentence && /[.?!…]['’]?$/.test(said) ? announced(sentence, last) : null)
  );
}

const SURE = { reported: 0.78, announced: 0.75, label: 0.95 };

/** What follows words that were said, where they are not a part of a larger clause. */
const ENDS_STATEMENT = /^\s*(?:[.;:!?)]|,? (?:but|when|while)\b|$)/;

/** Who says it; of *was asked*, who asks. */
function speakerOf(verb: number, tree: Tree): Range | null {
  return tree.child(verb, 'aux:pass') >= 0 ? agentOf(verb, tree) : speakerBefore(verb, tree);
}

/** «Kane went even further: “…”»: whatever the verb before a colon is, its subject says what follows. */
export function announced(sentence: SentenceView, last: number): QuoteFrame | null {
  const { tree } = sentence;
  const verb = tree.tokens.findLastIndex(
    ({ fine }, i) => i <= last && /^VB[DZP]$/.test(fine) && isMainVerb(i, tree),
  );
  const frame = spokenFrame(verb, tree);
  const speaker = frame && speakerBefore(verb, tree);
  if (frame === null || speaker === null) return null;
  return {
    sentence,
    verb,
    frame,
    speaker,
    rule: { name: 'verb before a colon', word: tree.form(verb) },
    sure: SURE.announced,
  };
}

/** A verb with a subject of its own that stands in no clause of another. */
function isMainVerb(verb: number, tree: Tree): boolean {
  const subject = tree.child(verb, 'nsubj');
  const isMain = /^(?:root|conj|parataxis)$/.test(tree.relation(verb)) || tree.relation(verb) === '';
  return isMain && subject >= 0 && subject < verb && !RELATIVE.has(tree.lemma(subject));
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
  return hasVerb || last >= LONGEST_LABEL ? null : labelFrame(sentence, { first: 0, last });
}

/** «The polls were wrong – Ada Smith: “…”» */
function nameAfterDash(last: number, tree: Tree): Range | null {
  let first = last;
  while (tree.token(first)?.tag === 'PROPN') first--;
  const isSet = first < last && /^(?:-|--|[–—])$/.test(tree.token(first)?.form ?? '');
  return isSet && tree.token(first)?.start !== tree.token(first - 1)?.end ? { first: first + 1, last } : null;
}

function labelFrame(sentence: SentenceView, name: Range): QuoteFrame | null {
  const frame = verbFrame('say', []);
  const speaker = sentence.tree.trimmed(name);
  const rule: Rule = { name: 'label before the quotation', word: null };
  return frame && { sentence, verb: name.last + 1, frame, speaker, rule, sure: SURE.label };
}
