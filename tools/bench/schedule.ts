import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTask } from 'node-cron';
import { done, type Poster, refused, type Target } from '../../src/core/posting/poster.ts';
import { scope } from '../../src/library/scope.ts';
import { takeAllDue } from '../../src/schedule/clock.ts';
import { deliveryQueue } from '../../src/schedule/delivery-queue.ts';
import type { Schedule } from '../../src/schedule/ledger.ts';
import { reckon } from '../../src/schedule/reckon.ts';
import { EVERY_DAY, EVERY_MONTH, type Recurrence, timeOf } from '../../src/schedule/recurrence.ts';
import { writeSchedule } from '../../src/schedule/rows.ts';
import { scheduleStore } from '../../src/schedule/schedule-store.ts';
import { createWorker } from '../../src/schedule/worker.ts';
import { type Database, openDatabase, type Where } from '../../src/store/database.ts';
import { postgresPrograms, startPostgres } from '../../test/postgres.ts';
import { quantile, type Row, tableHead } from './measure.ts';
import { byPgBoss } from './pg-boss.ts';

const CHANNELS = 10_000;
/** As many as pg-boss hands over within two minutes, with what it takes to set them up. */
const PG_BOSS_CHANNELS = 2000;
const SCHEDULES = 100_000;
const DUE = 10;
const TICKS = 50;
const start = Temporal.Instant.from('2026-11-24T06:30:00Z');
const atStart = () => start;
const silent = { info: () => undefined, error: () => undefined };

/** From due to handed to the platform for many channels, and what a tick costs when next to nothing is due. */
export async function scheduleBench(): Promise<Row[]> {
  const rows = tableHead('what', 'here', 'beside it');
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  await measure('SQLite', { engine: 'sqlite', folder }, rows);
  rmSync(folder, { recursive: true });
  const programs = postgresPrograms();
  if (programs !== null) {
    const server = await startPostgres(programs);
    await measure('PostgreSQL', { engine: 'postgres', url: await server.database() }, rows);
    const byQueue = await byPgBoss(await server.database(), PG_BOSS_CHANNELS);
    rows.push([`${PG_BOSS_CHANNELS} channels, PostgreSQL`, '', `pg-boss, a cron each: ${spread(byQueue)}`]);
    await server.remove();
  }
  const ran = await byNodeCron();
  rows.push([
    `${CHANNELS} channels, with nothing kept`,
    '',
    `node-cron, a job each: ${spread(ran)}${ran.length < CHANNELS ? `; ${CHANNELS - ran.length} left out` : ''}`,
  ]);
  return rows;
}

async function measure(engine: string, where: Where, rows: Row[]): Promise<void> {
  const database = await openDatabase(where);
  await fill(database, CHANNELS, () => start);
  const computed = await computeAll(database);
  rows.push([
    `${CHANNELS} schedules at 07:30 computed and what they owe written, ${engine}`,
    seconds(computed),
    '',
  ]);
  const taken = (await handed(database)).map((ms) => computed + ms);
  rows.push([`${CHANNELS} channels due at once, ${engine}`, spread(taken), '']);
  await database.deleteFrom('schedules').execute();
  const dueAt = (at: number) => (at < DUE * TICKS ? start.add({ minutes: Math.floor(at / DUE) }) : later);
  await fill(database, SCHEDULES, dueAt);
  const ticks = await tickTimes(database);
  const figures = `p50 ${quantile(ticks, 0.5).toFixed(1)} ms, p99 ${quantile(ticks, 0.99).toFixed(1)} ms`;
  rows.push([`a tick with ${SCHEDULES} schedules of which ${DUE} are due, ${engine}`, figures, '']);
  await database.destroy();
}

const later = start.add({ hours: 24 });
const spread = (taken: readonly number[]): string =>
  taken.length === 0
    ? 'none'
    : `first ${seconds(Math.min(...taken))}, half ${seconds(quantile(taken, 0.5))}, last ${seconds(Math.max(...taken))}`;
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

