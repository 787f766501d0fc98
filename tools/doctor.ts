/** Checks what is set against the platforms, the database and the clock, and says what to do: `npm run doctor`. */
import { existsSync } from 'node:fs';
import { commands } from '../commands/index.ts';
import { type Config, readConfig, storeOf } from '../src/config.ts';
import { languageOf, type Texts, terminalLocale } from '../src/core/language.ts';
import { aheadBy, type Verdict, well, wrong } from '../src/core/verdict.ts';
import {
  checkDiscordToken,
  checkRegistered,
  type DiscordApp,
  nowhere,
} from '../src/platforms/discord/check.ts';
import { registeredCommands } from '../src/platforms/discord/commands.ts';
import { checkAppToken, checkBotToken, checkSigningSecret } from '../src/platforms/slack/check.ts';
import { openDatabase } from '../src/store/database.ts';

const language = languageOf(terminalLocale(process.env));
const texts = {
  settings: { de: 'Einstellungen', en: 'Settings' },
  database: { de: 'Datenbank', en: 'Database' },
  clock: { de: 'Uhr', en: 'Clock' },
  registered: { de: 'Discord: Befehle', en: 'Discord: commands' },
  intents: { de: 'Discord: Intents', en: 'Discord: intents' },
  noIntents: { de: 'keine privilegierten nötig', en: 'no privileged ones needed' },
  servers: { de: 'Discord: Server', en: 'Discord: servers' },
  nothing: {
    de: 'Weder Discord noch Slack ist eingerichtet: npm run setup',
    en: 'Neither Discord nor Slack is set up: npm run setup',
  },
  noWayIn: {
    de: 'Es fehlt SLACK_APP_TOKEN (Socket Mode) oder SLACK_SIGNING_SECRET (HTTP): npm run setup',
    en: 'SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing: npm run setup',
  },
} satisfies Record<string, Texts>;

const clockWrong = (seconds: number): Texts => ({
  de: `Die Uhr dieses Rechners geht ${Math.abs(seconds)} s ${seconds > 0 ? 'vor' : 'nach'}; Slack weist Anfragen ab fünf Minuten ab. Zeitabgleich (NTP) einschalten.`,
  en: `This machine’s clock is ${Math.abs(seconds)} s ${seconds > 0 ? 'ahead' : 'behind'}; Slack’s requests are refused from five minutes on. Turn on time synchronisation (NTP).`,
});
const databaseWrong = (why: string): Texts => ({
  de: `Geht nicht: ${why} DATABASE_URL oder DATA_DIR prüfen (docs/operating.md).`,
  en: `Does not work: ${why} Check DATABASE_URL or DATA_DIR (docs/operating.md).`,
});

/** Further off, and people would notice. */
const CLOCK_SECONDS = 60;

let failed = false;
/** Prints what came of a check. */
function say(what: string, verdict: Verdict<unknown>, known = ''): void {
  if (verdict.is === 'wrong') failed = true;
  console.log(
    verdict.is === 'well'
      ? `✓ ${[what, known].filter((one) => one !== '').join(': ')}`
      : `✗ ${what}: ${verdict.texts[language]}`,
  );
}

if (existsSync('.env')) process.loadEnvFile('.env');
const config = configured();
if (config !== null) {
  await database(config);
  const clocks = [await discord(config), await slack(config)].filter((headers) => headers !== null);
  if (config.DISCORD_TOKEN === undefined && config.SLACK_BOT_TOKEN === undefined)
    say('Discord, Slack', wrong(texts.nothing));
  const [ahead] = clocks
    .map((headers) => aheadBy(headers, Temporal.Now.instant()))
    .filter((one) => one !== null);
  if (ahead !== undefined)
    say(texts.clock[language], Math.abs(ahead) > CLOCK_SECONDS ? wrong(clockWrong(ahead)) : well(null));
}
process.exitCode = failed ? 1 : 0;

function configured(): Config | null {
  try {
    const read = readConfig(process.env);
    say(texts.settings[language], well(null));
    return read;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    say(texts.settings[language], wrong({ de: why, en: why }));
    return null;
  }
}

/** Opens it as the bot does, which brings it up to date, and writes into it without keeping that. */
async function database(settings: Config): Promise<void> {
  const { engine } = storeOf(settings);
  try {
    const opened = await openDatabase(storeOf(settings));
    const transaction = await opened.startTransaction().execute();
    await transaction.insertInto('lines').values({ key: 'doctor', line: 'doctor' }).execute();
    await transaction.rollback().execute();
    await opened.destroy();
    say(texts.database[language], well(null), engine);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    say(texts.database[language], wrong(databaseWrong(why)));
  }
}

/** @returns the headers of an answer, null where there was none */
async function discord(settings: Config): Promise<Headers | null> {
  const { DISCORD_TOKEN: token, DISCORD_API_URL: api, UMBRELLA_COMMAND: umbrella } = settings;
  if (token === undefined) return null;
  const verdict: Verdict<DiscordApp> = await checkDiscordToken(token, api);
  if (verdict.is === 'wrong') {
    say('Discord', verdict);
    return null;
  }
  const { known } = verdict;
  say('Discord', verdict, `@${known.name}`);
  say(texts.intents[language], well(null), texts.noIntents[language]);
  say(texts.servers[language], nowhere(known) ?? well(null), String(known.servers));
  say(
    texts.registered[language],
    await checkRegistered(token, api, known.application, registeredCommands(commands, umbrella)),
  );
  return known.headers;
}

async function slack(settings: Config): Promise<Headers | null> {
  const { SLACK_BOT_TOKEN: token, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret } = settings;
  if (token === undefined) return null;
  const bot = await checkBotToken(token, settings.SLACK_API_URL);
  say('Slack', bot, bot.is === 'well' ? `@${bot.known.name}, ${bot.known.team}` : '');
  const known = bot.is === 'well' ? bot.known : null;
  if (app !== undefined) say('Socket Mode', await checkAppToken(app, settings.SLACK_API_URL, known));
  else say('HTTP', secret === undefined ? wrong(texts.noWayIn) : checkSigningSecret(secret));
  return known?.headers ?? null;
}
