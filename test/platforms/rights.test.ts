import { randomUUID } from 'node:crypto';
import { PermissionFlagsBits } from 'discord.js';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker, Bot } from '../../src/core/bot.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';
import { startWeb } from '../../src/platforms/web/start.ts';
import { shippedBot } from '../../src/shipped.ts';
import { createStages } from '../../src/stages.ts';
import { openDatabase } from '../../src/store/database.ts';
import { lineStore } from '../../src/store/lines.ts';
import * as discord from './discord/live.ts';
import { textIn } from './discord/seen.ts';
import { threadCalled } from './discord/stand-in/guild.ts';
import { BOT, CHANNEL, EDITOR, GUILD, READER, THREAD } from './discord/stand-in/index.ts';
import type { Person } from './discord/stand-in/world.ts';
import * as slack from './slack/live.ts';
import { ANNA, BOT_USER, direct, GUEST, NEWS, STRANGER, TEAM } from './slack/stand-in/workspace.ts';

const REFUSED = /Das dürfen hier nur Leute|Only people who manage this channel/;
const SAVED = /Gespeichert|Saved/;

const today = () => Temporal.PlainDate.from('2026-11-24');
let bot: Bot;
const asked: Asker[] = [];
beforeAll(async () => {
  const shipped = await shippedBot(createEngine(atHome('models')), atHome('content'), today);
  bot = {
    ...shipped.bot,
    receive(asker) {
      asked.push(asker);
      return shipped.bot.receive(asker);
    },
  };
});

describe('in Discord, whoever may not manage the channel is refused, and whoever may is not', () => {
  let live: discord.Live;
  beforeAll(async () => {
    live = await discord.goLive(bot);
  });
  afterAll(() => live.stop());

  const ways = {
    'a slash command': (who: Person) =>
      live.standIn.answerTo(live.standIn.command('settings', { points: '3' }, { who })),
    'the umbrella command': (who: Person) =>
      live.standIn.answerTo(live.standIn.command('news', { points: '3' }, { who, sub: 'settings' })),
    'a mention': (who: Person) =>
      live.standIn.replyTo(live.standIn.write(`<@${BOT.id}> settings points 3`, { who })),
    async 'somebody else’s button'(who: Person) {
      const shown = await live.standIn.answerTo(live.standIn.command('settings', { points: '3' }));
      const id = /"custom_id":"(?<id>ask\.[^"]*change:default[^"]*)"/.exec(JSON.stringify(shown.body));
      return live.standIn.answerTo(live.standIn.press(shown, id?.groups?.id ?? '', { who }));
    },
    async 'a form that somebody else opened'(who: Person) {
      const opened = live.standIn.command('settings', { form: 'answers' });
      return live.standIn.answerTo(
        live.standIn.fill(await live.standIn.formOf(opened), { points: '3' }, { who }),
      );
    },
    async '«Ask» in a thread'(who: Person) {
      const shown = await live.standIn.replyTo(live.standIn.write(`<@${BOT.id}> brief`, { where: THREAD }));
      const form = await live.standIn.formOf(
        live.standIn.press(
          shown,
          /"custom_id":"(?<id>question\.[^"]*)"/.exec(JSON.stringify(shown.body))?.groups?.id ?? '',
          { who },
        ),
      );
      const question = { question: 'settings points 3' };
      return live.standIn.answerTo(live.standIn.fill(form, question, { who, where: THREAD }));
    },
    async 'a question that was edited'(who: Person) {
      const question = live.standIn.write(`<@${BOT.id}> claims`, { who });
      const answer = await live.standIn.replyTo(question);
      const before = textIn(answer);
      live.standIn.edit(question, `<@${BOT.id}> settings points 3`, { who });
      return live.standIn.world.until(() => (textIn(answer) === before ? null : answer));
    },
  };

  test.each(Object.entries(ways))('by %s', async (_, way) => {
    expect(textIn(await way(READER))).toMatch(REFUSED);
    expect(textIn(await way(EDITOR))).toMatch(SAVED);
  });

  test('in direct messages everybody manages their own', async () => {
    const answer = await live.standIn.replyTo(
      live.standIn.write('settings points 3', { who: READER, where: 'direct' }),
    );
    expect(textIn(answer)).toMatch(SAVED);
    expect(asked.at(-1)?.place).toMatchObject({ home: `discord:@${READER.id}`, closed: true });
  });

  describe('where a question is asked', () => {
    const PRIVATE = '1000000000000000081';
    const PRIVATE_THREAD = '1000000000000000082';
    const UNSEEN = '1000000000000000083';
    const UNSEEN_THREAD = '1000000000000000084';
    beforeAll(() => {
      const { gateway, world } = live.standIn;
      for (const one of [UNSEEN, UNSEEN_THREAD]) world.hidden.add(one);
      world.threads.set(UNSEEN_THREAD, { id: UNSEEN_THREAD, name: 'Elsewhere' });
      const hidden = [{ id: GUILD, type: 0, allow: '0', deny: String(PermissionFlagsBits.ViewChannel) }];
      gateway.tell('CHANNEL_CREATE', {
        id: PRIVATE,
        guild_id: GUILD,
        type: 0,
        name: 'desk',
        position: 9,
        permission_overwrites: hidden,
      });
      const thread = threadCalled('Two of us', { id: PRIVATE_THREAD, parent: CHANNEL });
      gateway.tell('THREAD_CREATE', { ...thread, guild_id: GUILD, type: 12 });
    });

    test.each([
      [
        'a channel that everybody sees is open to the server',
        CHANNEL,
        { home: `discord:${GUILD}`, closed: false },
      ],
      ['a thread in it is too', THREAD, { closed: false, parent: CHANNEL }],
      ['a channel that not everybody sees is closed', PRIVATE, { home: `discord:${GUILD}`, closed: true }],
      ['a private thread is closed', PRIVATE_THREAD, { closed: true, parent: CHANNEL }],
      ['a channel that the bot does not see counts as closed', UNSEEN, { closed: true }],
      ['a thread in such a channel does too', UNSEEN_THREAD, { closed: true }],
    ])('%s', async (_, where, place) => {
      await live.standIn.answerTo(live.standIn.command('help', {}, { where }));
      expect(asked.at(-1)?.place).toMatchObject(place);
    });
  });

  test('for the whole server, only who manages the server', async () => {
    const answer = await live.standIn.answerTo(
      live.standIn.command('settings', { points: '3', for: 'all' }, { who: EDITOR }),
    );
    expect(textIn(answer)).toContain('only people who manage the whole server');
    expect(asked.at(-1)?.place.home).toBe(`discord:${GUILD}`);
  });
});

