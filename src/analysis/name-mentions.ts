import type { Entity, Span } from './analysis.ts';
import type { Countries, CountryName } from './countries.ts';
import type { Grammar, Name, NameKind, Reading, Segment, Token } from './grammar.ts';
import { joinedNames, withoutOffice } from './joined-names.ts';
import type { Gender, PeopleLexicon } from './people-lexicon.ts';

/** A name in the text, its title and its genitive ending taken off; tokens `first` to `last` of the reading. */
export interface NameMention extends Span {
  readonly kind: Entity['kind'] | 'other';
  readonly first: number;
  readonly last: number;
  readonly segment: number;
  readonly words: readonly string[];
  readonly isGenitive: boolean;
  /** By its title: «Frau Baerbock». */
  readonly gender: Gender | null;
  readonly country: CountryName | null;
}

/** The names of a text, in order, none inside another. Countries and capitals are known by their list. */
export function nameMentions<T extends Token>(
  reading: Reading<T>,
  grammar: Grammar<T>,
  countries: Countries,
): NameMention[] {
  const rough = asInTheText(
    reading,
    reading.segments.flatMap((segment, number) =>
      namesOfSegment(reading, segment, grammar, countries).map((name) => ({ ...name, segment: number })),
    ),
  );
  const attested = new Set(rough.map(({ last }) => reading.tokens[last - 1]?.form ?? ''));
  const found = rough.flatMap((name) => mention(reading, grammar, attested, name) ?? []);
  const agreed = agreeing(found);
  return [...agreed, ...overlooked(reading, grammar, agreed)].toSorted((a, b) => a.first - b.first);
}

interface RoughName extends Name {
  readonly country: CountryName | null;
}

type PlacedName = RoughName & { readonly segment: number };

/**
 * Where every word of a line has a capital, nothing shows where a name ends («Mary Cole Defends Her Budget»): there, a name is
 * as much as stands as one elsewhere, and none where nothing does.
 */
function asInTheText({ tokens, segments }: Reading, names: readonly PlacedName[]): PlacedName[] {
  const titles = new Set(segments.keys().filter((number) => isInTitleCase({ tokens, segments }, number)));
  if (titles.size === 0) return [...names];
  const formsOf = ({ first, last }: Pick<Name, 'first' | 'last'>): string =>
    tokens
      .slice(first, last)
      .map(({ form }) => form)
      .join(' ');
  const elsewhere = new Set(
    names
      .filter(({ segment }) => !titles.has(segment))
      .flatMap((name) => [formsOf(name), formsOf({ first: name.last - 1, last: name.last })]),
  );
  return names.flatMap((name) => {
    if (!titles.has(name.segment) || name.country !== null) return [name];
    const longest = runsOf(name).find((run) => elsewhere.has(formsOf(run)));
    return longest === undefined ? [] : [{ ...name, ...longest }];
  });
}

const IN_SMALL_LETTERS = new Set(
  'a an and as at but by for from in into nor of off on or out over per so than the to up upon via vs with yet'.split(
    ' ',
  ),
);
const NO_NAMES = new Set(['ADP', 'ADV', 'AUX', 'DET', 'PRON', 'SCONJ', 'VERB']);

/** More words than a name has. */
const LONG_TITLE = 4;

/** A title as English prints it: capitals for all but small words, too many for a name, or on one that would have none elsewhere. */
function isInTitleCase({ tokens, segments }: Pick<Reading, 'tokens' | 'segments'>, number: number): boolean {
  const segment = segments[number];
  const hasMore = segments.length > 1;
  const words = tokens.slice(segment?.first, segment?.last).filter(({ form }) => /^\p{L}{2}/u.test(form));
  return (
    words.every(({ form }) => /^\p{Lu}/u.test(form) || IN_SMALL_LETTERS.has(form)) &&
    ((hasMore && words.length > LONG_TITLE) ||
      words.slice(1).some(({ form, tag }) => /^\p{Lu}\p{Ll}/u.test(form) && NO_NAMES.has(tag)))
  );
}

/** All runs of the words of a name, the longest first. */
const runsOf = ({ first, last }: Name): Pick<Name, 'first' | 'last'>[] =>
  range(first, last)
    .flatMap((from) => range(from + 1, last + 1).map((to) => ({ first: from, last: to })))
    .toSorted((a, b) => b.last - b.first - (a.last - a.first));

