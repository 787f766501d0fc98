import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { messageRef } from '../../src/core/posting/poster.ts';
import { scope } from '../../src/library/scope.ts';
import { nextDue } from '../../src/schedule/due.ts';
import { EVERY_DAY, EVERY_MONTH, type Recurrence } from '../../src/schedule/recurrence.ts';
import { scheduleStore } from '../../src/schedule/schedule-store.ts';
import { type Database, openDatabase, type Where } from '../../src/store/database.ts';
import { chanceOf, oneOf } from './chance.ts';
import { type Place, type Platforms, startPlatforms } from './platforms.ts';

export interface Round {
  readonly where: Exclude<Where, { engine: 'memory' }>;
  /** The programs that run at the same time. */
  readonly programs: readonly string[];
  readonly kills: number;
  readonly schedules: number;
  readonly seed: number;
}

/** What became of everything that was due. */
export interface Tally {
  readonly kills: number;
  readonly due: number;
  /** Marked as posted, and there. */
  readonly delivered: number;
  readonly unknown: number;
  /** Of those, in channels of which the bot may read the history. */
  readonly unknownThoughReadable: number;
  /** Deliveries with more than one message. */
  readonly doubled: number;
  /** Neither delivered nor unknown; and schedules that never came due. */
  readonly lost: number;
  readonly mishaps: Readonly<Record<string, number>>;
  readonly seconds: number;
}

/** Channels on each platform. */
const CHANNELS = 20;
/** How much of what is posted goes wrong on the way. */
const SHARE = 0.25;
/** A kill comes within so many milliseconds after a process began to deliver; one in ten comes while it starts. */
const LIVES_MS = 3000;
const STARTS_MS = 1500;
/** Within so long all must have come to an end when nothing more goes wrong. */
const SETTLED_WITHIN_MS = 600_000;

/**
 * Lets real processes deliver what real schedules owe, on loopback platforms behind bad lines, and kills them with SIGKILL at
 * random moments; then lets them finish, and counts.
 * @param tell hears how it goes on
 */
export async function chaosRound(round: Round, tell: (text: string) => void): Promise<Tally> {
  const began = performance.now();
  const chance = chanceOf(round.seed);
  const platforms = await startPlatforms(CHANNELS, SHARE, chance);
  const database = await openDatabase(round.where);
  const first = await schedule(database, platforms.places, round, chance);
  const processes = round.programs.map((program) => new Kept(program, round.where, platforms));
  await sleep(Math.max(0, first.since(Temporal.Now.instant()).total('milliseconds')));
  for (let kill = 1; kill <= round.kills; kill += 1) {
    const victim = oneOf(processes, chance);
    if (chance() < 0.1) await sleep(chance() * STARTS_MS);
    else {
      await victim.delivering();
      await sleep(chance() * LIVES_MS);
    }
    await victim.kill();
    if (kill % 20 === 0) tell(`${kill} of ${round.kills} killed`);
  }
  platforms.calm();
  await settled(database, round.schedules);
  await Promise.all(processes.map((one) => one.end()));
  const tally = await count(database, platforms, round);
  await database.destroy();
  await platforms.stop();
  return { ...tally, seconds: Math.round((performance.now() - began) / 1000) };
}

/**
 * Schedules that come due, each once, on the minutes that the kills take.
 * @returns when the first are due
 */
async function schedule(
  database: Database,
  places: readonly Place[],
  { kills, programs, schedules }: Round,
  chance: () => number,
): Promise<Temporal.Instant> {
  const now = Temporal.Now.instant();
  const store = scheduleStore(database, () => now);
  const first = now.add({ seconds: 10 }).round({ smallestUnit: 'minute', roundingMode: 'ceil' });
  const lasts = (kills * (LIVES_MS / 2 + STARTS_MS)) / programs.length;
  const minutes = Array.from({ length: Math.ceil(lasts / 60_000) }, (_, minute) => minute);
  for (let at = 0; at < schedules; at += 1) {
    const { target } = oneOf(places, chance);
    const due = first.add({ minutes: oneOf(minutes, chance) });
    const daily: Recurrence = {
      times: [due.toString().slice(11, 16)],
      days: { kind: 'week', weekdays: EVERY_DAY },
      months: EVERY_MONTH,
    };
    await store.add({
      scope: scope.parse(target.home),
      target,
      line: '/help',
      language: 'en',
      recurrence: JSON.stringify(daily),
      zone: 'UTC',
      options: '{}',
      nextDue: nextDue(daily, 'UTC', now),
      windowMinutes: 240,
      madeBy: 'chaos',
      madeAt: now,
    });
  }
  return first;
}

