import { describe, expect, test, vi } from 'vitest';
import { duesAfter, nextDue, nextDues } from '../../src/schedule/due.ts';
import { readRecurrence } from '../../src/schedule/reading/read.ts';
import type { Recurrence } from '../../src/schedule/recurrence.ts';
import { reckoned } from './reckoned.ts';

const read = (typed: string): Recurrence =>
  readRecurrence(typed, Temporal.PlainDate.from('2026-11-24')).recurrence;
const at = (instant: string): Temporal.Instant => Temporal.Instant.from(instant);
const dues = (typed: string, zone: string, after: string, most: number): string[] =>
  nextDues(read(typed), zone, at(after), most).map((due) =>
    due.toZonedDateTimeISO(zone).toString({ timeZoneName: 'never' }),
  );

describe('local time is meant as people mean it', () => {
  test.each([
    [
      'a time skipped in spring is moved on by the hour that is missing',
      'täglich 02:30',
      'Europe/Berlin',
      '2026-03-28T00:00Z',
      ['2026-03-28T02:30:00+01:00', '2026-03-29T03:30:00+02:00', '2026-03-30T02:30:00+02:00'],
    ],
    [
      'a time doubled in autumn is meant once, the first time',
      'täglich 02:30',
      'Europe/Berlin',
      '2026-10-24T01:00Z',
      ['2026-10-25T02:30:00+02:00', '2026-10-26T02:30:00+01:00'],
    ],
    [
      'half past seven stays half past seven',
      'werktags 07:30',
      'America/New_York',
      '2026-10-30T12:00Z',
      ['2026-11-02T07:30:00-05:00', '2026-11-03T07:30:00-05:00'],
    ],
    [
      'two times that the clocks make one are due once',
      'um 2:30 und 3:30',
      'Europe/Berlin',
      '2026-03-28T12:00Z',
      ['2026-03-29T03:30:00+02:00', '2026-03-30T02:30:00+02:00'],
    ],
    [
      'where midnight is skipped, what is due at midnight comes an hour later',
      'täglich 00:00',
      'Africa/Cairo',
      '2026-04-23T00:00Z',
      ['2026-04-24T01:00:00+03:00', '2026-04-25T00:00:00+03:00'],
    ],
    [
      'a day that a zone leaves out is due on the next, once',
      'täglich 07:30',
      'Pacific/Apia',
      '2011-12-29T20:00Z',
      ['2011-12-31T07:30:00+14:00', '2012-01-01T07:30:00+14:00'],
    ],
    [
      'a half-hour change',
      'täglich 02:15',
      'Australia/Lord_Howe',
      '2026-10-02T20:00Z',
      ['2026-10-04T02:45:00+11:00', '2026-10-05T02:15:00+11:00'],
    ],
    [
      'what a month does not have is left out',
      'am 31. jedes Monats um 9',
      'UTC',
      '2027-01-31T10:00Z',
      ['2027-03-31T09:00:00+00:00', '2027-05-31T09:00:00+00:00'],
    ],
    [
      'the 29 February comes when it comes',
      '0 9 29 2 *',
      'UTC',
      '2096-03-01T00:00Z',
      ['2104-02-29T09:00:00+00:00'],
    ],
    [
      'every two weeks, over the turn of a year of 53 weeks',
      'every 2 weeks on Monday 9:00',
      'Europe/Berlin',
      '2026-12-20T00:00Z',
      ['2026-12-28T09:00:00+01:00', '2027-01-11T09:00:00+01:00'],
    ],
    [
      'the last weekday of a month that ends with a weekend',
      'last weekday of the month at 16:00',
      'Europe/Berlin',
      '2026-10-02T00:00Z',
      ['2026-10-30T16:00:00+01:00', '2026-11-30T16:00:00+01:00'],
    ],
  ])('%s', (_rule, typed, zone, after, expected) => {
    expect(dues(typed, zone, after, expected.length)).toEqual(expected);
  });
});

test.each(['UTC', 'Pacific/Apia', 'America/New_York', 'Europe/Berlin'])(
  'the zone of the host makes no difference: %s',
  (host) => {
    vi.stubEnv('TZ', host);
    expect(Temporal.Now.timeZoneId()).toBe(host);
    expect(dues('täglich 02:30', 'Europe/Berlin', '2026-03-28T12:00Z', 2)).toEqual([
      '2026-03-29T03:30:00+02:00',
      '2026-03-30T02:30:00+02:00',
    ]);
    vi.unstubAllEnvs();
  },
);

describe('10,000 schedules at 07:30', () => {
  test('take less than a second of computing', () => {
    const recurrence = read('every weekday 07:30');
    const zones = Intl.supportedValuesOf('timeZone').slice(0, 100);
    const before = process.cpuUsage();
    for (let n = 0; n < 10_000; n += 1) nextDue(recurrence, zones[n % 100] ?? 'UTC', at('2026-11-24T06:30Z'));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(1000);
  });
});

test.each([
  ['every weekday 07:30', 'Europe/Berlin'],
  ['täglich 02:30', 'America/New_York'],
  ['every hour', 'Europe/London'],
  ['alle 30 Minuten von 1 bis 4', 'Australia/Lord_Howe'],
  ['ersten und dritten Montag 18:15', 'America/Santiago'],
  ['am letzten Tag jedes Monats um 00:00', 'Africa/Cairo'],
  ['0 2 1 * sun', 'Africa/Casablanca'],
])('over a year every due time is the one that another library reckons: %s, %s', (typed, zone) => {
  const [from, to] = ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'];
  const recurrence = read(typed);
  const ours: string[] = [];
  for (const due of duesAfter(recurrence, zone, at(from))) {
    if (Temporal.Instant.compare(due, at(to)) > 0) break;
    ours.push(due.toString());
  }
  expect(ours.length).toBeGreaterThan(10);
  expect(ours).toEqual(reckoned(recurrence, zone, from, to));
});
