import { separableParticles } from './particles.ts';
import { strongRoots } from './strong-verbs.ts';

/** No stem is cut shorter. */
const SHORTEST = 3;

const PREFIXES = [
  ...separableParticles.map(plainVowels),
  ...'be emp ent er miss ver wider zer'.split(' '),
].toSorted((a, b) => b.length - a.length);
/** Endings of the persons, and of the participle. */
const PERSON = /(?:est|st|et|t)$/;
const PARTICIPLE = new RegExp(`^(?<particle>${PREFIXES.join('|')})?ge(?<rest>.{2,})$`);

/** How a word was printed: with a capital it is a noun, small it is none; what somebody looks for may be either. */
export type Printed = 'noun' | 'small' | 'sought';

/**
 * What the forms of a German word have in common, of a word in small letters with its umlauts written out («haeuser»):
 * one stem of a noun, several where it may be a verb form («geliefert» as «liefern», «bestritt» as «bestreiten»).
 */
export function germanStems(word: string, printed: Printed): string[] {
  const plain = plainVowels(word);
  const root = withoutEnding(plain);
  const nominal = withoutEr(root);
  if (printed === 'noun') return [nominal];
  const strong = strongRoot(plain, printed === 'small' ? /en?$/ : /en$/);
  if (strong !== null && printed === 'small') return [strong];
  const weak = withoutEr(withoutGe(cut(root, PERSON)));
  return [...new Set([nominal, weak, ...(strong === null ? [] : [strong])])];
}

/** Umlauts and their vowels are one, since the plural has the one and the singular the other. */
function plainVowels(word: string): string {
  return word
    .replace(/ä/g, 'a')
    .replace(/ö/g, 'o')
    .replace(/ü/g, 'u')
    .replace(/(?<![aeiouqy])([aou])e/g, '$1');
}

/** Endings of nouns and adjectives, of verbs in the present: «Containern», «Rates», «Webers», «Ministerinnen». */
function withoutEnding(word: string): string {
  const masculine = word.replace(/(?<=er)in(?:nen)?$/, '');
  return cut(masculine, /(?:ern|em|er|en|es|e|(?<=[abdfghjklmnoprtyz])s)$/);
}

const withoutEr = (word: string): string => cut(word, /er$/);

/** «angekündig» of «angekündigt» → «ankündig». */
function withoutGe(root: string): string {
  const { particle = '', rest } = PARTICIPLE.exec(root)?.groups ?? {};
  return rest === undefined ? root : particle + rest;
}

/** The infinitive's root of a form that has another: «widersprach» → «widersprech»; «gespräch» is no participle. What ends in «-e» may also be a noun («Sprache»). */
function strongRoot(word: string, ending: RegExp): string | null {
  const root = cut(word, ending);
  const mayBeParticiple = root !== word || word.endsWith('t');
  const forms = [root, cut(root, PERSON)];
  for (const one of mayBeParticiple ? forms.flatMap((form) => [form, withoutGe(form)]) : forms) {
    const prefix = strongRoots.has(one)
      ? ''
      : PREFIXES.find((begun) => one.startsWith(begun) && strongRoots.has(one.slice(begun.length)));
    if (prefix !== undefined) return prefix + (strongRoots.get(one.slice(prefix.length)) ?? '');
  }
  return null;
}

const cut = (word: string, ending: RegExp): string => {
  const rest = word.replace(ending, '');
  return rest.length < SHORTEST ? word : rest;
};
