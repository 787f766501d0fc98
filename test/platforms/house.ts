import { commands } from '../../commands/index.ts';
import { createBot } from '../../src/core/bot.ts';
import type { Poster } from '../../src/core/posting/poster.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';
import { scope } from '../../src/library/scope.ts';
import { takeAllDue } from '../../src/schedule/clock.ts';
import { createComposer } from '../../src/schedule/compose.ts';
import { deliveryQueue } from '../../src/schedule/delivery-queue.ts';
import { reckon } from '../../src/schedule/reckon.ts';
import { createWorker } from '../../src/schedule/worker.ts';
import { createServices } from '../../src/services.ts';
import { openDatabase } from '../../src/store/database.ts';
import { entryOf } from '../newsroom.ts';

const engine = createEngine(atHome('models'));
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The whole bot on an empty database, with workers that the test starts, and a clock that it moves. */
export async function houseOf(home: string, platform: 'discord' | 'slack', channel: string) {
  const database = await openDatabase({ engine: 'memory' });
  let passed = Temporal.Duration.from({ seconds: 0 });
  const now = () => Temporal.Now.instant().add(passed);
  const services = createServices({ database, engine, now, addsPerDay: 100 });
  const bot = createBot({ commands, services, today: () => Temporal.PlainDate.from('2026-11-24') });
  const composer = createComposer({ ...services, database, bot });
  const queue = deliveryQueue(database, now, (...posted) => composer.posted(...posted));
  const workerOn = (poster: Poster) =>
    createWorker({ queue, composer, posters: [poster], now, chance: () => 0.5, log: silent });
  return {
    bot,
    services,
    workerOn,
    put: async (text: string, title = 'Harbour') =>
      services.shelves.put([await entryOf(title, text)], {
        scope: scope.parse(home),
        way: 'added',
        by: null,
        at: now(),
      }),
    owe: (line: string) =>
      services.deliveries.owe({
        scope: scope.parse(home),
        schedule: null,
        target: { platform, home, channel, thread: null },
        line,
        language: 'en',
        windowMinutes: 120,
      }),
    /** Posts what comes due within an hour. */
    async passHour(poster: Poster) {
      passed = passed.add({ hours: 1 });
      await takeAllDue(services.schedules, reckon);
      await workerOn(poster).finish();
    },
    pass: (seconds: number) => {
      passed = passed.add({ seconds });
    },
  };
}

export type House = Awaited<ReturnType<typeof houseOf>>;
