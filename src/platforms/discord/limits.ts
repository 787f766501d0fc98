/**
 * What Discord takes. Reference, as read in August 2026:
 * https://docs.discord.com/developers/components/reference
 * https://docs.discord.com/developers/interactions/application-commands
 * https://docs.discord.com/developers/interactions/receiving-and-responding
 */
export const LIMITS = {
  /** Components in a message, those inside others counted too. */
  components: 40,
  /** Characters over all text displays of a message. */
  text: 4000,
  /** Buttons in an action row; a select takes the whole row. */
  buttonsInRow: 5,
  customId: 100,
  buttonLabel: 80,
  selectOptions: 25,
  selectText: 100,
  placeholder: 150,
  choices: 25,
  choiceText: 100,
  commandName: 32,
  description: 100,
  /** Milliseconds from an interaction to its acknowledgement; after that its token is void. */
  acknowledge: 3000,
} as const;

/** Not a limit of Discord's: a lookup that takes longer is acknowledged first. Leaves 2 s for a slow line. */
export const DEFER_AFTER_MS = 1000;

/** Text in at most `most` characters. Only for what a button or menu previews, never for an answer's own text. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length >= most) break;
    kept += character;
  }
  return `${kept}…`;
}
