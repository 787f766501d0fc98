import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';

const grammar = await createEngine(atHome('models')).grammar('de');

const claimed = (text: string): string[] =>
  analyse({ text, language: 'de', date: null }, grammar).claims.map(({ source, spans }) =>
    [source?.name ?? 'niemand', ...spans.map(({ start, end }) => text.slice(start, end))].join(': '),
  );

test.each<[string, string, string[]]>([
  [
    'stands for itself, where nothing is around it',
    'Am Hafen heißt es, die Brücke sei gesperrt.',
    ['niemand: die Brücke sei gesperrt'],
  ],
  [
    'is a part of a larger one around it',
    'Am Hafen heißt es, es gebe Gerüchte, dass die Brücke gesperrt werde.',
    ['niemand: es gebe Gerüchte, dass die Brücke gesperrt werde'],
  ],
])('a statement that nobody is named for %s', (_, text, expected) => {
  expect(claimed(text)).toEqual(expected);
});
