import { type Command, type CommandOption, optionsOf } from './command.ts';
import type { Texts } from './language.ts';
import { UserError } from './user-error.ts';

/** A command line understood: which command, and its options as typed, not yet checked. */
export interface ParsedLine {
  readonly command: Command;
  readonly options: Readonly<Record<string, string>>;
}

const texts = {
  unknownOption: (got: string, known: readonly string[]): Texts => ({
    de: `„${got}“ gibt es hier nicht. Möglich ist: ${known.join(', ')}.`,
    en: `There is no “${got}” here. Possible: ${known.join(', ')}.`,
  }),
  tooMuch: (got: string, command: string): Texts => ({
    de: `Mit „${got}“ kann /${command} nichts anfangen. Wie es geht, zeigt /help ${command}.`,
    en: `/${command} has no use for “${got}”. /help ${command} shows how it goes.`,
  }),
};

/**
 * Reads `/quotes lavrov article:2023-10-x` (the slash may be left out): options by name, in either language, with the
 * rest of the words going to the options in order. A number takes one word; the first text takes all that is left, so
 * names of several words need no quotation marks. A last word that an option lists goes to that one.
 * @returns null where the first word is no command
 * @throws UserError where an option is not known or words are left over
 */
export function parseLine(line: string, commands: readonly Command[]): ParsedLine | null {
  const words = splitWords(line);
  const name = commandName(words[0]?.text.replace(/^\//, '') ?? '');
  const command = commands.find((one) => one.name === name || Object.values(one.names).includes(name));
  if (command === undefined) return null;
  const known = optionsOf(command);
  const [first] = known;
  if (first?.texts.verbatim === true) return { command, options: theRest(line, first) };
  const options: Record<string, string> = {};
  const rest: Word[] = [];
  for (const word of words.slice(1)) {
    const named = word.quoted ? null : /^(?<name>\p{L}+):(?<value>(?!\/\/).+)$/u.exec(word.text)?.groups;
    const option = named && known.find((one) => isCalled(one, named.name ?? ''));
    if (option && named) options[option.name] = named.value ?? '';
    else rest.push(word);
  }
  giveInOrder(rest, known, options, command);
  return { command, options };
}

/** What stands behind the command, perhaps behind the option's name, to the letter. */
function theRest(line: string, option: CommandOption): Record<string, string> {
  const rest = line.trim().replace(/^\S+\s*/, '');
  const name = /^(?<name>\p{L}+):(?!\/\/)/u.exec(rest)?.groups?.name;
  const value = name !== undefined && isCalled(option, name) ? rest.slice(name.length + 1).trim() : rest;
  return value === '' ? {} : { [option.name]: value };
}

/** A command's name as typed: «änderungen» is «aenderungen», since Slack knows no umlauts. */
export const commandName = (typed: string): string =>
  typed.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss');

/** The command that a line begins with, null where that is none. */
export function commandOf(line: string, commands: readonly Command[]): Command | null {
  const [head = ''] = line.trim().split(/\s/, 1);
  return parseLine(head, commands)?.command ?? null;
}

/** Whether a line's command takes what stands behind it to the letter. */
export function isVerbatim(line: string, commands: readonly Command[]): boolean {
  const command = commandOf(line, commands);
  return command !== null && optionsOf(command)[0]?.texts.verbatim === true;
}

const isCalled = (option: CommandOption, name: string): boolean =>
  [option.name, ...Object.values(option.texts.names)].includes(name.toLowerCase());

function giveInOrder(
  words: readonly Word[],
  known: readonly CommandOption[],
  options: Record<string, string>,
  command: Command,
): void {
  const left = [...words];
  const last = left.at(-1);
  const meant = last && !last.quoted && known.find((one) => isWordOf(one, last) && !(one.name in options));
  if (meant) options[meant.name] = textOf(left.splice(-1), meant);
  for (const option of known) {
    if (left.length === 0) return;
    if (option.name in options) continue;
    options[option.name] = textOf(option.kind === 'number' ? left.splice(0, 1) : left.splice(0), option);
  }
  if (left.length > 0)
    throw new UserError(texts.tooMuch(left.map(({ text }) => text).join(' '), command.name));
}

const isWordOf = ({ texts: { words } }: CommandOption, { text }: Word): boolean =>
  words?.includes(text.toLowerCase()) ?? false;

const textOf = (words: readonly Word[], { texts: { asTyped } }: CommandOption): string =>
  words.map(({ text, typed }) => (asTyped === true ? typed : text)).join(' ');

interface Word {
  readonly text: string;
  readonly quoted: boolean;
  /** With its quotation marks. */
  readonly typed: string;
}

/** Words between white space; `"two words"` in any quotation marks stay one, after `name:` too. */
function splitWords(line: string): Word[] {
  const words: Word[] = [];
  for (const match of line.matchAll(/(?<name>\p{L}+:)?(?:["“„«»](?<inner>[^"“”«»]+)["“”«»])(?=\s|$)|\S+/gu)) {
    const { name = '', inner } = match.groups ?? {};
    const [typed] = match;
    if (inner === undefined) words.push({ text: typed, quoted: false, typed });
    else words.push({ text: name + inner, quoted: name === '', typed });
  }
  return words;
}

/** The command line that `parseLine` reads back into the same command and options. */
export function formatLine(
  command: string,
  options: Readonly<Record<string, string | number | undefined>>,
): string {
  const named = Object.entries(options).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [`${name}:${/\s/.test(String(value)) ? `"${String(value).replaceAll('"', '')}"` : value}`],
  );
  return [`/${command}`, ...named].join(' ');
}

/** The same for a command whose first option is taken as typed: its words stand there with their quotation marks. */
export const formatTyped = (
  command: string,
  typed: string,
  options: Readonly<Record<string, string | number | undefined>>,
): string => formatLine(`${command} ${typed}`, options);
