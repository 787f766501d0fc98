import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { aheadBy } from '../../src/core/verdict.ts';
import { atHome } from '../../src/home.ts';
import { registeredCommands } from '../../src/platforms/discord/commands.ts';
import { APPLICATION, type StandIn, startStandIn, TOKEN } from '../platforms/discord/stand-in/index.ts';
import { SlackStandIn } from '../platforms/slack/stand-in/slack.ts';
import { APP_TOKEN, BOT_TOKEN } from '../platforms/slack/stand-in/web-api.ts';

let discord: StandIn;
let slack: SlackStandIn;
let folder: string;
beforeAll(async () => {
  discord = await startStandIn();
  slack = await SlackStandIn.start();
  for (const body of registeredCommands(commands, 'news'))
    await fetch(`${discord.apiUrl}/v10/applications/${APPLICATION}/commands`, {
      method: 'POST',
      headers: { authorization: `Bot ${TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
});
afterAll(async () => {
  await discord.stop();
  await slack.stop();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doctor-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ALL_WELL = {
  DISCORD_TOKEN: TOKEN,
  SLACK_BOT_TOKEN: BOT_TOKEN,
  SLACK_APP_TOKEN: APP_TOKEN,
};

/** Its exit status, and what it says, line by line. */
async function doctor(settings: Readonly<Record<string, string>>) {
  const program = spawn(
    process.execPath,
    ['--import', atHome('src/node-version.js'), atHome('tools/doctor.ts')],
    {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        LANG: 'en_GB.UTF-8',
        DATA_DIR: folder,
        DISCORD_API_URL: discord.apiUrl,
        SLACK_API_URL: slack.apiUrl,
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const status = new Promise((resolve) => program.once('exit', resolve));
  const said = (await text(program.stdout)).trim().split('\n');
  return { status: await status, said };
}

test('all is well: exit status 0', async () => {
  expect(await doctor(ALL_WELL)).toEqual({
    status: 0,
    said: [
      '✓ Settings',
      '✓ Database: sqlite',
      '✓ Discord: @briefing',
      '✓ Discord: intents: no privileged ones needed',
      '✓ Discord: servers: 1',
      '✓ Discord: commands',
      '✓ Slack: @briefing, Work',
      '✓ Socket Mode',
      '✓ Clock',
    ],
  });
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  [
    'nothing is set up',
    { DISCORD_TOKEN: '', SLACK_BOT_TOKEN: '' },
    '✗ Discord, Slack: Neither Discord nor Slack is set up: npm run setup',
  ],
  ['a setting cannot be used', { PORT: 'door' }, '✗ Settings: Settings that cannot be used: PORT'],
  [
    'Discord’s token was reset',
    { DISCORD_TOKEN: `${TOKEN}x` },
    '✗ Discord: Discord does not accept this token',
  ],
  [
    'commands are registered otherwise',
    { UMBRELLA_COMMAND: 'press' },
    '✗ Discord: commands: Registered otherwise than they are here: /press, /news.',
  ],
  [
    'Slack’s token is another app’s',
    { SLACK_APP_TOKEN: 'xapp-1-A0OTHER-1-x' },
    '✗ Socket Mode: This token belongs to the app A0OTHER',
  ],
  [
    'Slack has no way in',
    { SLACK_APP_TOKEN: '' },
    '✗ HTTP: SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing',
  ],
  [
    'Discord cannot be reached',
    { DISCORD_API_URL: 'http://127.0.0.1:1/api' },
    '✗ Discord: http://127.0.0.1:1/api cannot be reached',
  ],
  [
    'the database cannot be reached',
    { DATABASE_URL: 'postgresql://bot@127.0.0.1:1/bot' },
    '✗ Database: Does not work: The database that DATABASE_URL names cannot be reached. Check DATABASE_URL',
  ],
])('%s: exit status 1, and what to do', async (_, settings, sentence) => {
  const { status, said } = await doctor({ ...ALL_WELL, ...settings });
  expect(status).toBe(1);
  expect(said.filter((line) => line.startsWith('✗')).join('\n')).toContain(sentence);
});

test('scopes that are missing, and a bot in no server, are named with what to do', async () => {
  const all = slack.scopes;
  slack.scopes = all.filter((scope) => scope !== 'channels:read');
  discord.refuseNext(/guilds/, { status: 200, body: [] });
  const { said } = await doctor(ALL_WELL);
  slack.scopes = all;
  expect(said.join('\n')).toContain(
    '✗ Slack: This token lacks scopes: channels:read. Paste the new manifest',
  );
  expect(said.join('\n')).toContain(
    '✗ Discord: servers: The bot is in no server yet. To invite it: https://discord.com/oauth2/authorize?client_id=',
  );
});

test('a database that cannot be written to is named', async () => {
  const shut = join(folder, 'file');
  mkdirSync(join(shut, 'briefing.sqlite'), { recursive: true });
  const { status, said } = await doctor({ ...ALL_WELL, DATA_DIR: shut });
  expect(status).toBe(1);
  expect(said[1]).toMatch(/^✗ Database: Does not work: .* Check DATABASE_URL or DATA_DIR/);
});

test('the clock is told from the platform’s', () => {
  const headers = new Headers({ date: 'Tue, 24 Nov 2026 06:00:00 GMT' });
  expect(aheadBy(headers, Temporal.Instant.from('2026-11-24T06:07:00Z'))).toBe(420);
  expect(aheadBy(headers, Temporal.Instant.from('2026-11-24T05:59:30Z'))).toBe(-30);
  expect(aheadBy(new Headers(), Temporal.Instant.from('2026-11-24T05:59:30Z'))).toBeNull();
});
