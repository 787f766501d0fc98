import { describe, expect, test } from 'vitest';
import type { Target } from '../../src/core/posting/poster.ts';
import { scope } from '../../src/library/scope.ts';
import { deliveryQueue } from '../../src/schedule/delivery-queue.ts';
import { deliveryStore } from '../../src/schedule/delivery-store.ts';
import type { Delivery, NewSchedule, Reckon } from '../../src/schedule/ledger.ts';
import { scheduleStore } from '../../src/schedule/schedule-store.ts';
import type { Database } from '../../src/store/database.ts';
import { onEachEngine } from '../engines.ts';

const home = 'slack:T1';
const here = scope.parse(home);
const elsewhere = scope.parse('slack:T2');
const placed = (channel: string): Target => ({ platform: 'slack', home, channel, thread: null });
const start = Temporal.Instant.from('2026-11-24T06:30:00Z');
const daily = (channel: string, changes: Partial<NewSchedule> = {}): NewSchedule => ({
  scope: here,
  target: placed(channel),
  line: '/brief',
  language: 'de',
  recurrence: '{}',
  zone: 'Europe/Berlin',
  options: '{}',
  nextDue: start,
  windowMinutes: 120,
  madeBy: 'slack:T1/U1',
  madeAt: start,
  ...changes,
});

/** Due every hour. */
const hourly: Reckon = ({ nextDue }, now) => {
  const dues = [];
  let next = nextDue ?? now;
  for (; Temporal.Instant.compare(next, now) <= 0; next = next.add({ hours: 1 })) dues.push(next);
  return { dues, next };
};

