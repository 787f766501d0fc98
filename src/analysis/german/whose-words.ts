import type { GermanToken } from './token.ts';

/** Nouns for what somebody gives out or holds, which is nothing by itself as a report or a study is. */
const ACCOUNTS =
  /(?:^|-)(?:\p{L}*(?:angaben?|aussagen?|worten?|meinung(?:en)?|ansicht(?:en)?|auffassung(?:en)?|einschätzung(?:en)?|darstellung(?:en)?|auskunft|auskünften?|informationen?|erkenntnissen?|schätzung(?:en)?|beobachtung(?:en)?|berechnung(?:en)?)|sicht|überzeugung|bekunden|dafürhalten|lesart)$/iu;

const GENITIVE = /^(?:der|des|dieser|dieses|(?:ein|kein|mein|sein|ihr|unser|euer)(?:er|es))$/;

/** «Angaben der Polizei», «Worten von Minister Kern», «Kerns Angaben»: those whose words they are; else the whole phrase. */
export function whoseWords(phrase: readonly GermanToken[]): readonly GermanToken[] {
  const head = phrase.findIndex(
    ({ tag, lower }) => (tag === 'NOUN' || tag === 'PROPN') && ACCOUNTS.test(lower),
  );
  if (head < 0) return phrase;
  const owner = phrase.slice(0, head);
  if (
    owner.length > 0 &&
    owner.every(({ tag }) => tag === 'PROPN' || tag === 'NOUN') &&
    /s$|’$/.test(owner.at(-1)?.form ?? '')
  )
    return owner;
  const next = phrase[head + 1];
  const behind = phrase.slice(head + (next?.tag === 'ADP' ? 2 : 1));
  if (behind.length === 0 || next === undefined) return phrase;
  if (next.tag === 'ADP') return /^vo[nm]$/.test(next.lower) ? behind : phrase;
  const isGenitive = GENITIVE.test(next.lower) || (next.tag === 'PROPN' && next.lower.endsWith('s'));
  return isGenitive ? behind : phrase;
}
