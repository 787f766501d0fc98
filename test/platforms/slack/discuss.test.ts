import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Bot } from '../../../src/core/bot.ts';
import type { Target } from '../../../src/core/posting/poster.ts';
import type { Services } from '../../../src/core/services.ts';
import { createEngine } from '../../../src/engine.ts';
import { atHome } from '../../../src/home.ts';
import { shippedBot } from '../../../src/shipped.ts';
import { someone } from '../../askers.ts';
import { goLive, type Live, labelsIn } from './live.ts';
import { BOB, CLOSED, direct, type Message, NEWS, TEAM } from './stand-in/workspace.ts';

const today = () => Temporal.PlainDate.from('2026-11-24');
const BEGIN = 'Was wollen Sie dazu wissen? Schreiben Sie es hierher, ohne mich zu erwähnen.';

let bot: Bot;
let services: Services;
let live: Live;
beforeAll(async () => {
  ({ bot, services } = await shippedBot(createEngine(atHome('models')), atHome('content'), today));
  live = await goLive(bot);
});
afterAll(() => live.stop());

const asked = (command: string, where: { channel?: string } = {}): Promise<Message> =>
  live.answerTo(() => live.slack.command(command, '', where));
const shared = async (command: string, where: { channel?: string } = {}): Promise<Message> => {
  const answer = await asked(command, where);
  return live.answerTo(() => live.slack.press(answer, 'Im Kanal teilen'));
};
const discuss = (message: Message, user?: typeof BOB): Promise<Message> =>
  live.answerTo(() => live.slack.press(message, 'Besprechen', user === undefined ? {} : { user }));
const write = (text: string, thread: string): Promise<Message> =>
  live.answerTo(() => live.slack.write(text, { thread }));
const inThread = (ts: string): string[] =>
  live.slack.workspace.messages.filter(({ thread }) => thread === ts).map(({ text }) => text);
const set = (value: string | null) =>
  services.settings.set(`slack:${TEAM}/${NEWS}`, new Map([['threads', value]]));

test('«Besprechen» under a briefing opens its thread, in which the article is known; other answers have none', async () => {
  expect(labelsIn(await asked('/brief'))).not.toContain('Besprechen');
  expect(labelsIn(await shared('/claims'))).not.toContain('Besprechen');
  const briefing = await shared('/brief');
  expect(await discuss(briefing)).toMatchObject({ channel: NEWS, thread: briefing.ts, text: BEGIN });
  expect((await write('Satz 7', briefing.ts)).text).toMatch(/^Satz 7\n/);
});

test('it opens only once: whoever presses it again is told where it is, in the channel', async () => {
  const briefing = await shared('/brief');
  await discuss(briefing);
  const again = await discuss(briefing, BOB);
  expect(again).toMatchObject({ channel: NEWS, thread: null, onlyTo: BOB.id });
  expect(again.text).toMatch(/^The thread about this briefing is open already/);
  expect(inThread(briefing.ts)).toEqual([BEGIN]);
});

test('a briefing within a thread has no «Besprechen»', async () => {
  const briefing = await shared('/brief');
  expect(labelsIn(await write('brief', briefing.ts))).not.toContain('Besprechen');
});

test('where the bot is not in the channel, whoever pressed is told how to take it in', async () => {
  const briefing = await shared('/brief', { channel: CLOSED });
  const told = await discuss(briefing);
  expect(told).toMatchObject({ channel: CLOSED, onlyTo: 'U0ANNA' });
  expect(told.text).toContain('/invite');
});

test('with threads «off» a briefing has no button, with «on» its thread is there at once', async () => {
  await set('off');
  expect(labelsIn(await shared('/brief'))).not.toContain('Besprechen');
  await set('on');
  const briefing = await shared('/brief');
  await expect.poll(() => inThread(briefing.ts), { timeout: 5000 }).toEqual([BEGIN]);
  expect(labelsIn(briefing)).not.toContain('Besprechen');
  await set(null);
});

const place = (channel: string, thread: string | null = null): Target => ({
  platform: 'slack',
  home: `slack:${TEAM}`,
  channel,
  thread,
});

test('what a schedule posts has the button, or with threads «on» its thread; in threads and direct messages neither', async () => {
  const here = { home: `slack:${TEAM}`, channel: NEWS, closed: false };
  const brief = () => bot.line('/brief', { ...someone, place: here });
  const post = async (to: Target, delivery: string): Promise<Message> => {
    const outgoing = { reply: await brief(), language: 'de', delivery } as const;
    return live.answerTo(() => live.poster.post(to, outgoing));
  };
  expect(labelsIn(await post(place(NEWS), 'asked'))).toContain('Besprechen');
  expect(labelsIn(await post(place(direct(BOB)), 'direct'))).not.toContain('Besprechen');
  await set('on');
  const briefing = await post(place(NEWS), 'on');
  await expect.poll(() => inThread(briefing.ts), { timeout: 5000 }).toEqual([BEGIN]);
  for (const to of [place(NEWS, briefing.ts), place(direct(BOB))])
    expect(inThread((await post(to, `on-${to.channel}`)).ts)).toEqual([]);
  expect(inThread(briefing.ts)).toHaveLength(2);
  await set(null);
});
