import { reportingNoun } from '../reporting-nouns.ts';
import type { ReadUnit } from '../subjects.ts';

const wording =
  /(?:wort|worten|worte|titel|parole|parolen|motto|slogan|aufschrift|zitat|satz|formel|ruf|rufe|spruch)$/;

/** «„Ende des Jahres völlig üblich“»: a capital for the noun that begins it; names of works mostly end with one too. */
export function isMidSentence(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.length >= 4 && /^\p{Ll}/u.test(words.at(-1) ?? '');
}

/** Whether a quotation that begins with a capital at `start` stands right behind a noun or article, as names of works and bodies do. */
export function namesSomething({ items }: ReadUnit, start: number): boolean {
  const at = items.findIndex((item) => item.start >= start);
  const before = items[at - 1]?.token;
  if (!before) return false;
  if (/^(?:der|die|das|dem|den|des)$/.test(before.lower)) return true;
  return before.tag === 'NOUN' && reportingNoun(before.form) === null && !wording.test(before.lower);
}
