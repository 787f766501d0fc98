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
  /** Subcommands of a command. */
  subcommands: 25,
  customId: 100,
  buttonLabel: 80,
  selectOptions: 25,
  selectText: 100,
  /** Characters of what is typed into an option. */
  optionText: 6000,
  threadName: 100,
  modalTitle: 45,
  fieldLabel: 45,
  fieldHint: 100,
  /** Characters of a question from a form that an answer repeats: ours, for the room above an answer. */
  asked: 120,
  choices: 25,
  choiceText: 100,
} as const;

/**
 * An answer that takes longer is acknowledged first. Discord waits 3 s for an acknowledgement, then the token is void;
 * this leaves 2 s for a slow line.
 */
export const DEFER_AFTER_MS = 1000;

/** As long before that may be waited for the settings of the place, which say who sees the answer. */
export const SETTINGS_WITHIN_MS = 800;