async function fill(
  database: Database,
  count: number,
  dueAt: (at: number) => Temporal.Instant,
): Promise<void> {
  const chunk = 1000;
  for (let from = 0; from < count; from += chunk) {
    const numbers = Array.from({ length: chunk }, (_, at) => from + at);
    const values = numbers.map((at) => writeSchedule(scheduleOf(at, dueAt(at))));
    await database.insertInto('schedules').values(values).execute();
  }
}

const everyMorning: Recurrence = {
  times: [timeOf(7 * 60 + 30)],
  days: { kind: 'week', weekdays: EVERY_DAY },
  months: EVERY_MONTH,
};

const scheduleOf = (at: number, nextDue: Temporal.Instant): Schedule => ({
  id: `s${at}`,
  scope: scope.parse('slack:T1'),
  target: { platform: 'slack', home: 'slack:T1', channel: `C${at}`, thread: null },
  line: '/brief',
  language: 'de',
  recurrence: JSON.stringify(everyMorning),
  zone: 'Europe/Berlin',
  options: '{}',
  nextDue,
  windowMinutes: 120,
  paused: null,
  madeBy: 'slack:T1/U1',
  madeAt: start,
});

/** Milliseconds until all that is owed is written, and no schedule is due any more. */
async function computeAll(database: Database): Promise<number> {
  const began = performance.now();
  const due = await takeAllDue(scheduleStore(database, atStart), reckon);
  const computed = performance.now() - began;
  if (due !== CHANNELS) throw new Error(`only ${due} were computed`);
  return computed;
}

/** Milliseconds from when it is owed to each post, with all that is written before and after it. */
async function handed(database: Database): Promise<number[]> {
  const taken: number[] = [];
  const queue = deliveryQueue(database, atStart, async () => undefined);
  const reply = { outcome: 'answer', line: '/brief', parts: [], actions: [] } as const;
  const began = performance.now();
  const poster = takingPoster(() => taken.push(performance.now() - began));
  const composer = { compose: async () => ({ outcome: 'answer', reply, language: 'en' }) as const };
  await createWorker({
    queue,
    composer,
    posters: [poster],
    now: atStart,
    chance: Math.random,
    log: silent,
  }).finish();
  if (taken.length !== CHANNELS) throw new Error(`only ${taken.length} were handed over`);
  return taken;
}

/** A platform that takes everything at once. */
const takingPoster = (took: () => void): Poster => ({
  platform: 'slack',
  repeatsSafelyFor: 0,
  async post(to: Target) {
    took();
    return done({ ...to, message: '1' });
  },
  find: async () => done(null),
  direct: async () => refused('nobody is here'),
  edit: async () => done(null),
  remove: async () => done(null),
});

async function tickTimes(database: Database): Promise<number[]> {
  const taken: number[] = [];
  for (let tick = 0; tick < TICKS; tick += 1) {
    const now = start.add({ minutes: tick });
    const began = performance.now();
    const due = await takeAllDue(
      scheduleStore(database, () => now),
      ({ nextDue }) => ({ dues: nextDue === null ? [] : [nextDue], next: later }),
    );
    taken.push(performance.now() - began);
    if (due !== DUE) throw new Error(`${due} were due`);
  }
  return taken;
}

/** Longer than it takes where it is done at all: node-cron leaves out what it comes to too late. */
const WAITS_MS = 15_000;

/** Milliseconds after their second at which a job for each channel is run; it keeps nothing and posts nothing. */
async function byNodeCron(): Promise<number[]> {
  const taken: number[] = [];
  const due = Temporal.Now.zonedDateTimeISO().add({ seconds: 20 }).round('second');
  const expression = `${due.second} ${due.minute} ${due.hour} * * *`;
  const silentLogger = { info: ignore, warn: ignore, error: ignore, debug: ignore };
  const tasks = Array.from({ length: CHANNELS }, () =>
    createTask(expression, () => void taken.push(Date.now() - due.epochMilliseconds), {
      logger: silentLogger,
    }),
  );
  for (const task of tasks) await task.start();
  while (taken.length < CHANNELS && Date.now() < due.epochMilliseconds + WAITS_MS) await sleep(100);
  for (const task of tasks) await task.destroy();
  return taken;
}

const ignore = () => undefined;
