/**
 * The web address that somebody typed and nothing else, null where it is none. One word with a dot in it is one, as people leave out its
 * beginning.
 */
export function addressIn(typed: string): string | null {
  const text = typed.trim().replace(/^<(?<address>https?:\/\/\S*)>$/, '$<address>');
  if (/^[a-z][a-z0-9+.-]+:\/\/\S*$/i.test(text)) return text;
  return /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:[/?:]\S*)?$/u.test(text) ? `https://${text}` : null;
}
