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
  /** The line after it, be it a heading or a sentence. */
  readonly lineAfter: SentenceView | null;
}

/** The paragraphs of a reading, headings left out. */
export function paragraphsOf(reading: Reading<EnglishToken>): ParagraphView[] {
  const lines = reading.segments.map(({ paragraph, start, end, first, last }) => {
    return { start, end, paragraph, tree: new Tree(reading.tokens.slice(first, last)) };
  });
  const paragraphs = Map.groupBy(lines.keys(), (i) => lines[i]?.paragraph);
  const outermost = reading.quotations.filter(({ within }) => within === null);
  let next = 0;
  return [...paragraphs.values()].flatMap((places) => {
    const [first = 0] = places;
    if (reading.segments[first]?.kind === 'heading') return [];
    const sentences = lines.slice(first, first + places.length);
    const end = sentences.at(-1)?.end ?? 0;
    const start = sentences[0]?.start ?? 0;
    while ((outermost[next]?.outer.start ?? end) < start) next++;
    const from = next;
    while ((outermost[next]?.outer.start ?? end) < end) next++;
    const lineAfter = lines[first + places.length] ?? null;
    return [{ sentences, quotations: outermost.slice(from, next), lineAfter }];
  });
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
