import { expect, test } from 'vitest';
import { grammar } from './german-grammar.ts';

test.each([
  ['Deutschen Bahn', 'Deutsche Bahn'],
  ['Deutschen Fußball-Bundes', 'Deutscher Fußball-Bund'],
  ['Polnischen Roten Kreuzes', 'Polnisches Rotes Kreuz'],
  ['Europäischen Gerichtshofs', 'Europäischer Gerichtshof'],
  ['Technischen Universität München', 'Technische Universität München'],
  ['Neuen Zürcher Zeitung', 'Neue Zürcher Zeitung'],
  ['Vereinten Nationen', 'Vereinte Nationen'],
  ['Frankfurter Rundschau', 'Frankfurter Rundschau'],
  ['Baden Airpark', 'Baden Airpark'],
  ['Grünen', 'Grünen'],
])('the body «%s» is called %s', (printed, name) => {
  expect(grammar.bodyName(printed.split(' ')).join(' ')).toBe(name);
});
