import type { Language } from './article.ts';
import { Refusal } from './refusal.ts';

export type FetchProblem =
  | 'not-an-address'
  | 'refused-address'
  | 'not-found'
  | 'closed'
  | 'unreachable'
  | 'too-many-redirects'
  | 'timeout'
  | 'too-large'
  | 'not-a-page'
  | 'no-text'
  | 'paywall';

/** One sentence each on what is wrong and what to do. */
const TEXTS: Readonly<Record<FetchProblem, Readonly<Record<Language, string>>>> = {
  'not-an-address': {
    de: 'Das ist keine Webadresse; sie muss mit http:// oder https:// beginnen.',
    en: 'This is no web address; it has to begin with http:// or https://.',
  },
  'refused-address': {
    de: 'Diese Adresse liegt nicht im öffentlichen Internet und wird nicht abgerufen; bitte den Text einfügen.',
    en: 'This address is not on the public Internet and is not fetched; please paste the text.',
  },
  'not-found': {
    de: 'Unter dieser Adresse gibt es keine Seite; bitte die Adresse prüfen.',
    en: 'There is no page at this address; please check it.',
  },
  closed: {
    de: 'Die Seite lässt sich nicht ohne Anmeldung oder nicht von Programmen abrufen; bitte den Text einfügen.',
    en: 'The site does not give this page to programs or without signing in; please paste the text.',
  },
  unreachable: {
    de: 'Die Seite antwortet nicht; bitte die Adresse prüfen oder es später noch einmal versuchen.',
    en: 'The site does not answer; please check the address or try again later.',
  },
  'too-many-redirects': {
    de: 'Die Adresse leitet zu oft weiter; bitte die Adresse des Artikels selbst angeben.',
    en: 'The address redirects too often; please give the address of the article itself.',
  },
  timeout: {
    de: 'Die Seite hat zu lange gebraucht; bitte später noch einmal versuchen oder den Text einfügen.',
    en: 'The page took too long; please try again later or paste the text.',
  },
  'too-large': {
    de: 'Die Seite ist zu groß; bitte den Text des Artikels einfügen.',
    en: 'The page is too large; please paste the text of the article.',
  },
  'not-a-page': {
    de: 'Unter dieser Adresse liegt keine Webseite mit Text; bitte die Adresse eines Artikels angeben.',
    en: 'There is no web page with text at this address; please give the address of an article.',
  },
  'no-text': {
    de: 'Auf dieser Seite steht kein Artikel; bitte die Adresse eines Artikels angeben oder den Text einfügen.',
    en: 'There is no article on this page; please give the address of an article or paste the text.',
  },
  paywall: {
    de: 'Der Artikel steht hinter einer Bezahlschranke, zu lesen ist nur sein Anfang; bitte den Text einfügen.',
    en: 'The article is behind a paywall and only its beginning can be read; please paste the text.',
  },
};

/** A page that could not be had. */
export class FetchError extends Refusal {
  readonly problem: FetchProblem;
  constructor(problem: FetchProblem, detail: string, cause?: unknown) {
    super(TEXTS[problem], `${problem}: ${detail}`, cause);
    this.name = 'FetchError';
    this.problem = problem;
  }
}
