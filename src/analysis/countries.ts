import type { Language } from '../article/article.ts';
import { englishCountries } from './english/countries.ts';
import { germanCountries } from './german/countries.ts';

/** A country or a union of countries; `code` is that of ISO 3166-1. */
export interface Country {
  readonly code: string;
  readonly name: string;
}

export interface CountryName {
  readonly country: Country;
  /** As the list has it: «Vereinigte Staaten» for «Vereinigten Staaten». */
  readonly name: string;
  readonly isCapital: boolean;
}

const ENDINGS = ['', 'e', 'en', 'er', 'es', 'em', 's', "'s", '’s', 'n', 'nen'];

/** What a language calls countries, their capitals, what belongs to them and who lives there. */
export class Countries {
  readonly #names = new Map<string, CountryName>();
  /** By first word, how many words the longest name takes that begins so. */
  readonly #longest = new Map<string, number>();
  readonly #adjectives = new Map<string, Country>();
  readonly #inhabitants = new Map<string, Country>();

  constructor(table: string) {
    for (const line of table.trim().split('\n')) {
      const [code = '', names = '', adjectives = '', inhabitants = '', capitals = ''] = line.split('|');
      const country = { code, name: names.split('/')[0] ?? '' };
      for (const name of listed(names)) this.#addName({ country, name, isCapital: false });
      for (const name of listed(capitals)) this.#addName({ country, name, isCapital: true });
      for (const adjective of listed(adjectives)) this.#adjectives.set(adjective.toLowerCase(), country);
      for (const name of listed(inhabitants)) this.#inhabitants.set(name.replace(/r$/, ''), country);
    }
  }

  /** The longest name of a country or capital that begins with the first of these words, and how many it takes. */
  nameAt(words: readonly string[]): { readonly found: CountryName; readonly length: number } | null {
    const longest = this.#longest.get(words[0] ?? '') ?? 0;
    for (let length = Math.min(words.length, longest); length > 0; length -= 1) {
      const found = this.#names.get(words.slice(0, length).join(' '));
      if (found) return { found, length };
    }
    return null;
  }

  /** «südkoreanischen» → South Korea. */
  ofAdjective(word: string): Country | null {
    return withoutEnding(word.toLowerCase(), (stem) => this.#adjectives.get(stem));
  }

  /** «Südkoreanern» → South Korea. */
  ofInhabitant(word: string): Country | null {
    return withoutEnding(word, (stem) => this.#inhabitants.get(stem.replace(/r$/, '')));
  }

  #addName(entry: CountryName): void {
    const [first = '', ...rest] = entry.name.split(' ');
    const firstForms =
      rest.length > 0 && first.endsWith('e') ? ['', 'n', 'r', 's'].map((end) => first + end) : [first];
    for (const form of firstForms) {
      const name = [form, ...rest].join(' ');
      for (const genitive of ['', 's', "'s", '’s', "'", '’']) {
        const printed = name + genitive;
        if (this.#names.has(printed)) continue;
        this.#names.set(printed, entry);
        const [word = '', ...more] = printed.split(' ');
        this.#longest.set(word, Math.max(this.#longest.get(word) ?? 0, more.length + 1));
      }
    }
  }
}

const listed = (cell: string): string[] => (cell === '' ? [] : cell.split('/'));

function withoutEnding(word: string, find: (stem: string) => Country | undefined): Country | null {
  for (const ending of ENDINGS) {
    const found = word.endsWith(ending) ? find(word.slice(0, word.length - ending.length)) : undefined;
    if (found) return found;
  }
  return null;
}

export const countries: Readonly<Record<Language, Countries>> = {
  de: new Countries(germanCountries),
  en: new Countries(englishCountries),
};
