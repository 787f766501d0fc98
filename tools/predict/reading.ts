import { blocks } from '../../src/analysis/blocks.ts';
import type { Grammar, Reading, Segment, Token } from '../../src/analysis/grammar.ts';
import { quotations } from '../../src/analysis/quotations.ts';

/** A text cut into segments and tokens by a grammar. */
export function read<T extends Token>(
  text: string,
  grammar: Grammar<T>,
): Reading<Omit<T, 'segment'> & { segment: number }> {
  const parts = blocks(text);
  const segments: Segment[] = [];
  const tokens: (Omit<T, 'segment'> & { segment: number })[] = [];
  for (const [paragraph, block] of parts.entries()) {
    const spans = block.kind === 'heading' ? [block] : grammar.sentences(text, block);
    for (const { start, end } of spans) {
      const first = tokens.length;
      for (const token of grammar.tokens(text, { start, end }))
        tokens.push({ ...token, segment: segments.length });
      segments.push({
        start,
        end,
        kind: block.kind === 'heading' ? 'heading' : 'sentence',
        paragraph,
        first,
        last: tokens.length,
      });
    }
  }
  return { text, segments, tokens, quotations: quotations(text, parts) };
}
