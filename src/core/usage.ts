import type { Language } from '../article/article.ts';
import { type Command, type CommandContext, type CommandOption, optionsOf } from './command.ts';
import { parseLine } from './parse.ts';
import type { Part } from './reply.ts';

/** «/sentence <number> [article]»: a command with its options, the needed ones in angle brackets. */
export const usage = (command: Command, language: Language): string =>
  [`/${command.name}`, ...optionsOf(command).map((option) => bracketed(option, language))].join(' ');

const bracketed = ({ texts: { names }, required }: CommandOption, language: Language): string =>
  required ? `<${names[language]}>` : `[${names[language]}]`;

/** Lines that would work, each with what its command is for. */
export const lineEntries = (
  lines: readonly string[],
  { commands, viewer: { language } }: CommandContext,
): Part[] =>
  lines.flatMap((line): Part[] => {
    const command = parseLine(line, commands)?.command;
    return command === undefined
      ? []
      : [{ type: 'entry', line, label: line, text: command.describe[language] }];
  });
