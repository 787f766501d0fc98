import { aged } from './aged.ts';
import { bodyPhrase, isOffice } from './body-name.ts';
import { determinerBits } from './determiners.ts';
import type { Lexicon } from './lexicon.ts';
import {
  ANY_NOUN,
  FEMALE,
  GENITIVE,
  type GrammaticalGender,
  MALE,
  NEUTER,
  NOMINATIVE,
  type NounBits,
  nounBit,
  PLURAL,
  SINGULAR,
} from './morphology.ts';
import { roleKind } from './roles.ts';
import type { GermanToken } from './token.ts';

type Agreement = GrammaticalGender | 'plural';

/** A noun phrase as printed, put in the nominative: «der staatlichen Agentur» → «die staatliche Agentur». */
export function nominative(lexicon: Lexicon, phrase: readonly GermanToken[], text: string): string {
  const first = phrase[0];
  const last = phrase.at(-1);
  if (!first || !last) return '';
  const body = nominativeBody(lexicon, phrase);
  if (body !== null) return body;
  const head = headOf(phrase);
  const token = phrase[head];
  if (!token) return text.slice(first.start, last.end);
  const determiner = head > 0 && determinerBits(first.lower) !== null ? first : null;
  const isNamed = phrase[head + 1]?.tag === 'PROPN';
  const ofAge = aged(phrase, head);
  const age = ofAge === null ? null : token;
  const agreement = ofAge?.gender ?? agreementOf(lexicon, token, determiner, phrase.slice(0, head), isNamed);
  const words = phrase.slice(0, head + 1).map((word) => {
    if (word === determiner) return nominativeDeterminer(word.form, agreement);
    if (word === token && word !== age) return nominativeNoun(lexicon, token, agreement);
    return word.tag === 'ADJ' || word === age
      ? nominativeAdjective(word.form, agreement, determiner?.lower ?? null)
      : word.form;
  });
  return joined(phrase.slice(0, head + 1), words, text) + text.slice(token.end, last.end);
}

/** The first noun or name past attributes («die am Montag gezeigte Studie»); of «Erste Bevollmächtigte» the one that names a person. */
function headOf(phrase: readonly GermanToken[]): number {
  const attribute = phrase[1]?.tag === 'ADP' ? phrase.findIndex(isAttributed) : 0;
  const at = phrase.findIndex(({ tag }, index) => index >= attribute && (tag === 'NOUN' || tag === 'PROPN'));
  const next = phrase[at + 1];
  const isTitle = next?.tag === 'NOUN' && isRole(next) && phrase[at]?.tag === 'NOUN' && !isRole(phrase[at]);
  return isTitle ? at + 1 : at;
}

/** The adjective or participle right before the noun that an attribute belongs to. */
function isAttributed({ tag }: GermanToken, at: number, phrase: readonly GermanToken[]): boolean {
  return at > 1 && (tag === 'ADJ' || tag === 'VERB') && phrase[at + 1]?.tag === 'NOUN';
}

/** «Sprecher», «48-Jährige» */
function isRole({ form }: GermanToken): boolean {
  return roleKind(form) !== null || /-Jährige[rn]?$/.test(form);
}

/** «des Deutschen Wetterdienstes»: a body's name behind an article; null for any other phrase. */
function nominativeBody(lexicon: Lexicon, [first, ...name]: readonly GermanToken[]): string | null {
  const isName =
    first !== undefined &&
    /^(?:d(?:er|ie|as|en|em|es))$/.test(first.lower) &&
    name.every(({ form }) => /^\p{Lu}/u.test(form));
  return isName
    ? bodyPhrase(
        lexicon,
        name.map(({ form }) => form),
      )
    : null;
}

/** «Experten»: as a nominative it can only be the plural. */
function isOnlyPlural(bits: NounBits): boolean {
  return (bits & PLURAL & NOMINATIVE) !== 0 && (bits & SINGULAR & NOMINATIVE) === 0;
}

/** The words with the spaces that stood between them. */
function joined(tokens: readonly GermanToken[], words: readonly string[], text: string): string {
  return words
    .map((word, i) => (i === 0 ? word : text.slice(tokens[i - 1]?.end, tokens[i]?.start) + word))
    .join('');
}

