import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect, goLive, type Live } from './live.ts';
import { oddBot, oddCommands } from './odd-bot.ts';
import { textIn } from './seen.ts';
import { errors, tooMany } from './stand-in/answers.ts';
import { BOT, CLOSED_CHANNEL, startStandIn, TOKEN } from './stand-in/index.ts';

let live: Live;
const { echo, tidy } = oddCommands;
const answered = async () =>
  textIn(await live.standIn.answerTo(live.standIn.command('echo', { words: 'hello' })));
const logs = (words: string) =>
  live.standIn.world.until(() => live.logged.find((line) => line.includes(words)));

describe('a connection that breaks', () => {
  beforeEach(async () => {
    live = await goLive(await oddBot(), { heartbeatMs: 200 });
  });
  afterEach(() => live.stop());

  test.each([
    ['Discord asks for it', () => live.standIn.gateway.askToReconnect()],
    ['the line is cut', () => live.standIn.gateway.cut()],
  ])('is taken up again where it was when %s; what happened meanwhile is answered', async (_, breaks) => {
    breaks();
    const missed = live.standIn.command('echo', { words: 'meanwhile' });
    expect(textIn(await live.standIn.answerTo(missed))).toContain('said: meanwhile');
    await live.standIn.world.until(() => (live.standIn.gateway.begun.resume === 1 ? true : null));
    expect(live.standIn.gateway.begun.identify).toBe(1);
    expect(await answered()).toContain('said: hello');
  });

  test('is begun anew where Discord has forgotten the session', async () => {
    live.standIn.gateway.forgetSession();
    live.standIn.gateway.cut();
    await live.standIn.world.until(() => (live.standIn.gateway.begun.identify === 2 ? true : null), 10_000);
    expect(await answered()).toContain('said: hello');
  }, 15_000);

  test('is kept alive by heartbeats', async () => {
    await live.standIn.world.until(() => (live.standIn.gateway.heartbeats.count >= 2 ? true : null));
    expect(live.standIn.gateway.begun).toEqual({ identify: 1, resume: 0 });
  });
});

describe('an API that refuses', () => {
  beforeEach(async () => {
    live = await goLive(await oddBot());
  });
  afterEach(() => live.stop());

  test('for a while (429) is asked again after as long as it said', async () => {
    live.standIn.refuseNext(/\/callback$/, tooMany(0.3));
    const asked = Date.now();
    expect(await answered()).toContain('said: hello');
    expect(Date.now() - asked).toBeGreaterThanOrEqual(300);
  });

  test('because the message was deleted while the answer was looked up: that is logged, and the bot goes on', async () => {
    const pending = live.standIn.command('slow');
    const original = await live.standIn.world.until(() => pending.original);
    live.standIn.world.messages.delete(original);
    expect(await logs('"code":"10008"')).toContain('came to nothing');
    expect(await answered()).toContain('said: hello');
  });

  test('because the bot may not write there: that is logged, and the bot goes on', async () => {
    live.standIn.write(`<@${BOT.id}> echo`, { where: CLOSED_CHANNEL });
    expect(await logs('50013')).toContain('came to nothing');
    live.standIn.write(`<@${BOT.id}> echo hello`);
    await live.standIn.world.until(() =>
      [...live.standIn.world.messages.values()].find((message) => textIn(message).includes('said: hello')),
    );
  });
});

describe('an answer that comes too late is logged, without any token, and the bot goes on', () => {
  afterEach(() => live.stop());
  test.each([
    ['to be the first: the interaction is unknown', 'echo', { acknowledgeMs: -1 }, 10062],
    ['to be changed: its token has expired', 'slow', { tokenMs: 500 }, 50027],
  ])('%s', async (_, name, times, code) => {
    live = await goLive(await oddBot(), times);
    const { token } = live.standIn.command(name);
    expect(await logs(`"code":"${code}"`)).toContain('came to nothing');
    expect(live.logged.join('')).not.toContain(token);
    expect(live.logged.join('')).not.toContain(TOKEN);
    live.standIn.write(`<@${BOT.id}> echo hello`);
    await live.standIn.world.until(() =>
      [...live.standIn.world.messages.values()].find((message) => textIn(message).includes('said: hello')),
    );
  });
});

const writes = () =>
  live.standIn.world.calls
    .filter(({ method, path }) => path.includes('/commands') && method !== 'GET')
    .map(({ method }) => method);
const registered = () => [...live.standIn.world.commands.values()].map(({ name }) => name);

describe('registration', () => {
  afterEach(() => live.stop());
  test('writes all at first, nothing where nothing changed, then only what did', async () => {
    live = await goLive(await oddBot([echo, tidy]));
    expect(writes()).toEqual(['POST', 'POST', 'POST', 'POST']);
    await live.restart();
    expect(writes()).toHaveLength(4);
    const renamed = { ...tidy, describe: { ...tidy.describe, de: 'räumt auf' } };
    await live.restart(await oddBot([echo, renamed]));
    expect(writes().slice(4)).toEqual(['PATCH', 'PATCH']);
    await live.restart(await oddBot([echo]));
    expect(writes().slice(6)).toEqual(['PATCH', 'DELETE']);
    expect(registered()).toEqual(['echo', 'news', 'Brief this']);
  });

  test('of commands by one name, each kind is told from the others; those of no kind of ours are left alone', async () => {
    live = await goLive(await oddBot([echo]));
    const put = (id: string, type: number, name: string) =>
      live.standIn.world.commands.set(id, { id, type, name, description: '' });
    put('1', 3, 'echo');
    put('2', 2, 'Brief this');
    await live.restart();
    expect(writes().slice(3)).toEqual(['DELETE']);
    expect(live.standIn.world.commands.has('2')).toBe(true);
  });

  test('hides what is for people who manage a channel from the others', async () => {
    live = await goLive(await oddBot([echo, tidy]));
    const hidden = Object.fromEntries(
      [...live.standIn.world.commands.values()].map(({ name, default_member_permissions }) => [
        name,
        default_member_permissions,
      ]),
    );
    expect(hidden).toEqual({ echo: null, tidy: '16', news: null, 'Brief this': '16' });
  });
});

describe('a start that fails says why in one sentence, without the token', () => {
  const folder = mkdtempSync(join(tmpdir(), 'discord-'));
  const failure = async (standIn: { readonly apiUrl: string }, token?: string) =>
    connect(await oddBot(), standIn, folder, () => undefined, token).then(
      () => 'it started',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );

  test('a wrong token', async () => {
    const standIn = await startStandIn();
    const said = await failure(standIn, 'wrong-token');
    expect(said).toBe(
      'Discord: the token in DISCORD_TOKEN is not accepted. Reset it in the developer portal and put in the new one (docs/discord.md, step 2).',
    );
    await standIn.stop();
  });

  test('nobody there', async () => {
    const said = await failure({ apiUrl: 'http://127.0.0.1:9/api' });
    expect(said).toBe(
      'Discord: http://127.0.0.1:9/api cannot be reached (ECONNREFUSED). Check the network and DISCORD_API_URL.',
    );
  });

  test('the gateway refuses', async () => {
    const standIn = await startStandIn();
    standIn.gateway.refuseWith(4014);
    expect(await failure(standIn)).toMatch(
      /^Discord: the gateway ended the connection \(close code 4014\)\./,
    );
    await standIn.stop();
  });

  test('a definition is refused', async () => {
    const standIn = await startStandIn();
    standIn.refuseNext(/POST .*\/commands$/, errors.unknownCommand);
    expect(await failure(standIn)).toMatch(/^Discord: the commands could not be registered \(10063/);
    await standIn.stop();
  });
});
