import type { Entity, EntityId, Mention, Span } from './analysis.ts';
import { Cast } from './cast.ts';
import { type Countries, type Country, countries } from './countries.ts';
import type { Grammar, Reading, Token } from './grammar.ts';
import { type NameMention, nameMentions } from './name-mentions.ts';
import type { Gender, PeopleLexicon } from './people-lexicon.ts';
import { namedReferents } from './referents.ts';
import { type Place, type PronounMention, type ResolvedMention, Resolver } from './resolver.ts';
import { type RoleMention, roleMentions } from './role-mentions.ts';
import { type RoleWords, rolesOf } from './role-words.ts';
import { Walk } from './walk.ts';

/** Who and what a text speaks of, and where. */
export interface Entities {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  /** Role phrases that stand by a name, and whose they are. */
  readonly appositions: readonly (Span & { readonly entity: EntityId })[];
}

/**
 * Finds the persons, organisations, places and groups that a text names, and who its short names, roles and
 * pronouns stand for. Goes through the text once, in order; time grows with its length.
 */
export function findEntities<T extends Token>(reading: Reading<T>, grammar: Grammar<T>): Entities {
  const known = countries[grammar.language];
  const words = rolesOf[grammar.language];
  const names = nameMentions(reading, grammar, known);
  const roles = roleMentions({ reading, grammar, countries: known, words, names });
  const { referents, candidates } = namedReferents(names);
  const cast = new Cast(referents, grammar.people);
  const byName = Map.groupBy(roles, (role) => role.name);
  const bearers = new Map<RoleMention, number>();
  const callThem = (name: number, member: number): void => {
    for (const role of byName.get(name) ?? []) {
      if (!bearers.has(role)) cast.addRole(member, role);
      bearers.set(role, member);
    }
  };
  candidates.forEach(([only, ...others], name) => {
    if (only !== undefined && others.length === 0) callThem(name, only);
  });
  const resolver = new Resolver(cast, words);
  for (const step of steps(reading, grammar, { names, roles, known, words })) {
    if (step.kind === 'name') {
      const member = resolver.name(step.name, candidates[step.index] ?? [], step);
      if (member !== null) callThem(step.index, member);
    } else if (step.kind === 'role') resolver.role(step.role, step);
    else if (step.kind === 'body') resolver.body(step);
    else if (step.kind === 'country') resolver.country(step.token, step.country, step);
    else resolver.pronoun(step.pronoun, step);
  }
  return numbered(resolver.mentions, cast, bearers);
}

type Step = Place &
  (
    | { readonly kind: 'name'; readonly name: NameMention; readonly index: number }
    | { readonly kind: 'role'; readonly role: RoleMention }
    | { readonly kind: 'body' }
    | { readonly kind: 'country'; readonly token: Token; readonly country: Country }
    | { readonly kind: 'pronoun'; readonly pronoun: PronounMention }
  );

interface Found {
  readonly names: readonly NameMention[];
  readonly roles: readonly RoleMention[];
  readonly known: Countries;
  readonly words: RoleWords;
}

/** What may stand for somebody, in the order of the text. */
function* steps<T extends Token>(reading: Reading<T>, grammar: Grammar<T>, found: Found): Generator<Step> {
  const names = new Map(found.names.map((name, index) => [name.first, { name, index }]));
  const roles = new Map(found.roles.map((role) => [role.head, role]));
  const quoted = new Walk(reading.quotations.map(({ outer }) => outer));
  let clause = 0;
  for (const [at, token] of reading.tokens.entries()) {
    if (reading.segments[token.segment]?.first === at) clause = 0;
    if (token.tag === 'PUNCT' || token.tag === 'SCONJ') clause += 1;
    const afterPreposition = isAfterPreposition(reading.tokens, at, grammar.people);
    const place = { segment: token.segment, clause, afterPreposition };
    const name = names.get(at);
    const role = roles.get(at);
    if (!role && name?.name.kind !== 'person' && grammar.people.sharesPronoun(reading.tokens, at))
      yield { kind: 'body', ...place };
    if (name) yield { kind: 'name', ...name, ...place };
    else if (role) {
      // In somebody's own words, «that man» is whom they mean, not the writer.
      const meansAnybody = found.words.isGeneric(role.noun) && quoted.isInside(token.start);
      if (role.name === null && !meansAnybody) yield { kind: 'role', role, ...place };
    } else {
      const country = countryThatSpeaks(reading.tokens, at, found);
      if (country) yield { kind: 'country', token, country, ...place };
      const isNobody = quoted.isInside(token.start) || isAddress(reading.tokens, at);
      const pronoun = isNobody ? null : grammar.people.pronoun(token);
      if (pronoun?.number === 'singular')
        yield { kind: 'pronoun', pronoun: readPronoun(token, pronoun.gender, found.words), ...place };
    }
  }
}

/** «wenn Sie gehen»: with a capital inside a sentence it is whoever reads. */
function isAddress(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    /^\p{Lu}/u.test(tokens[at]?.form ?? '') &&
    before?.segment === tokens[at]?.segment &&
    before?.tag !== 'PUNCT'
  );
}

/** «mit Weber», «von der Ministerin Weber», «mit Klein und Weber» */
function isAfterPreposition(tokens: readonly Token[], at: number, people: PeopleLexicon): boolean {
  let before = at - 1;
  if (tokens[before]?.tag === 'CCONJ') before -= 1;
  while (tokens[before]?.tag === 'PROPN') before -= 1;
  const role = tokens[before];
  if (role?.tag === 'NOUN' && people.role(role)) {
    before -= 1;
    while (/^(?:ADJ|DET|PROPN)$/.test(tokens[before]?.tag ?? '')) before -= 1;
  }
  return tokens[before]?.tag === 'ADP';
}

function readPronoun(token: Token, gender: Gender | null, words: RoleWords): PronounMention {
  const word = token.form.toLowerCase();
  return {
    start: token.start,
    end: token.end,
    gender,
    isObject: words.objectPronouns.has(word),
    isUnsure: words.unsurePronouns.has(word),
  };
}

/** «südkoreanischen Angaben»: the country whose word it is. */
function countryThatSpeaks(tokens: readonly Token[], at: number, { known, words }: Found): Country | null {
  const noun = tokens[at + 1]?.form.toLowerCase() ?? '';
  return words.stateNouns.has(noun) ? known.ofAdjective(tokens[at]?.form ?? '') : null;
}

/** Numbers those who are mentioned in the order in which they first are. */
function numbered(
  resolved: readonly ResolvedMention[],
  cast: Cast,
  bearers: ReadonlyMap<RoleMention, number>,
): Entities {
  const ids = new Map<number, EntityId>();
  for (const { member } of resolved) if (!ids.has(member)) ids.set(member, `e${ids.size + 1}`);
  const inOrder = [...resolved.entries()].toSorted(([, a], [, b]) => a.start - b.start || a.end - b.end);
  const places = new Map(inOrder.map(([old], now) => [old, now]));
  return {
    entities: [...ids].flatMap(([member, id]) => cast.entity(member, id) ?? []),
    mentions: inOrder.flatMap(([, { start, end, member, how, through }]) => {
      const entity = ids.get(member);
      return entity
        ? { start, end, entity, how, through: through === null ? null : (places.get(through) ?? null) }
        : [];
    }),
    appositions: [...bearers].flatMap(([{ start, end }, member]) => {
      const entity = ids.get(member);
      return entity ? { start, end, entity } : [];
    }),
  };
}
