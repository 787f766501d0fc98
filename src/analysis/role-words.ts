import type { Language } from '../article/article.ts';
import {
  englishDefinite,
  englishDocuments,
  englishEvidenceVerbs,
  englishGenericRoles,
  englishRoleSynonyms,
  englishSingular,
  englishStateNouns,
} from './english/role-words.ts';
import {
  germanContractions,
  germanDefinite,
  germanDocuments,
  germanEvidenceVerbs,
  germanGenericRoles,
  germanRoleSynonyms,
  germanSingular,
  germanStateNouns,
} from './german/role-words.ts';
import type { Gender } from './people-lexicon.ts';

/** What the words for roles mean to each other. Nouns are in the nominative and in lower case. */
export interface RoleWords {
  /** Whether who is called one may be meant by the other: the same, a synonym, or the more general one. */
  fits(known: string, said: string): boolean;
  /** Fits anybody of its gender: «der Politiker», «die 73-Jährige». */
  isGeneric(noun: string): boolean;
  /** Begins a phrase for somebody known. */
  readonly definite: ReadonlySet<string>;
  /** Begins a phrase for one man or one woman, in the nominative: «die Bürger» are several. */
  readonly singular: Readonly<Record<Gender, ReadonlySet<string>>>;
  /** Prepositions with the article inside. */
  readonly contractions: ReadonlySet<string>;
  /** Pronouns that may be something else: «sie» is a plural too. */
  readonly unsurePronouns: ReadonlySet<string>;
  /** Pronouns that are no subjects. */
  readonly objectPronouns: ReadonlySet<string>;
  /** Verbs by which a thing may show something, and the nouns of things that say it: studies, reports. */
  readonly evidence: { readonly verbs: ReadonlySet<string>; readonly documents: RegExp };
  /** Nouns by which a state gives its word. */
  readonly stateNouns: ReadonlySet<string>;
}

const SHORTEST_HEAD = 4;
const DEPUTY = /^(?:vize|ex-|ex|alt|vice-|former-|deputy-)/;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

function roleWords(
  synonyms: string,
  generic: string,
  others: Omit<RoleWords, 'fits' | 'isGeneric'>,
): RoleWords {
  const groups = synonyms
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
  const genericNouns = generic.split(' ');
  const listed = new Set(groups.flat());
  // «Ministerpräsident» has an entry of its own: it is no kind of «Präsident».
  const isKindOf = (noun: string, head: string): boolean =>
    noun === head ||
    (head.length >= SHORTEST_HEAD &&
      noun.endsWith(head) &&
      !(listed.has(noun) && listed.has(head)) &&
      !DEPUTY.test(noun));
  return {
    ...others,
    fits: (known, said) =>
      isKindOf(known, said) ||
      isKindOf(said, known) ||
      groups.some(
        (group) => group.some((noun) => isKindOf(known, noun)) && group.some((noun) => isKindOf(said, noun)),
      ),
    isGeneric: (noun) =>
      genericNouns.includes(noun) ||
      genericNouns.includes(noun.slice(noun.indexOf('-') + 1)) ||
      /\djährige|-jährige|-year-old$/.test(noun),
  };
}

export const rolesOf: Readonly<Record<Language, RoleWords>> = {
  de: roleWords(germanRoleSynonyms, germanGenericRoles, {
    definite: words(germanDefinite),
    singular: { male: words(germanSingular.male), female: words(germanSingular.female) },
    contractions: words(germanContractions),
    objectPronouns: new Set(['ihm', 'ihn']),
    unsurePronouns: new Set(['sie']),
    stateNouns: words(germanStateNouns),
    evidence: { verbs: words(germanEvidenceVerbs), documents: germanDocuments },
  }),
  en: roleWords(englishRoleSynonyms, englishGenericRoles, {
    definite: words(englishDefinite),
    singular: { male: words(englishSingular), female: words(englishSingular) },
    contractions: new Set(),
    objectPronouns: new Set(['him']),
    unsurePronouns: new Set(),
    stateNouns: words(englishStateNouns),
    evidence: { verbs: words(englishEvidenceVerbs), documents: englishDocuments },
  }),
};