describe('in Slack, guests and strangers are refused, and members are not', () => {
  let live: slack.Live;
  beforeAll(async () => {
    live = await slack.goLive(bot);
  });
  afterAll(() => live.stop());

  const ways = {
    'a slash command': (user: typeof ANNA) =>
      live.answerTo(() => live.slack.command('/settings', 'points 3', { user })),
    'the umbrella command': (user: typeof ANNA) =>
      live.answerTo(() => live.slack.command('/news', 'settings points 3', { user })),
    'a mention': (user: typeof ANNA) =>
      live.answerTo(() => live.slack.mention('settings points 3', { user })),
    async 'a thread, without a mention'(user: typeof ANNA) {
      const { thread } = await live.answerTo(() => live.slack.mention('help'));
      return live.answerTo(() => live.slack.write('settings points 3', { user, thread }));
    },
    'a direct message': (user: typeof ANNA) =>
      live.answerTo(() => live.slack.directMessage('settings points 3', { user })),
    async 'somebody else’s button'(user: typeof ANNA) {
      const shown = await live.answerTo(() => live.slack.mention('settings points 3'));
      return live.answerTo(() => live.slack.press(shown, 'Alles auf Voreinstellung', { user }));
    },
    async 'a message in a thread of the bot’s'(user: typeof ANNA) {
      const { thread } = await live.answerTo(() => live.slack.mention('claims'));
      return live.answerTo(() => live.slack.write('settings points 3', { user, thread }));
    },
    async 'a question that was edited'(user: typeof ANNA) {
      let question = '';
      const answer = await live.answerTo(async () => {
        question = await live.slack.mention('claims', { user });
      });
      const before = answer.text;
      await live.slack.edit(question, `<@${BOT_USER}> settings points 3`);
      await expect.poll(() => answer.text).not.toBe(before);
      return answer;
    },
  };

  test.each(Object.entries(ways))('by %s', async (_, way) => {
    expect((await way(GUEST)).text).toMatch(REFUSED);
    expect((await way(STRANGER)).text).toMatch(REFUSED);
    expect((await way(ANNA)).text).toMatch(SAVED);
  });

  describe('where a question is asked', () => {
    const PRIVATE = 'C0DESK';
    const SHARED = 'C0JOINT';
    beforeAll(() => {
      for (const channel of [PRIVATE, SHARED]) live.slack.workspace.channels.add(channel);
      live.slack.workspace.private.add(PRIVATE);
      live.slack.workspace.shared.add(SHARED);
    });

    test.each([
      ['a public channel is open to the workspace', NEWS, { home: `slack:${TEAM}`, closed: false }],
      ['a private channel is closed, whatever its id looks like', PRIVATE, { closed: true }],
      ['direct messages are closed', direct(ANNA), { closed: true }],
      [
        'a channel shared with other workspaces sees nothing of this one',
        SHARED,
        { home: `slack:${TEAM}.${SHARED}`, closed: false },
      ],
      ['a channel of which Slack tells nothing counts as closed', 'C0HIDDEN', { closed: true }],
    ])('%s', async (_, channel, place) => {
      await live.answerTo(() => live.slack.command('/help', '', { channel }));
      expect(asked.at(-1)?.place).toMatchObject(place);
    });
  });
});

describe('on the page, whoever opens it at this machine may manage, and over the network only look things up', () => {
  test.each([
    ['127.0.0.1', SAVED],
    ['0.0.0.0', REFUSED],
  ])('served at %s', async (HOST, answer) => {
    const database = await openDatabase({ engine: 'memory' });
    const web = await startWeb({
      config: { HOST, PORT: 0 },
      bot,
      renderers: createStages(lineStore(database)),
      log: pino({ level: 'silent' }),
    });
    const response = await fetch(new URL('/ask', web.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ language: 'de', session: randomUUID(), text: '/settings points 3' }),
    });
    expect(await response.text()).toMatch(answer);
    await web.stop();
    await database.destroy();
  });
});
