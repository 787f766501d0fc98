/** What means something to Discord's markdown wherever it stands: emphasis, code, spoilers, links, mentions, times. */
const ANYWHERE = /[\\*_~`|[\]<>@]/g;
/** Headings, subtext, lists: at the start of a line. Also after a space, since a page may break there. */
const AT_START = /(?<!\S)(?:#|[-+](?=[\s#]|$))/g;
const NUMBERED = /(?<!\S)(\d+)\.(?=\s|$)/g;
/** `:smile:`, and the colon that would make an address a link. */
const COLON = /:(?=\/\/|[\w+-]+:)/g;
/** Control characters but for tab and line breaks. */
const CONTROL = /(?![\n\r\t])\p{Cc}/gu;

/**
 * Text as Discord shows it to the letter: nothing in it becomes a link, mention, heading, list, quotation, subtext, time,
 * emoji or emphasis. discord.js' own `escapeMarkdown` leaves several of these alive. Control characters, which Discord
 * refuses or drops, are left out. Escaping words one by one and all at once gives the same.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(CONTROL, '')
    .replace(ANYWHERE, '\\$&')
    .replace(COLON, '\\:')
    .replace(NUMBERED, '$1\\.')
    .replace(AT_START, '\\$&');

/** Text inside a code block, where only the fence means anything: a run of backticks is kept apart by zero-width spaces. */
export const escapeCode = (text: string): string =>
  text.replace(CONTROL, '').replaceAll('``', '`\u200b`').replaceAll('``', '`\u200b`');
