/** What closes a name in quotation marks, by what opens it: „…“, »…«, «…» and "…". */
const closers: ReadonlyMap<string, string> = new Map([
  ['„', '“”"'],
  ['"', '"“”'],
  ['»', '«'],
  ['«', '»'],
  ['‚', '‘'],
]);

/** Whether a token can open a name in quotation marks. */
export function isOpeningMark(word: string): boolean {
  return closers.has(word);
}

/** Whether a token closes what `opening` opened. */
export function isClosedBy(opening: string, word: string): boolean {
  return word !== '' && (closers.get(opening) ?? '').includes(word);
}
