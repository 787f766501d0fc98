/**
 * What somebody wrote in Slack: the text that was meant by links, mentions and entities, without formatting and without the
 * bot's own mention. https://docs.slack.dev/messaging/formatting-message-text#retrieving-messages
 */
export function writtenText(slackText: string, botUser: string | null): string {
  const spoken = slackText.replace(/<(?<inside>[^<>]*)>/g, (_, inside: string) => meant(inside, botUser));
  return withoutFormatting(unescaped(spoken)).trim();
}

/** The web addresses of the links in a text, in their order. */
export const linksIn = (slackText: string): string[] =>
  Array.from(slackText.matchAll(/<(?<address>https?:[^<>|]+)[^<>]*>/g), ([, address = '']) =>
    unescaped(address),
  );

/** Whether what somebody wrote in Slack mentions a user. */
export const mentions = (slackText: string, user: string): boolean =>
  new RegExp(`<@${user}(?:\\|[^<>]*)?>`).test(slackText);

/** Typographic marks become those of a keyboard, as a command line has them. */
export const asTyped = (written: string): string =>
  written
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[–—−‒]/g, '-')
    .replace(/[\u00A0\u2007\u202F]/g, ' ');

/** `@U024|anna` → `@anna`, `https://…|euronews.com` → the address, `!channel` → `@channel`. */
function meant(inside: string, botUser: string | null): string {
  const [target, label] = splitOnce(inside, '|');
  switch (target.charAt(0)) {
    case '@':
      return target.slice(1) === botUser ? '' : (label ?? target);
    case '#':
      return `#${label ?? target.slice(1)}`;
    case '!':
      return label ?? `@${target.slice(1)}`;
    default:
      return label !== undefined && isAddressAsTyped(label, target) ? label : target;
  }
}

/** Slack made the link itself from what was typed without a scheme. */
const isAddressAsTyped = (label: string, target: string): boolean =>
  /^(?:https?:\/\/|mailto:)/.test(target) && target.endsWith(label);

function splitOnce(text: string, at: string): [string, string?] {
  const index = text.indexOf(at);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** `*bold*`, `_italic_`, `~struck~` and `code` around whole words. */
const withoutFormatting = (text: string): string =>
  text
    .replaceAll('`', '')
    .replace(/(?<=^|\s)(?<mark>[*_~])(?<words>\S(?:.*?\S)?)\k<mark>(?=$|[\s.,;:!?])/g, '$<words>');
