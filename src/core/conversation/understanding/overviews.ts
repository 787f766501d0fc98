import { formatLine } from '../../parse.ts';
import { type Heard, matches } from './heard.ts';
import { line, type Meaning } from './meaning.ts';
import { type Phrase, patternsOf } from './phrases.ts';
import type { Situation } from './situation.ts';

const COMMANDS = [
  ['everyQuote', 'quotes'],
  ['everyClaim', 'claims'],
  ['timeline', 'timeline'],
  ['today', 'today'],
  ['articles', 'articles'],
  ['help', 'help'],
  ['brief', 'brief'],
] as const;

/** «worum geht's?», «wer wird zitiert?», «nur die Zitate», «nochmal» */
export function readOverview(heard: Heard, { line: last, about }: Situation): Meaning | null {
  const fits = (phrase: Phrase): boolean => matches(heard, patternsOf(phrase)).length > 0;
  if (last !== null && fits('again')) return line(last);
  if (fits('onlyQuotes')) return line(formatLine('quotes', { person: about?.name }));
  if (fits('onlyClaims')) return line(formatLine('claims', { source: about?.name }));
  const command = COMMANDS.find(([phrase]) => fits(phrase));
  return command === undefined ? null : line(`/${command[1]}`);
}
