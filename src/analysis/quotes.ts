import type { Span } from './analysis.ts';
import { Contents } from './contents.ts';
import type { Attribution, Quotation, Reading, Token } from './grammar.ts';
import { firstAtLeast, tokensIn } from './search.ts';

/** Quoted words and the finding that says whose they are. */
export interface QuotedWords {
  readonly kind: 'direct' | 'partial';
  readonly spans: readonly Span[];
  readonly attribution: Attribution;
}

const FEWEST_WORDS_OF_A_CLAUSE = 4;

/**
 * The words in quotation marks that are somebody's own, in order: whole utterances, and words inside a statement
 * that the article attributes. Left out is what nobody is named for, what stands in a heading, a quotation inside
 * another, and short ones with a capital, which are names and titles.
 */
export function quotedWords<T extends Token>(
  reading: Reading<T>,
  attributions: readonly Attribution[],
): QuotedWords[] {
  const statements = new Contents(attributions.filter(({ form, speaker }) => form !== 'direct' && speaker));
  const utterances = attributions.flatMap((attribution) => utterance(reading, attribution, statements) ?? []);
  const used = new Set(utterances.flatMap(({ spans }) => spans.map((span) => span.start)));
  const partial = reading.quotations.flatMap(({ outer, inner, within }): QuotedWords[] => {
    if (within !== null || used.has(inner.start) || isName(reading.text, inner)) return [];
    const attribution = statements.around(outer, () => true);
    return attribution ? [{ kind: 'partial', spans: [inner], attribution }] : [];
  });
  return withoutDoubles([...utterances, ...partial]);
}

/** Quoted words that stand in no statement of larger extent: then they are part of it. */
function utterance<T extends Token>(
  reading: Reading<T>,
  attribution: Attribution,
  statements: Contents,
): QuotedWords | null {
  if (attribution.form !== 'direct' || !attribution.speaker) return null;
  if (attribution.rule.name === 'turn') return { kind: 'direct', spans: attribution.content, attribution };
  const found = attribution.content.flatMap((span) => quotationsIn(reading.quotations, span));
  const [first] = found;
  if (!first) return null;
  // «sprach von einem „Wortbruch“»: that rule tells a word from a name already.
  if (
    attribution.rule.name === 'words quoted beside a verb that reports' &&
    isName(reading.text, first.inner)
  )
    return { kind: 'partial', spans: [first.inner], attribution };
  const around = statements.around(first.outer, ({ content }) =>
    content.some(({ start, end }) => end - start > first.outer.end - first.outer.start),
  );
  if (around) return null;
  const spans = found.map(({ inner }) => withoutComma(inner, reading.text));
  const isWhole = spans.some((span) => isClause(reading, span));
  if (!isWhole && isName(reading.text, first.inner) && !attribution.cue) return null;
  return { kind: isWhole ? 'direct' : 'partial', spans, attribution };
}

/** Of two findings for the same words the one with the longer way, else the surer one. */
function withoutDoubles(quoted: readonly QuotedWords[]): QuotedWords[] {
  const best = new Map<number, QuotedWords>();
  for (const one of quoted) {
    const place = one.spans[0]?.start ?? 0;
    const other = best.get(place);
    if (!other || worth(one) > worth(other)) best.set(place, one);
  }
  return [...best.entries()].toSorted(([a], [b]) => a - b).map(([, one]) => one);
}

const worth = ({ attribution }: QuotedWords): number => attribution.via.length + attribution.confidence;

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

/** English puts the comma of the frame inside the marks: «“We stay,” she said.» It is none of the words said. */
const withoutComma = ({ start, end }: Span, text: string): Span => ({
  start,
  end: text[end - 1] === ',' ? end - 1 : end,
});
