import type { Span } from './analysis.ts';
import type { Countries } from './countries.ts';
import type { Grammar, Reading, Segment, Token } from './grammar.ts';
import type { NameMention } from './name-mentions.ts';
import type { Gender, PeopleLexicon } from './people-lexicon.ts';
import type { RoleWords } from './role-words.ts';

/** A noun phrase that calls somebody by a role: «der nordkoreanische Machthaber». */
export interface RoleMention extends Span {
  readonly segment: number;
  /** Token of the role noun. */
  readonly head: number;
  /** The noun in the nominative and lower case: «machthaber». */
  readonly noun: string;
  /** The phrase in the nominative, as people read it. */
  readonly printed: string;
  readonly gender: Gender | null;
  /** Code of a country named in the phrase, by an adjective or a genitive. */
  readonly country: string | null;
  /** Means somebody known: «der Minister», «Russlands Minister»; not «ein Minister». */
  readonly isDefinite: boolean;
  /** Index of the name that it stands in apposition to, or null. */
  readonly name: number | null;
}

export interface RoleContext<T extends Token> {
  readonly reading: Reading<T>;
  readonly grammar: Grammar<T>;
  readonly countries: Countries;
  readonly words: RoleWords;
  readonly names: readonly NameMention[];
}

/** No role phrase is longer to either side of its noun. */
const WINDOW = 40;
const ATTACHED: ReadonlySet<string> = new Set(['ADP', 'ADJ', 'DET', 'NOUN', 'NUM', 'PROPN']);
const ENDS_APPOSITION = /^[,.;:!?()–—-]$/;

/** All singular role phrases of a text, in order, each with the name that it stands by. */
export function roleMentions<T extends Token>(context: RoleContext<T>): RoleMention[] {
  const places = namePlaces(context.names);
  return context.reading.segments.flatMap((segment, number) =>
    range(segment.first, segment.last).flatMap((head) => {
      if (places.inside.has(head)) return [];
      return roleMention(context, places, segment, number, head) ?? [];
    }),
  );
}

/** Index of the name that begins, or ends, at a token. */
interface NamePlaces {
  readonly starting: ReadonlyMap<number, number>;
  readonly ending: ReadonlyMap<number, number>;
  readonly inside: ReadonlySet<number>;
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first }, (_, i) => first + i);

const namePlaces = (names: readonly NameMention[]): NamePlaces => ({
  starting: new Map(names.map((name, i) => [name.first, i])),
  ending: new Map(names.map((name, i) => [name.last, i])),
  inside: new Set(names.flatMap(({ first, last }) => range(first, last))),
});

function roleMention<T extends Token>(
  context: RoleContext<T>,
  places: NamePlaces,
  segment: Segment,
  number: number,
  head: number,
): RoleMention | null {
  const { reading, grammar, names, words } = context;
  const token = reading.tokens[head];
  if (!token) return null;
  const role = grammar.people.aged(reading.tokens, head) ?? singularRole(token, grammar.people);
  if (!role) return null;
  const { first, last } = phraseAround(context, segment, head);
  const direct = nameRightAfter(context, places, head) ?? nameAfterJoinedRole(context, places, head);
  const called = reading.tokens.slice(first, (direct === null ? last : head) + 1);
  const printed = uncapitalised(grammar.nominative(called, reading.text), called[0]);
  return {
    start: called[0]?.start ?? token.start,
    end: called.at(-1)?.end ?? token.end,
    segment: number,
    head,
    noun:
      grammar
        .nominative(reading.tokens.slice(first, head + 1), reading.text)
        .split(/\s/)
        .at(-1)
        ?.toLowerCase() ?? '',
    printed,
    gender: role.gender,
    country: countryNamed(context, called, first, places),
    isDefinite: isDefinite(reading.tokens, first, words, places, names),
    name: direct ?? nameAcrossComma(context, places, first, last),
  };
}

function singularRole(token: Token, people: PeopleLexicon): ReturnType<PeopleLexicon['role']> {
  const role = people.role(token);
  return role?.number === 'singular' ? role : null;
}

function phraseAround<T extends Token>(
  { reading: { tokens }, grammar, words }: RoleContext<T>,
  segment: Segment,
  head: number,
): { first: number; last: number } {
  const from = Math.max(segment.first, head - WINDOW);
  const near = tokens.slice(from, Math.min(segment.last, head + WINDOW));
  const phrase = grammar.people.rolePhrase(near, head - from);
  const first = near.findIndex((token) => token.start >= phrase.start);
  const last = near.findLastIndex((token) => token.end <= phrase.end);
  const start = Math.min(from + Math.max(first, 0), head);
  // «X, der Sprecher …»: the article is easily taken for a relative pronoun.
  const before = start > segment.first ? tokens[start - 1] : undefined;
  const hasArticle = before?.tag === 'PRON' && words.definite.has(before.form.toLowerCase());
  return { first: hasArticle ? start - 1 : start, last: Math.max(from + last, head) };
}

