import { describe, expect, test } from 'vitest';
import {
  DEFAULTS,
  readSetting,
  type SettingName,
  settingNames,
  settings,
  textsOf,
} from '../../src/core/settings/settings.ts';
import { UserError } from '../../src/core/user-error.ts';

test('where nothing is set, everything is as it was before there were settings', () => {
  expect(DEFAULTS).toEqual({
    language: 'own',
    points: 5,
    stories: 5,
    sureness: 'any',
    quiet: 'off',
    zone: null,
    manage: 'members',
    answers: 'alone',
    threads: 'asked',
  });
});

test.each<[SettingName, string, string]>([
  ['language', 'deutsch', 'de'],
  ['language', 'English', 'en'],
  ['language', 'auto', 'own'],
  ['points', ' 3 ', '3'],
  ['stories', '20', '20'],
  ['sureness', 'nur Sicheres', 'sure'],
  ['quiet', '22:00-07:00', '22:00-07:00'],
  ['quiet', '22–7', '22:00-07:00'],
  ['quiet', 'von 22 Uhr bis 6.30 Uhr', '22:00-06:30'],
  ['quiet', 'from 9 to 17:15', '09:00-17:15'],
  ['quiet', 'aus', 'off'],
  ['zone', 'Wien', 'Europe/Vienna'],
  ['zone', 'europe/london', 'Europe/London'],
  ['manage', 'Admins', 'admins'],
  ['answers', 'alle', 'open'],
  ['threads', 'AUS', 'off'],
])('%s: «%s» is kept as %s', (name, typed, kept) => {
  expect(readSetting(name, typed)).toBe(kept);
});

test.each<[SettingName, string, string]>([
  [
    'language',
    'klingonisch',
    '„klingonisch“ gibt es hier nicht. Möglich ist: die eigene, Deutsch, Englisch.',
  ],
  ['points', '6', '„6“ geht hier nicht. Möglich ist eine ganze Zahl von 1 bis 5.'],
  ['points', '', '„“ geht hier nicht. Möglich ist eine ganze Zahl von 1 bis 5.'],
  ['stories', '2.5', '„2.5“ geht hier nicht. Möglich ist eine ganze Zahl von 1 bis 20.'],
  [
    'quiet',
    '25:00-07:00',
    '„25:00-07:00“ ist keine Ruhezeit. Möglich ist zum Beispiel 22:00-07:00, oder aus.',
  ],
  ['quiet', '7-7', '„7-7“ ist keine Ruhezeit. Möglich ist zum Beispiel 22:00-07:00, oder aus.'],
  [
    'zone',
    'Nirgendwo',
    '„Nirgendwo“ kenne ich nicht als Zeitzone. Möglich ist eine Stadt oder ein IANA-Name: Berlin, Wien, Europe/London.',
  ],
  ['answers', 'x', '„x“ gibt es hier nicht. Möglich ist: nur wer fragt, alle im Kanal.'],
])('%s: «%s» is refused with a sentence that says what is possible', (name, typed, sentence) => {
  expect(() => readSetting(name, typed)).toThrow(UserError);
  try {
    readSetting(name, typed);
  } catch (error) {
    expect(error instanceof UserError && error.texts.de).toBe(sentence);
  }
});

describe.each(settingNames.map((name) => ({ name })))('$name', ({ name }) => {
  test('takes whatever its choices are called, in either language, and reads back what is kept', () => {
    for (const { is, names, also } of textsOf(name).choices ?? []) {
      for (const typed of [is, ...Object.values(names), ...also.split(', ')])
        expect(readSetting(name, typed)).toBe(is);
    }
    const kept = settings.parse({ [name]: textsOf(name).choices?.at(-1)?.is });
    expect(settings.parse(kept)).toEqual(kept);
  });

  test('has names that an option can have, and a description of at most 100 characters', () => {
    const { names, describe: said } = textsOf(name);
    for (const called of [name, ...Object.values(names)]) expect(called).toMatch(/^\p{Ll}{1,32}$/u);
    for (const text of Object.values(said)) expect(text.length).toBeLessThanOrEqual(100);
  });
});
