import type { Lexicon } from './lexicon.ts';
import { type GrammaticalGender, type NounBits, nounBit, PLURAL } from './morphology.ts';

/** Adjectives that names of bodies begin with: by their suffixes and, of the short ones, by themselves. */
const ADJECTIVE =
  /^(?<stem>\p{Lu}\p{Ll}*(?:sch|lich|ig|iert|al|ell|är)|Alt|Blau|Erst|Frei|Gelb|Groß|Grün|Hoh|Jung|Klein|Link|Neu|Oberst|Recht|Rot|Schwarz|Vereint|Weiß|Zweit)e[nmrs]?$/u;
/** «Zürcher» in «Neue Zürcher Zeitung» has the same ending everywhere. */
const OF_A_TOWN = /^\p{Lu}\p{Ll}+er$/u;

type Kind = 'male' | 'neuter' | 'female' | 'plural';

const ALONE: Readonly<Record<Kind, string>> = { male: 'er', neuter: 'es', female: 'e', plural: 'e' };
const ARTICLE: Readonly<Record<Kind, string>> = { male: 'der', neuter: 'das', female: 'die', plural: 'die' };

/** The name of a body as it stands alone: «(des) Deutschen Wetterdienstes» → «Deutscher Wetterdienst». */
export function bodyName(lexicon: Lexicon, words: readonly string[]): readonly string[] {
  const body = readBody(lexicon, words);
  return body === null ? words : withEnding(body, ALONE[body.kind]);
}

/** The same in the nominative with its article, null where it is no name of common words: «der Deutsche Wetterdienst». */
export function bodyPhrase(lexicon: Lexicon, words: readonly string[]): string | null {
  const body = readBody(lexicon, words);
  return body && [ARTICLE[body.kind], ...withEnding(body, body.kind === 'plural' ? 'en' : 'e')].join(' ');
}

interface Body {
  readonly attributes: readonly string[];
  readonly rest: readonly string[];
  readonly kind: Kind;
}

const withEnding = ({ attributes, rest }: Body, ending: string): string[] => [
  ...attributes.map((word) => {
    const stem = ADJECTIVE.exec(word)?.groups?.stem;
    return stem === undefined ? word : stem + ending;
  }),
  ...rest,
];

/** Null where no adjective with an ending stands before a noun of the dictionary. */
function readBody(lexicon: Lexicon, words: readonly string[]): Body | null {
  const isAttribute = (word: string, at: number): boolean =>
    ADJECTIVE.test(word) || (at > 0 && at < words.length - 1 && OF_A_TOWN.test(word));
  const head = words.findIndex((word, at) => !isAttribute(word, at));
  if (head < 1) return null;
  const noun = baseNoun(lexicon, words[head] ?? '');
  if (readingsOf(lexicon, noun) === 0) return null;
  return {
    attributes: words.slice(0, head),
    rest: [noun, ...words.slice(head + 1)],
    kind: kindOf(lexicon, noun),
  };
}

function kindOf(lexicon: Lexicon, noun: string): Kind {
  const singular = (['male', 'neuter', 'female'] as const).find((gender) => canBe(lexicon, noun, gender));
  return singular ?? ((readingsOf(lexicon, noun) & PLURAL) === 0 ? 'female' : 'plural');
}

/** Without a genitive ending, where only the word without it is a nominative. */
function baseNoun(lexicon: Lexicon, noun: string): string {
  const isBase = (word: string): boolean => canBe(lexicon, word, 'male') || canBe(lexicon, word, 'neuter');
  const shorter = [/es$/, /s$/].map((ending) => noun.replace(ending, ''));
  return isBase(noun) ? noun : (shorter.find((one) => one !== noun && isBase(one)) ?? noun);
}

const canBe = (lexicon: Lexicon, noun: string, gender: GrammaticalGender): boolean =>
  (readingsOf(lexicon, noun) & nounBit(gender, 'singular', 'nominative')) !== 0;

/** Of the nouns that bodies are called by, as the dictionary has a bundle («das Bund») and no league, and takes «Bundesamt» for velvet. */
function readingsOf(lexicon: Lexicon, noun: string): NounBits {
  if (/(?:bund|hof|rat)$/i.test(noun)) return nounBit('male', 'singular', 'nominative');
  return isOffice(noun) ? nounBit('neuter', 'singular', 'nominative') : lexicon.noun(noun);
}

/** «Umweltbundesamt» */
export const isOffice = (noun: string): boolean => noun.endsWith('samt');
