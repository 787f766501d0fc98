import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bot } from '../../../src/core/bot.ts';
import type { Services } from '../../../src/core/services.ts';
import { createEngine } from '../../../src/engine.ts';
import { atHome } from '../../../src/home.ts';
import { shippedBot } from '../../../src/shipped.ts';
import { goLive, type Live } from './live.ts';
import { labelsIn, textIn } from './seen.ts';
import { CHANNEL, GUILD, READER, THREAD } from './stand-in/index.ts';
import type { Pointed } from './stand-in/message-menu.ts';

const ARTICLE =
  'The harbour commission of Kiel met on Monday in the town hall. More than 1,000 containers were shipped last year, the commission said. ' +
  '“We will not close the terminal,” said Anna Weber, the head of the commission, after the meeting.';
/** Nothing is fetched from there, and the core says why. */
const LINK = 'http://127.0.0.1/harbour';
const LINK_TAKEN = 'This address is not on the public Internet';

const today = () => Temporal.PlainDate.from('2026-11-24');
let bot: Bot;
let services: Services;
let live: Live;
/** How long the bot takes to look something up. */
let takes = 0;
beforeAll(async () => {
  ({ bot, services } = await shippedBot(createEngine(atHome('models')), atHome('content'), today));
  live = await goLive({
    ...bot,
    briefThis: (...asked) => sleep(takes).then(() => bot.briefThis(...asked)),
  });
});
afterAll(() => live.stop());

const answers = (value: string | null) =>
  services.settings.set(`discord:${GUILD}/${CHANNEL}`, new Map([['answers', value]]));
const briefThis = (message: Pointed, scene = {}) =>
  live.standIn.answerTo(live.standIn.useOn(message, 'Brief this', scene));

describe('«Brief this» in the menu of anybody’s message', () => {
  test('answers with the briefing, to whoever asked alone', async () => {
    const answer = await briefThis({ content: ARTICLE });
    expect(textIn(answer)).toContain('We will not close the terminal');
    expect(answer.ephemeral).toBe(true);
    expect(labelsIn(answer)).toContain('Share to channel');
  });

  test('for everybody where answers are open, but not what came to nothing', async () => {
    await answers('open');
    expect((await briefThis({ content: ARTICLE })).ephemeral).toBe(false);
    expect((await briefThis({ content: 'Lunch?' })).ephemeral).toBe(true);
    takes = 1200;
    const shown = live.standIn.world.messages.size;
    const late = live.standIn.useOn({ content: 'Lunch?' }, 'Brief this');
    await live.standIn.world.until(() => (late.state === 'deferred' ? true : null));
    await live.standIn.world.until(() => (late.state === 'answered' ? true : null));
    takes = 0;
    const told = await live.standIn.world.until(() => [...live.standIn.world.messages.values()][shown]);
    expect(textIn(told)).toContain('There is no link in this message');
    expect(told.ephemeral).toBe(true);
    await answers(null);
  });

  test.each([
    ['in its text', { content: `Worth reading: ${LINK}` }],
    ['in a preview that a bot made', { embeds: [{ type: 'rich', title: 'Harbour', url: LINK }] }],
    ['in a message that it forwards', { forwards: { content: `look: ${LINK}` } }],
    ['in the preview of a message that it forwards', { forwards: { embeds: [{ type: 'link', url: LINK }] } }],
  ])('takes a link %s', async (_, message) => {
    expect(textIn(await briefThis(message))).toContain(LINK_TAKEN);
  });

  test.each([
    ['of a preview', { embeds: [{ type: 'rich', title: 'Harbour', description: ARTICLE }] }],
    ['of a message that it forwards', { forwards: { content: ARTICLE } }],
  ])('takes the text %s', async (_, message) => {
    expect(textIn(await briefThis(message))).toContain('We will not close the terminal');
  });

  test('says what is wrong with a message that has neither, in the language of whoever asked', async () => {
    expect(textIn(await briefThis({ content: 'Lunch?' }, { locale: 'de' }))).toMatch(
      /^In dieser Nachricht steht kein Link/,
    );
  });

  test('refuses whoever may not add, whatever Discord lets through', async () => {
    expect(textIn(await briefThis({ content: ARTICLE }, { who: READER }))).toContain(
      'Only people who manage this channel may do that',
    );
    await services.settings.set(`discord:${GUILD}`, new Map([['manage', 'admins']]));
    expect(textIn(await briefThis({ content: ARTICLE }))).toContain('Only people who manage this channel');
    await services.settings.set(`discord:${GUILD}`, new Map([['manage', null]]));
  });

  test('works in threads and in direct messages', async () => {
    expect(textIn(await briefThis({ content: ARTICLE }, { where: THREAD }))).toContain('Anna Weber');
    const direct = await briefThis({ content: ARTICLE }, { who: READER, where: 'direct' });
    expect(textIn(direct)).toContain('Anna Weber');
    const asked = live.standIn.write('who is quoted?', { who: READER, where: 'direct' });
    expect(textIn(await live.standIn.replyTo(asked))).toContain('We will not close the terminal');
  });
});
