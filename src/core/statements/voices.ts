import type { Language } from '../../article/article.ts';
import type { Known } from '../../library/known.ts';
import type { Entry } from '../../library/library.ts';
import { counted } from '../articles/counted.ts';
import { isShownItself, reprintLine } from '../articles/reprints.ts';
import { capitalised } from '../language.ts';
import { ours, type Part, type Reply } from '../reply.ts';
import { origin } from './citation.ts';

const texts = {
  nobody: {
    de: (typed: string) => `„${typed}“ kommt hier nicht vor.`,
    en: (typed: string) => `“${typed}” does not occur here.`,
  },
  nearest: { de: (names: string) => `Ähnlich: ${names}.`, en: (names: string) => `Similar: ${names}.` },
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

/** A name that nobody has: names that are like it, and `who`, which says whom one could ask for. */
export function nobodyFound(
  typed: string,
  names: readonly string[],
  who: string,
  line: string,
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
      { type: 'context', text: who },
    ],
    actions: [],
  };
}
