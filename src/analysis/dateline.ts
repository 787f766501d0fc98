import type { Span } from './analysis.ts';
import type { Token } from './grammar.ts';

const PLACE =
  "\\p{Lu}[\\p{L}.'’-]*(?:[ ,/]+(?:\\p{Lu}[\\p{L}.'’-]*|am|an|auf|bei|der|im|in|ob|on|the|upon)){0,6}";
/** «, March 4», «, 12 May 2026» */
const DATE = '(?:, (?:\\d{1,2}\\.? \\p{L}+\\.?|\\p{Lu}\\p{L}+\\.? \\d{1,2})(?:,? \\d{4})?)?';
const DASH = '(?:[—–]|-{1,2})';
const AGENCY = '\\([\\p{L}\\d /,-]{2,40}\\)';
const BEGINS = '(?=[\\p{Lu}\\p{N}„“"»«‚‘\'])';

/** «Berlin/Kiew (dpa) - », «LONDON, March 4 (Reuters) — » */
const WITH_AGENCY = new RegExp(`^(?:${PLACE}${DATE},? ?)?${AGENCY}(?: ${DASH}|:) ${BEGINS}`, 'u');
/** «(CNN)», «LEEDS, England (CNN)», the sentence right behind it */
const TOUCHING = new RegExp(`^(?:${PLACE},? *)?\\(\\p{Lu}[\\p{L} ]{1,30}\\)${BEGINS}`, 'u');
/** «Bad Wallau – », «Harlow Falls, Ohio — », «ROTTERDAM, 12 May 2026 – » */
const PLAIN = new RegExp(`^${PLACE}${DATE} ${DASH} ${BEGINS}`, 'u');
const LONGEST = 90;

/**
 * How many characters of place and agency stand before the first sentence of a paragraph, 0 where none do. A dash that has a
 * second one behind it in its sentence sets something apart and ends no place.
 */
export function datelineLength(text: string, { start, end }: Span): number {
  const head = text.slice(start, Math.min(end, start + LONGEST));
  const [withAgency] = WITH_AGENCY.exec(head) ?? TOUCHING.exec(head) ?? [];
  if (withAgency !== undefined) return withAgency.length;
  const [plain] = PLAIN.exec(head) ?? [];
  if (plain === undefined) return 0;
  const [sentence = ''] = text.slice(start + plain.length, end).split(/[.!?]\s/, 1);
  return / (?:[—–]|-{1,2}) /.test(sentence) ? 0 : plain.length;
}

/** «Bad Wallau.»: a sentence of nothing but a name. */
export const isPlace = (sentence: readonly Pick<Token, 'form' | 'tag'>[]): boolean =>
  sentence.length > 1 &&
  sentence.every(({ form, tag }, at) =>
    at === sentence.length - 1 ? form === '.' : tag === 'PROPN' || form === '/',
  );
