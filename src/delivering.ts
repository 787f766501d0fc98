import type { Logger } from 'pino';
import type { Bot } from './core/bot.ts';
import type { Poster } from './core/posting/poster.ts';
import type { Services } from './core/services.ts';
import { startClock } from './schedule/clock.ts';
import { createComposer } from './schedule/compose.ts';
import { deliveryQueue } from './schedule/delivery-queue.ts';
import { reckon } from './schedule/reckon.ts';
import { renewDues } from './schedule/renew.ts';
import { createWorker } from './schedule/worker.ts';
import type { Database } from './store/database.ts';

interface Parts {
  readonly database: Database;
  readonly bot: Bot;
  readonly services: Services;
  /** Of the platforms that are connected. */
  readonly posters: readonly Poster[];
  readonly log: Logger;
}

/** Posts what is due from now on, as one of any number of processes on the same database. */
export async function startDelivering(parts: Parts): Promise<{ stop(): Promise<void> }> {
  const { database, bot, services, posters, log } = parts;
  const { schedules, settings, now } = services;
  const renewed = await renewDues(database, now());
  if (renewed > 0) log.info({ schedules: renewed }, 'schedules are due at other times now');
  const composer = createComposer({ database, bot, schedules, settings, now });
  const queue = deliveryQueue(database, now, (...posted) => composer.posted(...posted));
  const worker = createWorker({ queue, composer, posters, now, chance: Math.random, log });
  const clock = startClock({ schedules, reckon, queue, worker, log });
  log.info({ platforms: posters.map(({ platform }) => platform) }, 'delivering');
  return clock;
}
