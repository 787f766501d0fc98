/** `&`, `<` and `>`, and nothing else: https://docs.slack.dev/messaging/formatting-message-text#escaping */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const BREAK = '\u200B';

/**
 * Text for where mrkdwn is parsed: escaped, and zero-width spaces beside what would become bold, italics, code, a
 * quotation or an emoji.
 */
export const literal = (text: string): string =>
  escapeText(
    text
      .replace(/[*_~`]/g, `${BREAK}$&${BREAK}`)
      .replace(/:(?=[\w+-]+:)/g, `:${BREAK}`)
      .replace(/^>/gm, `${BREAK}>`),
  );

/** What people see as one character. */
const CHARACTERS = new Intl.Segmenter();

/**
 * A label of a control, escaped, in at most `most` characters with none broken. Only for controls, never for an
 * answer's text.
 */
export function label(text: string, most: number): string {
  const start = text.slice(0, most);
  if (start.length === text.length && escapeText(text).length <= most) return escapeText(text);
  let end = most - 1;
  while (escapeText(text.slice(0, end)).length >= most) end -= 1;
  const character = CHARACTERS.segment(text).containing(end);
  return `${escapeText(text.slice(0, character?.index ?? end))}…`;
}
