import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  customId,
  optionValue,
  readCustomId,
  readOptionValue,
} from '../../../src/platforms/discord/press.ts';
import { lineKey } from '../../../src/store/lines.ts';

const press = fc.record({
  deed: fc.constantFrom('ask', 'turn', 'share', 'send', 'discuss', 'question'),
  line: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
  page: fc.nat(),
  language: fc.constantFrom('de', 'en'),
});

test('a button says what it was made for, its line by a key where it is too long to carry', () => {
  fc.assert(
    fc.property(press, fc.nat({ max: 40 }), ({ line, ...rest }, place) => {
      const { id, kept } = customId({ line, ...rest }, place);
      expect(id.length).toBeLessThanOrEqual(100);
      expect(readCustomId(id)).toEqual({
        ...rest,
        carried: kept === null ? { line } : { key: lineKey(line) },
      });
    }),
  );
});

test('two buttons for the same line have ids of their own', () => {
  const same = { deed: 'ask', line: '/sentence number:5', page: 0, language: 'de' } as const;
  expect(customId(same, 1).id).not.toBe(customId(same, 2).id);
});

test('an option of a menu likewise', () => {
  fc.assert(
    fc.property(press, ({ line }) => {
      const { value, kept } = optionValue(line);
      expect(value.length).toBeLessThanOrEqual(100);
      expect(readOptionValue(value)).toEqual(kept === null ? { line } : { key: lineKey(line) });
    }),
  );
});

test.each([
  '',
  'hello',
  'ask.de.0',
  'ask.de.0.1',
  'eat.de.0.1 /brief',
  'ask.fr.0.1 /brief',
  'ask.de.x.1 /brief',
])('«%s» is no button of ours', (id) => {
  expect(readCustomId(id)).toBeNull();
});
