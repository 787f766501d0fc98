import type { Mention, Span } from './analysis.ts';
import type { Cast } from './cast.ts';
import type { Country } from './countries.ts';
import type { NameMention } from './name-mentions.ts';
import type { Gender } from './people-lexicon.ts';
import type { RoleMention } from './role-mentions.ts';
import type { RoleWords } from './role-words.ts';
import { Salience } from './salience.ts';

/** A word that may stand for somebody named before: «er», *her*. */
export interface PronounMention extends Span {
  readonly gender: Gender | null;
  /** Cannot be the subject: «ihn». */
  readonly isObject: boolean;
  /** May be something else, so that it takes somebody of known gender: «sie» is a plural too. */
  readonly isUnsure: boolean;
}

/** Where something stands. */
export interface Place {
  readonly segment: number;
  /** Number of commas and conjunctions before it in its sentence: words of one clause have the same. */
  readonly clause: number;
  readonly afterPreposition: boolean;
}

export interface ResolvedMention extends Span {
  readonly member: number;
  readonly how: Mention['how'];
  readonly through: number | null;
}

/** How far back, in sentences, somebody may have been mentioned last to be meant by a word for anybody. */
const PRONOUN_REACH = 4;
const ONLY_ONE_REACH = 2;
const ROLE_REACH = 60;
const WEIGHT = { first: 1.5, later: 1, attached: 0.7 };
const UNKNOWN_GENDER = 0.6;
/** A pronoun goes on with whom the sentence before began with. */
const GOES_ON = 2;

/**
 * Goes through a text in order and decides who each name, role and pronoun stands for. Names that fit several are
 * the one being talked about (recency and frequency, after Lappin & Leass 1994); roles fit by meaning, gender and
 * country; pronouns by gender and by who is being talked about.
 */
export class Resolver {
  readonly #cast: Cast;
  readonly #words: RoleWords;
  readonly #salience = new Salience();
  readonly #mentions: ResolvedMention[] = [];
  readonly #last = new Map<number, number>();
  readonly #full = new Map<number, number>();
  /** Role nouns of people without a name, and the sentence in which each came last. */
  readonly #nameless = new Map<string, number>();
  /** The sentence in which a body was spoken of before any person, and how many mentions there were before it. */
  #body = { segment: Number.NEGATIVE_INFINITY, mentions: 0 };
  /** Somebody without a name with whom a sentence began. */
  #stranger: { readonly segment: number; readonly gender: Gender | null } | null = null;
  /** The sentence of the last person mentioned first in one. */
  #segment = -1;
  /** Who was mentioned first in the last sentence that speaks of somebody; null for who was no subject. */
  #first: number | null = null;
  /** The clause at hand, and who was mentioned in it. */
  #clause: Place | null = null;
  readonly #clauseMembers = new Set<number>();

  constructor(cast: Cast, words: RoleWords) {
    this.#cast = cast;
    this.#words = words;
  }

  get mentions(): readonly ResolvedMention[] {
    return this.#mentions;
  }

