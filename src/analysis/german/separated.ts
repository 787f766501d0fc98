import type { Span } from '../analysis.ts';
import type { JoinedForm } from '../terms.ts';
import { isSeparableParticle } from './particles.ts';
import { strongRoots } from './strong-verbs.ts';

/** What parts clauses, and what may stand behind the last word of one. */
const BREAK = /[,;:!?()–—]/;
const CLAUSE_END = /^["“”»«’']*(?:\s*$|[\s"“”»«’']*[.,;:!?…()–—]|\s+(?:und|oder|aber|sondern)\s)/;
/** Without a dictionary, any small word that ends like one may be the verb: «anneue» is looked for by nobody. */
const VERB = /^\p{Ll}{2,}(?:[en]|s?t)$/u;

/**
 * Verbs whose particle stands at the end of their clause, put together as they are looked for: «kündigte Reformen an» as
 * «ankündigte», at the place of either. Where no verb can stand in the clause, it is looked for before an insertion («kündigte am
 * Montag, dem 3. Juli, Reformen an»).
 */
export function separatedVerbs(
  text: string,
  words: readonly (Span & { readonly printed: string })[],
): JoinedForm[] {
  const found: JoinedForm[] = [];
  for (const [particle, { printed, end }] of words.entries()) {
    if (!isSeparableParticle(printed) || !CLAUSE_END.test(text.slice(end, end + LOOK_AHEAD))) continue;
    const verbs: number[] = [];
    for (let at = particle - 1; at >= 0; at--) {
      const word = words[at];
      const isBreak = BREAK.test(text.slice(word?.end, words[at + 1]?.start));
      if (word === undefined || (isBreak && verbs.length > 0)) break;
      if (VERB.test(word.printed) || strongRoots.has(word.printed)) verbs.push(at);
    }
    for (const at of verbs) {
      const form = printed + words[at]?.printed;
      found.push({ at, form }, { at: particle, form });
    }
  }
  return found;
}

const LOOK_AHEAD = 12;
