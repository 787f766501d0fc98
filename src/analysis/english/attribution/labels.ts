import type { Span } from '../../analysis.ts';
import type { Attribution } from '../../grammar.ts';
import { unframed } from '../../unframed.ts';
import type { ParagraphView } from './sentence.ts';

const CONFIDENCE = 0.7;

/**
 * «SMITH: We will stay.», «Ada Smith: Why we stay»: names in capitals, or two words at least; also behind the mark with
 * which a paragraph of a quoted transcript begins.
 */
const LABEL =
  /^(["“]?)((?:(?:SEN|REP|GOV|DR|MR|MRS|MS)\. )?\p{Lu}[\p{Lu}'’-]+(?: \p{Lu}[\p{Lu}.'’-]*){0,3}|\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}): +(?=\S)/u;
const TURN = /^[^\p{Ll}]+$/u;

/** What a name with a colon before a whole paragraph says of it: a turn in a transcript, or the point of a headline. */
export function labelled({ sentences }: ParagraphView, text: string): Attribution | null {
  const start = sentences[0]?.start ?? 0;
  const end = sentences.at(-1)?.end ?? start;
  const match = LABEL.exec(text.slice(start, end));
  const [matched, mark = '', name] = match ?? [];
  if (matched === undefined || name === undefined) return null;
  const speaker: Span = { start: start + mark.length, end: start + mark.length + name.length };
  const isTurn = TURN.test(name);
  return {
    ...unframed,
    form: isTurn ? 'direct' : 'indirect',
    content: [{ start: start + matched.length, end }],
    speaker: [speaker],
    rule: { name: isTurn ? 'name before a turn' : 'name before a headline', word: null },
    confidence: CONFIDENCE,
  };
}
