import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';
import { grammar } from './german/german-grammar.ts';

/** Whose the claims of a text are, by name. */
const sources = (text: string): (string | undefined)[] =>
  analyse({ text, language: 'de', date: null }, grammar).claims.map(({ source }) => source?.name);

test.each([
  ['Nach Worten von Minister Udo Kern bleibt es dabei.', 'Udo Kern'],
  ['Udo Kern ist Minister. Kerns Angaben zufolge steigt die Zahl.', 'Udo Kern'],
  ['Nach Angaben der Polizei brannte das Haus.', 'die Polizei'],
  ['Nach Einschätzung des Gesundheitsministeriums sinkt die Zahl.', 'das Gesundheitsministerium'],
  ['Nach Angaben von Anwohnern brannte das Haus.', 'Anwohner'],
  ['Laut einem Bericht des Magazins sinkt die Zahl.', 'ein Bericht des Magazins'],
])('an account is theirs whose it is: %s', (text, whose) => {
  expect(sources(text)).toEqual([whose]);
});

test('a body is one in all its cases', () => {
  const text = 'Die Deutsche Bahn streicht Züge. Nach Angaben der Deutschen Bahn fehlen Lokführer.';
  const { entities } = analyse({ text, language: 'de', date: null }, grammar);
  expect(entities.map(({ name }) => name)).toEqual(['Deutsche Bahn']);
  expect(sources(text)).toEqual(['Deutsche Bahn']);
});

test.each([
  ['Republican lawmakers said that the vote was lost.', 'Republican lawmakers'],
  ['The lawmakers said that the vote was lost.', 'the lawmakers'],
  ['Britain’s finance minister said that taxes would rise.', 'Britain’s finance minister'],
  ['Anna Weber spoke first. Weber’s office said that nothing had changed.', 'Weber’s office'],
])('who is called by an adjective or an owner is called so in full: %s', async (text, whose) => {
  const english = await createEngine(atHome('models')).grammar('en');
  const { claims } = analyse({ text, language: 'en', date: null }, english);
  expect(claims.map(({ source }) => source?.name)).toEqual([whose]);
});
