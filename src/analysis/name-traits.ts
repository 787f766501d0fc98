import type { Language } from '../article/article.ts';
import { countries } from './countries.ts';
import type { Token } from './grammar.ts';
import { nameLists } from './name-model.ts';
import type { PeopleLexicon } from './people-lexicon.ts';
import { hashText } from './perceptron.ts';

/** What the name tagger's features look into, besides the words. */
export interface NameKnowledge {
  readonly language: Language;
  readonly people: PeopleLexicon;
  /** How well a dictionary knows a word as a common noun: 2 as it stands, 1 as a compound of one, 0 not. */
  readonly nounRank: (word: string) => number;
  readonly listsOf: (word: string) => number;
}

/** What the name tagger sees of a word, as hashes. */
export interface WordTraits {
  readonly lower: number;
  readonly shape: number;
  readonly prefixes: readonly number[];
  readonly suffixes: readonly number[];
  readonly parts: readonly number[];
  readonly tag: number;
  /** Bits: what lists, lexicon and countries say of the word. */
  readonly known: number;
}

/** What stands before the first word of a sentence and after its last. */
export const BOUNDARY: WordTraits = {
  lower: 1,
  shape: 2,
  prefixes: [3, 3, 3, 3],
  suffixes: [4, 4, 4, 4, 4],
  parts: [],
  tag: 5,
  known: -1,
};

const LONGEST_WORD = 40;
const MOST_PARTS = 4;
/** Above the bits of the lists and the two of the noun's rank. */
const FIRST_FLAG = 1 << (nameLists.length + 2);

/** Small words inside names of people, of many languages: «van der Berg», «bin Salman», «al-Khatib». */
const PARTICLES: ReadonlySet<string> = new Set(
  'van von vom zu zum zur der den de del della dei di da dal dos das do du des la le les el al bin bint ibn ben ter ten af av'.split(
    ' ',
  ),
);
/** A bit that no word with a capital has. */
const PARTICLE = FIRST_FLAG << 7;

export function wordTraits(token: Token, knowledge: NameKnowledge): WordTraits {
  const word = token.form.slice(0, LONGEST_WORD);
  const lower = word.toLowerCase();
  return {
    lower: hashText(lower),
    shape: hashText(shapeOf(word)),
    prefixes: [1, 2, 3, 4].map((length) => hashText(lower.slice(0, length))),
    suffixes: [1, 2, 3, 4, 5].map((length) => hashText(lower.slice(-length))),
    parts: lower.includes('-') ? lower.split('-').slice(0, MOST_PARTS).map(hashText) : [],
    tag: hashText(token.tag),
    known: /^\p{Lu}/u.test(word) ? knownOf(token, word, knowledge) : PARTICLES.has(word) ? PARTICLE : 0,
  };
}

function knownOf(token: Token, word: string, { people, language, nounRank, listsOf }: NameKnowledge): number {
  const base = people.baseForm(word);
  const flags = [
    people.givenName(word.toLowerCase()) !== null,
    people.givenName(base.toLowerCase()) !== null,
    people.role(token) !== null,
    people.title(token) !== null,
    countries[language].nameAt([word]) !== null,
    countries[language].ofAdjective(word) !== null,
  ];
  const lists = listsOf(word) | listsOf(base) | (nounRank(word) << nameLists.length);
  return flags.reduce((bits, flag, i) => bits | (flag ? FIRST_FLAG << i : 0), lists);
}

/** «McCain-2» → «XxXx-d»: runs of one kind of character count once. */
const shapeOf = (form: string): string =>
  form
    .replace(/\p{Lu}+/gu, (run) => (run.length > 1 ? 'XX' : 'X'))
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\p{N}+/gu, 'd');
