import { expect, test } from 'vitest';
import { shorten } from '../../src/core/shorten.ts';

test.each([
  ['und Kirby?', 10, 'und Kirby?'],
  ['und Kirby dazu?', 10, 'und Kirby…'],
  ['schiffe 🚢🚢', 10, 'schiffe …'],
])('«%s» in at most %i characters is «%s», and no sign is cut in two', (text, most, shown) => {
  expect(shorten(text, most)).toBe(shown);
});