/** One word alone is what it is in most places; the end of a person's full name («De Vries», «Vries») is that person. */
function agreeing(mentions: readonly NameMention[]): NameMention[] {
  const votes = new Map<string, Map<NameMention['kind'], number>>();
  const surnames = surnamesOf(mentions);
  const endings = endingsOf(mentions);
  for (const { words, kind } of mentions) {
    const [word, more] = words;
    if (word === undefined || more !== undefined) continue;
    const counts = votes.get(word) ?? new Map<NameMention['kind'], number>();
    votes.set(word, counts.set(kind, (counts.get(kind) ?? 0) + 1));
  }
  return mentions.map((mention) => {
    const [word, more] = mention.words;
    if (word === undefined || mention.country) return mention;
    if (more !== undefined)
      return endings.has(inOneCase(mention.words)) ? { ...mention, kind: 'person' } : mention;
    if (surnames.has(inOneCase([word])) || mention.gender) return { ...mention, kind: 'person' };
    const [winner] = [...(votes.get(word) ?? [])].toSorted(([, a], [, b]) => b - a);
    return { ...mention, kind: winner?.[0] ?? mention.kind };
  });
}

/** «De» begins a sentence, «de» stands inside one. */
const inOneCase = (words: readonly string[]): string => words.join(' ').toLowerCase();

/** The ends of two words and more of full names of persons. */
const endingsOf = (mentions: readonly NameMention[]): ReadonlySet<string> =>
  new Set(
    mentions.flatMap(({ kind, words }) =>
      kind === 'person' ? range(1, words.length - 1).map((first) => inOneCase(words.slice(first))) : [],
    ),
  );

const surnamesOf = (mentions: readonly NameMention[]): ReadonlySet<string> =>
  new Set(
    mentions.flatMap(({ kind, words }) =>
      kind === 'person' && words.length > 1 ? [inOneCase(words.slice(-1))] : [],
    ),
  );

/** Surnames that stand alone and that nobody took for a name, though the full name is in the text. */
function overlooked<T extends Token>(
  { tokens }: Reading<T>,
  { people }: Grammar<T>,
  mentions: readonly NameMention[],
): NameMention[] {
  const surnames = surnamesOf(mentions);
  const taken = new Set(mentions.flatMap(({ first, last }) => range(first, last)));
  return tokens.flatMap((token, at) => {
    if (taken.has(at) || !/^\p{Lu}/u.test(token.form)) return [];
    const word = surnames.has(inOneCase([token.form])) ? token.form : people.baseForm(token.form);
    if (!surnames.has(inOneCase([word])) || !canBeName(tokens, at, people)) return [];
    const title = tokens[at - 1] && people.title(tokens[at - 1] ?? token);
    return [
      {
        kind: 'person',
        start: token.start,
        end: token.end,
        first: at,
        last: at + 1,
        segment: token.segment,
        words: [word],
        isGenitive: word !== token.form,
        gender: title?.gender ?? null,
        country: null,
      } satisfies NameMention,
    ];
  });
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first }, (_, i) => first + i);

/** «Richter» is a name in «Richter malt», but hardly in «der Richter». */
function canBeName(tokens: readonly Token[], at: number, people: PeopleLexicon): boolean {
  const token = tokens[at];
  if (!token || token.tag === 'PROPN') return token !== undefined;
  const before = tokens[at - 1]?.tag ?? 'PUNCT';
  return token.tag === 'NOUN' && people.role(token) === null && !['DET', 'ADJ', 'NUM'].includes(before);
}

function namesOfSegment<T extends Token>(
  reading: Reading<T>,
  segment: Segment,
  grammar: Grammar<T>,
  countries: Countries,
): RoughName[] {
  const tokens = reading.tokens.slice(segment.first, segment.last);
  const listed = countryNames(tokens, countries);
  const named = grammar.names(tokens).map((name) => withoutOffice(name, tokens, grammar.people));
  const tagged = withJoined(named, joinedNames(tokens, grammar.people))
    .filter((name) => isNominal(tokens, name) && !isMadeOf(name, listed))
    .map((name) => ({ ...name, country: null }));
  const free = listed.filter(
    (name) => !tagged.some((other) => isLonger(other, name) && overlaps(other, name)),
  );
  const others = tagged.filter((name) => !free.some((other) => overlaps(other, name)));
  return [...others, ...free]
    .toSorted((a, b) => a.first - b.first)
    .map((name) => ({ ...name, first: name.first + segment.first, last: name.last + segment.first }));
}

/** Persons that a form shows instead of the parts they were taken for; not inside a name already whole («Santiago de Chile»). */
function withJoined(names: readonly Name[], joined: readonly Name[]): Name[] {
  const better = joined.filter(
    (name) => !names.some(({ first, last }) => first <= name.first && name.last <= last),
  );
  return [...names.filter((name) => !better.some((one) => overlaps(one, name))), ...better].toSorted(
    (a, b) => a.first - b.first,
  );
}

