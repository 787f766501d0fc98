import { isSeparableParticle } from '../../analysis/german/particles.ts';
import type { Filter, Library } from '../../library/library.ts';
import { bareWord, isFunctionWord, type SoughtWord, termsOf } from '../articles/sought-words.ts';

const SHORTEST_WORD = 8;
const SHORTEST_PART = 4;

/**
 * The two words of which one that stands nowhere is made («Länderfreundschaft»: «Freundschaft zwischen den Ländern»), where some
 * sentence has both: what the library has is the dictionary. Null where none has.
 */
export async function cutWord(
  { typed }: SoughtWord,
  filter: Filter,
  library: Library,
): Promise<readonly [SoughtWord, SoughtWord] | null> {
  if (typed.length < SHORTEST_WORD || !/^\p{L}+$/u.test(typed)) return null;
  for (let at = SHORTEST_PART; at <= typed.length - SHORTEST_PART; at++) {
    const parts = [typed.slice(0, at), typed.slice(at)] as const;
    if (parts.some(isFunctionWord) || isSeparableParticle(parts[0].toLowerCase())) continue;
    const words = [bareWord(parts[0]), bareWord(parts[1])] as const;
    if ((await library.sentences(termsOf(words), filter, 1)).hits.length > 0) return words;
  }
  return null;
}
