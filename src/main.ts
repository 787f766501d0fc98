import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { commands } from '../commands/index.ts';
import { describeProblem } from './article/content.ts';
import { type Config, readConfig, storeOf } from './config.ts';
import { createBot } from './core/bot.ts';
import { languageOf, type Texts, terminalLocale } from './core/language.ts';
import { AT_HOME } from './core/place.ts';
import type { PlatformName, Poster } from './core/posting/poster.ts';
import { startDelivering } from './delivering.ts';
import { createPoller } from './feeds/poller.ts';
import { atHome } from './home.ts';
import { createContent } from './library/content.ts';
import { startForgetting } from './library/forget.ts';
import { startIndexing } from './library/index-rest.ts';
import { createIntake } from './library/intake.ts';
import { startRereading } from './library/reread.ts';
import { watchContent } from './library/watch-content.ts';
import { chat } from './platforms/console/chat.ts';
import { startWeb } from './platforms/web/start.ts';
import { createReader } from './reader.ts';
import { namedInLines } from './schedule/named.ts';
import { createServices } from './services.ts';
import { createStages } from './stages.ts';
import { openDatabase } from './store/database.ts';
import { lineStore } from './store/lines.ts';

const texts: Texts<{ missing: (settings: string) => string; page: (url: string) => string }> = {
  de: {
    missing: (settings) => `Um live zu gehen, fehlt in .env: ${settings} (npm run setup).`,
    page: (url) => `So sieht es in Discord und Slack aus: ${url}`,
  },
  en: {
    missing: (settings) => `To go live, .env still needs: ${settings} (npm run setup).`,
    page: (url) => `What it looks like in Discord and Slack: ${url}`,
  },
};

interface Running {
  readonly poster?: Poster;
  stop(): Promise<void>;
}

if (existsSync('.env')) process.loadEnvFile('.env');
const config = readConfig(process.env);
const log = pino({ level: config.LOG_LEVEL }, pino.destination(2));
const language = languageOf(terminalLocale(process.env));
const say = (text: string) => console.error(text);

const database = await openDatabase(storeOf(config), (error) =>
  log.warn({ err: error }, 'a statement failed'),
);
const posters = new Map<PlatformName, Poster>();
const reader = createReader({ models: atHome('models') });
const now = () => Temporal.Now.instant();
const pace = {
  shortest: Temporal.Duration.from({ minutes: config.FEED_MIN_MINUTES }),
  longest: Temporal.Duration.from({ minutes: Math.max(config.FEED_MIN_MINUTES, config.FEED_MAX_MINUTES) }),
};
const addsPerDay = config.ADDS_PER_DAY;
const services = createServices({
  database,
  engine: reader,
  readPage: reader.page,
  readFeed: reader.feed,
  now,
  addsPerDay,
  pace,
  posters,
});
const { shelves } = services;
const folder = atHome('content');
const content = await watchContent({
  content: createContent({
    database,
    shelves,
    engine: reader.later,
    folder,
    now,
    report: (problem) => log.warn({ ...problem }, describeProblem(problem)),
  }),
  folder: join(folder, 'articles'),
  report: (error) => log.error({ err: error }, 'content: could not be looked through'),
});
const rereading = startRereading({
  shelves,
  engine: reader.later,
  report: (error, article) => log.warn({ err: error, article }, 'library: could not be read anew'),
});
const indexing = startIndexing({
  shelves,
  report: (error) => log.error({ err: error }, 'library: could not go on indexing words'),
});
const forgetting =
  config.KEEP_DAYS === undefined
    ? []
    : [
        startForgetting({
          database,
          shelves,
          days: config.KEEP_DAYS,
          now,
          named: () => namedInLines(database),
          done: (articles) => log.info({ articles }, 'library: old articles forgotten'),
          failed: (error) => log.warn({ err: error }, 'library: what is old could not be forgotten'),
        }),
      ];
const bot = createBot({ commands, services, today: () => Temporal.Now.plainDateISO() });

const lines = lineStore(database);

const parts = { config, bot, lines, log };

/** A platform's client is loaded only where its tokens are set: without, the first answer comes sooner. */
const slack = hasSlack(config)
  ? [async () => (await import('./platforms/slack/start.ts')).startSlack(parts)]
  : [];
/** Over HTTP, Slack's requests come to PORT, so Slack takes it first, and the page the next free one. */
const first = config.SLACK_APP_TOKEN === undefined ? await started(slack) : [];
const others = await started([
  async () => {
    const page = await startWeb({ ...parts, renderers: createStages(lines) });
    say(texts[language].page(page.url));
    return page;
  },
  ...(config.DISCORD_TOKEN === undefined
    ? []
    : [async () => (await import('./platforms/discord/start.ts')).startDiscord(parts)]),
  ...(config.SLACK_APP_TOKEN === undefined ? [] : slack),
]);
const poller = createPoller({
  database,
  intake: createIntake({ database, shelves, engine: reader.later, now, addsPerDay, readPage: reader.page }),
  fetching: {},
  readFeed: reader.feed,
  readPage: reader.page,
  pace,
  now,
  chance: Math.random,
  log,
});
poller.start();
const running = [...first, ...others];
for (const { poster } of running) if (poster !== undefined) posters.set(poster.platform, poster);
const delivering = await startDelivering({ database, bot, services, posters: [...posters.values()], log });
const wanted = missing(config);
if (wanted.length > 0) say(texts[language].missing(wanted.join(' / ')));

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
if (process.stdin.isTTY && process.stdout.isTTY) {
  await chat(
    bot,
    { ...AT_HOME, language, access: 'administer', thread: 'console', zone: Temporal.Now.timeZoneId() },
    process,
    (error) => log.error({ err: error }, 'a command failed'),
  );
  await stop();
}

/** Starts one after the other; one that cannot start says why, and the others start all the same. */
async function started(starts: readonly (() => Promise<Running>)[]): Promise<Running[]> {
  const settled = await Promise.allSettled(starts.map((start) => start()));
  return settled.flatMap((one) => {
    if (one.status === 'fulfilled') return [one.value];
    say(one.reason instanceof Error ? one.reason.message : String(one.reason));
    return [];
  });
}

async function stop(): Promise<void> {
  await delivering.stop();
  await Promise.all(
    [...running, content, rereading, indexing, poller, ...forgetting].map((one) => one.stop()),
  );
  await reader.stop();
  await database.destroy();
  process.exit();
}

function hasSlack({ SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET }: Config): boolean {
  return SLACK_BOT_TOKEN !== undefined && (SLACK_APP_TOKEN ?? SLACK_SIGNING_SECRET) !== undefined;
}

/** The settings without which a platform cannot be connected. */
function missing(settings: Config): string[] {
  return [
    ...(settings.DISCORD_TOKEN === undefined ? ['DISCORD_TOKEN'] : []),
    ...(hasSlack(settings) ? [] : ['SLACK_BOT_TOKEN + SLACK_APP_TOKEN']),
  ];
}
