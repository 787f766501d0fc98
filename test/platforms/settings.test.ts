import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bot } from '../../src/core/bot.ts';
import type { Services } from '../../src/core/services.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';
import { shippedBot } from '../../src/shipped.ts';
import * as discord from './discord/live.ts';
import { textIn } from './discord/seen.ts';
import { CHANNEL, GUILD, READER, THREAD } from './discord/stand-in/index.ts';
import * as slack from './slack/live.ts';
import { BOB, NEWS, TEAM } from './slack/stand-in/workspace.ts';

const today = () => Temporal.PlainDate.from('2026-11-24');
let bot: Bot;
let services: Services;
beforeAll(async () => {
  ({ bot, services } = await shippedBot(createEngine(atHome('models')), atHome('content'), today));
});
const set = (key: string, name: 'language' | 'answers', value: string | null) =>
  services.settings.set(key, new Map([[name, value]]));

describe('in Discord', () => {
  let live: discord.Live;
  const here = `discord:${GUILD}/${CHANNEL}`;
  beforeAll(async () => {
    live = await discord.goLive(bot);
  });
  afterAll(() => live.stop());
  const ask = (name: string) =>
    live.standIn.answerTo(live.standIn.command(name, {}, { who: READER, locale: 'en-US' }));

  test('a language that is set is spoken to everybody, in answers, mentions, refusals and the channel’s threads', async () => {
    await set(here, 'language', 'de');
    expect(textIn(await ask('claims'))).toContain('Was andere sagen');
    live.standIn.write('<@1000000000000000001> claims', { who: READER });
    const [mentioned] = await live.standIn.said(CHANNEL);
    expect(mentioned && textIn(mentioned)).toContain('Was andere sagen');
    const inThread = live.standIn.command('claims', {}, { who: READER, locale: 'en-US', where: THREAD });
    expect(textIn(await live.standIn.answerTo(inThread))).toContain('Was andere sagen');
    expect(textIn(await ask('add'))).toContain('Das dürfen hier nur Leute');
    await set(here, 'language', null);
    expect(textIn(await ask('claims'))).toContain('What others say');
  });

  test('where answers are open, everybody sees what was looked up, and only that', async () => {
    expect((await ask('claims')).ephemeral).toBe(true);
    await set(here, 'answers', 'open');
    expect((await ask('claims')).ephemeral).toBe(false);
    expect((await ask('help')).ephemeral).toBe(true);
    const nothing = live.standIn.command('quotes', { person: 'nobody' }, { who: READER });
    expect((await live.standIn.answerTo(nothing)).ephemeral).toBe(true);
    const open = await ask('claims');
    const sentence = live.standIn.press(
      open,
      /"custom_id":"(?<id>ask\.[^"]*\/sentence[^"]*)"/.exec(JSON.stringify(open.body))?.groups?.id ?? '',
    );
    expect((await live.standIn.answerTo(sentence)).ephemeral).toBe(true);
    await set(here, 'answers', null);
  });
});

describe('in Slack', () => {
  let live: slack.Live;
  const here = `slack:${TEAM}/${NEWS}`;
  beforeAll(async () => {
    live = await slack.goLive(bot);
  });
  afterAll(() => live.stop());
  const ask = (name: string, text = '') => live.answerTo(() => live.slack.command(name, text, { user: BOB }));

  test('a language that is set is spoken to everybody, in answers and mentions', async () => {
    await set(here, 'language', 'de');
    expect((await ask('/claims')).text).toContain('Was andere sagen');
    expect((await live.answerTo(() => live.slack.mention('claims', { user: BOB }))).text).toContain(
      'Was andere sagen',
    );
    await set(here, 'language', null);
    expect((await ask('/claims')).text).toContain('What others say');
  });

  test('where answers are open, everybody sees what was looked up, and only that', async () => {
    expect((await ask('/claims')).onlyTo).toBe(BOB.id);
    await set(here, 'answers', 'open');
    expect((await ask('/claims')).onlyTo).toBeNull();
    expect((await ask('/news', 'quotes lavrov')).onlyTo).toBeNull();
    expect((await ask('/help')).onlyTo).toBe(BOB.id);
    expect((await ask('/quotes', 'nobody')).onlyTo).toBe(BOB.id);
    await set(here, 'answers', null);
  });
});
