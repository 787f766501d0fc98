import type { Colour } from '../../../analysis/analysis.ts';
import type { EdtfDate } from '../../../article/edtf.ts';

/**
 * What a question wants to know. said: what somebody says; who: who says something; when, amount, where: a time, a number, a place;
 * happened: what was at a time; true: whether something is so; about: anything with the words.
 */
export type Wanted = 'said' | 'who' | 'when' | 'amount' | 'where' | 'happened' | 'true' | 'about';

/** A question as it was understood. */
export interface Question {
  readonly wants: Wanted;
  /** Who is to have said it, as typed; null where it does not say. */
  readonly speaker: string | null;
  /** How it is to be said («bestreitet»); null: in any way. */
  readonly colours: readonly Colour[] | null;
  /** The words for which the colours stand, as typed. */
  readonly cue: string | null;
  /** What it is to be about, words as typed. */
  readonly topic: readonly string[];
  readonly time: AskedTime | null;
}

export interface AskedTime {
  readonly printed: string;
  /** The day, month or year that is meant; null where it cannot be told. */
  readonly value: EdtfDate | null;
  /** Whether the year was typed: else that day or month of any year is meant. */
  readonly hasYear: boolean;
}
