import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { scope } from '../../src/library/scope.ts';
import { takeAllDue } from '../../src/schedule/clock.ts';
import { deliveryQueue } from '../../src/schedule/delivery-queue.ts';
import { nextDue } from '../../src/schedule/due.ts';
import { reckon } from '../../src/schedule/reckon.ts';
import { EVERY_DAY, EVERY_MONTH, type Recurrence, timeOf, WORKDAYS } from '../../src/schedule/recurrence.ts';
import { scheduleStore } from '../../src/schedule/schedule-store.ts';
import { createWorker } from '../../src/schedule/worker.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { placed } from './delivering.ts';
import { loopbackPoster } from './loopback-poster.ts';
import { reckoned } from './reckoned.ts';

/** Zones that change their clocks in many ways, and some that do not; one by half an hour, one in Ramadan. */
const ZONES =
  'Europe/Berlin Europe/London Europe/Lisbon Europe/Athens Europe/Chisinau Europe/Moscow Europe/Istanbul Atlantic/Azores Atlantic/Reykjavik America/New_York America/Chicago America/Denver America/Phoenix America/Los_Angeles America/Anchorage America/St_Johns America/Halifax America/Havana America/Mexico_City America/Sao_Paulo America/Santiago America/Asuncion America/Nuuk Africa/Cairo Africa/Casablanca Africa/Lagos Asia/Jerusalem Asia/Beirut Asia/Tehran Asia/Kabul Asia/Kolkata Asia/Kathmandu Asia/Shanghai Asia/Tokyo Australia/Sydney Australia/Adelaide Australia/Lord_Howe Pacific/Auckland Pacific/Chatham Pacific/Norfolk'.split(
    ' ',
  );
const YEAR = ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'] as const;
/** In them the clocks of Europe are put forward, and those of Australia, New Zealand and Chile back. */
const WEEKS = ['2026-03-25T00:00:00Z', '2026-04-07T00:00:00Z'] as const;

const halfHour = fc.integer({ min: 0, max: 47 }).map((n) => [timeOf(n * 30)]);
/** When clocks are changed. */
const night = fc.integer({ min: 0, max: 15 }).map((n) => [timeOf(n * 15)]);
const hours = fc
  .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 9, max: 23 }))
  .map(([from, to]) => Array.from({ length: to - from + 1 }, (_, n) => timeOf((from + n) * 60)));
