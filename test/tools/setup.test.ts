import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { atHome } from '../../src/home.ts';
import { refused } from '../platforms/discord/stand-in/answers.ts';
import { APPLICATION, type StandIn, startStandIn, TOKEN } from '../platforms/discord/stand-in/index.ts';
import { SlackStandIn } from '../platforms/slack/stand-in/slack.ts';
import { APP_TOKEN, BOT_TOKEN } from '../platforms/slack/stand-in/web-api.ts';
import { hasTerminals, KEYS, openTerminal, type Terminal } from './terminal.ts';

const SECRET = '0123456789abcdef0123456789abcdef';
const INVITE = `https://discord.com/oauth2/authorize?client_id=${APPLICATION}&scope=bot+applications.commands&permissions=309237713920`;

let discord: StandIn;
let slack: SlackStandIn;
let folder: string;
let terminal: Terminal;

beforeAll(async () => {
  discord = await startStandIn();
  slack = await SlackStandIn.start();
});
afterAll(async () => {
  await discord.stop();
  await slack.stop();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'setup-'));
});
afterEach(() => {
  terminal.kill();
  rmSync(folder, { recursive: true, force: true });
});

const env = () => join(folder, '.env');
const begin = (language = 'de_DE.UTF-8'): Terminal => {
  const command = `'${process.execPath}' --import '${atHome('src/node-version.js')}' '${atHome('tools/setup.ts')}'`;
  terminal = openTerminal(command, {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      LANG: language,
      DISCORD_API_URL: discord.apiUrl,
      SLACK_API_URL: slack.apiUrl,
    },
  });
  return terminal;
};
/** Fills in a secret that is refused with this sentence. A sentence may have the label in it; the question begins with a mark. */
async function refusedWith(label: string, value: string, sentence: string): Promise<void> {
  await terminal.shows(`◆ ${label}`);
  terminal.type(`${value}${KEYS.enter}`);
  await terminal.shows(sentence);
}
const pick = async (question: string, nth: number): Promise<void> => {
  await terminal.shows(question);
  terminal.type(`${KEYS.down.repeat(nth)}${KEYS.enter}`);
};

