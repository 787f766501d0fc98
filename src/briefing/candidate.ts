import type { Telling } from './telling.ts';
import type { Word } from './words.ts';

/** A telling that a briefing could have among its key points. */
export interface Candidate extends Telling {
  readonly length: number;
  readonly forms: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** Numbers and negations: one more or less, and it says something else. */
  readonly turns: ReadonlySet<string>;
  /** What speaks for it besides its words, in points of the choice's score, which runs from 0 to 1. */
  readonly merit: number;
}

const turn =
  /^(?:\p{N}+|nicht|nichts|nie|niemals|niemand|kein\p{L}*|ohne|weder|not|no|never|nobody|none|nothing|without|cannot|t)$/u;

/** Two that share this part of the stems of the one with more say the same. */
const SAME = 0.75;

export function candidateOf(telling: Telling, words: readonly Word[], merit: number): Candidate {
  const forms = new Set(words.map(({ form }) => form));
  return {
    ...telling,
    length: words.length,
    forms,
    stems: new Set(words.flatMap(({ stem }) => (stem === null ? [] : [stem]))),
    turns: new Set(Array.from(forms).filter((form) => turn.test(form))),
    merit,
  };
}

/** True where both have the same owner, nearly the same words, and the same numbers and negations. */
export function saySame(a: Candidate, b: Candidate): boolean {
  if (a.attribution?.speaker.name !== b.attribution?.speaker.name) return false;
  const needed = SAME * Math.max(a.stems.size, b.stems.size);
  if (needed === 0 || Math.min(a.stems.size, b.stems.size) < needed) return false;
  return a.stems.intersection(b.stems).size >= needed && a.turns.symmetricDifference(b.turns).size === 0;
}
