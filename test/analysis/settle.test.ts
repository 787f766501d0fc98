import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import type { Grammar, Token } from '../../src/analysis/grammar.ts';
import { SURE } from '../../src/core/statements/statements.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';

const engine = createEngine(atHome('models'));
const [german, english] = [await engine.grammar('de'), await engine.grammar('en')];

const claimed = <T extends Token>(text: string, grammar: Grammar<T>): string[] =>
  analyse({ text, language: grammar.language, date: null }, grammar).claims.map(({ source, spans }) =>
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
  expect(claimed(text, german)).toEqual(expected);
});

test('what stands inside a denial is nobody else’s statement', () => {
  expect(claimed('Anna Cole denied that the union had threatened to close the port.', english)).toEqual([
    'Anna Cole: that the union had threatened to close the port',
  ]);
  expect(claimed('Anna Cole said that the union had threatened to close the port.', english)).toEqual([
    'the union: to close the port',
  ]);
});

test.each([
  ['Anna Cole left. Her lawyer said the deal was off.', ['her lawyer: the deal was off']],
  ['“We did it,” Anna Cole told people gathered outside the hall.', []],
  ['The council voted to lend money for a new stand, a decision that critics called wrong.', []],
  ['Anna Cole, who took over in May, said work would begin in June.', ['work would begin']],
])('of %s', (text, expected) => {
  const found = claimed(text, english);
  expect(found.filter((claim) => !expected.some((part) => claim.includes(part)))).toEqual([]);
  expect(found.length).toBeLessThanOrEqual(expected.length);
});

test.each<[string, string[]]>([
  ['The club did not say how much it would pay.', ['withholding']],
  ['The club said it would not pay.', ['neutral']],
])('what somebody does not say is withheld, and what is not so is said: %s', (text, colours) => {
  const { claims } = analyse({ text, language: 'en', date: null }, english);
  expect(claims.map(({ hedge }) => hedge)).toEqual(colours);
});

test.each<[string, string[]]>([
  ['Die Ministerin glaubt nicht, dass das Geld reicht.', ['withholding']],
  ['Die Ministerin sagte, das Geld reiche nicht.', ['neutral']],
  ['Die Ministerin glaubt nicht nur, dass das Geld reicht.', ['believing']],
])('so in German: %s', (text, colours) => {
  const { claims } = analyse({ text, language: 'de', date: null }, german);
  expect(claims.map(({ hedge }) => hedge)).toEqual(colours);
});

test('words quoted in a speech act come from whoever it is told of, and through nobody', () => {
  const text = 'Die Bahn wies den Vorwurf als „völlig falsch“ zurück.';
  const { quotes } = analyse({ text, language: 'de', date: null }, german);
  expect(quotes.map(({ speaker, via }) => [speaker?.name, via])).toEqual([['die Bahn', []]]);
});

function sentencesSurelyQuoted(text: string): number[] {
  return analyse({ text, language: 'de', date: null }, german)
    .quotes.filter(({ confidence }) => confidence >= SURE)
    .map(({ sentence }) => sentence);
}

test('a surname that two bear is not sure', () => {
  const first = 'Rätin Petra Kühn sprach mit Bürgermeister Thomas ';
  expect(sentencesSurelyQuoted(`${first}Kühn. „Wir gehen jetzt“, sagte Kühn.`)).toEqual([]);
  expect(sentencesSurelyQuoted(`${first}Kühn. „Wir gehen jetzt“, sagte Petra Kühn.`)).toEqual([2]);
  expect(sentencesSurelyQuoted(`${first}Klein. „Wir gehen jetzt“, sagte Kühn.`)).toEqual([2]);
});

test('«she» is less sure where the text does not tell whether it is a woman', () => {
  const [known, unknown] = ['Anna', 'Kiran'].map(
    (name) =>
      analyse({ text: `${name} Cole left. “We are done,” she said.`, language: 'en', date: null }, english)
        .quotes[0],
  );
  expect(known?.confidence).toBeGreaterThanOrEqual(SURE);
  expect(unknown?.confidence).toBeLessThan(SURE);
});
