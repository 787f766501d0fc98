import { describe, expect, test } from 'vitest';
import { quietUntil } from '../../src/core/settings/quiet.ts';

const until = (quiet: string, at: string, zone: string | null = 'Europe/Berlin'): string | null =>
  quietUntil({ quiet, zone }, Temporal.Instant.from(at))
    ?.toZonedDateTimeISO(zone ?? 'UTC')
    .toString({ timeZoneName: 'never' }) ?? null;

describe('quiet hours from 22:00 to 07:00', () => {
  test.each([
    ['a minute before', '2026-11-24T21:59+01:00', null],
    ['begin with their first minute', '2026-11-24T22:00+01:00', '2026-11-25T07:00:00+01:00'],
    ['go on over midnight', '2026-11-25T03:00+01:00', '2026-11-25T07:00:00+01:00'],
    ['are over with the minute in which they end', '2026-11-25T07:00+01:00', null],
    ['not at noon', '2026-11-25T12:00+01:00', null],
    ['end by the clocks put forward in the night', '2026-03-28T23:00+01:00', '2026-03-29T07:00:00+02:00'],
    ['end by the clocks put back in the night', '2026-10-24T23:00+02:00', '2026-10-25T07:00:00+01:00'],
  ])('%s', (_, at, end) => expect(until('22:00-07:00', at)).toBe(end));
});

describe('quiet hours that end in the hour of the change of clocks', () => {
  test.each([
    ['skipped: they end as much later', '22:00-02:30', '2026-03-29T01:59+01:00', '2026-03-29T03:30:00+02:00'],
    ['skipped: they are over then', '22:00-02:30', '2026-03-29T03:30+02:00', null],
    ['twice: they end at the first', '22:00-02:30', '2026-10-25T02:29+02:00', '2026-10-25T02:30:00+02:00'],
    ['twice: the second is not quiet', '22:00-02:30', '2026-10-25T02:15+01:00', null],
    ['skipped: they begin as much later', '02:30-06:00', '2026-03-29T03:29+02:00', null],
    ['twice: they begin at the first', '02:30-06:00', '2026-10-25T02:15+01:00', '2026-10-25T06:00:00+01:00'],
  ])('%s', (_, quiet, at, end) => expect(until(quiet, at)).toBe(end));
});

test('quiet hours within a day', () => {
  expect(until('12:00-13:30', '2026-11-25T13:29+01:00')).toBe('2026-11-25T13:30:00+01:00');
  expect(until('12:00-13:30', '2026-11-25T23:00+01:00')).toBeNull();
});

test('are meant on the clocks of the zone, and on UTC’s where none is set', () => {
  expect(until('22:00-07:00', '2026-11-25T05:00Z', 'America/New_York')).toBe('2026-11-25T07:00:00-05:00');
  expect(until('22:00-07:00', '2026-11-25T06:30Z', null)).toBe('2026-11-25T07:00:00+00:00');
});

test('none where none are set', () => {
  expect(until('off', '2026-11-25T03:00+01:00')).toBeNull();
});
