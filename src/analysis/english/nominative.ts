import type { EnglishToken } from './token.ts';

const SUBJECTS: ReadonlyMap<string, string> = new Map([
  ['him', 'he'],
  ['his', 'he'],
  ['her', 'she'],
  ['them', 'they'],
  ['their', 'they'],
  ['me', 'I'],
  ['my', 'I'],
  ['us', 'we'],
  ['our', 'we'],
  ['its', 'it'],
  ['whom', 'who'],
]);

/** A phrase as a subject: pronouns in their subject form, without a possessive ending or a comma at its end. */
export function nominative(phrase: readonly EnglishToken[], text: string): string {
  const [first] = phrase;
  const last = phrase.findLast(({ tag, fine }) => tag !== 'PUNCT' && fine !== 'POS') ?? first;
  if (first === undefined || last === undefined) return '';
  const printed = text.slice(first.start, last.end).replace(/\s+/g, ' ');
  return SUBJECTS.get(printed.toLowerCase()) ?? printed;
}
