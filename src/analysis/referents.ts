import type { Entity } from './analysis.ts';
import type { NameMention } from './name-mentions.ts';
import type { Gender } from './people-lexicon.ts';

/** Somebody or something that names in the text stand for, while its traits are being gathered. */
export interface Referent {
  readonly kind: Entity['kind'];
  readonly words: readonly string[];
  readonly gender: Gender | null;
}

/** For each name who it can stand for: one referent, or several where a short name fits more than one. */
export interface NamedReferents {
  readonly referents: readonly Referent[];
  readonly candidates: readonly (readonly number[])[];
}

const MOST_CANDIDATES = 24;
const LONGEST_NAME = 8;

const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const folded = (words: readonly string[]): string[] => words.flatMap((word) => fold(word).split('-'));

/** Groups names: equal ones, and for persons short ones with the full ones that they are part of. */
export function namedReferents(mentions: readonly NameMention[]): NamedReferents {
  const groups = new Groups();
  const byLength = mentions
    .map((_, i) => i)
    .toSorted((a, b) => lengthOf(mentions[b]) - lengthOf(mentions[a]));
  const candidates: number[][] = mentions.map(() => []);
  for (const i of byLength) {
    const mention = mentions[i];
    if (mention && mention.kind !== 'other') candidates[i] = groups.place(mention);
  }
  return { referents: groups.referents, candidates };
}

const lengthOf = (mention: NameMention | undefined): number => mention?.words.length ?? 0;

class Groups {
  readonly referents: Referent[] = [];
  /** Referents by kind and whole name, and persons by each beginning and end of their name. */
  readonly #byName = new Map<string, number[]>();

  place(mention: NameMention): number[] {
    const key = keyOf(mention);
    const known = this.#byName.get(key) ?? [];
    const fitting = mention.gender ? known.filter((number) => this.#admits(number, mention.gender)) : known;
    if (fitting.length > 0) return fitting;
    const number = this.referents.length;
    this.referents.push({
      kind: mention.kind === 'other' ? 'group' : mention.kind,
      words: mention.words,
      gender: mention.gender,
    });
    this.#index(key, number);
    if (mention.kind === 'person') for (const part of partsOf(mention)) this.#index(part, number);
    return [number];
  }

  #admits(number: number, gender: Gender | null): boolean {
    const known = this.referents[number]?.gender ?? null;
    return known === null || known === gender;
  }

  #index(key: string, number: number): void {
    const known = this.#byName.get(key);
    if (!known) this.#byName.set(key, [number]);
    else if (known.length < MOST_CANDIDATES && !known.includes(number)) known.push(number);
  }
}

const keyOf = ({ kind, words, country }: NameMention): string =>
  country && !country.isCapital ? `country ${country.country.code}` : `${kind} ${folded(words).join(' ')}`;

/** «Ursula von der Leyen» → «von der leyen», «der leyen», «leyen», «ursula», …, and without the names between. */
function partsOf({ kind, words }: NameMention): string[] {
  const all = folded(words);
  if (all.length > LONGEST_NAME) return [];
  const last = all.length - 1;
  const parts = all.flatMap((_, i) => (i === 0 ? [] : [all.slice(i), all.slice(0, i)]));
  if (last > 1) parts.push([all[0] ?? '', all[last] ?? '']);
  return parts.map((part) => `${kind} ${part.join(' ')}`);
}