  /** Who a name stands for; `candidates` has at least one. */
  name(name: NameMention, candidates: readonly number[], place: Place): number | null {
    const [first] = candidates;
    if (first === undefined) return null;
    const talkedAbout = candidates.toSorted(
      (a, b) => this.#salience.of(b, name.segment) - this.#salience.of(a, name.segment),
    );
    const member = talkedAbout[0] ?? first;
    const isFull = this.#cast.isFullName(member, name.words);
    const through = isFull ? null : (this.#full.get(member) ?? null);
    this.#cast.addName(member, name);
    this.#add({ start: name.start, end: name.end, member, how: 'name', through }, place, name.isGenitive);
    if (isFull && !this.#full.has(member)) this.#full.set(member, this.#mentions.length - 1);
    return member;
  }

  country({ start, end }: Span, country: Country, place: Place): void {
    const member = this.#cast.country(country);
    this.#add({ start, end, member, how: 'name', through: this.#last.get(member) ?? null }, place);
  }

  /** A body that a pronoun may stand for: where it comes first, the sentence is about it. */
  body({ segment }: Place): void {
    if (this.#segment !== segment) this.#body = { segment, mentions: this.#mentions.length };
  }

  /** A role that stands by no name. */
  role(role: RoleMention, place: Place): void {
    const member = role.isDefinite ? this.#whoHas(role) : null;
    if (member === null) {
      this.#nameless.set(role.noun, role.segment);
      if (this.#isAbout(role, place)) this.#stranger = { segment: place.segment, gender: role.gender };
      return;
    }
    this.#cast.addRole(member, role);
    this.#refer({ start: role.start, end: role.end, member, how: 'role' }, place);
  }

  pronoun({ start, end, gender, isObject, isUnsure }: PronounMention, place: Place): void {
    const { segment } = place;
    const inClause = isObject && this.#isSameClause(place) ? this.#clauseMembers : new Set();
    const score = (member: number): number =>
      this.#salience.of(member, segment) *
      (this.#cast.genderOf(member) === gender ? 1 : UNKNOWN_GENDER) *
      (member === this.#first ? GOES_ON : 1);
    const [member] = this.#persons(segment, PRONOUN_REACH)
      .filter((one) => this.#fits(one, gender) && !inClause.has(one))
      .filter((one) => !isUnsure || this.#cast.genderOf(one) !== null)
      .toSorted((a, b) => score(b) - score(a));
    if (member === undefined || (isUnsure && this.#isRivalled(member, segment))) return;
    if (this.#isStranger(gender, member, segment)) return;
    this.#refer({ start, end, member, how: 'pronoun' }, place);
  }

  /** Whether the text has spoken of a body since, so that nobody can tell which of the two is meant. */
  #isRivalled(member: number, segment: number): boolean {
    const { segment: ofBody, mentions } = this.#body;
    return segment - ofBody <= ONLY_ONE_REACH && mentions > (this.#last.get(member) ?? 0);
  }

  /** Whether a sentence begins with this one person. */
  #isAbout({ printed, gender }: RoleMention, { segment, clause, afterPreposition }: Place): boolean {
    const [opening = ''] = printed.split(' ', 1);
    const { male, female } = this.#words.singular;
    const isOne = (gender !== 'female' && male.has(opening)) || (gender !== 'male' && female.has(opening));
    return isOne && this.#segment !== segment && clause === 0 && !afterPreposition;
  }

  /** «Ein Sprecher von Weber widersprach. Er sagte …»: whom nobody has named is meant. */
  #isStranger(gender: Gender | null, member: number, segment: number): boolean {
    const one = this.#stranger;
    if (!one || segment - one.segment > ONLY_ONE_REACH) return false;
    const isNamedSince = segment - this.#salience.distance(member, segment) > one.segment;
    return !isNamedSince && (one.gender === null || gender === null || one.gender === gender);
  }

  #whoHas(role: RoleMention): number | null {
    const persons = this.#persons(role.segment, ROLE_REACH).filter(
      (member) => this.#fits(member, role.gender) && this.#countryFits(member, role),
    );
    const bearers = persons.filter((member) =>
      this.#cast.rolesOf(member).some((known) => this.#words.fits(known.noun, role.noun)),
    );
    const ofCountry = bearers.filter((member) =>
      this.#cast.rolesOf(member).some(({ country }) => country === role.country),
    );
    const bearer = ofCountry[0] ?? bearers[0];
    if (bearer !== undefined) return bearer;
    if (this.#words.isGeneric(role.noun))
      return (
        persons.find(
          (member) => this.#isNear(member, role, PRONOUN_REACH) && !this.#isOfOtherParty(member, role),
        ) ?? null
      );
    return this.#onlyOne(role);
  }

  /** «der SPD-Politiker» for who was called «die Grünen-Abgeordnete». */
  #isOfOtherParty(member: number, { noun }: RoleMention): boolean {
    const party = partyOf(noun);
    const known = this.#cast.rolesOf(member).flatMap((role) => partyOf(role.noun) ?? []);
    return party !== null && known.length > 0 && !known.includes(party);
  }

  /** The one person talked about, if there is one only and nothing is known yet of what they are. */
  #onlyOne(role: RoleMention): number | null {
    const near = this.#persons(role.segment, ONLY_ONE_REACH);
    const [only] = near;
    if (only === undefined || near.length > 1 || this.#cast.rolesOf(only).length > 0) return null;
    return this.#fits(only, role.gender) && this.#isNear(only, role, ONLY_ONE_REACH) ? only : null;
  }

  /** Mentioned lately, and nobody nameless of this role after them. */
  #isNear(member: number, role: RoleMention, reach: number): boolean {
    const distance = this.#salience.distance(member, role.segment);
    const rival = role.segment - (this.#nameless.get(role.noun) ?? Number.NEGATIVE_INFINITY);
    return distance <= reach && distance <= rival;
  }

  #persons(segment: number, reach: number): number[] {
    return this.#salience
      .ranked(segment)
      .filter((member) => this.#cast.isPerson(member) && this.#salience.distance(member, segment) <= reach);
  }

  #fits(member: number, gender: Gender | null): boolean {
    const known = this.#cast.genderOf(member);
    return gender === null || known === null || known === gender;
  }

  #countryFits(member: number, role: RoleMention): boolean {
    const known = this.#cast.rolesOf(member).flatMap(({ country }) => country ?? []);
    return role.country === null || known.length === 0 || known.includes(role.country);
  }

  #refer(mention: Omit<ResolvedMention, 'through'>, place: Place): void {
    this.#add({ ...mention, through: this.#last.get(mention.member) ?? null }, place);
  }

  #add(mention: ResolvedMention, place: Place, isOwner = false): void {
    const { member } = mention;
    const isFirst = this.#segment !== place.segment && this.#cast.isPerson(member) && !isOwner;
    if (!this.#isSameClause(place)) this.#clauseMembers.clear();
    const isAttached = place.afterPreposition || isOwner;
    if (isFirst) {
      this.#segment = place.segment;
      this.#first = isAttached ? null : member;
    }
    this.#clause = place;
    this.#clauseMembers.add(member);
    const weight = isAttached ? WEIGHT.attached : isFirst ? WEIGHT.first : WEIGHT.later;
    this.#salience.mention(member, place.segment, weight);
    this.#mentions.push(mention);
    this.#last.set(member, this.#mentions.length - 1);
  }

  #isSameClause({ segment, clause }: Place): boolean {
    return this.#clause?.segment === segment && this.#clause.clause === clause;
  }
}

/** «spd» of «spd-politiker» */
function partyOf(noun: string): string | null {
  return /^(\p{L}+)-/u.exec(noun)?.[1] ?? null;
}
