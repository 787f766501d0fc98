import { blocks } from './blocks.ts';
import { datelineLength, isPlace } from './dateline.ts';
import type { Grammar, Reading, Segment, Token } from './grammar.ts';
import { quotations } from './quotations.ts';

/**
 * Cuts a text into paragraphs, headings, sentences and tagged tokens, with its quotations, by one language's
 * grammar. A dateline before the first sentence belongs to none. Offsets are UTF-16 units of `text`. Takes time in proportion to the text, if the grammar does.
 */
export function read<T extends Token>(text: string, grammar: Grammar<T>): Reading<T> {
  const parts = blocks(text);
  const segments: Segment[] = [];
  const tokens: T[] = [];
  const opening = parts.find(({ kind }) => kind !== 'heading');
  parts.forEach((block, paragraph) => {
    const start = block.start + (block === opening ? datelineLength(text, block) : 0);
    const spans = block.kind === 'heading' ? [block] : grammar.sentences(text, { start, end: block.end });
    for (const [at, { start, end }] of spans.entries()) {
      const first = tokens.length;
      const words = grammar.tokens(text, { start, end });
      if (block === opening && at === 0 && spans.length > 1 && isPlace(words)) continue;
      for (const token of words) {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Omit<T, 'segment'> & { segment }` is T, which the compiler cannot see.
        tokens.push({ ...token, segment: segments.length } as unknown as T);
      }
      const kind = block.kind === 'heading' ? 'heading' : 'sentence';
      segments.push({ start, end, kind, paragraph, first, last: tokens.length });
    }
  });
  return { text, segments, tokens, quotations: quotations(text, parts) };
}
