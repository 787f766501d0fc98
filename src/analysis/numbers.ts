import type { Language } from '../article/article.ts';
import type { Span } from './analysis.ts';
import type { Token } from './grammar.ts';

/** Words before a number that belong to what it says. */
const before: Readonly<Record<Language, RegExp>> = {
  de: /(?:mehr als|weniger als|bis zu|rund|etwa|circa|ca\.|knapp|fast|über|unter|mindestens|höchstens|gut|nahezu|ungefähr|genau|nur|schätzungsweise|insgesamt|zwischen)\s$/i,
  en: /(?:more than|less than|fewer than|up to|at least|at most|as many as|as much as|about|around|roughly|nearly|almost|over|under|some|only|exactly|approximately|between)\s$/i,
};
const LONGEST_BEFORE = 20;
const NUMBER_WORD = /^(?:hundert|tausend|million|milliarde|hundred|thousand|billion|dozen|dutzend)/i;
const MOST_WORDS_AFTER = 3;

/**
 * The amounts among these tokens, each with what it counts: «mehr als 1.000 Container». Dates are not amounts:
 * what stands in `times` is left out.
 */
export function amounts(
  tokens: readonly Token[],
  text: string,
  language: Language,
  times: readonly Span[],
): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || !isNumber(token) || times.some(({ start, end }) => token.start < end && token.end > start))
      continue;
    const last = lastOfAmount(tokens, at);
    const lead = before[language].exec(text.slice(Math.max(0, token.start - LONGEST_BEFORE), token.start));
    found.push({ start: token.start - (lead?.[0].length ?? 0), end: tokens[last]?.end ?? token.end });
    at = last;
  }
  return found;
}

const isNumber = ({ form, tag }: Token): boolean =>
  tag === 'NUM' ? !/^(?:ein|eine|einer|einen|one)$/i.test(form) : /^[€$£]?\d[\d.,]*%?$/.test(form);

/** The noun that is counted, with numerals and adjectives before it. */
function lastOfAmount(tokens: readonly Token[], at: number): number {
  for (let next = at + 1; next <= at + MOST_WORDS_AFTER; next += 1) {
    const token = tokens[next];
    if (!token) return at;
    if (/^[%€$£]$/.test(token.form)) return next;
    const isMultiple = NUMBER_WORD.test(token.form);
    if (token.tag === 'NOUN' && !isMultiple) return next;
    if (token.tag !== 'ADJ' && token.tag !== 'NUM' && !isMultiple) return isMultiple ? next : at;
  }
  return at;
}