/** An adjective that begins a headline is taken for a name too often. */
const isNominal = (tokens: readonly Token[], { first, last }: Name): boolean =>
  tokens.slice(first, last).some(({ tag }) => tag === 'PROPN' || tag === 'NOUN' || tag === 'X');

/** «Paris Rom»: two that stand side by side. */
const isMadeOf = (name: Name, listed: readonly Name[]): boolean =>
  listed
    .filter((one) => one.first >= name.first && one.last <= name.last)
    .reduce((length, { first, last }) => length + last - first, 0) ===
  name.last - name.first;

const overlaps = (a: Name, b: Name): boolean => a.first < b.last && b.first < a.last;
const isLonger = (a: Name, b: Name): boolean => a.last - a.first > b.last - b.first;

function countryNames(tokens: readonly Token[], countries: Countries): RoughName[] {
  const names: RoughName[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!/^\p{Lu}/u.test(tokens[at]?.form ?? '')) continue;
    const hit = countries.nameAt(tokens.slice(at, at + 6).map((token) => token.form));
    if (!hit) continue;
    names.push({ kind: 'place', first: at, last: at + hit.length, country: hit.found });
    at += hit.length - 1;
  }
  return names;
}

const entityKinds: Readonly<Record<NameKind, NameMention['kind']>> = {
  person: 'person',
  place: 'place',
  organisation: 'organisation',
  other: 'other',
};

function mention<T extends Token>(
  { tokens }: Reading<T>,
  grammar: Grammar<T>,
  attested: ReadonlySet<string>,
  name: RoughName & { readonly segment: number },
): NameMention | null {
  let { first } = name;
  let gender: Gender | null = null;
  for (
    let token = tokens[first];
    name.kind === 'person' && token && first < name.last;
    token = tokens[first]
  ) {
    const title = token.tag === 'PROPN' ? null : grammar.people.title(token);
    if (!title) break;
    gender = title.gender ?? gender;
    first += 1;
  }
  if (name.kind === 'person' && endsOffice(tokens, name, grammar.people)) first += 1;
  const before = tokens[first - 1];
  if (name.kind === 'person' && before) gender ??= grammar.people.title(before)?.gender ?? null;
  const start = tokens[first];
  const end = tokens[name.last - 1];
  if (!start || !end || first >= name.last) return null;
  const base = name.country
    ? end.form
    : withoutGenitive(tokens, name.last - 1, grammar.people.baseForm(end.form), attested);
  const words = printedWords(tokens, first, name.last);
  const body = name.kind === 'person' ? words : grammar.bodyName(words);
  return {
    kind: entityKinds[name.kind],
    start: start.start,
    end: end.end,
    first,
    last: name.last,
    segment: name.segment,
    words: name.country
      ? name.country.name.split(' ')
      : body === words
        ? ending(words, end.form, base)
        : body,
    isGenitive: base !== end.form,
    gender,
    country: name.country,
  };
}

/** «Secretary of State Anna Cole»: the office runs into the name. */
const endsOffice = (tokens: readonly Token[], { first, last }: Name, people: PeopleLexicon): boolean => {
  const office = tokens[first - 2];
  return (
    last - first > 2 &&
    tokens[first - 1]?.form === 'of' &&
    office !== undefined &&
    people.role(office) !== null
  );
};

/** «Hapag-Lloyd» is one word, also where it is three tokens. */
function printedWords(tokens: readonly Token[], first: number, last: number): string[] {
  const words: string[] = [];
  for (let at = first; at < last; at += 1) {
    const form = tokens[at]?.form ?? '';
    const isGlued = at > first && tokens[at - 1]?.end === tokens[at]?.start;
    if (isGlued) words.push((words.pop() ?? '') + form);
    else words.push(form);
  }
  return words;
}

/** The words with the last token, `form`, in its base form. */
const ending = (words: readonly string[], form: string, base: string): string[] =>
  words.map((word, i) => (i === words.length - 1 ? word.slice(0, word.length - form.length) + base : word));

/**
 * «Habermas» ends in s as «Merkels» does. The s is taken for an ending where the text has the name without it, or
 * where a noun follows or precedes that the name can belong to.
 */
function withoutGenitive(
  tokens: readonly Token[],
  at: number,
  base: string,
  attested: ReadonlySet<string>,
): string {
  const form = tokens[at]?.form ?? '';
  if (base === form || attested.has(base)) return base;
  const belongs = ['NOUN', 'ADJ'].includes(tokens[at + 1]?.tag ?? '') || tokens[at - 1]?.tag === 'NOUN';
  return belongs ? base : form;
}
