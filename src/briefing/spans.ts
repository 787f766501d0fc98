import type { Sentence, Span } from '../analysis/analysis.ts';

/** What of the spans lies within bounds, in order. */
export const within = (spans: readonly Span[], bounds: Span): Span[] =>
  spans
    .map(({ start, end }) => ({ start: Math.max(start, bounds.start), end: Math.min(end, bounds.end) }))
    .filter(({ start, end }) => start < end);

export const covers = (outer: readonly Span[], inner: Span): boolean =>
  outer.some((span) => span.start <= inner.start && inner.end <= span.end);

/** How many characters the spans cover together, where they overlap counted once. */
export function lengthOfUnion(spans: readonly Span[]): number {
  let length = 0;
  let covered = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    length += Math.max(0, end - Math.max(start, covered));
    covered = Math.max(covered, end);
  }
  return length;
}

/** The sentence that an offset lies in; null between sentences and in headings. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | null {
  const sentence = sentences[firstEndingAfter(sentences, offset)];
  return sentence !== undefined && sentence.start <= offset ? sentence : null;
}

/** All sentences that any of the spans touches, in the order of the spans. */
export function sentencesOf(sentences: readonly Sentence[], spans: readonly Span[]): Sentence[] {
  const found = new Set<Sentence>();
  for (const span of spans) {
    let index = firstEndingAfter(sentences, span.start);
    let sentence = sentences[index];
    while (sentence !== undefined && sentence.start < span.end) {
      found.add(sentence);
      index += 1;
      sentence = sentences[index];
    }
  }
  return [...found];
}

/** By bisection, since a long text has as many spans as sentences. */
function firstEndingAfter(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