const weekdays: fc.Arbitrary<number[]> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(EVERY_DAY, WORKDAYS) },
  { weight: 5, arbitrary: fc.subarray([...EVERY_DAY], { minLength: 1, maxLength: 3 }) },
);
const days: fc.Arbitrary<Recurrence['days']> = fc.oneof(
  { weight: 6, arbitrary: weekdays.map((chosen) => ({ kind: 'week' as const, weekdays: chosen })) },
  {
    weight: 1,
    arbitrary: fc.tuple(weekdays, fc.integer({ min: 2, max: 8 })).map(([chosen, every]) => ({
      kind: 'weeks' as const,
      weekdays: chosen,
      every,
      from: '2025-12-29',
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(weekdays, fc.subarray([1, 2, 3, 4, 5, -1], { minLength: 1 }))
      .map(([chosen, nth]) => ({ kind: 'nth' as const, weekdays: chosen, nth })),
  },
  {
    weight: 1,
    arbitrary: fc
      .subarray([1, 8, 15, 28, 29, 30, 31, -1], { minLength: 1 })
      .map((chosen) => ({ kind: 'month' as const, days: chosen })),
  },
);
const recurrences: fc.Arbitrary<Recurrence> = fc.record({
  times: fc.oneof(
    { weight: 80, arbitrary: halfHour },
    { weight: 19, arbitrary: night },
    { weight: 1, arbitrary: hours },
  ),
  days,
  months: fc.constant(EVERY_MONTH),
});

const zoneOf = (n: number): string => ZONES[n % ZONES.length] ?? 'UTC';
const plans = fc
  .sample(recurrences, { numRuns: 1000, seed: 7 })
  .map((recurrence, n) => ({ recurrence, zone: zoneOf(n), channel: `C${n}` }));

function* minutesOf([from, to]: readonly [from: string, to: string]): Generator<Temporal.Instant> {
  const end = Temporal.Instant.from(to);
  let minute = Temporal.Instant.from(from);
  for (; Temporal.Instant.compare(minute, end) <= 0; minute = minute.add({ minutes: 1 })) yield minute;
}

/** The ledger of 1,000 schedules, and a clock that the test moves. */
async function ledgerFrom(start: string, database: Database) {
  let time = Temporal.Instant.from(start);
  const now = () => time;
  const schedules = scheduleStore(database, now);
  const ids = await Promise.all(
    plans.map(async ({ recurrence, zone, channel }) => {
      const { id } = await schedules.add({
        scope: scope.parse('slack:T1'),
        target: placed(channel),
        line: '/today',
        language: 'en',
        recurrence: JSON.stringify(recurrence),
        zone,
        options: '{}',
        nextDue: nextDue(recurrence, zone, time),
        windowMinutes: 120,
        madeBy: 'slack:T1/U1',
        madeAt: time,
      });
      return id;
    }),
  );
  return {
    ids,
    now,
    moveTo: (instant: Temporal.Instant): void => {
      time = instant;
    },
    take: () => takeAllDue(schedules, reckon),
  };
}

const duesBySchedule = async (database: Database): Promise<Map<string, string[]>> => {
  const rows = await database
    .selectFrom('deliveries')
    .select(['schedule', 'due', 'state'])
    .orderBy('due')
    .execute();
  return Map.groupBy(rows, ({ schedule }) => schedule ?? '')
    .entries()
    .reduce(
      (all, [id, found]) =>
        all.set(
          id,
          found.map(({ due }) => utc(due)),
        ),
      new Map<string, string[]>(),
    );
};
const utc = (due: string): string => Temporal.Instant.from(due).toString();

test('looked at every minute of a year, 1,000 schedules in 40 zones owe each time that another library reckons, once', async () => {
  expect(new Set(plans.map(({ zone }) => zone)).size).toBe(40);
  const database = await openDatabase({ engine: 'memory' });
  const { ids, moveTo, take } = await ledgerFrom(YEAR[0], database);
  for (const minute of minutesOf(YEAR)) {
    moveTo(minute);
    await take();
  }
  const owed = await duesBySchedule(database);
  let all = 0;
  plans.forEach(({ recurrence, zone }, n) => {
    const due = reckoned(recurrence, zone, ...YEAR);
    all += due.length;
    expect(owed.get(ids[n] ?? '') ?? [], `${zone} ${JSON.stringify(recurrence)}`).toEqual(due);
  });
  expect(all).toBeGreaterThan(80_000);
  await database.destroy();
}, 600_000);

test('looked at every minute of two weeks, with a clock that is set back now and then, each is posted once', async () => {
  const database = await openDatabase({ engine: 'memory' });
  const { ids, now, moveTo, take } = await ledgerFrom(WEEKS[0], database);
  const poster = loopbackPoster(now);
  const queue = deliveryQueue(database, now, async () => undefined);
  const reply = { outcome: 'answer', line: '/today', parts: [], actions: [] } as const;
  const worker = createWorker({
    queue,
    composer: { compose: async () => ({ outcome: 'answer', reply, language: 'en' }) },
    posters: [poster],
    now,
    chance: () => 0.5,
    log: { info: () => undefined, error: () => undefined },
  });
  let minute = 0;
  for (const time of minutesOf(WEEKS)) {
    minute += 1;
    moveTo(minute % 1000 === 999 ? time.subtract({ minutes: 90 }) : time);
    if ((await take()) > 0) await worker.finish();
  }
  const posted = Map.groupBy(poster.messages, ({ to }) => to.channel);
  const owed = await duesBySchedule(database);
  plans.forEach(({ recurrence, zone, channel }, n) => {
    const due = reckoned(recurrence, zone, ...WEEKS);
    expect(owed.get(ids[n] ?? '') ?? [], `${zone} ${JSON.stringify(recurrence)}`).toEqual(due);
    expect(posted.get(channel) ?? []).toHaveLength(due.length);
  });
  expect(new Set(poster.messages.map(({ delivery }) => delivery)).size).toBe(poster.messages.length);
  expect(poster.messages.length).toBeGreaterThan(3000);
  await database.destroy();
}, 600_000);
