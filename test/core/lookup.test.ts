import { expect, test } from 'vitest';
import { z } from 'zod';
import type { CommandContext } from '../../src/core/command.ts';
import { NOTHING_SAID } from '../../src/core/conversation/conversations.ts';
import { defineLookup } from '../../src/core/lookup.ts';
import { DEFAULTS } from '../../src/core/settings/settings.ts';
import { ALL, scope } from '../../src/library/scope.ts';
import { someone } from '../askers.ts';
import { servicesOf } from '../services.ts';

const texts = { de: 'zählen', en: 'count' };

/** A lookup that tells how often it was run. */
function counting() {
  let runs = 0;
  return defineLookup({
    name: 'count',
    names: texts,
    describe: texts,
    example: texts,
    options: z.object({ word: z.string().max(9).optional() }),
    async run() {
      runs += 1;
      return {
        outcome: 'answer',
        line: '/count',
        parts: [{ type: 'context', text: String(runs) }],
        actions: [],
      };
    },
  });
}

const services = await servicesOf([]);
const context: CommandContext = {
  services,
  library: services.shelves.seenBy([ALL]),
  viewer: { language: 'en', access: 'everyone', person: someone.person },
  place: someone.place,
  settings: DEFAULTS,
  conversation: NOTHING_SAID,
  today: Temporal.PlainDate.from('2026-11-24'),
  commands: [],
};

test('the same question about the same articles is looked up once, and gives the very same Reply', async () => {
  const count = counting();
  const first = await count.invoke({ word: 'a' }, context);
  expect(await count.invoke({ word: 'a' }, context)).toBe(first);
});

test.each<[string, Readonly<Record<string, unknown>>, Partial<CommandContext>]>([
  ['another option', { word: 'b' }, {}],
  ['another language', { word: 'a' }, { viewer: { ...context.viewer, language: 'de' } }],
  ['another day: what is old may be older', { word: 'a' }, { today: Temporal.PlainDate.from('2026-11-25') }],
  ['other articles', { word: 'a' }, { library: services.shelves.seenBy([ALL, scope.parse('other')]) }],
])('%s is looked up anew', async (_, raw, given) => {
  const count = counting();
  const first = await count.invoke({ word: 'a' }, context);
  expect(await count.invoke(raw, { ...context, ...given })).not.toEqual(first);
});

test('a wrong option is refused each time', async () => {
  const count = counting();
  for (const _ of [1, 2])
    await expect(count.invoke({ word: 'far too long' }, context)).rejects.toThrow(z.ZodError);
});

test('what was asked long ago is given up', async () => {
  const count = counting();
  const first = await count.invoke({ word: 'a' }, context);
  for (let at = 0; at < 200; at++) await count.invoke({ word: String(at) }, context);
  expect(await count.invoke({ word: 'a' }, context)).not.toEqual(first);
});
