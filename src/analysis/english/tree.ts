import type { Span } from '../analysis.ts';
import type { EnglishToken } from './token.ts';

/** A stretch of tokens of one sentence: first and last index, both included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** The dependency tree of one sentence. Its subtrees are unbroken stretches, since the parser builds no other. */
export class Tree {
  readonly tokens: readonly EnglishToken[];
  readonly #children: number[][];
  readonly #ranges: { first: number; last: number }[];

  constructor(tokens: readonly EnglishToken[]) {
    this.tokens = tokens;
    this.#children = tokens.map(() => []);
    this.#ranges = tokens.map((_, i) => ({ first: i, last: i }));
    tokens.forEach(({ head }, i) => {
      this.#children[head]?.push(i);
    });
    for (let i = 0; i < tokens.length; i++) this.#widenAbove(i);
  }

  /** Makes every ancestor's range reach word `i`; stops at the first that does already. */
  #widenAbove(i: number): void {
    for (let at = this.head(i); at >= 0; at = this.head(at)) {
      const range = this.#ranges[at];
      if (range === undefined || (range.first <= i && i <= range.last)) return;
      range.first = Math.min(range.first, i);
      range.last = Math.max(range.last, i);
    }
  }

  token(i: number): EnglishToken | undefined {
    return this.tokens[i];
  }

  /** The word as printed; empty outside the sentence. */
  form(i: number): string {
    return this.tokens[i]?.form ?? '';
  }

  head(i: number): number {
    return this.tokens[i]?.head ?? -1;
  }

  lemma(i: number): string {
    return this.tokens[i]?.lemma.toLowerCase() ?? '';
  }

  relation(i: number): string {
    return this.tokens[i]?.relation ?? '';
  }

  children(i: number): readonly number[] {
    return this.#children[i] ?? [];
  }

  /** The first child with one of the relations, -1 where there is none. */
  child(i: number, ...relations: readonly string[]): number {
    return this.children(i).find((child) => relations.includes(this.relation(child))) ?? -1;
  }

  /** The word with all that depends on it. */
  subtree(i: number): Range {
    return this.#ranges[i] ?? { first: i, last: i };
  }

  isWithin(i: number, { first, last }: Range): boolean {
    return first <= i && i <= last;
  }

  descends(i: number, ancestor: number): boolean {
    return this.isWithin(i, this.subtree(ancestor));
  }

  span({ first, last }: Range): Span {
    return { start: this.tokens[first]?.start ?? 0, end: this.tokens[last]?.end ?? 0 };
  }

  /** The range without punctuation at its edges; quotation marks and brackets stay where both are there. */
  trimmed(range: Range): Range {
    let { first, last } = range;
    while (first < last && isEdge(this.tokens[first], OPENING)) first++;
    while (last > first && isEdge(this.tokens[last], CLOSING)) last--;
    return { first, last };
  }
}

const OPENING = /^[“"‘'([]$/;
const CLOSING = /^[”"’')\]?!%]$|^\.{2,}$|^…$/;

function isEdge(token: EnglishToken | undefined, kept: RegExp): boolean {
  return token?.tag === 'PUNCT' && !kept.test(token.form);
}