onEachEngine((store) => {
  let now = start;
  const clock = () => now;
  const opened = (database: Database) => {
    now = start;
    return {
      database,
      schedules: scheduleStore(database, clock),
      deliveries: deliveryStore(database, clock),
      queue: deliveryQueue(database, clock, async () => undefined),
    };
  };
  const empty = async () => opened(await store.database());
  /** A ledger in which a post is owed to each of these channels, the first for longest. */
  const owing = async (channels: readonly string[]) => {
    const opened = await empty();
    for (const [at, channel] of channels.entries())
      await opened.schedules.add(
        daily(channel, { nextDue: start.subtract({ seconds: channels.length - at }) }),
      );
    await opened.schedules.takeDue(100, hourly);
    return opened;
  };
  const minutes = (count: number) => {
    now = now.add({ minutes: count });
  };
  const claimed = async ({ queue }: Awaited<ReturnType<typeof empty>>, most = 100) =>
    (await queue.claim(most, ['slack'])).map(({ target: { channel } }) => channel);

  describe('a schedule', () => {
    test('like another is reckoned once with it, and each owes its own post', async () => {
      const { schedules, deliveries } = await empty();
      for (const channel of ['C1', 'C2', 'C3']) await schedules.add(daily(channel));
      await schedules.add(daily('C4', { zone: 'Asia/Tokyo' }));
      const reckoned: string[] = [];
      await schedules.takeDue(10, (schedule, at) => {
        reckoned.push(schedule.zone);
        return hourly(schedule, at);
      });
      expect(reckoned.toSorted()).toEqual(['Asia/Tokyo', 'Europe/Berlin']);
      for (const channel of ['C1', 'C2', 'C3', 'C4'])
        expect(await deliveries.inChannel(home, channel, [here], 10)).toMatchObject([{ due: start }]);
    });

    test('is seen by those of its scope only, and is changed and taken off by nobody else', async () => {
      const { schedules } = await empty();
      const { id } = await schedules.add(daily('C1'));
      expect((await schedules.inChannel(home, 'C1', [here])).map((one) => one.id)).toEqual([id]);
      expect(await schedules.find(id, [elsewhere])).toBeNull();
      expect(await schedules.change(id, [elsewhere], { line: '/help' })).toBeNull();
      expect(await schedules.remove(id, [elsewhere])).toBe(false);
      expect((await schedules.change(id, [here], { line: '/quotes' }))?.line).toBe('/quotes');
      expect(await schedules.remove(id, [here])).toBe(true);
      expect(await schedules.find(id, [here])).toBeNull();
    });

    test('owes once what is due, and goes on', async () => {
      const { schedules, deliveries } = await empty();
      const { id } = await schedules.add(daily('C1'));
      expect(await schedules.takeDue(10, hourly)).toBe(1);
      expect(await schedules.takeDue(10, hourly)).toBe(0);
      const [owed] = await deliveries.ofSchedule(id, [here], 9);
      expect(owed).toMatchObject({ state: 'due', due: start, until: start.add({ hours: 2 }), tries: 0 });
      expect((await schedules.find(id, [here]))?.nextDue).toEqual(start.add({ hours: 1 }));
      expect(await deliveries.ofSchedule(id, [elsewhere], 9)).toEqual([]);
    });

    test('after a time without us owes the last that is still worth posting, and records the others as missed', async () => {
      const { schedules, deliveries } = await empty();
      const { id } = await schedules.add(daily('C1'));
      minutes(4 * 60 + 10);
      await schedules.takeDue(10, hourly);
      const all = await deliveries.ofSchedule(id, [here], 9);
      expect(all.map(({ due, state, reason }) => [due.toString().slice(11, 16), state, reason])).toEqual([
        ['10:30', 'due', null],
        ['09:30', 'missed', 'overtaken'],
        ['08:30', 'missed', 'late'],
        ['07:30', 'missed', 'late'],
        ['06:30', 'missed', 'late'],
      ]);
    });

    test('that is paused owes nothing, which is recorded', async () => {
      const { schedules, deliveries } = await empty();
      const { id } = await schedules.add(daily('C1'));
      const paused = { by: 'slack:T1/U1', detail: null, at: start };
      expect((await schedules.change(id, [here], { paused }))?.paused).toEqual(paused);
      await schedules.takeDue(10, hourly);
      const [missed] = await deliveries.ofSchedule(id, [here], 9);
      expect(missed).toMatchObject({ state: 'missed', reason: 'paused' });
    });

    test('that cannot be reckoned is paused with the reason, and holds up no other', async () => {
      const { schedules, deliveries } = await empty();
      const broken = await schedules.add(daily('C1', { recurrence: 'broken' }));
      const sound = await schedules.add(daily('C2'));
      await schedules.takeDue(10, (schedule, at) => {
        if (schedule.recurrence === 'broken') throw new Error('no such zone');
        return hourly(schedule, at);
      });
      expect((await schedules.find(broken.id, [here]))?.paused).toMatchObject({
        by: null,
        detail: 'no such zone',
      });
      expect(await deliveries.ofSchedule(sound.id, [here], 9)).toHaveLength(1);
    });

    test('taken off calls off what it still owes', async () => {
      const opened = await empty();
      const { id } = await opened.schedules.add(daily('C1'));
      await opened.schedules.takeDue(10, hourly);
      await opened.schedules.remove(id, [here]);
      expect(await claimed(opened)).toEqual([]);
      const [owed] = await opened.deliveries.ofSchedule(id, [here], 9);
      expect(owed).toMatchObject({ state: 'missed', reason: 'called-off' });
    });
  });

  describe('a claim', () => {
    test('takes of each channel what is due for longest, oldest first, and nothing more until that is settled', async () => {
      const opened = await owing(['C1', 'C1', 'C1', 'C2', 'C3']);
      const first = await opened.queue.claim(100, ['slack']);
      expect(first.map(({ target }) => target.channel)).toEqual(['C1', 'C2', 'C3']);
      expect(await claimed(opened)).toEqual([]);
      const [one] = first;
      if (one === undefined) throw new Error('nothing was claimed');
      await opened.queue.settle(one, { state: 'nothing', reason: 'nothing-new', detail: null });
      expect(await claimed(opened)).toEqual(['C1']);
    });

    test('takes no more than asked for, and only of platforms that are there', async () => {
      const opened = await owing(['C1', 'C2', 'C3']);
      expect(await opened.queue.claim(9, ['discord'])).toEqual([]);
      expect(await claimed(opened, 2)).toEqual(['C1', 'C2']);
      expect(await claimed(opened, 2)).toEqual(['C3']);
    });

    test('that ran out passes to another, and who had it before is not heard any more', async () => {
      const opened = await owing(['C1']);
      const [slow] = await opened.queue.claim(9, ['slack']);
      minutes(1);
      const [quick] = await opened.queue.claim(9, ['slack']);
      if (slow === undefined || quick === undefined) throw new Error('nothing was claimed');
      expect(quick.fence).toBe(slow.fence + 1);
      expect(await opened.queue.begin(slow, '/brief')).toBeNull();
      expect(await opened.queue.settle(slow, { state: 'failed', reason: 'refused', detail: 'x' })).toBe(
        false,
      );
      expect(await opened.queue.begin(quick, '/brief')).toMatchObject({ tries: 1, triedAt: now });
    });

    test('passes over what is put off, until then', async () => {
      const opened = await owing(['C1', 'C1']);
      const [first] = await opened.queue.claim(9, ['slack']);
      if (first === undefined) throw new Error('nothing was claimed');
      const nextTry = now.add({ minutes: 5 });
      const putOff = { state: 'due', nextTry, triedAt: null, reason: 'refused', detail: 'wait' } as const;
      await opened.queue.settle(first, putOff);
      const [second] = await opened.queue.claim(9, ['slack']);
      expect(second?.id).not.toBe(first.id);
      if (second === undefined) throw new Error('nothing was claimed');
      await opened.queue.settle(second, { state: 'nothing', reason: 'nothing-new', detail: null });
      expect(await claimed(opened)).toEqual([]);
      minutes(5);
      expect((await opened.queue.claim(9, ['slack'])).map(({ id }) => id)).toEqual([first.id]);
    });

    test('goes to one of many who ask at the same time', async () => {
      const where = await store.where();
      // On SQLite one process works; a second connection of the same process would wait for itself.
      const shared = await store.open(where);
      const connection = () => (where.engine === 'postgres' ? store.open(where) : shared);
      const workers = await Promise.all([1, 2, 3, 4].map(async () => opened(await connection())));
      const [one] = workers;
      for (let at = 0; at < 40; at += 1) await one?.schedules.add(daily(`C${at}`));
      await one?.schedules.takeDue(100, hourly);
      const all: Delivery[] = [];
      for (let round = 0; round < 10; round += 1)
        all.push(...(await Promise.all(workers.map(({ queue }) => queue.claim(7, ['slack'])))).flat());
      expect(all.map(({ target }) => target.channel).toSorted()).toEqual(
        Array.from({ length: 40 }, (_, at) => `C${at}`).toSorted(),
      );
    });
  });

  describe('a delivery', () => {
    test('keeps what happened to it, stage by stage', async () => {
      const { deliveries, queue } = await empty();
      const once = {
        scope: here,
        schedule: null,
        target: placed('C1'),
        line: '/brief',
        language: 'en',
      } as const;
      const { id } = await deliveries.owe({ ...once, windowMinutes: 120 });
      const [claim] = await queue.claim(9, ['slack']);
      minutes(0);
      const begun = claim && (await queue.begin(claim, '/brief a'));
      if (!begun) throw new Error('it was not begun');
      const message = { ...placed('C1'), message: '17.1' };
      await queue.settle(begun, { state: 'posted', messages: [message], reply: null });
      const kept = await deliveries.find(id, [here]);
      expect(kept).toMatchObject({ state: 'posted', messages: [message], triedAt: null, answer: '/brief a' });
      expect(kept?.stages.map(({ what }) => what)).toEqual(['asked', 'claimed', 'trying', 'posted']);
      expect(await deliveries.find(id, [elsewhere])).toBeNull();
    });

    test('nobody tried in time is recorded as missed', async () => {
      const { schedules, deliveries, queue } = await empty();
      const { id } = await schedules.add(daily('C1'));
      await schedules.takeDue(9, hourly);
      minutes(120);
      expect(await queue.sweep()).toBe(0);
      minutes(1);
      expect(await queue.sweep()).toBe(1);
      expect((await deliveries.ofSchedule(id, [here], 1))[0]).toMatchObject({
        state: 'missed',
        reason: 'late',
      });
    });

    test.each(['failed', 'dead', 'unknown'] as const)(
      'that is %s is a dead letter, and is tried again when asked for',
      async (state) => {
        const { deliveries, queue } = await empty();
        const once = {
          scope: here,
          schedule: null,
          target: placed('C1'),
          line: '/brief',
          language: 'en',
        } as const;
        const { id } = await deliveries.owe({ ...once, windowMinutes: 120 });
        expect(await deliveries.tryAgain(id, [here])).toBeNull();
        const [claim] = await queue.claim(9, ['slack']);
        if (claim === undefined) throw new Error('nothing was claimed');
        await queue.settle(claim, { state, reason: 'refused', detail: 'channel_not_found' });
        expect((await deliveries.deadLetters([here], 9)).map((one) => one.id)).toEqual([id]);
        expect(await deliveries.deadLetters([elsewhere], 9)).toEqual([]);
        expect(await deliveries.tryAgain(id, [elsewhere])).toBeNull();
        minutes(600);
        expect(await deliveries.tryAgain(id, [here])).toMatchObject({
          state: 'due',
          tries: 0,
          triedAt: null,
        });
        expect(await queue.claim(9, ['slack'])).toHaveLength(1);
      },
    );
  });
});
