import { expect, test } from 'vitest';
import { someone } from '../askers.ts';
import { speechBot } from '../platforms/web/speech.ts';

const bot = await speechBot();
const asker = someone;
const lines = async (typed: string): Promise<string[]> =>
  (await bot.completeLine(typed, asker)).map(({ line }) => line);

test.each([
  ['/quo', ['/quotes ']],
  ['quo', ['/quotes ']],
  ['/zit', ['/zitate ']],
  ['/quotes pet', ['/quotes Ana Petrović']],
  ['/quotes person:pet', ['/quotes person:"Ana Petrović"']],
  ['/quotes person:"Ana Petrović" artikel:', ['/quotes person:"Ana Petrović" artikel:2023-10-rede']],
  [
    '/quotes Ana Petrović ',
    [
      '/quotes Ana Petrović',
      '/quotes Ana Petrović person:',
      '/quotes Ana Petrović artikel:',
      '/quotes Ana Petrović seit:',
      '/quotes Ana Petrović in:',
      '/quotes Ana Petrović vor:',
    ],
  ],
  ['wer sagt was', []],
])('«%s» may become %j', async (typed, expected) => {
  expect(await lines(typed)).toEqual(expected);
});

test.each(['', '/'])('for «%s» every command is suggested, with what it does', async (typed) => {
  const suggested = await bot.completeLine(typed, asker);
  expect(suggested.map(({ label }) => label)).toEqual(bot.commands.map(({ name }) => `/${name}`));
  expect(suggested.map(({ detail }) => detail)).toEqual(bot.commands.map(({ describe }) => describe.de));
});
