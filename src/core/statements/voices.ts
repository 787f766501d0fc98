import type { Language } from '../../article/article.ts';
import type { Known } from '../../library/known.ts';
import type { Entry } from '../../library/library.ts';
import { counted } from '../articles/counted.ts';
import { isShownItself, reprintLine } from '../articles/reprints.ts';
import { articleEntry, type Meant } from '../articles/which.ts';
import { capitalised } from '../language.ts';
import { formatLine } from '../parse.ts';
import { ours, type Part, type Reply } from '../reply.ts';
import { origin } from './citation.ts';

const texts = {
  nobody: {
    de: (typed: string) => `Niemand heißt hier „${typed}“.`,
    en: (typed: string) => `Nobody here is called “${typed}”.`,
  },
  nearest: { de: (names: string) => `Ähnlich: ${names}.`, en: (names: string) => `Similar: ${names}.` },
  titled: { de: 'So heißt ein Artikel:', en: 'An article is called so:' },
  andMore: {
    de: (names: string, more: number) => `${names} und ${more} weiteren`,
    en: (names: string, more: number) => `${names} and ${more} more`,
  },
  articles: { de: (n: number) => `${n} Artikel`, en: (n: number) => `${n} articles` },
  newest: {
    de: (n: number, total: number) => `Die neuesten ${n} von ${counted.de(total)} Artikeln`,
    en: (n: number, total: number) => `The newest ${n} of ${counted.en(total)} articles`,
  },
};

/** Name and first role in one line: who that is. */
export const headline = ({ name, roles: [role] }: Pick<Known, 'name' | 'roles'>): string =>
  capitalised(role === undefined || name.includes(role) ? name : `${name} · ${role}`);

/** Where it comes from: title, publisher and date of the one article, or how many there are. */
export function originNote(entries: readonly Entry[], language: Language, total = 1): string {
  const [first] = entries;
  const count = entries.length === 1 ? 1 : entries.filter(isShownItself).length;
  if (total > count) return texts.newest[language](count, total);
  if (first === undefined || count > 1) return texts.articles[language](count);
  return [first.article.title.text, origin(first.article, language, ' · '), reprintLine(first, language)]
    .filter(Boolean)
    .join(' · ');
}

/** The same above all that is told of the articles; nothing where each part of it says that itself and there is only one. */
export function originAbove(entries: readonly Entry[], language: Language, total: number): Part[] {
  const isOneWithReprints = entries.length > 1 && entries.filter(isShownItself).length === 1;
  return isOneWithReprints ? [] : [{ type: 'context', text: originNote(entries, language, total) }];
}

const MOST_NAMES = 12;

/** As many names as are read, and how many there are besides. */
export function someNames(voices: readonly Pick<Known, 'name'>[], language: Language): string {
  const shown = voices
    .slice(0, MOST_NAMES)
    .map(({ name }) => name)
    .join(', ');
  return voices.length > MOST_NAMES ? texts.andMore[language](shown, voices.length - MOST_NAMES) : shown;
}

/** A name that nobody has: names that are like it, articles that are called so, and `who`, which says whom one could ask for. */
export function nobodyFound(
  typed: string,
  { nearest: names, titled }: Pick<Meant, 'nearest' | 'titled'>,
  who: string,
  { line, command }: { readonly line: string; readonly command: string },
  language: Language,
): Reply {
  const nearest = names.join(', ');
  const said = [
    texts.nobody[language](typed),
    ...(nearest === '' ? [] : [texts.nearest[language](nearest)]),
  ].join(' ');
  return {
    outcome: 'nothing',
    line,
    parts: [
      { type: 'text', runs: [ours(said)] },
      ...(titled.length === 0 ? [] : [{ type: 'context', text: texts.titled[language] } as const]),
      ...titled.map((article) => ({
        ...articleEntry(article, language),
        line: formatLine(command, { article: article.id }),
      })),
      { type: 'context', text: who },
    ],
    actions: [],
  };
}
