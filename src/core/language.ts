import type { Language } from '../article/article.ts';

/** One text, or a function that makes it, in each language side by side. */
export type Texts<T = string> = Readonly<Record<Language, T>>;

/** What we speak with somebody whose platform reports `locale` (BCP 47, «de-AT», «en_US»): German, else English. */
export const languageOf = (locale: string | undefined): Language =>
  /^de(?:[-_.@]|$)/i.test(locale ?? '') ? 'de' : 'en';

/** The locale that a terminal is set to; «C» and «POSIX» say nothing about a person. */
export const terminalLocale = ({
  LC_ALL,
  LC_MESSAGES,
  LANG,
}: Readonly<NodeJS.ProcessEnv>): string | undefined =>
  [LC_ALL, LC_MESSAGES, LANG].find((locale) => locale && !/^(?:C|POSIX)\b/.test(locale));

/** A phrase as it begins a line. */
export const capitalised = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1);

const joiners = { de: ' und ', en: ' and ' } satisfies Texts;

/** «A, B und C» */
export function listed(items: readonly string[], language: Language): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  return items.length === 1 ? last : items.slice(0, -1).join(', ') + joiners[language] + last;
}
