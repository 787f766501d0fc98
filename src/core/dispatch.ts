import { z } from 'zod';
import { databaseIsAway } from '../store/away.ts';
import { reaches } from './access.ts';
import { type Command, type CommandContext, optionsOf, type Viewer } from './command.ts';
import { LEFT_EMPTY, OPENS_FORM } from './form.ts';
import { listed, type Texts } from './language.ts';
import { formatLine, type ParsedLine, parseLine } from './parse.ts';
import { ours, type Reply } from './reply.ts';
import { saidSo } from './statements/sureness.ts';
import { UserError } from './user-error.ts';

const texts = {
  notAllowed: {
    de: 'Das dürfen hier nur Leute, die den Kanal verwalten.',
    en: 'Only people who manage this channel may do that.',
  },
  noCommand: (got: string, names: readonly string[]): Texts => ({
    de: `„${got}“ ist kein Befehl. Es gibt ${listed(names, 'de')}.`,
    en: `“${got}” is not a command. There are ${listed(names, 'en')}.`,
  }),
  missing: (option: Texts, example: Texts): Texts => ({
    de: `Es fehlt: ${option.de}. Zum Beispiel: /${example.de}`,
    en: `Missing: ${option.en}. For example: /${example.en}`,
  }),
  wrongNumber: (got: string, range: { min: number | null; max: number | null }): Texts => ({
    de: `„${got}“ ist hier keine Nummer. Möglich ist eine ganze Zahl ab ${range.min ?? 0}.`,
    en: `“${got}” is not a number here. Possible is a whole number from ${range.min ?? 0}.`,
  }),
  fillAgain: { de: 'Noch einmal ausfüllen', en: 'Fill in again' },
  away: {
    de: 'Die Datenbank ist gerade nicht zu erreichen. Bitte in einer Minute noch einmal versuchen.',
    en: 'The database cannot be reached just now. Please try again in a minute.',
  },
  tooLong: (max: number | null): Texts => ({
    de: `Das ist zu lang. Möglich sind bis zu ${max} Zeichen.`,
    en: `That is too long. Possible are up to ${max} characters.`,
  }),
};

/** Runs a command line for somebody. Every way in comes through here, and here it is checked who may. */
export async function answerLine(line: string, context: CommandContext): Promise<Reply> {
  return orRefused(line, context, () => {
    const parsed = parseLine(line, context.commands);
    if (parsed === null) throw notACommand(line, context.commands);
    return runCommand(parsed, context);
  });
}

/** That a line begins with none of the commands, and which there are. */
export const notACommand = (line: string, commands: readonly Command[]): UserError =>
  new UserError(
    texts.noCommand(
      line.trim(),
      commands.map((one) => `/${one.name}`),
    ),
  );

/** Runs a command whose options a platform has already told apart. */
export async function answerCommand(parsed: ParsedLine, context: CommandContext): Promise<Reply> {
  return orRefused(`/${parsed.command.name}`, context, () => runCommand(parsed, context));
}

/** What `work` gives, or the sentence that says what was wrong with what was asked. @throws what nobody can mend */
export async function orRefused(
  line: string,
  context: CommandContext,
  work: () => Promise<Reply>,
): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    return refusal(line, mendable(error), context);
  }
}

/** Answers a form that was filled in: its line, with the fields as options in place of the one that opens it. */
export async function answerFilled(
  line: string,
  filled: Readonly<Record<string, string>>,
  context: CommandContext,
): Promise<Reply> {
  const parsed = parseLine(line, context.commands);
  const reply = await orRefused(line, context, () => {
    if (parsed === null) throw notACommand(line, context.commands);
    const { [OPENS_FORM]: _, ...options } = parsed.options;
    return runCommand({ ...parsed, options: { ...options, ...filled } }, context);
  });
  if (parsed === null || reply.wrong === undefined || !(reply.wrong in filled)) return reply;
  return toFillAgain(reply, { ...parsed, options: { ...parsed.options, ...filled } }, context);
}

/** Says which field is wrong, and offers the form again with all that was typed into it. */
async function toFillAgain(
  refused: Reply,
  { command, options }: ParsedLine,
  context: CommandContext,
): Promise<Reply> {
  const typed = Object.entries(options).map(([name, value]) => [name, value === '' ? LEFT_EMPTY : value]);
  const line = formatLine(command.name, Object.fromEntries(typed));
  const { form } = await answerLine(line, context);
  const field = form?.fields.find(({ option }) => option === refused.wrong);
  if (field === undefined) return refused;
  return {
    ...refused,
    parts: [{ type: 'context', text: field.label }, ...refused.parts],
    actions: [{ label: texts.fillAgain[context.viewer.language], line }],
  };
}

async function runCommand({ command, options }: ParsedLine, context: CommandContext): Promise<Reply> {
  if (command.access === 'manage') refuseUnlessManaging(context.viewer);
  const raw = Object.fromEntries(
    optionsOf(command).flatMap(({ name, kind }) => {
      const value = options[name];
      return value === undefined ? [] : [[name, kind === 'number' ? Number(value) : value]];
    }),
  );
  try {
    const reply = await command.invoke(raw, context);
    return command.schedulable ? saidSo(reply, context.settings, context.viewer.language) : reply;
  } catch (error) {
    throw error instanceof z.ZodError ? wrongOption(error, { command, options }) : error;
  }
}

/** @throws UserError where somebody may not change what a place gets */
export function refuseUnlessManaging({ access }: Viewer): void {
  if (!reaches(access, 'manage')) throw new UserError(texts.notAllowed);
}

function wrongOption(error: z.ZodError, { command, options }: ParsedLine): UserError {
  const name = String(error.issues[0]?.path[0]);
  const option = optionsOf(command).find((one) => one.name === name);
  if (option === undefined) return new UserError({ de: error.message, en: error.message });
  const got = options[name];
  if (got === undefined) return new UserError(texts.missing(option.texts.describe, command.example));
  return new UserError(
    option.kind === 'number' ? texts.wrongNumber(got, option.range) : texts.tooLong(option.range.max),
  );
}

/** @throws what the person can do nothing about */
function mendable(error: unknown): UserError {
  if (error instanceof UserError) return error;
  if (databaseIsAway(error)) return new UserError(texts.away);
  throw error;
}

const refusal = (line: string, error: UserError, { viewer }: CommandContext): Reply => ({
  outcome: 'refused',
  line,
  parts: [{ type: 'text', runs: [ours(error.texts[viewer.language])] }],
  actions: [],
  ...(error.option === null ? {} : { wrong: error.option }),
});
