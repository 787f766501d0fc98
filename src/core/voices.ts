import type { Language } from '../article/article.ts';
import type { Entry } from '../library/library.ts';
import { nearestVoices, type Voice } from '../library/voices.ts';
import { origin } from './citation.ts';
import { capitalised } from './language.ts';
import { ours, type Reply } from './reply.ts';

const texts = {
  nobody: {
    de: (typed: string) => `„${typed}“ kommt hier nicht vor.`,
    en: (typed: string) => `“${typed}” does not occur here.`,
  },
  nearest: { de: (names: string) => `Ähnlich: ${names}.`, en: (names: string) => `Similar: ${names}.` },
  articles: { de: (n: number) => `${n} Artikel`, en: (n: number) => `${n} articles` },
};

/** Name and first role in one line: who that is. */
export const headline = ({ name, roles: [role] }: Voice): string =>
  capitalised(role === undefined || name.includes(role) ? name : `${name} · ${role}`);

/** What names the articles in the reply's line: the id where it is one, else the words that were asked for. */
export const onlyArticle = (entries: readonly Entry[], asked: string | undefined): string | undefined =>
  entries.length === 1 ? entries[0]?.article.id : asked;

/** Where it comes from: title, publisher and date of the one article, or how many there are. */
export function originNote(entries: readonly Entry[], language: Language): string {
  const [first] = entries;
  if (first === undefined || entries.length > 1) return texts.articles[language](entries.length);
  return [first.article.title.text, origin(first.article, language, ' · ')].filter(Boolean).join(' · ');
}

/** A name that nobody has: the nearest names, and `who`, which says whom one could ask for. */
export function nobodyFound(
  typed: string,
  entries: readonly Entry[],
  who: string,
  line: string,
  language: Language,
): Reply {
  const nearest = nearestVoices(entries, typed).join(', ');
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
