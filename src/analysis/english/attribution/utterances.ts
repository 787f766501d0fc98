import type { Span } from '../../analysis.ts';
import type { Quotation } from '../../grammar.ts';
import { verbFrame } from '../frames.ts';
import { frameAfter } from './frame-after.ts';
import { frameBefore } from './frame-before.ts';
import { reportingFrame } from './predicate.ts';
import { NO_LETTERS, type QuoteFrame, speakerBefore, spokenFrame } from './quote-frame.ts';
import { contains, type ParagraphView, type SentenceView } from './sentence.ts';

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
      const frame = introducing(paragraph.sentences[first - 1] ?? before, text) ?? nameBelow(paragraph);
      found.push({ quotation, frame });
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

/** «– Ada Smith, Ohio» on the line after what she said. */
function nameBelow({ quotations, lineAfter }: ParagraphView): QuoteFrame | null {
  const isSigned = /^(?:-|--|[–—])$/.test(lineAfter?.tree.token(0)?.form ?? '');
  const frame = verbFrame('say', []);
  if (lineAfter === null || !isSigned || quotations.length > 1 || frame === null) return null;
  const last = lineAfter.tree.tokens.findIndex(({ tag }, i) => i > 0 && tag !== 'PROPN') - 1;
  if (last < 1) return null;
  return {
    sentence: lineAfter,
    verb: 0,
    frame,
    speaker: { first: 1, last },
    rule: 'name below the quotation',
  };
}

/** «Then she said this:» before a quotation that stands alone. */
function introducing(sentence: SentenceView | null, text: string): QuoteFrame | null {
  if (sentence === null || !text.slice(sentence.start, sentence.end).endsWith(':')) return null;
  const { tree } = sentence;
  const listed = tree.tokens.findLastIndex((_, i) => reportingFrame(i, tree)?.allows.has('quote') ?? false);
  const verb = listed < 0 ? tree.tokens.findIndex(({ head, tag }) => head < 0 && tag === 'VERB') : listed;
  const frame = listed < 0 ? spokenFrame(verb, tree) : reportingFrame(verb, tree);
  const speaker = speakerBefore(verb, tree);
  if (frame === null || (listed < 0 && speaker === null)) return null;
  return {
    sentence,
    verb,
    frame,
    speaker,
    rule: `frame «${tree.token(verb)?.form}» in the sentence before`,
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
