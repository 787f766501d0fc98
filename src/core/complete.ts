import { completeVoices } from '../library/voices.ts';
import { type CommandContext, type CommandOption, type CompletionKind, optionsOf } from './command.ts';
import { parseLine } from './parse.ts';
import { headline } from './voices.ts';

export interface Suggestion {
  readonly label: string;
  /** What the option is set to. */
  readonly value: string;
}

/** As many as Discord shows (autocomplete: 25 choices). */
const MOST_CHOICES = 25;

const completions: Readonly<
  Record<CompletionKind, (typed: string, context: CommandContext) => Promise<Suggestion[]>>
> = {
  async article(typed, { library }) {
    const entries = typed.trim() === '' ? await library.entries() : await library.search(typed);
    return entries.map(({ article }) => ({ label: article.title.text, value: article.id }));
  },
  async person(typed, { library }) {
    const found = completeVoices(await library.entries(), typed);
    return found.map((voice) => ({ label: headline(voice), value: voice.name }));
  },
};

/** At most 25 suggestions for what has been typed into an option so far. */
export async function completeOption(
  option: CommandOption,
  typed: string,
  context: CommandContext,
): Promise<Suggestion[]> {
  const kind = option.texts.complete;
  return kind === undefined ? [] : (await completions[kind](typed, context)).slice(0, MOST_CHOICES);
}

/**
 * Whole lines that a line typed so far may become: command names first, then what the first option that completes
 * suggests. For places that know only text.
 */
export async function completeLine(typed: string, context: CommandContext): Promise<string[]> {
  const name = /^\/?(?<name>\p{L}*)$/u.exec(typed)?.groups?.name;
  if (name !== undefined) {
    return context.commands
      .filter((one) => one.name.startsWith(name.toLowerCase()))
      .map((one) => `/${one.name} `);
  }
  const [head = ''] = typed.split(/\s/, 1);
  const parsed = parseLine(head, context.commands);
  const option = parsed === null ? undefined : optionsOf(parsed.command).find(({ texts }) => texts.complete);
  if (option === undefined) return [];
  const suggestions = await completeOption(option, typed.slice(head.length).trimStart(), context);
  return suggestions.map(({ value }) => `${head} ${value}`);
}
