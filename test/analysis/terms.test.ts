import { describe, expect, test } from 'vitest';
import { partsByWord, soughtTerms, soughtWords, termsIn } from '../../src/analysis/terms.ts';
import { grammar } from './german/german-grammar.ts';

const found = (typed: string, text: string, language: 'de' | 'en'): boolean => {
  const compounds = [...text.matchAll(/\p{L}+/gu)].map(([word]) => ({
    word,
    parts: language === 'de' ? grammar.compoundParts(word) : [],
  }));
  const there = new Set(termsIn(text, language, partsByWord(compounds)).flatMap(({ terms }) => terms));
  return soughtTerms(typed).some((term) => there.has(term));
};

describe('a word finds its German forms', () => {
  test.each([
    ['waffe', 'Waffen'],
    ['waffen', 'Waffe'],
    ['häuser', 'des Hauses'],
    ['haeuser', 'das Haus'],
    ['strasse', 'die Straßen'],
    ['container', 'in Containern'],
    ['minister', 'die Ministerinnen'],
    ['kirby', 'Kirbys Sprecher'],
    ['liefern', 'wurde geliefert'],
    ['liefern', 'sie lieferte'],
    ['ankündigen', 'hat angekündigt'],
    ['bestreiten', 'sie bestritt'],
    ['widersprechen', 'wird widersprochen'],
    ['nahm', 'sie nehmen'],
    ['verboten', 'es verbietet'],
    ['1000', '1.000 Container'],
  ])('%s: «%s»', (typed, text) => expect(found(typed, text, 'de')).toBe(true));

  test.each([
    ['sprache', 'er sprach'],
    ['liefern', 'er lief'],
    ['gespräch', 'sie sprechen'],
    ['lieferung', 'eine Leiferung'],
  ])('%s is another word than «%s»', (typed, text) => expect(found(typed, text, 'de')).toBe(false));
});

describe('a verb is found whose particle stands at the end of its clause', () => {
  test.each([
    ['ankündigen', 'Sie kündigte Reformen an.'],
    ['ankündigen', 'Sie kündigte am Montag, dem 3. Juli, Reformen an'],
    ['ankündigen', 'Er sagte, sie kündige Reformen an und gehe.'],
    ['annehmen', '„Das geht“, nahm sie an.'],
    ['vorwerfen', 'Sie werfen ihm vor, dass er lüge.'],
    ['zurückweisen', 'Das wies sie zurück'],
  ])('%s: «%s»', (typed, text) => expect(found(typed, text, 'de')).toBe(true));

  test.each([
    ['ankündigen', 'Sie kündigte an der Tür ihren Vertrag.'],
    ['ansagen', 'Er sagte, sie kündige Reformen an.'],
    ['ankündigen', 'Sie kündigte. Er kam an.'],
  ])('%s is not in «%s»', (typed, text) =>
    expect(text.split(/(?<=\.) /).some((sentence) => found(typed, sentence, 'de'))).toBe(false),
  );
});

describe('a word in parts finds the whole, and the other way round', () => {
  test.each([
    ['Waffenlieferung', 'die Waffen-Lieferungen', 'de'],
    ['AtomUBoot', 'ein US-Atom-U-Boot', 'de'],
    ['ceasefire', 'the cease-fire', 'en'],
  ] as const)('%s: «%s»', (typed, text, language) => expect(found(typed, text, language)).toBe(true));
});

describe('a word finds its English forms', () => {
  test.each([
    ['delivery', 'the deliveries'],
    ['deny', 'denied it'],
    ['make', 'made, making'],
    ['planned', 'a plan'],
    ['woman', 'women'],
    ['agree', 'agreed'],
    ['1,000', '1000 containers'],
  ])('%s: «%s»', (typed, text) => expect(found(typed, text, 'en')).toBe(true));

  test('«agent» is another word than «agency»', () => expect(found('agent', 'agency', 'en')).toBe(false));
});

describe('a German compound is found by what it is made of', () => {
  test.each([
    ['Waffenlieferungen', ['waffen', 'lieferungen']],
    ['Außenminister', ['außen', 'minister']],
    ['Ortsteile', ['orts', 'teile']],
    ['Ölpreis', ['öl', 'preis']],
    ['Landeshauptstadt', ['landeshaupt', 'lande', 'haupt', 'stadt']],
    ['Entscheidung', []],
    ['Minister', []],
    ['Container', []],
    ['lieferungen', []],
  ])('%s: %j', (word, parts) => expect(grammar.compoundParts(word)).toEqual(parts));

  test.each([
    ['lieferung', 'Waffenlieferungen'],
    ['waffe', 'Waffenlieferungen'],
    ['übung', 'Militärübungen'],
    ['regierung', 'der Bundesregierung'],
  ])('%s: «%s»', (typed, text) => expect(found(typed, text, 'de')).toBe(true));
});

test('words of any script are words, and numbers keep their thousands together', () => {
  expect(soughtWords('Лавров: 1.000 Container, 3,5 Mio.')).toEqual([
    'Лавров',
    '1.000',
    'Container',
    '3',
    '5',
    'Mio',
  ]);
});
