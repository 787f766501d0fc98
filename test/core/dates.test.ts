import { describe, expect, test } from 'vitest';
import { edtfDate } from '../../src/article/edtf.ts';
import { age, spokenDate } from '../../src/core/dates.ts';

const today = Temporal.PlainDate.from('2026-11-24');

describe('a date is spoken as precisely as it is known', () => {
  test.each([
    ['2023', '2023', '2023'],
    ['2023-10', 'Oktober 2023', 'October 2023'],
    ['2023-10-19', '19. Oktober 2023', '19 October 2023'],
  ])('%s', (date, german, english) => {
    expect([spokenDate(edtfDate.parse(date), 'de'), spokenDate(edtfDate.parse(date), 'en')]).toEqual([
      german,
      english,
    ]);
  });
});

describe('what is old is called old, and only what is so for certain', () => {
  test.each([
    ['2023-10', 'über drei Jahre alt', 'over three years old'],
    ['2025', 'über zehn Monate alt', 'over ten months old'],
    ['2026', null, null],
    ['2026-10', null, null],
    ['2024', 'über ein Jahr alt', 'over a year old'],
    ['2026-08', 'über zwei Monate alt', 'over two months old'],
    ['2026-11-23', null, null],
  ])('%s', (date, german, english) => {
    expect([age(edtfDate.parse(date), today, 'de'), age(edtfDate.parse(date), today, 'en')]).toEqual([
      german,
      english,
    ]);
  });
});
