import { LIMITS } from './limits.ts';

/**
 * Names that Slack keeps for its own commands; a manifest with one of them is refused whole.
 * https://slack.com/help/articles/201259356-Slash-commands-in-Slack
 */
const KEPT_BY_SLACK: ReadonlySet<string> = new Set(
  'away collapse dnd expand feed join leave me msg mute open pro remind search shortcuts shrug status topic who'.split(
    ' ',
  ),
);

/** What a command is called in Slack: its name, or where Slack keeps that for itself, the umbrella's before it. */
export const slackName = (name: string, umbrella: string): string =>
  KEPT_BY_SLACK.has(name) ? `${umbrella}-${name}` : name;

/** @throws Error where Slack would not take the umbrella command's name */
export function checkUmbrella(umbrella: string): void {
  if (KEPT_BY_SLACK.has(umbrella))
    throw new Error(`UMBRELLA_COMMAND: Slack keeps /${umbrella} for itself. Choose another name.`);
  if (!/^[a-z0-9_-]+$/.test(umbrella) || umbrella.length >= LIMITS.commandName)
    throw new Error(`UMBRELLA_COMMAND: “${umbrella}” must be 1 to 31 of a-z, 0-9, - and _.`);
}

/** The command line that a slash command stands for; `umbrella` takes all others. Null: read the text as it is. */
export function commandLine(slashCommand: string, text: string, umbrella: string): string | null {
  const name = slashCommand.replace(/^\//, '');
  if (name === umbrella) return null;
  const own = name.startsWith(`${umbrella}-`) ? name.slice(umbrella.length + 1) : name;
  return `/${own} ${text}`.trim();
}
