import type { Span } from './analysis.ts';

/** Index of the first item, of items in rising order of `keyOf`, whose key is `least` or more. */
export function firstAtLeast<T>(items: ArrayLike<T>, least: number, keyOf: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && keyOf(item) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The tokens that begin inside a span; `tokens` are in the order of the text. */
export function tokensIn<T extends Span>(tokens: readonly T[], { start, end }: Span): T[] {
  return tokens.slice(firstAtLeast(tokens, start, startOf), firstAtLeast(tokens, end, startOf));
}

const startOf = (span: Span): number => span.start;
