import { z } from 'zod';
import type { Language } from '../article/article.ts';
import type { FetchProblem } from '../article/fetch-error.ts';

/** Why a feed gives nothing. */
export const feedProblems = [
  'not-an-address',
  'refused-address',
  'not-found',
  'gone',
  'closed',
  'busy',
  'unreachable',
  'server-error',
  'too-many-redirects',
  'timeout',
  'too-large',
  'no-feed',
  'broken',
] as const;
export const feedProblem = z.enum(feedProblems);
export type FeedProblem = z.infer<typeof feedProblem>;

/** One sentence each on what is wrong with a feed that was typed or is followed. */
export const problemTexts: Readonly<Record<FeedProblem, Readonly<Record<Language, string>>>> = {
  'not-an-address': {
    de: 'Das ist keine Webadresse; sie sieht so aus: https://zeitung.example/feed.',
    en: 'This is no web address; one looks like this: https://paper.example/feed.',
  },
  'refused-address': {
    de: 'Die Adresse liegt nicht im öffentlichen Internet und wird nicht abgerufen.',
    en: 'The address is not on the public Internet and is not fetched.',
  },
  'not-found': {
    de: 'Unter der Adresse gibt es nichts; bitte die Adresse prüfen.',
    en: 'There is nothing at the address; please check it.',
  },
  gone: {
    de: 'Der Feed ist für immer abgeschaltet und wird nicht mehr abgerufen.',
    en: 'The feed was taken down for good and is no longer fetched.',
  },
  closed: {
    de: 'Der Feed lässt sich nicht ohne Anmeldung oder nicht von Programmen abrufen.',
    en: 'The site does not give the feed to programs or without signing in.',
  },
  busy: {
    de: 'Der Server bittet um Geduld; er wird später wieder gefragt.',
    en: 'The server asks for patience; it will be asked again later.',
  },
  unreachable: {
    de: 'Der Server antwortet nicht oder bricht mitten in der Antwort ab.',
    en: 'The server does not answer, or breaks off in the middle of an answer.',
  },
  'server-error': { de: 'Der Server meldet einen Fehler.', en: 'The server reports an error.' },
  'too-many-redirects': { de: 'Die Adresse leitet zu oft weiter.', en: 'The address redirects too often.' },
  timeout: { de: 'Der Server hat zu lange gebraucht.', en: 'The server took too long.' },
  'too-large': {
    de: 'Der Feed ist zu groß: mehr als 5 MB.',
    en: 'The feed is too large: more than 5 MB.',
  },
  'no-feed': {
    de: 'Hier ist kein Feed zu finden; bitte die Adresse eines Feeds angeben.',
    en: 'No feed is to be found here; please give the address of a feed.',
  },
  broken: {
    de: 'Der Feed ist fehlerhaft geschrieben und lässt sich nicht lesen.',
    en: 'The feed is malformed and cannot be read.',
  },
};

/** What a fetch that failed means for a feed. */
export const problemOfFetch: Readonly<Record<FetchProblem, FeedProblem>> = {
  'not-an-address': 'not-an-address',
  'refused-address': 'refused-address',
  'not-found': 'not-found',
  closed: 'closed',
  unreachable: 'unreachable',
  'too-many-redirects': 'too-many-redirects',
  timeout: 'timeout',
  'too-large': 'too-large',
  'not-a-page': 'no-feed',
  'no-text': 'no-feed',
  paywall: 'closed',
};
