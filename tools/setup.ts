/** Leads through connecting the bot to Discord and Slack, and writes `.env`: `npm run setup`. */
import { writeFile } from 'node:fs/promises';
import * as clack from '@clack/prompts';
import { commands } from '../commands/index.ts';
import { readConfig } from '../src/config.ts';
import { languageOf, terminalLocale } from '../src/core/language.ts';
import { atHome } from '../src/home.ts';
import { checkDiscordToken } from '../src/platforms/discord/check.ts';
import { inviteLink } from '../src/platforms/discord/invite.ts';
import { checkAppToken, checkBotToken, checkSigningSecret } from '../src/platforms/slack/check.ts';
import { slackManifest } from '../src/platforms/slack/manifest.ts';
import { Aborted, askSecret, given } from './setup/ask.ts';
import { readEnvFile, valuesIn, withValues, writeSecret } from './setup/env-file.ts';
import { texts } from './setup/texts.ts';

const ENV = '.env';
const MANIFEST = 'slack-manifest.json';

const language = languageOf(terminalLocale(process.env));
const before = await readEnvFile(ENV, atHome('.env.example'));
const old = { ...valuesIn(before), ...process.env };
/** Without the tokens: what is wrong with those is said where they are asked for. */
const { DISCORD_API_URL, SLACK_API_URL, UMBRELLA_COMMAND } = readConfig({
  DISCORD_API_URL: old.DISCORD_API_URL,
  SLACK_API_URL: old.SLACK_API_URL,
  UMBRELLA_COMMAND: old.UMBRELLA_COMMAND,
});

try {
  clack.intro(texts.intro[language]);
  const which = given(
    await clack.select({
      message: texts.which[language],
      options: [
        { value: 'discord', label: 'Discord' },
        { value: 'slack', label: 'Slack' },
        { value: 'both', label: texts.both[language] },
      ],
    }),
  );
  const values = new Map([
    ...(which === 'slack' ? [] : await discord()),
    ...(which === 'discord' ? [] : await slack()),
  ]);
  await writeSecret(ENV, withValues(before, values));
  clack.outro(texts.written[language]);
} catch (error) {
  if (!(error instanceof Aborted)) throw error;
  clack.cancel(texts.aborted[language]);
  process.exitCode = 130;
}

async function discord(): Promise<[string, string][]> {
  const { value, known } = await askSecret(
    {
      name: 'DISCORD_TOKEN',
      label: texts.discordToken[language],
      old: old.DISCORD_TOKEN,
      steps: texts.discordSteps[language],
      check: (token) => checkDiscordToken(token, DISCORD_API_URL),
      who: ({ name }) => `@${name}`,
    },
    language,
  );
  clack.log.info(`${texts.invite[language]}:\n${inviteLink(known.application)}`);
  return [['DISCORD_TOKEN', value]];
}

async function slack(): Promise<[string, string][]> {
  const way = given(
    await clack.select({
      message: texts.way[language],
      options: [
        { value: 'socket', label: texts.socket[language] },
        { value: 'http', label: texts.http[language] },
      ],
    }),
  );
  const steps = await manifestSteps(way === 'http' ? await address() : null);
  const bot = await askSecret(
    {
      name: 'SLACK_BOT_TOKEN',
      label: texts.botToken[language],
      old: old.SLACK_BOT_TOKEN,
      steps,
      check: (token) => checkBotToken(token, SLACK_API_URL),
      who: ({ name, team }) => `@${name}, ${team}`,
    },
    language,
  );
  const isSocket = way === 'socket';
  const name = isSocket ? 'SLACK_APP_TOKEN' : 'SLACK_SIGNING_SECRET';
  const { value } = await askSecret(
    {
      name,
      label: (isSocket ? texts.appToken : texts.secret)[language],
      old: old[name],
      steps: (isSocket ? texts.appSteps : texts.secretSteps)[language],
      check: async (typed) =>
        isSocket ? checkAppToken(typed, SLACK_API_URL, bot.known) : checkSigningSecret(typed),
      who: () => name,
    },
    language,
  );
  return [
    ['SLACK_BOT_TOKEN', bot.value],
    [name, value],
    // With both, Socket Mode would be used.
    ...(isSocket || !old.SLACK_APP_TOKEN ? [] : [['SLACK_APP_TOKEN', ''] satisfies [string, string]]),
  ];
}

/** Writes the manifest, and says how the app is created from it. */
async function manifestSteps(url: string | null): Promise<string> {
  const manifest = slackManifest({ commands, umbrella: UMBRELLA_COMMAND, language, url });
  await writeFile(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
  const query = new URLSearchParams({ new_app: '1', manifest_json: JSON.stringify(manifest) });
  return texts.slackSteps[language](`https://api.slack.com/apps?${query.toString()}`, MANIFEST);
}

async function address(): Promise<string> {
  const typed = await clack.text({
    message: texts.address[language],
    validate: (value) =>
      URL.parse(value ?? '')?.protocol === 'https:' ? undefined : texts.noAddress[language],
  });
  return given(typed);
}
