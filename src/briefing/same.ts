import type { Telling } from './telling.ts';
import type { Word } from './words.ts';

/** Two tellings that share this part of the content words of the longer say the same. */
const SAME = 0.75;

/** One of these more or less, and it is another statement. */
const turning =
  /^(?:\p{N}+|nicht|nichts|nie|niemals|niemand|kein\p{L}*|ohne|weder|not|no|never|nobody|none|nothing|without|cannot|t)$/u;

type Worded = Telling & { readonly words: readonly Word[] };

/** True where both have the same owner, nearly the same words, and the same numbers and negations. */
export function saySame(a: Worded, b: Worded): boolean {
  if (a.attribution?.speaker.name !== b.attribution?.speaker.name) return false;
  const first = contentOf(a);
  const second = contentOf(b);
  const shared = first.intersection(second).size;
  if (shared === 0 || shared < SAME * Math.max(first.size, second.size)) return false;
  return turningWordsOf(a).symmetricDifference(turningWordsOf(b)).size === 0;
}

const contentOf = ({ words }: Worded): Set<string> =>
  new Set(words.flatMap((word) => (word.stem === null ? [] : [word.stem])));

const turningWordsOf = ({ words }: Worded): Set<string> =>
  new Set(words.map((word) => word.form).filter((form) => turning.test(form)));