/** «Präsident Weber», «Präsident Dr. Weiß»; not the genitive of «der Sprecher Webers». */
function nameRightAfter<T extends Token>(
  { reading: { tokens }, grammar, names }: RoleContext<T>,
  { starting }: NamePlaces,
  head: number,
): number | null {
  const next = tokens[head + 1];
  const afterTitle = next && grammar.people.title(next) ? starting.get(head + 2) : undefined;
  const found = starting.get(head + 1) ?? afterTitle ?? null;
  const name = found === null ? undefined : names[found];
  return name?.kind === 'person' && !name.isGenitive ? found : null;
}

/** «Vizekanzler und Minister Weber» */
function nameAfterJoinedRole<T extends Token>(
  context: RoleContext<T>,
  places: NamePlaces,
  head: number,
): number | null {
  const { tokens } = context.reading;
  const other = tokens[head + 2];
  const isJoined = tokens[head + 1]?.tag === 'CCONJ' && other && context.grammar.people.role(other);
  return isJoined ? nameRightAfter(context, places, head + 2) : null;
}

/** «die Sprecherin des Rats, Anna Weber,», «der Verteidiger, Anwalt Max Klein,» and «Anna Weber, die Sprecherin des Rats,» */
function nameAcrossComma<T extends Token>(
  { reading: { tokens }, grammar, names }: RoleContext<T>,
  { starting, ending }: NamePlaces,
  first: number,
  last: number,
): number | null {
  const isComma = (at: number): boolean => tokens[at]?.form === ',';
  const endsAt = (at: number): boolean => ENDS_APPOSITION.test(tokens[at]?.form ?? '.');
  const end = endOfAttributes(tokens, last);
  const called = tokens[end + 2];
  const behindRole = called && grammar.people.role(called) ? starting.get(end + 3) : undefined;
  const owned = tokens[first - 1];
  const isOwner = owned !== undefined && grammar.people.role(owned) !== null;
  const after = isComma(end + 1) && !isOwner ? (starting.get(end + 2) ?? behindRole) : undefined;
  const name = after === undefined ? undefined : names[after];
  if (after !== undefined && name?.kind === 'person' && endsAt(name.last)) return after;
  const before = isComma(first - 1) ? ending.get(first - 1) : undefined;
  const isOwn = before !== undefined && names[before]?.kind === 'person' && endsAt(last + 1);
  return isOwn ? before : null;
}

/** «der Sprecher des Rats [der USA in Berlin]»: the last token of what is attached behind. */
function endOfAttributes(tokens: readonly Token[], last: number): number {
  let end = last;
  while (end < last + WINDOW && ATTACHED.has(tokens[end + 1]?.tag ?? 'PUNCT')) end += 1;
  return end;
}

function isDefinite(
  tokens: readonly Token[],
  first: number,
  words: RoleWords,
  { starting }: NamePlaces,
  names: readonly NameMention[],
): boolean {
  if (words.definite.has(tokens[first]?.form.toLowerCase() ?? '')) return true;
  if (words.contractions.has(tokens[first - 1]?.form.toLowerCase() ?? '')) return true;
  const name = names[starting.get(first) ?? -1];
  return name?.kind === 'place' || name?.kind === 'organisation';
}

function countryNamed<T extends Token>(
  { countries, names }: RoleContext<T>,
  called: readonly Token[],
  first: number,
  { starting }: NamePlaces,
): string | null {
  for (const [i, { form }] of called.entries()) {
    const prefix = /^(\p{Lu}[\p{Lu}.]*|\p{Lu}\p{Ll}+)-\p{L}/u.exec(form)?.[1];
    const country =
      countries.ofAdjective(form) ??
      names[starting.get(first + i) ?? -1]?.country?.country ??
      (prefix && countries.nameAt([prefix])?.found.country);
    if (country) return country.code;
  }
  return null;
}

/** A phrase that began its sentence, as it stands inside one; a line that ended in it is none. */
function uncapitalised(phrase: string, first: Token | undefined): string {
  const inOneLine = phrase.replace(/\s+/g, ' ');
  // «Prime Minister» has its capitals anywhere; «The minister» has not.
  const isTitle = first?.tag === 'ADJ' && /^\S+ \p{Lu}/u.test(inOneLine);
  const isWord = first?.tag === 'DET' || first?.tag === 'ADJ';
  return isWord && !isTitle ? inOneLine.charAt(0).toLowerCase() + inOneLine.slice(1) : inOneLine;
}
