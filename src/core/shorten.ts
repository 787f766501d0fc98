/** Text in at most `most` characters. Only for what a button or menu previews or what was asked, never for an answer's own text. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length >= most) break;
    kept += character;
  }
  return `${kept}…`;
}
