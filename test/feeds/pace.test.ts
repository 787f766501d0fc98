import { describe, expect, test } from 'vitest';
import { backOff, nextInterval, retryAfter, retryIn, spread } from '../../src/feeds/pace.ts';

const pace = {
  shortest: Temporal.Duration.from({ minutes: 10 }),
  longest: Temporal.Duration.from({ hours: 12 }),
};
const MINUTE = 60;
const HOUR = 60 * MINUTE;

describe('a feed is asked again', () => {
  test.each([
    ['for the first time, as soon as may be', null, true, 0, 10 * MINUTE],
    ['sooner when it gave something', 2 * HOUR, true, 0, HOUR],
    ['later when it did not', 2 * HOUR, false, 0, 3 * HOUR],
    ['never sooner than the shortest time', 12 * MINUTE, true, 0, 10 * MINUTE],
    ['never later than the longest', 10 * HOUR, false, 0, 12 * HOUR],
    ['not before it wants to be', 20 * MINUTE, true, 45 * MINUTE, 45 * MINUTE],
    ['though not as late as it likes', 20 * MINUTE, true, 999 * HOUR, 12 * HOUR],
  ])('%s', (_, last, gave, patience, seconds) => {
    expect(nextInterval(last, gave, patience, pace)).toBe(seconds);
  });
});

test('a feed that fails is asked after twice the time, each time, but at least once a day', () => {
  const waits = [1, 2, 3, 4, 400].map((failures) => backOff(failures, 90 * MINUTE, pace) / HOUR);
  expect(waits).toEqual([3, 6, 12, 24, 24]);
});

test('a page that could not be had is asked for again soon, then more and more rarely', () => {
  expect([0, 1, 2, 10, 400].map((tries) => retryIn(tries) / MINUTE)).toEqual([1, 2, 4, 360, 360]);
});

test('times are spread, never to sooner', () => {
  expect([0, 0.5, 1].map((chance) => spread(100, chance))).toEqual([100, 110, 120]);
});

describe('Retry-After', () => {
  const now = Temporal.Instant.from('2026-11-24T06:00:00Z');
  test.each([
    ['120', '2026-11-24T06:02:00Z'],
    ['Tue, 24 Nov 2026 07:00:00 GMT', '2026-11-24T07:00:00Z'],
    ['99999999', '2026-12-01T06:00:00Z'],
    ['Mon, 23 Nov 2026 07:00:00 GMT', null],
    ['0', null],
    ['soon', null],
    [undefined, null],
  ])('%s: not before %s', (header, until) => {
    expect(retryAfter(header, now)?.toString() ?? null).toBe(until);
  });
});
