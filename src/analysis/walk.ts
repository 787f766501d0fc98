import type { Span } from './analysis.ts';

/** Says of places asked for in rising order whether they lie in one of the spans, which are in order of their start. */
export class Walk {
  readonly #spans: readonly Span[];
  #next = 0;
  #end = 0;

  constructor(spans: readonly Span[]) {
    this.#spans = spans;
  }

  isInside(place: number): boolean {
    for (let span = this.#spans[this.#next]; span && span.start <= place; span = this.#spans[this.#next]) {
      this.#end = Math.max(this.#end, span.end);
      this.#next += 1;
    }
    return place < this.#end;
  }
}
