import type { Known } from './calendar.ts';

/** What a time expression is resolved against. */
export interface TimeContext {
  readonly article: Known;
  /** The day named last before, if one was. */
  readonly lastDay: Known | null;
  /** The sentence speaks of what is to come. */
  readonly isFuture: boolean;
}

/** A way to name a time. `pattern` is global and matches whole words. */
export interface TimeRule {
  readonly pattern: RegExp;
  /** What it means; null where that cannot be told. */
  resolve(match: readonly string[], context: TimeContext): Known | null;
  /** Needs no date of the article. */
  readonly isAbsolute?: true;
}

/** What a language has for naming times. */
export interface TimeLexicon {
  /** A sentence without any of these names no time; it saves looking for each rule. */
  readonly trigger: RegExp;
  readonly rules: readonly TimeRule[];
  readonly future: RegExp;
}
