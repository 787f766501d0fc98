import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { goLive, type Live } from './live.ts';
import { oddBot } from './odd-bot.ts';
import { event } from './stand-in/requests.ts';
import { ANNA, direct, NEWS } from './stand-in/workspace.ts';

let live: Live;
let clock: () => number;
beforeEach(async () => {
  clock = Date.now;
  live = await goLive(oddBot, { way: 'http', now: () => clock() });
});
afterEach(() => live.stop());

const answered = () => live.slack.workspace.messages.filter(({ author }) => author === 'B0BOT').length;
/** Something after which whatever was to be answered has been. */
const settle = async () => {
  const before = answered();
  await live.slack.directMessage('long');
  await vi.waitFor(() => expect(answered()).toBeGreaterThan(before), 5000);
};

describe('a request over HTTP', () => {
  test.each([
    ['signed with another secret', { secret: 'guessed' }],
    ['from more than five minutes ago', { shifted: -301 }],
    ['from the future', { shifted: 120 }],
    ['with a time stamp that is none', { headers: { 'x-slack-request-timestamp': 'soon' } }],
    ['with a signature of an unknown version', { headers: { 'x-slack-signature': 'v9=abc' } }],
    ['without a signature', { headers: { 'x-slack-signature': '' } }],
  ])('%s is refused with 401 and not answered', async (_, forgery) => {
    const { status } = await live.slack.sendByHttp(live.slack.commandRequest('/long', ''), forgery);
    expect(status).toBe(401);
    await settle();
    expect(live.slack.workspace.messages.filter(({ channel }) => channel === NEWS)).toEqual([]);
  });

  test('to another path is not found', async () => {
    expect((await fetch(`${live.slack.appUrl}/elsewhere`, { method: 'POST' })).status).toBe(404);
  });

  const message = {
    type: 'message',
    channel_type: 'im',
    user: ANNA.id,
    text: 'long',
    ts: '1.1',
    channel: direct(ANNA),
  };
  test.each([
    ['a command', () => live.slack.commandRequest('/long', '')],
    ['an event', () => event(message)],
  ])('that brings %s again is answered once', async (_, make) => {
    const request = make();
    await live.slack.sendByHttp(request);
    await vi.waitFor(() => expect(answered()).toBe(1), 5000);
    const again = await live.slack.sendByHttp(request, { headers: { 'x-slack-retry-num': '1' } });
    expect(again.status).toBe(200);
    await settle();
    expect(answered()).toBe(2);
  });

  test('that brings a press again is carried out once', async () => {
    const answer = await live.answerTo(() => live.slack.command('/long', ''));
    const share = live.slack.pressRequest(answer, 'Im Kanal teilen');
    await live.answerTo(() => live.slack.sendByHttp(share));
    await live.slack.sendByHttp(share);
    await settle();
    expect(
      live.slack.workspace.messages.filter(({ onlyTo, channel }) => onlyTo === null && channel === NEWS),
    ).toHaveLength(1);
  });

  test('may come again an hour later, when nobody could replay it', async () => {
    const request = live.slack.commandRequest('/long', '');
    await live.answerTo(() => live.slack.sendByHttp(request));
    const start = Date.now();
    clock = () => start + 61 * 60_000;
    await live.answerTo(() => live.slack.sendByHttp(request));
    expect(answered()).toBe(2);
  });
});
