import type { Span } from '../../analysis.ts';
import type { Quotation } from '../../grammar.ts';
import { verbFrame } from '../frames.ts';
import { frameAfter } from './frame-after.ts';
import { announced, frameBefore } from './frame-before.ts';
import { reportingFrame } from './predicate.ts';
import { NO_LETTERS, type QuoteFrame, speakerBefore } from './quote-frame.ts';
import { contains, type ParagraphView, type SentenceView } from './sentence.ts';

/** A quotation that is an utterance of its own, and its frame; null where it stands alone. */
export interface Utterance {
  readonly quotation: Quotation;
  readonly frame: QuoteFrame | null;
  /** True for «The answer is “not enough,” she said»: what she said is more than the quotation. */
  readonly isPart: boolean;
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
      resumed(quotation, sentence, found.at(-1), text) ??
      nameBehind(quotation, paragraph);
    const isPart = ENDS_IN_WORD.test(text.slice(sentence.start, quotation.outer.start));
    if (frame !== null) found.push({ quotation, frame, isPart });
    else if (standsAlone(quotation, sentence, last, text)) {
      const frame = introducing(paragraph.sentences[first - 1] ?? before, text) ?? nameBelow(paragraph);
      found.push({ quotation, frame, isPart: false });
    }
  }
  return found;
}

const ENDS_IN_WORD = /[\p{L}\p{N}] $/u;

/** «“…,” she wrote in a letter, “but …”»: goes on from the frame in its sentence. */
function resumed(
  { outer }: Quotation,
  sentence: SentenceView,
  last: Utterance | undefined,
  text: string,
): QuoteFrame | null {
  if (last?.frame?.sentence !== sentence) return null;
  return /[,—–-]\s*(?:(?:but|and) )?$/.test(text.slice(last.quotation.outer.end, outer.start))
    ? last.frame
    : null;
}

/** «“…” ― Ada Smith» */
function nameBehind({ outer }: Quotation, { sentences }: ParagraphView): QuoteFrame | null {
  const sentence = sentences.at(-1);
  const dash = sentence?.tree.tokens.findIndex(({ start }) => start >= outer.end) ?? -1;
  const isNext = sentence?.tree.tokens[dash - 1]?.end === outer.end || sentences.at(-2)?.end === outer.end;
  return sentence === undefined || !isNext ? null : signature(sentence, dash);
}

const SURE = { signed: 0.95, introduced: 0.78 };

/** «– Ada Smith, Ohio» on the line after what she said. */
function nameBelow({ quotations, lineAfter }: ParagraphView): QuoteFrame | null {
  return lineAfter === null || quotations.length > 1 ? null : signature(lineAfter, 0);
}

/** A name behind a dash that stands for who said what is quoted before. */
function signature(sentence: SentenceView, dash: number): QuoteFrame | null {
  const { tree } = sentence;
  const frame = verbFrame('say', []);
  if (frame === null || !/^(?:-|--|[–—―])$/.test(tree.token(dash)?.form ?? '')) return null;
  const end = tree.tokens.findIndex(({ form }, i) => i > dash && !/^\p{Lu}/u.test(form));
  const last = (end < 0 ? tree.tokens.length : end) - 1;
  if (last <= dash || (end >= 0 && tree.token(end)?.tag !== 'PUNCT')) return null;
  return {
    sentence,
    verb: dash,
    frame,
    speaker: { first: dash + 1, last },
    rule: { name: 'name behind the quotation', word: null },
    sure: SURE.signed,
  };
}

/** «Then she said this:» before a quotation that stands alone. */
function introducing(sentence: SentenceView | null, text: string): QuoteFrame | null {
  if (sentence === null || !text.slice(sentence.start, sentence.end).endsWith(':')) return null;
  const { tree } = sentence;
  const verb = tree.tokens.findLastIndex((_, i) => reportingFrame(i, tree)?.allows.has('quote') ?? false);
  const frame = reportingFrame(verb, tree);
  if (frame === null) return announced(sentence, tree.tokens.length - 1);
  return {
    sentence,
    verb,
    frame,
    speaker: speakerBefore(verb, tree),
    rule: { name: 'quotation in the next sentence', word: tree.form(verb) },
    sure: SURE.introduced,
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
