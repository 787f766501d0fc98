import type { Quote, Span } from '../../analysis/analysis.ts';
import type { Entry } from '../../library/library.ts';
import { ours, type Run, strong, theirs } from '../reply.ts';
import { statementTexts as texts } from './statement-texts.ts';

/** Runs of the article's words, «…» of ours where something between them is left out. */
export function sliced({ article }: Entry, spans: readonly Span[]): Run[] {
  return spans.flatMap(({ start, end }, index) => {
    const words = theirs(article.text.slice(start, end));
    return index === 0 ? [words] : [ours(' … '), words];
  });
}

/** The same in the quotation marks of the article's language. */
export function quoted(entry: Entry, spans: readonly Span[]): Run[] {
  const [open, close] = texts.marks[entry.article.language];
  return [ours(open), ...sliced(entry, spans), ours(close)];
}

export const sliceOf = ({ article }: Entry, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => article.text.slice(start, end)).join(' … ');

const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** What to show around words quoted singly: the claim they are part of, else their sentence without whole utterances. */
export function frameOf({ article, briefing }: Entry, quote: Quote): readonly Span[] {
  const { claims, quotes, sentences } = briefing.analysis;
  const within = (spans: readonly Span[]) =>
    quote.spans.every((one) => spans.some((span) => contains(span, one)));
  const claim = claims.find((one) => within(one.spans));
  if (claim) return claim.spans;
  const sentence = sentences[quote.sentence - 1];
  if (sentence === undefined || !within([sentence])) return quote.spans;
  const utterances = quotes.filter((one) => one.kind === 'direct').flatMap((one) => one.spans);
  const from = Math.max(
    sentence.start,
    ...utterances.map((one) => one.end).filter((end) => end <= startOf(quote)),
  );
  const to = Math.min(
    sentence.end,
    ...utterances.map((one) => one.start).filter((start) => start >= endOf(quote)),
  );
  return [withoutMarks(article.text, from, to, sentence)];
}

const startOf = (quote: Quote): number => quote.spans[0]?.start ?? 0;
const endOf = (quote: Quote): number => quote.spans.at(-1)?.end ?? 0;

/** Where a neighbouring utterance was cut off, its quotation mark and what leads up to it go too. */
function withoutMarks(text: string, from: number, to: number, { start, end }: Span): Span {
  const before = from === start ? 0 : (/^[“”"«»’']?[,.;:]?\s*/.exec(text.slice(from, to))?.[0].length ?? 0);
  const after = to === end ? 0 : (/\s*[:,]?\s*[„“"«»‚‘']?$/.exec(text.slice(from, to))?.[0].length ?? 0);
  return { start: from + before, end: to - after };
}

export function markedOut(
  { article: { text } }: Entry,
  frame: readonly Span[],
  marked: readonly Span[],
): Run[] {
  return frame.flatMap((span, index) => {
    const runs: Run[] = index === 0 ? [] : [ours(' … ')];
    let at = span.start;
    for (const one of marked.filter((mark) => contains(span, mark))) {
      if (one.start > at) runs.push(theirs(text.slice(at, one.start)));
      runs.push(strong(theirs(text.slice(one.start, one.end))));
      at = one.end;
    }
    if (at < span.end) runs.push(theirs(text.slice(at, span.end)));
    return runs;
  });
}

/** Numbers of the sentences that the spans touch. */
export function sentencesOf({ briefing }: Entry, spans: readonly Span[]): readonly [number, ...number[]] {
  const touched = briefing.analysis.sentences.filter((sentence) =>
    spans.some((span) => span.start < sentence.end && sentence.start < span.end),
  );
  return merge(touched.map((sentence) => sentence.number));
}

export function merge(numbers: readonly number[]): readonly [number, ...number[]] {
  const [first, ...rest] = [...new Set(numbers)].toSorted((a, b) => a - b);
  if (first === undefined) throw new Error('a statement without a sentence has no evidence');
  return [first, ...rest];
}
