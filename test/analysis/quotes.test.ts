import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';

const engine = createEngine(atHome('models'));

test.each([
  ['en', '“We are staying in the harbour,” Anna Weber told the council.', 'We are staying in the harbour'],
  ['en', '“Are we staying?” Anna Weber asked the council.', 'Are we staying?'],
  ['de', '„Wir bleiben im Hafen“, sagte Anna Weber dem Rat.', 'Wir bleiben im Hafen'],
  ['de', '„Wir bleiben im Hafen.“ Das sagte Anna Weber dem Rat.', 'Wir bleiben im Hafen.'],
] as const)(
  '%s: of %s the words said are what she said, without the frame’s comma',
  async (language, text, said) => {
    const { quotes } = analyse({ text, language, date: null }, await engine.grammar(language));
    expect(quotes.map(({ spans: [span] }) => text.slice(span?.start, span?.end))).toEqual([said]);
    expect(quotes.map(({ speaker }) => speaker?.name)).toEqual(['Anna Weber']);
  },
);

test('a single word is somebody’s where a verb that judges leads it in, else it may be a name', async () => {
  const text =
    'Petra Holl sprach von einem „Wortbruch“. Jens Aumüller bezeichnete das als „Skandal“. Udo Kern lobte den Film „Irrweg“.';
  const { quotes } = analyse({ text, language: 'de', date: null }, await engine.grammar('de'));
  expect(
    quotes.map(({ kind, speaker, spans: [span] }) => [
      kind,
      speaker?.name,
      text.slice(span?.start, span?.end),
    ]),
  ).toEqual([
    ['partial', 'Petra Holl', 'Wortbruch'],
    ['partial', 'Jens Aumüller', 'Skandal'],
  ]);
});
