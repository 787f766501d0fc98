const LONGEST = 80;

/** A title for a text that has none: its first sentence's words as far as a headline goes, «…» where words are left out. */
export function leadTitle(text: string): string {
  const [line = ''] = text.split(/\r?\n/, 1);
  const words = line.replace(/[.!?]$/, '').split(/\s+/);
  let title = '';
  for (const word of words) {
    if (title.length + 1 + word.length > LONGEST) return `${title.replace(/[,;:–-]$/, '')} …`;
    title = title === '' ? word : `${title} ${word}`;
  }
  return title;
}
