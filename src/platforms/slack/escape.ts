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

/**
 * A label of a control, escaped, in at most `most` characters with none broken. Only for controls, never for an
 * answer's text.
 */
export function label(text: string, most: number): string {
  const whole = escapeText(text);
  if (whole.length <= most) return whole;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text.slice(0, most))) {
    const more = escapeText(segment);
    if (kept.length + more.length >= most) break;
    kept += more;
  }
  return `${kept}…`;
}
