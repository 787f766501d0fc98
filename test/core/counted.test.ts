import { expect, test } from 'vitest';
import { counted } from '../../src/core/articles/counted.ts';

test('articles are counted up to a thousand, and beyond it is said that there are more', () => {
  expect([counted.de(999), counted.de(1000), counted.de(1001)]).toEqual(['999', '1000', 'über 1000']);
  expect(counted.en(1001)).toBe('over 1000');
});
