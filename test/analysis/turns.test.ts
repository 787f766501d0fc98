import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';

const engine = createEngine(atHome('models'));

async function read(text: string, language: 'de' | 'en') {
  const { quotes, claims } = analyse({ text, language, date: null }, await engine.grammar(language));
  const printed = (spans: readonly { readonly start: number; readonly end: number }[]): string =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return {
    quotes: quotes.map(({ speaker, spans }) => [speaker?.name, printed(spans)]),
    claims: claims.map(({ source, spans, via }) => [
      source?.name,
      printed(spans),
      via.map(({ name }) => name).join(),
    ]),
  };
}

test('what somebody says in an interview is theirs, turn by turn; what others say in it came by them', async () => {
  const text = `Die Hydrologin Jana Petzold über trockene Sommer.

Frau Petzold, der Spiegel sinkt. Ist das aufzuhalten?

Petzold: Ja, aber nicht von heute auf morgen. Ich glaube, dass es gelingt.

Was heißt das?

Petzold: Das Umweltbundesamt sagt, dass zu viel Boden versiegelt wird.`;
  expect(await read(text, 'de')).toEqual({
    quotes: [
      ['Jana Petzold', 'Ja, aber nicht von heute auf morgen. Ich glaube, dass es gelingt.'],
      ['Jana Petzold', 'Das Umweltbundesamt sagt, dass zu viel Boden versiegelt wird.'],
    ],
    claims: [['das Umweltbundesamt', 'dass zu viel Boden versiegelt wird', 'Jana Petzold']],
  });
});

test('so it is in English', async () => {
  const text = `Rosa Delgado runs a food bank in Leeds.

Why has demand doubled?

Delgado: Rents went up, and wages did not.

What would help?

Delgado: Time.`;
  expect((await read(text, 'en')).quotes).toEqual([
    ['Rosa Delgado', 'Rents went up, and wages did not.'],
    ['Rosa Delgado', 'Time.'],
  ]);
});

test.each([
  [
    'a name before one paragraph alone',
    'Jana Petzold forscht in Cottbus.\n\nPetzold: Eine Frau mit einem Plan, der Jahre braucht.',
  ],
  [
    'what is no person',
    'Ein Tag im Hafen.\n\nMittag: Der Kran steht still.\n\nEin Schiff kommt.\n\nMittag: Die Leute essen.',
  ],
])('%s makes no turn', async (_, text) => {
  expect((await read(text, 'de')).quotes).toEqual([]);
});
