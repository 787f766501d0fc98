import type { Span } from '../analysis.ts';
import type { Token } from '../grammar.ts';
import type { Gender, PeopleLexicon } from '../people-lexicon.ts';
import { remembering } from '../remembering.ts';
import { aged } from './aged.ts';
import { isBodyOrPeople } from './agents.ts';
import { determinerBits } from './determiners.ts';
import type { Lexicon } from './lexicon.ts';
import { PLURAL, SINGULAR } from './morphology.ts';
import { roleKind } from './roles.ts';

const titles: ReadonlyMap<string, Gender | null> = new Map([
  ['herr', 'male'],
  ['herrn', 'male'],
  ['frau', 'female'],
  ['dr.', null],
  ['prof.', null],
  ['professor', null],
  ['mag.', null],
  ['dipl.', null],
  ['ing.', null],
  ['sir', 'male'],
  ['lord', 'male'],
  ['lady', 'female'],
  ['mr.', 'male'],
  ['mrs.', 'female'],
  ['ms.', 'female'],
  ['st.', null],
  ['hl.', null],
]);

const pronouns: ReadonlyMap<
  string,
  { readonly gender: Gender | null; readonly number: 'singular' | 'plural' }
> = new Map([
  ['er', { gender: 'male', number: 'singular' }],
  ['ihm', { gender: 'male', number: 'singular' }],
  ['ihn', { gender: 'male', number: 'singular' }],
  ['dieser', { gender: 'male', number: 'singular' }],
  ['letzterer', { gender: 'male', number: 'singular' }],
  ['sie', { gender: 'female', number: 'singular' }],
  ['letztere', { gender: 'female', number: 'singular' }],
  ['ihnen', { gender: null, number: 'plural' }],
]);

const LONGEST_PHRASE_BACK = 6;

type Role = ReturnType<PeopleLexicon['role']>;

/** What German knows of how people are named. */
export function germanPeople(lexicon: Lexicon): PeopleLexicon {
  /** Asked of every noun, and slow to tell of one that is none. */
  const role = remembering((form) => roleOf(lexicon, form));
  return {
    givenName: (word) => lexicon.givenName(word),
    role: (token) => (token.tag === 'NOUN' || token.tag === 'PROPN' ? role(token.form) : null),
    aged,
    title: (token) => {
      const gender = titles.get(token.form.toLowerCase());
      return gender === undefined ? null : { gender };
    },
    pronoun: (token) => pronouns.get(token.form.toLowerCase()) ?? null,
    sharesPronoun,
    baseForm: (name) => (isGivenName(lexicon, name) ? name : name.replace(genitiveEnding, '')),
    rolePhrase,
  };
}

const feminineOrPlural = /^(?:die|diese|jene|eine|ihre|seine|unsere)$/i;

/** The article tells, as no dictionary has the gender of names; one in the genitive or behind a preposition is no subject. */
function sharesPronoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.tag !== 'PROPN' && !(token?.tag === 'NOUN' && isBodyOrPeople(token.form.toLowerCase())))
    return false;
  let before = at - 1;
  while (tokens[before]?.tag === 'ADJ') before -= 1;
  return feminineOrPlural.test(tokens[before]?.form ?? '') && tokens[before - 1]?.tag !== 'ADP';
}

const genitiveEnding = /(?<=\p{L}{2}[^sxzß\s])s$|(?<=[sxzß])['’]$/u;

/** «Hans», «Thomas»: the s belongs to the name. */
function isGivenName(lexicon: Lexicon, name: string): boolean {
  return lexicon.givenName(name.slice(name.lastIndexOf(' ') + 1).toLowerCase()) !== null;
}

function roleOf(lexicon: Lexicon, form: string): Role {
  const kind = roleKind(form);
  if (kind === null) return null;
  if (kind === 'plural') return { gender: null, number: 'plural' };
  const bits = lexicon.noun(form);
  const number = (bits & PLURAL) !== 0 && (bits & SINGULAR) === 0 ? 'plural' : 'singular';
  return { gender: number === 'plural' ? null : kind, number };
}

/** From the determiner or the first adjective to the noun and a genitive behind it. */
function rolePhrase(tokens: readonly Token[], noun: number): Span {
  let first = noun;
  for (let at = noun - 1; at >= Math.max(0, noun - LONGEST_PHRASE_BACK); at--) {
    const token = tokens[at];
    if (token === undefined) break;
    const isGenitiveName = token.tag === 'PROPN' && token.form.endsWith('s');
    if (token.tag !== 'ADJ' && token.tag !== 'NUM' && token.tag !== 'DET' && !isGenitiveName) break;
    first = at;
    if (token.tag === 'DET' || isGenitiveName) break;
  }
  let last = noun;
  const genitive =
    determinerBits(tokens[noun + 1]?.form ?? '') !== null &&
    /^(?:der|des)$/.test(tokens[noun + 1]?.form ?? '');
  if (genitive)
    for (let at = noun + 2; at < tokens.length && /^(?:ADJ|NOUN|PROPN)$/.test(tokens[at]?.tag ?? ''); at++)
      last = at;
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}
