/** Control characters but for tab and line breaks. */
const CONTROL = /[^\P{Cc}\n\r\t]/gu;
/**
 * What means something to Discord's markdown: wherever it stands (emphasis, code, spoilers, links, mentions, times);
 * the colon of `:smile:`, or that would make an address a link; at the start of a line (headings, subtext, lists), and
 * so after a space too, since a page may break there.
 */
const LIVE = /[\\*_~`|[\]<>@]|:(?=\/\/|[\w+-]+:)|(?<!\S)(?:#|[-+](?=[\s#]|$))|(?<=(?<!\S)\d+)\.(?=\s|$)/g;

/**
 * Text as Discord shows it to the letter: nothing in it becomes a link, mention, heading, list, quotation, subtext, time,
 * emoji or emphasis. discord.js' own `escapeMarkdown` leaves several of these alive. Control characters, which Discord
 * refuses or drops, are left out. Escaping words one by one and all at once gives the same.
 */
export const escapeMarkdown = (text: string): string => text.replace(CONTROL, '').replace(LIVE, '\\$&');

/** Text inside a code block, where only the fence means anything: a run of backticks is kept apart by zero-width spaces. */
export const escapeCode = (text: string): string =>
  text.replace(CONTROL, '').replaceAll('``', '`\u200b`').replaceAll('``', '`\u200b`');
