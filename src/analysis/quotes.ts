import type { Span } from './analysis.ts';
import type { Attribution, Quotation, Reading, Token } from './grammar.ts';
import { firstAtLeast, tokensIn } from './search.ts';

/** Quoted words and the finding that says whose they are. */
export interface QuotedWords {
  readonly kind: 'direct' | 'partial';
  readonly spans: readonly Span[];
  readonly attribution: Attribution;
}

const FEWEST_WORDS_OF_A_CLAUSE = 4;
/** Contents of statements that start before a quotation are looked through from the nearest on, no further than this. */
const REACH = 60;

/**
 * The words in quotation marks that are somebody's own, in order: whole utterances, and words inside a statement
 * that the article attributes. Left out is what nobody is named for, what stands in a heading, a quotation inside
 * another, and short ones with a capital, which are names and titles.
 */
export function quotedWords<T extends Token>(
  reading: Reading<T>,
  attributions: readonly Attribution[],
): QuotedWords[] {
  const direct = attributions.flatMap((attribution) => utterance(reading, attribution) ?? []);
  const used = new Set(direct.flatMap(({ spans }) => spans.map((span) => span.start)));
  const contents = contentsInOrder(attributions);
  const partial = reading.quotations.flatMap(({ inner, within }): QuotedWords[] => {
    if (within !== null || used.has(inner.start) || isName(reading.text, inner)) return [];
    const attribution = innermost(contents, inner);
    return attribution ? [{ kind: 'partial', spans: [inner], attribution }] : [];
  });
  return [...direct, ...partial].toSorted((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

function utterance<T extends Token>(reading: Reading<T>, attribution: Attribution): QuotedWords | null {
  if (attribution.form !== 'direct') return null;
  const spans = attribution.content.flatMap((span) =>
    quotationsIn(reading.quotations, span).map(({ inner }) => inner),
  );
  const [first] = spans;
  if (!first) return null;
  const isWhole = spans.some((span) => isClause(reading, span));
  if (!isWhole && isName(reading.text, first) && !attribution.cue) return null;
  return { kind: isWhole ? 'direct' : 'partial', spans, attribution };
}

function quotationsIn(quotations: readonly Quotation[], { start, end }: Span): Quotation[] {
  const found: Quotation[] = [];
  for (
    let at = firstAtLeast(quotations, start, ({ inner }) => inner.start);
    (quotations[at]?.inner.start ?? end) < end;
    at += 1
  ) {
    const quotation = quotations[at];
    if (quotation && quotation.within === null && quotation.inner.end <= end) found.push(quotation);
  }
  return found;
}

/** Ends like a sentence, or is long and has a verb. */
function isClause<T extends Token>({ text, tokens }: Reading<T>, { start, end }: Span): boolean {
  if (/[.!?…]$/.test(text.slice(start, end))) return true;
  const words = tokensIn(tokens, { start, end }).filter((token) => token.tag !== 'PUNCT');
  const hasVerb = words.some((token) => token.tag === 'VERB' || token.tag === 'AUX');
  return words.length >= FEWEST_WORDS_OF_A_CLAUSE && hasVerb;
}

/** Of one to three words with a capital, 14 in 100 are somebody's own; the rest are names, titles and terms. */
const isName = (text: string, { start, end }: Span): boolean => {
  const words = text.slice(start, end);
  return /^[\p{Lu}\p{N}]/u.test(words) && words.split(/\s+/).length <= 3 && !/[.!?]$/.test(words);
};

interface Content extends Span {
  readonly attribution: Attribution;
}

const contentsInOrder = (attributions: readonly Attribution[]): Content[] =>
  attributions
    .filter(({ speaker }) => speaker !== null)
    .flatMap((attribution) => attribution.content.map(({ start, end }) => ({ start, end, attribution })))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);

/** The smallest content around these words. */
function innermost(contents: readonly Content[], { start, end }: Span): Attribution | null {
  const low = firstAtLeast(contents, start + 1, (content) => content.start);
  const around = contents.slice(Math.max(0, low - REACH), low).filter((content) => content.end >= end);
  const [smallest] = around.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  return smallest?.attribution ?? null;
}
