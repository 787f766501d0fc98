import { existsSync } from 'node:fs';
import { pino } from 'pino';
import { describeProblem } from './article/content.ts';
import { type Config, readConfig } from './config.ts';
import { languageOf, type Texts, terminalLocale } from './core/language.ts';
import { createEngine } from './engine.ts';
import { atHome } from './home.ts';
import { chat } from './platforms/console/chat.ts';
import { shippedBot } from './shipped.ts';

const texts: Texts<{ missing: (settings: string) => string }> = {
  de: { missing: (settings) => `Um live zu gehen, fehlt in .env: ${settings} (siehe .env.example).` },
  en: { missing: (settings) => `To go live, .env still needs: ${settings} (see .env.example).` },
};

/** The settings without which no platform can be connected. */
function missing(config: Config): string[] {
  const slack =
    config.SLACK_BOT_TOKEN !== undefined &&
    (config.SLACK_APP_TOKEN ?? config.SLACK_SIGNING_SECRET) !== undefined;
  return [
    ...(config.DISCORD_TOKEN === undefined ? ['DISCORD_TOKEN'] : []),
    ...(slack ? [] : ['SLACK_BOT_TOKEN + SLACK_APP_TOKEN']),
  ];
}

if (existsSync('.env')) process.loadEnvFile('.env');
const config = readConfig(process.env);
const log = pino({ level: config.LOG_LEVEL }, pino.destination(2));
const language = languageOf(terminalLocale(process.env));

const { bot, problems } = await shippedBot(createEngine(atHome('models')));
for (const problem of problems) console.error(describeProblem(problem));
const wanted = missing(config);
if (wanted.length > 0) console.error(texts[language].missing(wanted.join(' / ')));

await chat(
  bot,
  { language, access: 'manage', thread: 'console' },
  { input: process.stdin, output: process.stdout, terminal: process.stdin.isTTY && process.stdout.isTTY },
  (error) => log.error({ err: error }, 'a command failed'),
);
