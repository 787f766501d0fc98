/** Polls feeds until it is killed, on a clock that runs a thousand times as fast: `killed-poller.ts <data folder> <feed> <when the clock began>`. */
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { createEngine } from '../../src/engine.ts';
import { readFeed } from '../../src/feeds/document.ts';
import { createPoller } from '../../src/feeds/poller.ts';
import { atHome } from '../../src/home.ts';
import { pageIn } from '../../src/library/page-in.ts';
import { scope } from '../../src/library/scope.ts';
import { createServices } from '../../src/services.ts';
import { openDatabase } from '../../src/store/database.ts';

const [, , folder = '', feed = '', zero = ''] = process.argv;
const SPEED = 1000;
const began = Temporal.Instant.from('2026-11-23T00:00:00Z').epochMilliseconds;
const now = () => Temporal.Instant.fromEpochMilliseconds(began + (Date.now() - Number(zero)) * SPEED);

const engine = createEngine(atHome('models'));
const database = await openDatabase({ engine: 'sqlite', folder });
const parts = {
  database,
  now,
  pace: {
    shortest: Temporal.Duration.from({ minutes: 10 }),
    longest: Temporal.Duration.from({ minutes: 10 }),
  },
  chance: () => 0,
  readFeed,
  readPage: async (html: string, url: string | null) => pageIn(html, url),
  fetching: { policy: (address: string) => address === '127.0.0.1', environment: {} },
};
const { feeds, intake } = createServices({
  ...parts,
  engine: {
    version: engine.version,
    brief(article) {
      process.stdout.write(`${article.hash}\n`);
      return engine.brief(article);
    },
  },
  addsPerDay: 100,
});
await feeds.follow(feed, scope.parse('test'), 'test:anna');
const poller = createPoller({ ...parts, intake, log: pino({ level: 'silent' }) });
for (;;) if (!(await poller.tick())) await pause(1);
