import type { z } from 'zod';
import type { Entry } from '../library/library.ts';
import { type Command, type CommandContext, type Definition, defineCommand } from './command.ts';
import type { Reply } from './reply.ts';

/** Answers kept for one state of the library; the one unused for longest goes first. */
const MOST_KEPT = 200;

/**
 * A command that only looks up what is in the library: for the same articles, options, language, conversation and day it
 * gives the same Reply, so it is run once. Where the library gives a new list of articles, all is looked up anew.
 */
export function defineLookup<Shape extends z.ZodRawShape>(definition: Definition<Shape>): Command {
  const command = defineCommand(definition);
  const kept = new WeakMap<readonly Entry[], Map<string, Reply>>();
  return {
    ...command,
    async invoke(raw, context) {
      const entries = await context.library.entries();
      const replies = kept.get(entries) ?? new Map<string, Reply>();
      kept.set(entries, replies);
      const key = keyOf(raw, context);
      const reply = replies.get(key) ?? (await command.invoke(raw, context));
      replies.delete(key);
      replies.set(key, reply);
      const [oldest] = replies.keys();
      if (replies.size > MOST_KEPT && oldest !== undefined) replies.delete(oldest);
      return reply;
    },
  };
}

const keyOf = (
  raw: Readonly<Record<string, unknown>>,
  { viewer, conversation, today }: CommandContext,
): string => JSON.stringify([raw, viewer, conversation, today.toString()]);
