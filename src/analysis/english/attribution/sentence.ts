import type { Span } from '../../analysis.ts';
import type { Quotation, Reading } from '../../grammar.ts';
import type { EnglishToken } from '../token.ts';
import { Tree } from '../tree.ts';

/** A sentence as the rules see it. */
export interface SentenceView extends Span {
  readonly paragraph: number;
  readonly tree: Tree;
}

/** A paragraph: its sentences and the quotations in it that stand in no other. */
export interface ParagraphView {
  readonly sentences: readonly SentenceView[];
  readonly quotations: readonly Quotation[];
}

/** The paragraphs of a reading, headings left out. */
export function paragraphsOf(reading: Reading<EnglishToken>): ParagraphView[] {
  const paragraphs = new Map<number, SentenceView[]>();
  for (const { kind, paragraph, start, end, first, last } of reading.segments) {
    if (kind === 'heading') continue;
    const tree = new Tree(reading.tokens.slice(first, last));
    const sentences = paragraphs.get(paragraph) ?? [];
    sentences.push({ start, end, paragraph, tree });
    paragraphs.set(paragraph, sentences);
  }
  const outermost = reading.quotations.filter(({ within }) => within === null);
  let next = 0;
  return [...paragraphs.values()].map((sentences) => {
    const end = sentences.at(-1)?.end ?? 0;
    const start = sentences[0]?.start ?? 0;
    while ((outermost[next]?.outer.start ?? end) < start) next++;
    const first = next;
    while ((outermost[next]?.outer.start ?? end) < end) next++;
    return { sentences, quotations: outermost.slice(first, next) };
  });
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
