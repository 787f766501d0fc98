import type { Language } from '../article/article.ts';
import type { EdtfDate } from '../article/edtf.ts';
import type { Analysis, Compound, Sentence } from './analysis.ts';
import { clean, isBinary } from './clean.ts';
import { findEntities } from './entities.ts';
import type { Grammar, Reading, Token } from './grammar.ts';
import { otherLanguage } from './language.ts';
import { printedAnalysis } from './printed.ts';
import { read } from './reading.ts';
import { Speakers } from './speakers.ts';
import { statements } from './statements.ts';
import { timeExpressions } from './times.ts';
import { withTurns } from './turns.ts';
import { UnreadableText } from './unreadable.ts';

/** Raised by every change that may change an Analysis; what an older one made is made anew. */
export const engine = '7';

/** What is analysed: the text to the letter, its language and when it was published, as far as that is known. */
export interface AnalysedText {
  readonly text: string;
  readonly language: Language;
  readonly date: EdtfDate | null;
}

/**
 * What an article says: who and what it names, who said what, who claims what, when. All spans are UTF-16 offsets
 * into `text`. The same text gives the same Analysis. Throws `UnreadableText` for an empty text, for bytes that are
 * no text, and for a text in another language than `grammar` is for.
 */
export function analyse<T extends Token>(
  { text: printed, date }: AnalysedText,
  grammar: Grammar<T>,
): Analysis {
  const { text, toPrinted } = clean(printed);
  if (text.trim() === '') throw new UnreadableText({ reason: 'empty' });
  if (isBinary(printed)) throw new UnreadableText({ reason: 'binary' });
  refuseOtherLanguage(text, grammar.language);
  const reading = read(text, grammar);
  const sentences = sentencesOf(reading);
  const found = findEntities(reading, grammar);
  const speakers = new Speakers(reading, grammar, found);
  const times = timeExpressions(text, sentences, grammar.language, date);
  const context = { reading, sentences, speakers, language: grammar.language, times };
  const analysis = {
    engine,
    language: grammar.language,
    headings: reading.segments
      .filter(({ kind }) => kind === 'heading')
      .map(({ start, end }) => ({ start, end })),
    sentences,
    entities: found.entities,
    mentions: found.mentions,
    ...statements(withTurns(grammar.attributions(reading), reading, speakers), context),
    times,
    compounds: compoundsIn(reading, grammar),
  };
  return text === printed ? analysis : printedAnalysis(analysis, toPrinted);
}

function refuseOtherLanguage(text: string, expected: Language): void {
  const other = otherLanguage(text, expected);
  if (other) throw new UnreadableText({ reason: 'other-language', expected, found: other.found });
}

function compoundsIn<T extends Token>({ tokens }: Reading<T>, grammar: Grammar<T>): Compound[] {
  return [...new Set(tokens.map(({ form }) => form))].flatMap((word) => {
    const parts = grammar.compoundParts(word);
    return parts.length === 0 ? [] : [{ word, parts }];
  });
}

function sentencesOf({ segments }: Reading): Sentence[] {
  return segments
    .filter(({ kind }) => kind === 'sentence')
    .map(({ start, end, paragraph }, i) => ({ start, end, paragraph, number: i + 1 }));
}
