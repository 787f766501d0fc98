import { expect, test } from 'vitest';
import { COMMON_ZONES, zoneOf } from '../../src/schedule/zones.ts';

test.each([
  ['europe/berlin', 'Europe/Berlin'],
  ['Berlin', 'Europe/Berlin'],
  ['München', 'Europe/Berlin'],
  ['Wien', 'Europe/Vienna'],
  ['new york', 'America/New_York'],
  ['Washington', 'America/New_York'],
  ['Kiew', 'Europe/Kyiv'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Delhi', 'Asia/Kolkata'],
  ['US/Eastern', 'America/New_York'],
  ['utc', 'UTC'],
  ['Mexiko-Stadt', 'America/Mexico_City'],
])('«%s» is %s', (typed, zone) => {
  expect(zoneOf(typed)).toBe(zone);
});

test.each(['nowhere', 'Foo/Bar', '', '+02:00'])('«%s» is no zone', (typed) => {
  expect(zoneOf(typed)).toBeNull();
});

test.each(COMMON_ZONES)('%s, which is offered, is known', (zone) => {
  expect(zoneOf(zone)).toBe(zone);
});
