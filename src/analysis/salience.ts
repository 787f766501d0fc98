/** How much is left of a mention's weight after one more sentence. */
const FADES = 0.6;
/** What having been mentioned at all counts, beside being mentioned lately. */
const TOPIC = 0.05;
const REMEMBERED = 40;

interface Trace {
  readonly segment: number;
  readonly weight: number;
  readonly mentions: number;
}

/** Who is being talked about: a weight that each mention adds to and each sentence takes from. */
export class Salience {
  readonly #traces = new Map<number, Trace>();
  /** Those mentioned last, the latest at the end. */
  #recent: number[] = [];

  mention(referent: number, segment: number, weight: number): void {
    const mentions = (this.#traces.get(referent)?.mentions ?? 0) + 1;
    this.#traces.set(referent, { segment, weight: this.#lately(referent, segment) + weight, mentions });
    this.#recent = [...this.#recent.filter((other) => other !== referent), referent].slice(-REMEMBERED);
  }

  /** Zero for one never mentioned so far. */
  of(referent: number, segment: number): number {
    return this.#lately(referent, segment) + TOPIC * (this.#traces.get(referent)?.mentions ?? 0);
  }

  /** In how many sentences before this one the referent was mentioned last. */
  distance(referent: number, segment: number): number {
    return segment - (this.#traces.get(referent)?.segment ?? Number.NEGATIVE_INFINITY);
  }

  /** Those mentioned lately, the most talked about first. */
  ranked(segment: number): number[] {
    return this.#recent.toReversed().toSorted((a, b) => this.of(b, segment) - this.of(a, segment));
  }

  #lately(referent: number, segment: number): number {
    const trace = this.#traces.get(referent);
    return trace ? trace.weight * FADES ** (segment - trace.segment) : 0;
  }
}
