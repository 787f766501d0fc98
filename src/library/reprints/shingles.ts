import { foldedWords } from '../../analysis/names.ts';

/** As many words in a row as two texts hardly have in common by chance. */
const LENGTH = 5;

/** What a text is compared by: its runs of five words, in order, each as a number. A run that comes again counts once. */
export type Shingles = ReadonlySet<number>;

export function shinglesOf(text: string): Shingles {
  const words = foldedWords(text).map(numberOf);
  const shingles = new Set<number>();
  for (let at = 0; at + LENGTH <= words.length; at += 1) {
    let shingle = 0;
    for (let step = 0; step < LENGTH; step += 1) shingle = mixed(shingle ^ (words[at + step] ?? 0));
    shingles.add(shingle);
  }
  return shingles;
}

/** FNV-1a, 32 bits. */
function numberOf(word: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < word.length; at += 1)
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01_00_01_93) >>> 0;
  return hash;
}

/** Spreads what differs in any bit over all of them. */
export function mixed(number: number): number {
  const first = Math.imul(number ^ (number >>> 15), 0x85_eb_ca_6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2_b2_ae_35);
  return (second ^ (second >>> 16)) >>> 0;
}

/** Two texts that have so much of the shorter one in common are one text. */
const SHARED = 0.6;
/** Shorter texts share much by chance: they are one only where they are the same word for word. */
const FEWEST = 20;

/** How much of the shorter text stands in the other. */
export function sharedBy(one: Shingles, other: Shingles): number {
  const shorter = Math.min(one.size, other.size);
  const shared = one.intersection(other).size;
  if (shorter < FEWEST) return shared > 0 && shared === one.union(other).size ? 1 : 0;
  return shared / shorter;
}

export const areReprints = (one: Shingles, other: Shingles): boolean => sharedBy(one, other) >= SHARED;
