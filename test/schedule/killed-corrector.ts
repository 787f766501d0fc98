/**
 * Corrects what is owed in the database of a folder, and is killed right after its second change to a message, before that is
 * noted: `killed-corrector.ts <folder> <what it is now> <file that has each change, a line each>`.
 */
import { appendFileSync } from 'node:fs';
import { commands } from '../../commands/index.ts';
import { createBot } from '../../src/core/bot.ts';
import { done } from '../../src/core/posting/poster.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';
import { createComposer } from '../../src/schedule/compose.ts';
import { deliveryQueue } from '../../src/schedule/delivery-queue.ts';
import { createWorker } from '../../src/schedule/worker.ts';
import { createServices } from '../../src/services.ts';
import { openDatabase } from '../../src/store/database.ts';
import { saidIn } from '../newsroom.ts';
import { loopbackPoster } from './loopback-poster.ts';

const [folder = '', time = '', file = ''] = process.argv.slice(2);
const now = () => Temporal.Instant.from(time);
const database = await openDatabase({ engine: 'sqlite', folder });
const engine = createEngine(atHome('models'));
const services = createServices({ database, engine, now, addsPerDay: 1 });
const bot = createBot({ commands, services, today: () => now().toZonedDateTimeISO('UTC').toPlainDate() });
const composer = createComposer({ ...services, database, bot });
let changes = 0;
const poster = {
  ...loopbackPoster(now),
  edit: async (...[{ message }, { reply }]: Parameters<ReturnType<typeof loopbackPoster>['edit']>) => {
    appendFileSync(file, `${JSON.stringify([message, saidIn(reply)])}\n`);
    if (++changes === 2) process.kill(process.pid, 'SIGKILL');
    return done(null);
  },
};
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const queue = deliveryQueue(database, now, (...posted) => composer.posted(...posted));
await createWorker({ queue, composer, posters: [poster], now, chance: () => 0.5, log: silent }).finish();
await database.destroy();
