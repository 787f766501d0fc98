import { readRecurrence } from '../../schedule/reading/read.ts';
import type { Recurrence } from '../../schedule/recurrence.ts';
import type { Command, CommandContext } from '../command.ts';
import { answerLine, notACommand } from '../dispatch.ts';
import type { Texts } from '../language.ts';
import { parseLine } from '../parse.ts';
import type { Reply } from '../reply.ts';
import { UserError } from '../user-error.ts';

const texts = {
  notSchedulable: (name: string): Texts => ({
    de: `/${name} lässt sich nicht planen: das geht nur mit Befehlen, die etwas nachschlagen, zum Beispiel /brief.`,
    en: `/${name} cannot be scheduled: only commands that look something up can, for example /brief.`,
  }),
};

/** When and what, as somebody said it, and as it was understood. */
export interface Asked {
  /** The words that say when. */
  readonly when: string;
  readonly recurrence: Recurrence;
  /** Nobody said at what time of day. */
  readonly timeAssumed: boolean;
  /** The command line, with its slash. */
  readonly line: string;
}

/** What is posted where nobody said what. */
const USUAL_LINE = '/today';

/**
 * Reads «every weekday 07:30 today»: when and what in one text, in either order, or `what` said apart.
 * @throws UserError where either is not understood
 */
export function readAsked(
  text: string,
  what: string | undefined,
  today: Temporal.PlainDate,
  commands: readonly Command[],
): Asked {
  const { when, line } =
    what === undefined ? split(text, today, commands) : { when: text, line: what.trim() };
  const read = readRecurrence(when, today);
  return { when, ...read, line: line.startsWith('/') ? line : `/${line}` };
}

function split(
  text: string,
  today: Temporal.PlainDate,
  commands: readonly Command[],
): { readonly when: string; readonly line: string } {
  const words = [...text.matchAll(/\S+/g)].map((match) => ({ word: match[0], at: match.index }));
  const command = words.find(({ word }) => word.startsWith('/') || parseLine(word, commands) !== null);
  if (command === undefined) return { when: text, line: USUAL_LINE };
  if (command.at > 0) return { when: text.slice(0, command.at).trim(), line: text.slice(command.at) };
  const when = words.slice(1).find(({ at }) => isRecurrence(text.slice(at), today));
  return when === undefined
    ? { when: '', line: text }
    : { when: text.slice(when.at), line: text.slice(0, when.at).trim() };
}

function isRecurrence(text: string, today: Temporal.PlainDate): boolean {
  try {
    readRecurrence(text, today);
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

/**
 * Checks a line that is to be posted again and again by asking it once.
 * @returns the refusal where it cannot be answered, else null
 * @throws UserError where it is no command, or none that looks something up
 */
export async function lineProblem(line: string, context: CommandContext): Promise<Reply | null> {
  const parsed = parseLine(line, context.commands);
  if (parsed === null) throw notACommand(line, context.commands);
  if (!parsed.command.schedulable) throw new UserError(texts.notSchedulable(parsed.command.name));
  const reply = await answerLine(line, context);
  return reply.outcome === 'refused' ? reply : null;
}
