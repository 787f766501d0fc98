/**
 * What Slack takes. Reference:
 * https://docs.slack.dev/reference/block-kit/blocks and …/block-elements, …/composition-objects
 * https://docs.slack.dev/reference/methods/chat.postMessage
 * https://docs.slack.dev/interactivity/implementing-slash-commands
 */
export const LIMITS = {
  /** Blocks in a message. */
  blocks: 50,
  header: 150,
  /** Characters in a text object of a section or a context. */
  text: 3000,
  contextElements: 10,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2000,
  optionText: 75,
  optionValue: 150,
  selectOptions: 100,
  modalTitle: 24,
  fieldLabel: 2000,
  actionId: 255,
  blockId: 255,
  /** «For best results, limit the number of characters in the text field to 4,000»: chat.postMessage. */
  fallback: 4000,
  /** Milliseconds from a request to its acknowledgement. */
  acknowledge: 3000,
  commandName: 32,
  commands: 50,
  description: 2000,
  usageHint: 1000,
} as const;

/**
 * Characters of a message's blocks as JSON. Slack refuses messages somewhere above 12,000 (`msg_blocks_too_long`) and
 * does not say how it counts: https://github.com/slackapi/bolt-js/issues/2509, …/2867. All JSON counts more than any
 * way of counting texts.
 */
export const MOST_JSON = 12_000;

/**
 * Pieces in which long texts are handed out to pages. Escaped it is five times as long at worst: words, notes and
 * repeated headings of one piece then still fit the fallback.
 */
export const LONGEST_PIECE = 300;

/** Headings and names longer than this are not repeated where an answer goes on on another page. */
export const LONGEST_REPEATED = 150;

/** Button values longer than this are kept in the store, so that command lines don't fill the page. */
export const LONGEST_VALUE = 500;
