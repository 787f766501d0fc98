import type { Span } from '../analysis.ts';
import type { Tag, Token } from '../grammar.ts';
import type { Gender, PeopleLexicon } from '../people-lexicon.ts';
import type { EnglishModel } from './model.ts';
import { type Role, roleOf } from './roles.ts';

const TITLES: ReadonlyMap<string, Gender | null> = new Map([
  ['mr', 'male'],
  ['mrs', 'female'],
  ['ms', 'female'],
  ['miss', 'female'],
  ['sir', 'male'],
  ['lord', 'male'],
  ['lady', 'female'],
  ['dame', 'female'],
  ['king', 'male'],
  ['queen', 'female'],
  ['prince', 'male'],
  ['princess', 'female'],
  ...'dr prof sen rep gov gen lt maj capt cmdr col sgt rev hon pres adm judge justice'
    .split(' ')
    .map((title): [string, null] => [title, null]),
]);

const PRONOUNS: ReadonlyMap<string, Role> = new Map([
  ...pronouns('he him his himself', { gender: 'male', number: 'singular' }),
  ...pronouns('she her hers herself', { gender: 'female', number: 'singular' }),
  ...pronouns('they them their theirs themselves', { gender: null, number: 'plural' }),
]);

const NAMES = { f: { gender: 'female' }, m: { gender: 'male' }, b: { gender: null } } as const;

/** What English knows of how people are named. */
export function englishPeople({ givenNames }: EnglishModel): PeopleLexicon {
  return {
    givenName: (word) => {
      const gender = givenNames.get(word);
      return gender === undefined ? null : NAMES[gender];
    },
    role: ({ tag, form }) => (tag === 'NOUN' || tag === 'PROPN' ? roleOf(form) : null),
    aged: (tokens, at) => (/^\d+-year-old$/.test(tokens[at]?.form ?? '') ? { gender: null } : null),
    title: ({ form }) => {
      const gender = TITLES.get(form.toLowerCase().replace('.', ''));
      return gender === undefined ? null : { gender };
    },
    pronoun: ({ form }) => PRONOUNS.get(form.toLowerCase()) ?? null,
    sharesPronoun: () => false,
    baseForm: (name) => name.replace(/['’]s$|(?<=s)['’]$/iu, ''),
    rolePhrase,
  };
}

function pronouns(forms: string, role: Role): [string, Role][] {
  return forms.split(' ').map((form) => [form, role]);
}

const LONGEST_SIDE = 8;
const BEFORE = new Set<Tag>(['ADJ', 'NOUN', 'PROPN', 'NUM', 'PART', 'X']);
const AFTER = new Set<Tag>(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);

/** «the former White House press secretary», «secretary of state»: what stands before the noun, and *of* behind it. */
function rolePhrase(tokens: readonly Token[], noun: number): Span {
  let first = noun;
  while (noun - first < LONGEST_SIDE) {
    const token = tokens[first - 1];
    if (token === undefined) break;
    const isDeterminer =
      token.tag === 'DET' || (token.tag === 'PRON' && PRONOUNS.has(token.form.toLowerCase()));
    if (!isDeterminer && !BEFORE.has(token.tag) && token.form !== '-') break;
    first--;
    if (isDeterminer) break;
  }
  let last = noun;
  if (tokens[noun + 1]?.form === 'of') {
    let end = noun + 1;
    while (end - noun < LONGEST_SIDE && AFTER.has(tokens[end + 1]?.tag ?? 'X')) end++;
    if (end > noun + 1) last = end;
  }
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}
