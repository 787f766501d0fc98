import type { Language } from '../article/article.ts';
import { type Command, type CommandOption, optionsOf } from './command.ts';

/** «/sentence <number> [article]»: a command with its options, the needed ones in angle brackets. */
export const usage = (command: Command, language: Language): string =>
  [`/${command.name}`, ...optionsOf(command).map((option) => bracketed(option, language))].join(' ');

const bracketed = ({ texts: { names }, required }: CommandOption, language: Language): string =>
  required ? `<${names[language]}>` : `[${names[language]}]`;
