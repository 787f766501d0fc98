import type { Language } from '../article/article.ts';
import { type CommandContext, type CommandOption, optionsOf } from './command.ts';
import { completeOption } from './complete.ts';
import { commandName, parseLine } from './parse.ts';

/** A line that what was typed may become, and what to show for it. */
export interface LineSuggestion {
  readonly line: string;
  readonly label: string;
  readonly detail: string | null;
}

/**
 * Commands for a first word; after it, values for the option that is being typed, and the options there are.
 * For places that know only text.
 */
export async function completeLine(typed: string, context: CommandContext): Promise<LineSuggestion[]> {
  const name = /^\/?(?<name>\p{L}*)$/u.exec(typed)?.groups?.name;
  if (name !== undefined) return commandsFor(commandName(name), context);
  const [head = ''] = typed.split(/\s/, 1);
  const parsed = parseLine(head, context.commands);
  if (parsed === null) return [];
  const options = optionsOf(parsed.command);
  const values = await valuesFor(typed, head, options, context);
  return [...values, ...optionNamesFor(typed, options, context.viewer.language)];
}

function commandsFor(name: string, { commands, viewer: { language } }: CommandContext): LineSuggestion[] {
  return commands.flatMap((command) => {
    const called = [command.name, command.names[language]].find((one) => one.startsWith(name));
    if (called === undefined) return [];
    const space = optionsOf(command).length === 0 ? '' : ' ';
    return [{ line: `/${called}${space}`, label: `/${called}`, detail: command.describe[language] }];
  });
}

async function valuesFor(
  typed: string,
  head: string,
  options: readonly CommandOption[],
  context: CommandContext,
): Promise<LineSuggestion[]> {
  const { language } = context.viewer;
  const { before, name, value } =
    /^(?<before>.*\s)(?<name>\p{L}+):(?<value>[^:]*)$/u.exec(typed)?.groups ?? {};
  const named = options.find((option) => name !== undefined && namesOf(option, language).includes(name));
  const option = named ?? options.find(({ texts }) => texts.complete !== undefined);
  if (option === undefined) return [];
  const written = named === undefined ? typed.slice(head.length) : (value ?? '');
  const found = await completeOption(option, written.replaceAll('"', '').trim(), context);
  return found.map(({ label, value: chosen }) => ({
    line: named === undefined ? `${head} ${chosen}` : `${before}${name}:${quoted(chosen)}`,
    label,
    detail: null,
  }));
}

const namesOf = ({ name, texts }: CommandOption, language: Language): string[] => [
  name,
  texts.names[language],
];

const quoted = (value: string): string => (/\s/.test(value) ? `"${value}"` : value);

/** Where a new word begins: the options that have not been named. */
function optionNamesFor(
  typed: string,
  options: readonly CommandOption[],
  language: Language,
): LineSuggestion[] {
  if (!/\s$/.test(typed)) return [];
  return options
    .filter((option) => !namesOf(option, language).some((name) => typed.includes(` ${name}:`)))
    .map(({ texts: { names, describe } }) => ({
      line: `${typed}${names[language]}:`,
      label: `${names[language]}:`,
      detail: describe[language],
    }));
}
