import { type Command, optionsOf } from '../command.ts';
import { type ParsedLine, parseLine } from '../parse.ts';
import type { ShownBy } from '../posting/copies.ts';
import { type Reply, statementsOf } from '../reply.ts';
import type { Turn } from './conversations.ts';

/** What a conversation keeps of an answer; null where it was none. */
export function turnOf(
  reply: Reply,
  page: number,
  commands: readonly Command[],
): Omit<Turn, 'language'> | null {
  if (reply.outcome !== 'answer') return null;
  const parsed = parseLine(reply.line, commands);
  const statements = statementsOf(reply);
  const articles = new Set(statements.map(({ article }) => article));
  const [article] = articles;
  const [first] = statements;
  const shown = first?.kind === 'sentence' ? [first] : statements;
  return {
    article: article !== undefined && articles.size === 1 ? article : null,
    line: reply.line,
    page,
    about: parsed === null ? null : personIn(parsed),
    evidence: [...new Set(shown.flatMap(({ evidence }) => evidence))].toSorted((a, b) => a - b),
  };
}

/** What somebody goes on from who replies to a message that shows this. */
export function turnFrom({ line, page, of }: ShownBy, commands: readonly Command[]): Omit<Turn, 'language'> {
  const parsed = parseLine(line, commands);
  const [first, second] = of;
  const isOne = first !== undefined && second === undefined;
  return {
    article: isOne ? first.article : null,
    line,
    page,
    about: parsed === null ? null : personIn(parsed),
    evidence: isOne ? [...first.sentences].toSorted((a, b) => a - b) : [],
  };
}

/** Whom a line asks about, as it names them. */
function personIn({ command, options }: ParsedLine): string | null {
  const option = optionsOf(command).find(({ texts }) => texts.complete === 'person');
  return option === undefined ? null : (options[option.name] ?? null);
}
