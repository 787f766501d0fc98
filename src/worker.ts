import { existsSync } from 'node:fs';
import { pino } from 'pino';
import { commands } from '../commands/index.ts';
import { readConfig, storeOf } from './config.ts';
import { createBot } from './core/bot.ts';
import type { PlatformName, Poster } from './core/posting/poster.ts';
import { startDelivering } from './delivering.ts';
import { atHome } from './home.ts';
import { createReader } from './reader.ts';
import { createServices } from './services.ts';
import { openDatabase } from './store/database.ts';
import { lineStore } from './store/lines.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
const config = readConfig(process.env);
const log = pino({ level: config.LOG_LEVEL }, pino.destination(2));
if (config.DATABASE_URL === undefined)
  stopWith(
    'A worker shares its work with other processes, which needs PostgreSQL: set DATABASE_URL (docs/operating.md).',
  );
const isDiscordSet = config.DISCORD_TOKEN !== undefined;
const isSlackSet = config.SLACK_BOT_TOKEN !== undefined;
if (!isDiscordSet && !isSlackSet)
  stopWith('A worker posts to Discord or Slack: set DISCORD_TOKEN or SLACK_BOT_TOKEN (.env.example).');

const database = await openDatabase(storeOf(config), (error) =>
  log.warn({ err: error }, 'a statement failed'),
);
const posting = { config, lines: lineStore(database), log };
const connected = await Promise.all([
  ...(isDiscordSet
    ? [import('./platforms/discord/start.ts').then((discord) => discord.startDiscordPosting(posting))]
    : []),
  ...(isSlackSet
    ? [import('./platforms/slack/start.ts').then((slack) => slack.startSlackPosting(posting))]
    : []),
]).catch((error: unknown) => stopWith(error instanceof Error ? error.message : String(error)));
const posters = connected.map(({ poster }) => poster);
const reader = createReader({ models: atHome('models') });
const services = createServices({
  database,
  engine: reader,
  now: () => Temporal.Now.instant(),
  addsPerDay: config.ADDS_PER_DAY,
  posters: new Map<PlatformName, Poster>(posters.map((poster) => [poster.platform, poster])),
});
const bot = createBot({ commands, services, today: () => Temporal.Now.plainDateISO() });
const delivering = await startDelivering({ database, bot, services, posters, log });

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

async function stop(): Promise<void> {
  await delivering.stop();
  await Promise.all(connected.map((one) => one.stop()));
  await reader.stop();
  await database.destroy();
  process.exit();
}

function stopWith(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
