import type { Language } from '../article/article.ts';
import type { Entity, EntityId, Mention, Span, Speaker, Via } from './analysis.ts';
import type { Entities } from './entities.ts';
import type { Attribution, Grammar, Reading, Token } from './grammar.ts';
import { rolesOf } from './role-words.ts';
import { tokensIn } from './search.ts';

interface Meant {
  readonly entity: EntityId | null;
  readonly how: Mention['how'];
  /** Whether the phrase is called by the entity's name: «südkoreanische Angaben» are not «Südkorea». */
  readonly isItself: boolean;
}

const lastWord = (name: string): string | undefined => name.split(' ').at(-1);

/** Words that begin with a capital only where a sentence does; an English adjective may be a name («Republican»). */
const SMALL: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: new Set(['DET', 'ADJ', 'PRON', 'ADV']),
  en: new Set(['DET', 'PRON']),
};

const NOBODY: Meant = { entity: null, how: 'role', isItself: false };

/** Finds out who the phrases mean that statements are attributed to. */
export class Speakers<T extends Token> {
  readonly #reading: Reading<T>;
  readonly #grammar: Grammar<T>;
  readonly #entities: ReadonlyMap<EntityId, Entity>;
  readonly #mentions: ReadonlyMap<number, Mention>;
  readonly #appositions: ReadonlyMap<number, EntityId>;

  constructor(reading: Reading<T>, grammar: Grammar<T>, { entities, mentions, appositions }: Entities) {
    this.#reading = reading;
    this.#grammar = grammar;
    this.#entities = new Map(entities.map((entity) => [entity.id, entity]));
    this.#mentions = new Map(mentions.map((mention) => [mention.start, mention]));
    this.#appositions = new Map(appositions.map(({ start, entity }) => [start, entity]));
  }

  speaker({ speaker, speakerCarried }: Attribution): Speaker | null {
    if (!speaker || speaker.length === 0) return null;
    const tokens = this.#grammar.whoseWords(speaker.flatMap((span) => tokensIn(this.#reading.tokens, span)));
    const meant = this.#meant(tokens);
    const how = speakerCarried ? 'carried' : meant.how;
    return { phrase: speaker, name: this.#nameFor(meant, tokens), entity: meant.entity, how };
  }

  isPerson(attribution: Attribution): boolean {
    const entity = this.speaker(attribution)?.entity;
    return (entity && this.#entities.get(entity)?.kind) === 'person';
  }

  genderOf({ entity }: Speaker): Entity['gender'] {
    return (entity && this.#entities.get(entity)?.gender) ?? null;
  }

  /** «Kühn», where the text names two of that name. */
  hasNamesake({ entity, phrase, how }: Speaker): boolean {
    const one = entity && this.#entities.get(entity);
    const tokens = phrase.flatMap((span) => tokensIn(this.#reading.tokens, span));
    if (one?.kind !== 'person' || how === 'pronoun' || tokens.length !== 1) return false;
    const surname = lastWord(one.name);
    return [...this.#entities.values()].some(
      (other) => other !== one && other.kind === 'person' && lastWord(other.name) === surname,
    );
  }

  /** A thing may show something, but only a person, an organisation or a document says it. */
  isSource({ speaker, cue }: Attribution): boolean {
    const { verbs, documents } = rolesOf[this.#grammar.language].evidence;
    if (!speaker || !cue || !verbs.has(cue.lemma)) return true;
    const tokens = speaker.flatMap((span) => tokensIn(this.#reading.tokens, span));
    if (this.#meant(tokens).entity) return true;
    const noun = tokens.find(({ tag }) => tag === 'NOUN');
    return !noun || documents.test(noun.form) || this.#grammar.people.role(noun) !== null;
  }

  via(span: Span): Via {
    const tokens = this.#grammar.whoseWords(tokensIn(this.#reading.tokens, span));
    const meant = this.#meant(tokens);
    return { phrase: span, name: this.#nameFor(meant, tokens), entity: meant.entity };
  }

  #nameFor(meant: Meant, tokens: readonly T[]): string {
    const entity = meant.entity && meant.isItself ? this.#entities.get(meant.entity) : undefined;
    if (entity) return entity.name;
    const phrase = this.#grammar.nominative(tokens, this.#reading.text).replace(/\s+/g, ' ');
    const [first] = tokens;
    const isWord = first && SMALL[this.#grammar.language].has(first.tag);
    return isWord ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase;
  }

  /** Who the head of a phrase is: its first noun or name that is not the genitive of another. */
  #meant(phrase: readonly T[]): Meant {
    const [first] = phrase;
    if (!first) return NOBODY;
    if (this.#joinsSeveral(phrase)) return NOBODY;
    const apposed = this.#appositions.get(first.start);
    if (apposed) return { entity: apposed, how: 'name', isItself: true };
    const role = this.#mentions.get(first.start);
    if (role?.how === 'role') return { entity: role.entity, how: 'role', isItself: true };
    for (const [at, token] of phrase.entries()) {
      const mention = this.#mentions.get(token.start);
      // «her lawyer» is somebody else.
      if (mention?.how === 'pronoun' && at < phrase.length - 1) continue;
      if (mention && token.tag === 'ADJ' && mention.end === token.end)
        return { entity: mention.entity, how: mention.how, isItself: false };
      if (mention)
        return this.#isGenitiveBefore(phrase, at, mention) ? NOBODY : { ...mention, isItself: true };
      const isHead = token.tag === 'NOUN' && phrase[at + 1]?.tag !== 'NOUN';
      if (isHead && !this.#grammar.people.title(token)) return this.#namedBehind(phrase, at);
    }
    return NOBODY;
  }

  /** «die Nachrichtenagentur KCNA»: the name right behind the noun, unless it is its genitive. */
  #namedBehind(phrase: readonly T[], noun: number): Meant {
    const next = phrase[noun + 1];
    const mention = next && this.#mentions.get(next.start);
    const role = phrase[noun] && this.#grammar.people.role(phrase[noun]);
    if (!mention || role) return NOBODY;
    const name = this.#entities.get(mention.entity)?.name ?? '';
    const isGenitive = this.#reading.text.slice(mention.start, mention.end) === `${name}s`;
    return isGenitive ? NOBODY : { entity: mention.entity, how: 'name', isItself: true };
  }

  /** «Russlands Regierung», «Webers Sprecher» */
  #isGenitiveBefore(phrase: readonly T[], at: number, mention: Mention): boolean {
    const behind = phrase.slice(at).find((token) => token.start >= mention.end);
    if (mention.how !== 'name' || !behind) return false;
    if (/^['’]/.test(behind.form)) return true;
    const isOwned = ['NOUN', 'ADJ', 'PROPN'].includes(behind.tag);
    return isOwned && /s$|['’]s?$/.test(this.#reading.text.slice(mention.start, mention.end));
  }

  /** «Weber und Weiß» are two, and none of them alone. */
  #joinsSeveral(phrase: readonly T[]): boolean {
    return phrase.some(
      (token, at) =>
        token.tag === 'CCONJ' &&
        this.#mentions.has(phrase[at + 1]?.start ?? -1) &&
        phrase.slice(0, at).some((earlier) => this.#mentions.has(earlier.start)),
    );
  }
}
