import type { Entity, EntityId } from './analysis.ts';
import type { Country } from './countries.ts';
import type { NameMention } from './name-mentions.ts';
import type { Gender, PeopleLexicon } from './people-lexicon.ts';
import type { Referent } from './referents.ts';
import type { RoleMention } from './role-mentions.ts';

type Role = Pick<RoleMention, 'noun' | 'printed' | 'gender' | 'country'>;

/** Nobody is called by more in one text; it bounds the search for who is meant by a role. */
const MOST_ROLES = 24;

interface Member {
  readonly kind: Entity['kind'];
  readonly words: readonly string[];
  /** By a title, or by the given name. */
  readonly gender: Gender | null;
  readonly roles: Role[];
  readonly names: Set<string>;
}

/** Everybody that a text names, with the names and roles printed for each. */
export class Cast {
  readonly #members: Member[];
  readonly #countries = new Map<string, number>();

  constructor(referents: readonly Referent[], people: PeopleLexicon) {
    this.#members = referents.map(({ kind, words, gender }) => ({
      kind,
      words,
      gender: gender ?? givenGender(kind, words, people),
      roles: [],
      names: new Set(),
    }));
  }

  isPerson(member: number): boolean {
    return this.#members[member]?.kind === 'person';
  }

  addName(member: number, { words, country }: Pick<NameMention, 'words' | 'country'>): void {
    this.#members[member]?.names.add(words.join(' '));
    if (country && !country.isCapital) this.#countries.set(country.country.code, member);
  }

  addRole(member: number, role: Role): void {
    const roles = this.#members[member]?.roles;
    const isNew = roles?.every(
      ({ printed, country }) => printed !== role.printed || country !== role.country,
    );
    if (isNew && roles && roles.length < MOST_ROLES) roles.push(role);
  }

  rolesOf(member: number): readonly Role[] {
    return this.#members[member]?.roles ?? [];
  }

  /** Whether these are all the words of the fullest name. */
  isFullName(member: number, words: readonly string[]): boolean {
    return words.length >= (this.#members[member]?.words.length ?? 0);
  }

  genderOf(member: number): Gender | null {
    const person = this.#members[member];
    if (person?.kind !== 'person') return null;
    const byRole = person.roles.map((role) => role.gender).filter((gender) => gender !== null);
    return byRole.includes('female') ? 'female' : (person.gender ?? byRole[0] ?? null);
  }

  /** The member that is this country, made where the text only has its adjective. */
  country({ code, name }: Country): number {
    const known = this.#countries.get(code);
    if (known !== undefined) return known;
    this.#members.push({ kind: 'place', words: name.split(' '), gender: null, roles: [], names: new Set() });
    this.#countries.set(code, this.#members.length - 1);
    return this.#members.length - 1;
  }

  entity(member: number, id: EntityId): Entity | null {
    const found = this.#members[member];
    if (!found) return null;
    const name = found.words.join(' ');
    const aliases = [...found.names].filter((other) => other !== name);
    const roles = [...new Set(found.roles.map((role) => role.printed))];
    return { id, kind: found.kind, name, aliases, roles, gender: this.genderOf(member), number: 'singular' };
  }
}

function givenGender(kind: Entity['kind'], words: readonly string[], people: PeopleLexicon): Gender | null {
  if (kind !== 'person' || words.length < 2) return null;
  const [first = ''] = words;
  return (
    people.givenName(first.toLowerCase())?.gender ??
    people.givenName(first.split('-')[0]?.toLowerCase() ?? '')?.gender ??
    null
  );
}
