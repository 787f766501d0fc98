import type { Language } from '../article/article.ts';

/**
 * Words that every text of a language is full of, from its grammar: articles, pronouns, prepositions, conjunctions,
 * auxiliaries. The other languages are here so that their texts are not taken for one of ours; words that two of
 * them share count for both.
 */
const functionWords = {
  de: 'der die das den dem des ein eine einen einem einer und oder aber auch nicht ist sind war waren wird werden wurde wurden hat haben hatte sich mit von vom zu zum zur im in am an auf für aus bei nach über unter vor seit als wie dass wenn weil es er sie wir ich ihr sein seine sei noch nur so mehr durch gegen um bis kann',
  en: 'the a an and or but not is are was were be been has have had will would can could of to in on at by for with from as that this these those it its he she his her they their we our you i who which what when if than more about after before over under into no there said',
  fr: 'le la les un une des du de et ou mais ne pas est sont était a ont avait sera au aux dans sur par pour avec que qui ce cette ces il elle ils elles nous vous je se son sa ses leur plus comme en à été',
  es: 'el la los las un una unos de del y o pero no es son era fue ha han había en a al por para con que se su sus lo como más este esta está entre sobre también ser',
  it: 'il lo la i gli le un una di del della dei e o ma non è sono era ha hanno in a al alla per con che si su suo sua come più questo nel nella anche da dal essere stato',
  nl: 'de het een en of maar niet is zijn was waren wordt werd heeft hebben had van voor met op in aan bij naar uit om te dat die dit deze er hij zij ze we wij ik ook als nog meer door over',
  pt: 'o a os as um uma de do da dos das e ou mas não é são foi era em no na nos nas por para com que se seu sua como mais ao à também ser está entre',
  pl: 'i w z na do nie się to jest że o jak za od po ale przez tym który która oraz ma są był była być dla co jego jej',
  sv: 'och att det som en ett i på är av för med den till inte har de om var men han hon från så vid kan sig eller ska när',
  da: 'og at det som en et i på er af for med den til ikke har de om var men han hun fra så ved kan sig eller skal når der blev',
};

/** For each function word the languages that have it. */
const languagesOf = new Map<string, string[]>();
for (const [name, words] of Object.entries(functionWords))
  for (const word of new Set(words.split(' ')))
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), name]);

/** A text of a language consists of its function words to two fifths; half of that is asked of a short one. */
const LEAST_SHARE = 0.18;
const FEWEST_WORDS = 4;
/** To say that a text is in another language takes more: lists and tables have few function words in any. */
const FEWEST_WORDS_TO_REFUSE = 8;
const LEAST_SHARE_TO_REFUSE = 0.12;
const CLEARLY_MORE = 1.5;
const LONGEST_FUNCTION_WORD = 12;
const WORD = /[\p{L}\p{M}]+/gu;

/**
 * The language that a text is written in, by its function words; null where it is another one than ours, or where
 * there is too little of it to tell.
 */
export const detectLanguage = (text: string): Language | null => languageBy(functionWordsIn(text));

function languageBy({ words, counts }: FunctionWords): Language | null {
  const [best, second] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (!best || words < FEWEST_WORDS || best[1] < words * LEAST_SHARE || best[1] === second?.[1]) return null;
  return best[0] === 'de' || best[0] === 'en' ? best[0] : null;
}

/** A text that is surely not in the language that was expected, and the one of ours that it is in. */
export interface OtherLanguage {
  readonly found: Language | null;
}

/** Null unless a text is surely not in this language, but in another one that is known here, or in another script. */
export function otherLanguage(text: string, expected: Language): OtherLanguage | null {
  const words = functionWordsIn(text);
  const found = languageBy(words);
  return found !== expected && isOther(words, expected) ? { found } : null;
}

function isOther({ words, latin, counts }: FunctionWords, expected: Language): boolean {
  if (words < FEWEST_WORDS_TO_REFUSE) return false;
  if (latin * 2 < words) return true;
  const own = counts.get(expected) ?? 0;
  const most = Math.max(0, ...counts.values());
  return most > own * CLEARLY_MORE && most > words * LEAST_SHARE_TO_REFUSE;
}

interface FunctionWords {
  readonly words: number;
  /** How many of the words are in Latin script. */
  readonly latin: number;
  readonly counts: ReadonlyMap<string, number>;
}

function functionWordsIn(text: string): FunctionWords {
  const counts = new Map<string, number>();
  let words = 0;
  let latin = 0;
  for (const [word] of text.matchAll(WORD)) {
    words += 1;
    if (/^\p{Script=Latin}/u.test(word)) latin += 1;
    if (word.length > LONGEST_FUNCTION_WORD) continue;
    for (const name of languagesOf.get(word.toLowerCase()) ?? [])
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return { words, latin, counts };
}
