import type { z } from 'zod';
import { type Command, type CommandContext, type Definition, defineCommand } from './command.ts';
import { commandOf } from './parse.ts';
import type { Reply } from './reply.ts';
import type { Services } from './services.ts';
import { withHiddenNote } from './statements/hidden-note.ts';

/** Answers kept for one command; the one unused for longest goes first. */
const MOST_KEPT = 200;

/**
 * A command that only looks up what is in the library: for the same state of it, options, language, settings, article spoken of
 * and day it gives the same Reply, so it is run once.
 */
export function defineLookup<Shape extends z.ZodRawShape>(definition: Definition<Shape>): Command {
  const command = defineCommand({ schedulable: true, ...definition });
  const kept = new WeakMap<Services, Map<string, Reply>>();
  return {
    ...command,
    async invoke(raw, context) {
      const replies = kept.get(context.services) ?? new Map<string, Reply>();
      kept.set(context.services, replies);
      const key = await keyOf(raw, context);
      const reply = replies.get(key) ?? (await withHiddenNote(await command.invoke(raw, context), context));
      replies.delete(key);
      replies.set(key, reply);
      const [oldest] = replies.keys();
      if (replies.size > MOST_KEPT && oldest !== undefined) replies.delete(oldest);
      return reply;
    },
  };
}

const keyOf = async (
  raw: Readonly<Record<string, unknown>>,
  { library, viewer: { language, access }, settings, conversation: { article }, today }: CommandContext,
): Promise<string> =>
  JSON.stringify([await library.state(), raw, language, access, settings, article, today.toString()]);

/** Whether a line looks something up: so does what is no command, a name for example. */
export const looksUp = (line: string, commands: readonly Command[]): boolean =>
  commandOf(line, commands)?.schedulable ?? true;
