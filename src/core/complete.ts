import type { CommandContext, CommandOption, CompletionKind } from './command.ts';
import { headline } from './statements/voices.ts';

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
    const found =
      typed.trim() === ''
        ? (await library.articles({}, MOST_CHOICES)).items
        : await library.search(typed, MOST_CHOICES);
    return found.map(({ id, title }) => ({ label: title.text, value: id }));
  },
  async person(typed, { library }) {
    const found = await library.begun(typed, MOST_CHOICES);
    return found.map((known) => ({ label: headline(known), value: known.name }));
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
