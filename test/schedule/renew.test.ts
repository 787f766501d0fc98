import { expect, test } from 'vitest';
import { scope } from '../../src/library/scope.ts';
import { nextDue } from '../../src/schedule/due.ts';
import { readRecurrence } from '../../src/schedule/reading/read.ts';
import { renewDues } from '../../src/schedule/renew.ts';
import { scheduleStore } from '../../src/schedule/schedule-store.ts';
import { onEachEngine } from '../engines.ts';
import { placed } from './delivering.ts';

const now = Temporal.Instant.from('2026-11-24T06:00:00Z');
const { recurrence } = readRecurrence('every day 07:30', Temporal.PlainDate.from('2026-11-24'));

onEachEngine((store) => {
  test('times that were reckoned with another rule for their zone are reckoned anew, what is due already is not', async () => {
    const database = await store.database();
    const schedules = scheduleStore(database, () => now);
    const add = (nextDueAt: string) =>
      schedules.add({
        scope: scope.parse('slack:T1'),
        target: placed('C1'),
        line: '/today',
        language: 'en',
        recurrence: JSON.stringify(recurrence),
        zone: 'Europe/Berlin',
        options: '{}',
        nextDue: Temporal.Instant.from(nextDueAt),
        windowMinutes: 120,
        madeBy: 'slack:T1/U1',
        madeAt: now,
      });
    const right = await add(nextDue(recurrence, 'Europe/Berlin', now)?.toString() ?? '');
    const wrong = await add('2026-11-24T07:30:00Z');
    const due = await add('2026-11-24T05:30:00Z');
    expect(await renewDues(database, now)).toBe(1);
    const dues = await Promise.all(
      [right, wrong, due].map(async ({ id }) =>
        (await schedules.find(id, [scope.parse('slack:T1')]))?.nextDue?.toString(),
      ),
    );
    expect(dues).toEqual(['2026-11-24T06:30:00Z', '2026-11-24T06:30:00Z', '2026-11-24T05:30:00Z']);
  });
});
