import type { Language } from '../../article/article.ts';
import { hiddenIn, type Said } from '../../briefing/hiding.ts';
import type { Entry } from '../../library/library.ts';
import { capitalised } from '../language.ts';
import { ours, type Part, plain, type Run, strong, theirs } from '../reply.ts';
import { statementById } from './statements.ts';

/** What a statement says, where it is no longer to be shown as one. */
export function saidRuns({ kind, pieces, whose }: Said): Run[] {
  const [sentence = '', time = ''] = pieces;
  if (kind === 'event') return [strong(theirs(time)), ours(': '), theirs(sentence)];
  const words = pieces.flatMap((piece, at) => (at === 0 ? [theirs(piece)] : [ours(' … '), theirs(piece)]));
  return whose === null ? words : [strong(ours(`${capitalised(whose)}: `)), ...words];
}

/** The same in one line of plain text. */
export const saidText = (said: Said): string => plain(saidRuns(said));

/** The statement of an article that says this, with its evidence; where there is none any more, only what it said. */
export function saidPart(entry: Entry | null, said: Said, language: Language): Part {
  const [local] = entry === null ? [] : hiddenIn(entry, [said]);
  const statement = entry === null || local === undefined ? null : statementById(entry, local, language);
  return statement ?? { type: 'text', runs: saidRuns(said) };
}