/** A process that is started again whenever it ends. */
class Kept {
  readonly #program: string;
  readonly #environment: NodeJS.ProcessEnv;
  #process: ChildProcess;
  #delivering: Promise<void>;

  constructor(program: string, where: Round['where'], { environment }: Platforms) {
    this.#program = program;
    this.#environment = {
      PATH: process.env.PATH,
      ...environment,
      ...(where.engine === 'sqlite' ? { DATA_DIR: where.folder } : { DATABASE_URL: where.url }),
      PORT: '0',
      LOG_LEVEL: 'info',
    };
    [this.#process, this.#delivering] = this.#start();
  }

  #start(): [ChildProcess, Promise<void>] {
    const started = spawn(process.execPath, [this.#program], {
      env: this.#environment,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const last: string[] = [];
    createInterface({ input: started.stderr }).on('line', (line) => {
      last.push(line);
      if (last.length > 20) last.shift();
      if (line.includes('"msg":"delivering"')) resolve();
    });
    started.once('exit', (code, signal) => {
      if (signal !== 'SIGKILL' && signal !== 'SIGTERM' && code !== 0)
        reject(new Error(`${this.#program} ended with ${code ?? signal}:\n${last.join('\n')}`));
      else resolve();
    });
    promise.catch(() => undefined);
    return [started, promise];
  }

  /** Done when it has begun to look for what is due. @throws where it ended by itself */
  delivering(): Promise<void> {
    return this.#delivering;
  }

  async kill(): Promise<void> {
    await this.#ended('SIGKILL');
    [this.#process, this.#delivering] = this.#start();
  }

  async end(): Promise<void> {
    await this.delivering();
    await this.#ended('SIGTERM');
  }

  async #ended(signal: NodeJS.Signals): Promise<void> {
    if (this.#process.exitCode !== null) return this.#delivering;
    const ended = once(this.#process, 'exit');
    this.#process.kill(signal);
    await ended;
  }
}

async function settled(database: Database, schedules: number): Promise<void> {
  const late = performance.now() + SETTLED_WITHIN_MS;
  while (performance.now() < late) {
    await sleep(1000);
    const rows = await database
      .selectFrom('deliveries')
      .select(['state', ({ fn }) => fn.countAll<number | string>().as('count')])
      .groupBy('state')
      .execute();
    const count = (open: boolean) =>
      rows
        .filter(({ state }) => (state === 'due' || state === 'claimed') === open)
        .reduce((sum, row) => sum + Number(row.count), 0);
    if (count(true) === 0 && count(false) >= schedules) return;
  }
}

const messages = z.array(messageRef);

async function count(
  database: Database,
  platforms: Platforms,
  { kills, schedules }: Round,
): Promise<Omit<Tally, 'seconds'>> {
  const rows = await database.selectFrom('deliveries').selectAll().execute();
  const there = platforms.messagesOf(rows.map(({ id }) => id));
  const readable = new Set(
    platforms.places.filter((place) => place.readable).map(({ target }) => target.channel),
  );
  const delivered = rows.filter(
    ({ state, messages: json }) =>
      state === 'posted' && messages.parse(JSON.parse(json)).every(({ message }) => platforms.has(message)),
  );
  const unknown = rows.filter(({ state }) => state === 'unknown');
  return {
    kills,
    due: schedules,
    delivered: delivered.length,
    unknown: unknown.length,
    unknownThoughReadable: unknown.filter(({ channel }) => readable.has(channel)).length,
    doubled: [...there.values()].filter((number) => number > 1).length,
    lost: schedules - delivered.length - unknown.length,
    mishaps: platforms.mishaps(),
  };
}
