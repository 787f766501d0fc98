import { expect, test } from 'vitest';
import { languageOf, listed, terminalLocale } from '../../src/core/language.ts';

test.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['de_DE.UTF-8', 'de'],
  ['den', 'en'],
  ['en_US', 'en'],
  ['fr', 'en'],
  [undefined, 'en'],
])('somebody whose locale is %s is answered in %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

test('a terminal set to no language at all says nothing about the person', () => {
  expect(terminalLocale({ LC_ALL: 'C.UTF-8', LANG: 'de_DE.UTF-8' })).toBe('de_DE.UTF-8');
  expect(terminalLocale({ LANG: 'POSIX' })).toBeUndefined();
});

test('a list reads as a sentence does', () => {
  expect(listed(['A'], 'de')).toBe('A');
  expect(listed(['A', 'B', 'C'], 'de')).toBe('A, B und C');
  expect(listed(['A', 'B'], 'en')).toBe('A and B');
});
