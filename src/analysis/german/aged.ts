import type { Token } from '../grammar.ts';
import type { Gender } from '../people-lexicon.ts';

/** Articles by the ending of the age behind them. */
const AGED: Readonly<Record<string, { readonly male: RegExp; readonly female: RegExp }>> = {
  e: { male: /^(?:der|dieser|jener)$/, female: /^(?:die|diese|jene|eine|ihre|seine)$/ },
  r: { male: /^/, female: /^(?!)/ },
  n: { male: /^(?:de[nms]|\p{L}+(?:em|en|es))$/u, female: /^(?:der|\p{L}+er)$/u },
};

/** Who is called by an age: «der 73-Jährige». Null for several, and where the token at `at` is none. */
export function aged(tokens: readonly Token[], at: number): { readonly gender: Gender | null } | null {
  const ending = /^\d+-Jährige(?<last>[rn]?)$/.exec(tokens[at]?.form ?? '')?.groups?.last;
  if (ending === undefined) return null;
  let before = at - 1;
  while (tokens[before]?.tag === 'ADJ') before -= 1;
  const article = tokens[before]?.form.toLowerCase() ?? '';
  if (ending === 'n' && article === 'die') return null;
  const forms = AGED[ending || 'e'];
  if (forms?.male.test(article)) return { gender: 'male' };
  return { gender: forms?.female.test(article) ? 'female' : null };
}
