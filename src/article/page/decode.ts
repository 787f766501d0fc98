const BOMS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Where the HTML standard looks for a page's own word about its charset. */
const PRESCAN_BYTES = 1024 * 4;
const META = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i;
const XML = /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/i;

/**
 * The bytes of a page as text. Believed in this order: a byte order mark, the charset in `contentType`, the one in the page,
 * UTF-8 where the bytes are valid UTF-8, and windows-1252, which ISO-8859-1 means on the web. UTF-8 is not believed of bytes of
 * which no letter outside of ASCII is any in it.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  const marked = BOMS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_BYTES));
  const said = /charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType ?? '')?.[1];
  const inside = (XML.exec(head) ?? META.exec(head))?.[1]?.replace(/^utf-?16(?:le|be)?$/i, 'utf-8');
  for (const decoder of [marked, said, inside].map(decoderFor)) {
    const text = decoder?.decode(bytes);
    if (text !== undefined && !(decoder?.encoding === 'utf-8' && isGarbled(text))) return text;
  }
  return guess(bytes);
}

/** Bytes that mean nothing, and none that would speak for the charset. */
const isGarbled = (text: string): boolean => text.includes('\uFFFD') && !/[^\p{ASCII}\uFFFD]/u.test(text);

function decoderFor(label: string | undefined): TextDecoder | null {
  if (label === undefined) return null;
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

function guess(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
