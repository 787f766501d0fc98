import { describe, expect, test } from 'vitest';
import { edtfDate } from '../../src/article/edtf.ts';
import { age, ago, spokenDate } from '../../src/core/dates.ts';

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

describe('how long ago something was is said no more precisely than matters', () => {
  test.each([
    [{ seconds: 5 }, 'vor 1 Minute', '1 minute ago'],
    [{ minutes: 59, seconds: 59 }, 'vor 59 Minuten', '59 minutes ago'],
    [{ minutes: 119 }, 'vor 1 Stunde', '1 hour ago'],
    [{ hours: 30 }, 'gestern', 'yesterday'],
    [{ hours: 24 * 9 }, 'vor 9 Tagen', '9 days ago'],
  ])('%j', (duration, german, english) => {
    const length = Temporal.Duration.from(duration);
    expect([ago(length, 'de'), ago(length, 'en')]).toEqual([german, english]);
  });
});
