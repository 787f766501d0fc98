import type { Span } from '../../src/analysis/analysis.ts';
import type { Attribution } from '../../src/analysis/grammar.ts';

type Offsets = readonly [begin: number, end: number];

/** A quotation in the shape of the corpora: character offsets, and Direct or not. */
export interface CorpusQuote {
  readonly type: 'Direct' | 'Indirect';
  readonly spans: readonly Offsets[];
  readonly speaker: { readonly spans: readonly Offsets[] } | null;
}

const offsets = ({ start, end }: Span): Offsets => [start, end];

/** Attributions in the shape of the corpora. */
export function inCorpusShape(found: readonly Attribution[]): CorpusQuote[] {
  return found.map(({ form, content, speaker }) => ({
    type: form === 'direct' ? 'Direct' : 'Indirect',
    spans: content.map(offsets),
    speaker: speaker ? { spans: speaker.map(offsets) } : null,
  }));
}
