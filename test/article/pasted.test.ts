import { expect, test } from 'vitest';
import { pastedDraft } from '../../src/article/pasted.ts';

const FIRST = 'Der Stadtrat von Nordhafen hat am Dienstag den Bau einer neuen Brücke beschlossen.';
const TEXT = `${FIRST}\n\n„Wir haben lange genug gewartet“, sagte Bürgermeisterin Ilse Kranich.`;

test.each<[string, string, object]>([
  [
    'a headline above it is its title, and stays in it',
    `Rat sagt Ja\n\n${TEXT}`,
    { title: 'Rat sagt Ja', text: `Rat sagt Ja\n\n${TEXT}` },
  ],
  ['a headline may ask', `Kommt die Brücke?\n${TEXT}`, { title: 'Kommt die Brücke?' }],
  [
    'a byline and a date under the headline tell of it',
    `Rat sagt Ja\r\nVon Anna Muster, dpa\r\nStand: 11.07.2023, 14:10 Uhr\r\n\r\n${TEXT}`,
    { title: 'Rat sagt Ja', byline: 'Von Anna Muster, dpa', date: '2023-07-11', agencies: ['dpa'] },
  ],
  [
    'so are they without a headline, on one line too',
    `date 2023-07 Von Anna Muster mit AP\n\n${TEXT}`,
    { title: null, byline: 'Von Anna Muster mit AP', date: '2023-07', agencies: ['AP'] },
  ],
  [
    'in English as well',
    'Council says yes\nBy Jane Roe\nJuly 11, 2023\n\nThe council of Northport decided on Tuesday to build a bridge.',
    { title: 'Council says yes', byline: 'By Jane Roe', date: '2023-07-11' },
  ],
  [
    'a place may stand before the date',
    'Council says yes\nBy Jane Roe\nNorthport, 11 July 2023\n\nThe council decided on Tuesday to build a bridge.',
    { title: 'Council says yes', byline: 'By Jane Roe', date: '2023-07-11' },
  ],
  [
    'a sentence that ends in a date after a comma is no line of place and date',
    'Der Rat tagte erstmals in Nordhafen, 11. Juli 2023\n\nDann gingen alle nach Hause, und es regnete bis zum Abend.',
    { date: null },
  ],
  [
    'a text that begins with its first sentence stays as it is',
    TEXT,
    { title: null, date: null, text: TEXT },
  ],
  ['a dateline stays, and tells the agency', `Nordhafen (dpa) – ${TEXT}`, { title: null, agencies: ['dpa'] }],
  ['a line alone is a text', 'Rat sagt Ja', { title: null, text: 'Rat sagt Ja' }],
  ['a date alone is a text', '11. Juli 2023', { text: '11. Juli 2023' }],
  [
    'a sentence with a date in it is no head line',
    `${FIRST.replace('Dienstag', '11. Juli 2023')}\n\n${TEXT}`,
    { title: null, date: null },
  ],
])('of a pasted text, %s', (_, pasted, expected) => {
  expect(pastedDraft(pasted)).toMatchObject(expected);
});