describe.skipIf(!hasTerminals())('npm run setup, in a terminal', () => {
  test('Discord: says of each wrong token what it is, and writes the right one, with an invite link', async () => {
    begin();
    await pick('Womit?', 0);
    const label = 'Das Token des Bots';
    for (const [value, sentence] of [
      [BOT_TOKEN, 'Das ist ein Token von Slack.'],
      [APPLICATION, 'Das ist die Application ID.'],
      ['a'.repeat(64), 'Das ist der Public Key.'],
      ['Ab-_'.repeat(8), 'Das ist das Client Secret.'],
      [TOKEN.slice(0, 20), 'Das ist kein ganzes Bot-Token'],
      [`${TOKEN}x`, 'Discord nimmt dieses Token nicht an: es wurde zurückgesetzt'],
    ] as const)
      await refusedWith(label, value, sentence);
    discord.refuseNext(/guilds/, refused(503, 0, 'unavailable'));
    await refusedWith(label, TOKEN, 'Discord antwortet mit Fehler 503.');
    discord.refuseNext(/gateway/, {
      status: 200,
      body: { session_start_limit: { remaining: 0 } },
    });
    await refusedWith(label, TOKEN, 'Der Bot hat sich heute zu oft verbunden');
    await terminal.shows(label);
    terminal.type(`${TOKEN}${KEYS.enter}`);
    await terminal.shows('Gilt: @briefing');
    await terminal.shows(INVITE);
    await terminal.shows('.env ist geschrieben');
    expect(await terminal.ended()).toBe(0);
    expect(terminal.screen()).not.toContain(TOKEN);
    expect(readFileSync(env(), 'utf8')).toBe(
      readFileSync(atHome('.env.example'), 'utf8').replace('DISCORD_TOKEN=', `DISCORD_TOKEN=${TOKEN}`),
    );
    expect(statSync(env()).mode & 0o777).toBe(0o600);
  });

  test('Slack in Socket Mode: the manifest as a link and a file, and each wrong token with its sentence', async () => {
    begin();
    await pick('Womit?', 1);
    await pick('Wie soll Slack den Bot erreichen?', 0);
    await terminal.shows('https://api.slack.com/apps?new_app=1&manifest_json=%7B%22display_information');
    const manifest = readFileSync(join(folder, 'slack-manifest.json'), 'utf8');
    expect(JSON.parse(manifest)).toMatchObject({ settings: { socket_mode_enabled: true } });
    const bot = 'Bot User OAuth Token (xoxb-…)';
    for (const [value, sentence] of [
      [APP_TOKEN, 'Das ist das App-Token. Gebraucht wird das Bot User OAuth Token'],
      ['xoxp-1', 'Das ist das Token eines Menschen.'],
      ['xoxe.xoxb-1', 'Das ist ein Token, das abläuft'],
      [SECRET, 'Das ist das Signing Secret. Gebraucht wird das Bot User OAuth Token'],
      [TOKEN, 'Das ist ein Token von Discord.'],
      ['hello', 'Das ist nichts von dem, was Slack ausgibt.'],
      ['xoxb-other', 'Slack kennt dieses Token nicht'],
    ] as const)
      await refusedWith(bot, value, sentence);
    for (const [error, sentence] of [
      ['token_revoked', 'Dieses Token wurde widerrufen.'],
      ['token_expired', 'Dieses Token ist abgelaufen.'],
      ['account_inactive', 'Der Bot wurde aus dem Workspace entfernt'],
      ['fatal_error', 'Slack nimmt dieses Token nicht an (fatal_error).'],
    ] as const) {
      slack.refusing.set('auth.test', [error]);
      await refusedWith(bot, BOT_TOKEN, sentence);
    }
    const all = slack.scopes;
    slack.scopes = all.filter((scope) => scope !== 'users:read' && scope !== 'groups:read');
    await refusedWith(bot, BOT_TOKEN, 'Diesem Token fehlen Scopes: groups:read, users:read.');
    slack.scopes = all;
    await terminal.shows(bot);
    terminal.type(`${BOT_TOKEN}${KEYS.enter}`);
    await terminal.shows('Gilt: @briefing, Work');
    const app = 'App-Level Token (xapp-…)';
    for (const [value, sentence] of [
      [BOT_TOKEN, 'Das ist das Bot-Token. Gebraucht wird das App-Level Token'],
      ['xapp-1-A0OTHER-1-x', 'Dieses Token gehört zur App A0OTHER, das Bot-Token zu A0APP.'],
      ['xapp-other', 'Slack kennt dieses Token nicht'],
    ] as const)
      await refusedWith(app, value, sentence);
    slack.refusing.set('apps.connections.open', ['missing_scope']);
    await refusedWith(app, APP_TOKEN, 'Diesem Token fehlt der Scope „connections:write“.');
    await terminal.shows(app);
    terminal.type(`${APP_TOKEN}${KEYS.enter}`);
    await terminal.shows('.env ist geschrieben');
    expect(await terminal.ended()).toBe(0);
    const written = readFileSync(env(), 'utf8');
    expect(written).toContain(
      `SLACK_BOT_TOKEN=${BOT_TOKEN}\nSLACK_APP_TOKEN=${APP_TOKEN}\nSLACK_SIGNING_SECRET=\n`,
    );
  });

  test('Slack over HTTP, in English: the address goes into the manifest, the signing secret is told by its shape', async () => {
    begin('en_GB.UTF-8');
    await pick('To which?', 1);
    await pick('How shall Slack reach the bot?', 1);
    await terminal.shows('The address');
    terminal.type(`https://bot.example.org${KEYS.enter}`);
    await terminal.shows('Create the app');
    expect(readFileSync(join(folder, 'slack-manifest.json'), 'utf8')).toContain(
      'https://bot.example.org/slack/events',
    );
    await terminal.shows('Bot User OAuth Token (xoxb-…)');
    terminal.type(`${BOT_TOKEN}${KEYS.enter}`);
    await terminal.shows('Works: @briefing, Work');
    await refusedWith('Signing secret', `${SECRET}0`, 'That is nothing that Slack gives out.');
    await refusedWith('Signing secret', APP_TOKEN, 'That is the app token.');
    await terminal.shows('Signing secret');
    terminal.type(`${SECRET}${KEYS.enter}`);
    await terminal.shows('.env is written');
    expect(readFileSync(env(), 'utf8')).toContain(`SLACK_SIGNING_SECRET=${SECRET}`);
  });

  test('keeps what is set and works, and everything else in the file', async () => {
    const before = `# mine\nLOG_LEVEL=warn\nDISCORD_TOKEN=${TOKEN}\nFOO=bar`;
    writeFileSync(env(), before, { mode: 0o644 });
    begin();
    await pick('Womit?', 0);
    await terminal.shows('DISCORD_TOKEN ist gesetzt und gilt (@briefing). Behalten?');
    terminal.type(KEYS.enter);
    await terminal.shows('.env ist geschrieben');
    expect(await terminal.ended()).toBe(0);
    expect(readFileSync(env(), 'utf8')).toBe(before);
    expect(statSync(env()).mode & 0o777).toBe(0o600);
  });

  test('says of a token that is set and no longer works why, and replaces it alone', async () => {
    writeFileSync(env(), `DISCORD_TOKEN=${TOKEN}old\nLOG_LEVEL=warn\n`);
    begin();
    await pick('Womit?', 0);
    await terminal.shows('DISCORD_TOKEN ist gesetzt, geht aber nicht: Discord nimmt dieses Token nicht an');
    await terminal.shows('Das Token des Bots');
    terminal.type(`${TOKEN}${KEYS.enter}`);
    await terminal.shows('.env ist geschrieben');
    expect(readFileSync(env(), 'utf8')).toBe(`DISCORD_TOKEN=${TOKEN}\nLOG_LEVEL=warn\n`);
  });

  test.each([
    ['at the first question', async () => terminal.shows('Womit?')],
    [
      'after a token was found to work',
      async () => {
        await pick('Womit?', 2);
        await terminal.shows('Das Token des Bots');
        terminal.type(`${TOKEN}${KEYS.enter}`);
        await terminal.shows('Wie soll Slack den Bot erreichen?');
      },
    ],
  ])('Ctrl-C %s leaves the file as it was', async (_, until) => {
    writeFileSync(env(), 'LOG_LEVEL=warn\n', { mode: 0o640 });
    begin();
    await until();
    terminal.type(KEYS.ctrlC);
    await terminal.shows('Abgebrochen. .env ist, wie sie war.');
    expect(await terminal.ended()).toBe(130);
    expect(readFileSync(env(), 'utf8')).toBe('LOG_LEVEL=warn\n');
    expect(statSync(env()).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['.env']);
  });

  test('where there is none, Ctrl-C makes none', async () => {
    begin();
    await terminal.shows('Womit?');
    terminal.type(KEYS.ctrlC);
    await terminal.ended();
    expect(existsSync(env())).toBe(false);
  });
});