function agreementOf(
  lexicon: Lexicon,
  head: GermanToken,
  determiner: GermanToken | null,
  before: readonly GermanToken[],
  isNamed: boolean,
): Agreement {
  let bits = isOffice(head.form) ? NEUTER : head.noun || lexicon.listedNoun(head.form) || ANY_NOUN;
  const ofDeterminer = determiner ? determinerBits(determiner.lower) : null;
  if (ofDeterminer !== null && (bits & ofDeterminer) !== 0) bits &= ofDeterminer;
  else if (ofDeterminer !== null && isRole(head)) bits = ofDeterminer;
  const bareDativePlural =
    !determiner && before.some((word) => word.tag === 'ADJ' && word.lower.endsWith('en'));
  if (bareDativePlural && (bits & PLURAL) !== 0) return 'plural';
  if ((bits & SINGULAR) === 0) return 'plural';
  if (!determiner && !isNamed && isOnlyPlural(bits)) return 'plural';
  const gender = (
    [
      ['male', MALE],
      ['female', FEMALE],
      ['neuter', NEUTER],
    ] as const
  ).find(([, ofGender]) => (bits & ofGender & SINGULAR) !== 0);
  return gender?.[0] ?? 'plural';
}

const definite: Readonly<Record<Agreement, string>> = {
  male: 'der',
  female: 'die',
  neuter: 'das',
  plural: 'die',
};
const strong: Readonly<Record<Agreement, string>> = { male: 'er', female: 'e', neuter: 'es', plural: 'e' };
const mixed: Readonly<Record<Agreement, string>> = { male: '', female: 'e', neuter: '', plural: 'e' };

function nominativeDeterminer(form: string, agreement: Agreement): string {
  const lower = form.toLowerCase();
  const changed = changedDeterminer(lower, agreement);
  return form === lower ? changed : changed.charAt(0).toUpperCase() + changed.slice(1);
}

function changedDeterminer(lower: string, agreement: Agreement): string {
  if (/^(?:der|die|das|den|dem|des)$/.test(lower)) return definite[agreement];
  const mixedStem = /^(ein|kein|mein|dein|sein|ihr|unser|euer)(?:e|er|es|en|em)?$/.exec(lower)?.[1];
  if (mixedStem) return mixedStem + mixed[agreement];
  const strongStem =
    /^(dies|jed|jen|manch|solch|welch|all|viel|einig|mehrer|sämtlich)(?:e|er|es|en|em)$/.exec(lower)?.[1];
  return strongStem ? strongStem + strong[agreement] : lower;
}

function nominativeAdjective(form: string, agreement: Agreement, determiner: string | null): string {
  const stem = /^(.+?)(?:e|er|es|en|em)$/.exec(form)?.[1];
  if (!stem || !/e[nmrs]?$/.test(form)) return form;
  if (determiner === null) return stem + strong[agreement];
  const afterMixed = /^(?:ein|kein|mein|dein|sein|ihr|unser|euer)/.test(determiner);
  if (agreement === 'plural') return stem + (/^(?:viel|einig|mehrer)/.test(determiner) ? 'e' : 'en');
  return stem + (afterMixed ? strong[agreement] : 'e');
}

function nominativeNoun(lexicon: Lexicon, { form, tag, noun }: GermanToken, agreement: Agreement): string {
  if (tag === 'PROPN' || noun === 0) return form;
  const wanted = bitsOf(agreement);
  if ((noun & wanted) !== 0) return form;
  const shorter = [/n$/, /en$/, /s$/, /es$/].map((ending) => form.replace(ending, ''));
  const known = shorter.find((one) => one !== form && (lexicon.noun(one) & wanted) !== 0);
  const isGenitive = agreement !== 'plural' && (noun & SINGULAR & GENITIVE) !== 0 && form.endsWith('s');
  return known ?? (isGenitive ? form.slice(0, -1) : form);
}

function bitsOf(agreement: Agreement): NounBits {
  if (agreement === 'plural') return PLURAL & NOMINATIVE;
  return nounBit(agreement, 'singular', 'nominative');
}
