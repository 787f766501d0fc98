import type { Span } from './analysis.ts';
import type { Attribution } from './grammar.ts';
import { firstAtLeast } from './search.ts';

interface Content extends Span {
  readonly attribution: Attribution;
}

/** Contents that start before a place are looked through from the nearest on, no further than this. */
const REACH = 60;

/** The contents of attributions, to find those that stand around a place. */
export class Contents {
  readonly #contents: readonly Content[];

  constructor(attributions: readonly Attribution[]) {
    this.#contents = attributions
      .flatMap((attribution) => attribution.content.map(({ start, end }) => ({ start, end, attribution })))
      .toSorted((a, b) => a.start - b.start || b.end - a.end);
  }

  /** The attribution with the smallest content around a span, of those that are wanted. */
  around({ start, end }: Span, isWanted: (attribution: Attribution) => boolean): Attribution | null {
    const behind = firstAtLeast(this.#contents, start + 1, (content) => content.start);
    const [smallest] = this.#contents
      .slice(Math.max(0, behind - REACH), behind)
      .filter((content) => content.end >= end && isWanted(content.attribution))
      .toSorted((a, b) => a.end - a.start - (b.end - b.start));
    return smallest?.attribution ?? null;
  }
}
