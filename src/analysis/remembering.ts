/** Answers kept at hand; a text uses a few words over and over. */
const MOST_KEPT = 20_000;

/** The same answers, each worked out only once as long as its word is asked for often. */
export function remembering<V>(answer: (word: string) => V): (word: string) => V {
  const kept = new Map<string, V>();
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    const found = answer(word);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(word, found);
    return found;
  };
}
