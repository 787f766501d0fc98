import { afterEach, describe, expect, test } from 'vitest';
import { targetOf } from '../../src/core/posting/plans.ts';
import type { Outgoing, Poster, Target } from '../../src/core/posting/poster.ts';
import { ours, type Reply } from '../../src/core/reply.ts';
import { goLive as goLiveOnDiscord } from './discord/live.ts';
import { oddBot as oddDiscordBot } from './discord/odd-bot.ts';
import { tooMany } from './discord/stand-in/answers.ts';
import {
  BOT,
  CHANNEL,
  CLOSED_CHANNEL,
  EDITOR,
  GUILD,
  THREAD,
  UNREAD_CHANNEL,
} from './discord/stand-in/index.ts';
import { goLive as goLiveOnSlack } from './slack/live.ts';
import { oddBot as oddSlackBot } from './slack/odd-bot.ts';
import { CLOSED, NEWS } from './slack/stand-in/workspace.ts';

/** One platform's loopback, as far as these tests need it. */
interface Loopback {
  readonly poster: Poster;
  readonly channel: Target;
  readonly thread: Target;
  /** Where the bot may not post. */
  readonly closed: Target;
  /** Where it may not read what was posted. */
  readonly unread: Target;
  readonly person: string;
  /** Texts of the bot's messages in a place, oldest first. */
  shown(place: Target): string[];
  limitNext(seconds: number): void;
  /** The next post is done, but its answer lost: by another status, or with 0 by a broken connection. */
  loseNext(status: number): void;
  lag(ms: number): void;
  /** Fills the channel with what other people write. */
  fill(messages: number): void;
  stop(): Promise<void>;
}

const inServer = (channel: string, thread: string | null = null): Target => ({
  platform: 'discord',
  home: `discord:${GUILD}`,
  channel,
  thread,
});

const inWorkspace = (channel: string, thread: string | null = null): Target => ({
  platform: 'slack',
  home: 'slack:T0WORK',
  channel,
  thread,
});

async function onDiscord(): Promise<Loopback> {
  const discord = await goLiveOnDiscord(await oddDiscordBot());
  const { poster, standIn } = discord;
  const post = /^POST \/channels/;
  return {
    poster,
    channel: inServer(CHANNEL),
    thread: inServer(CHANNEL, THREAD),
    closed: inServer(CLOSED_CHANNEL),
    unread: inServer(UNREAD_CHANNEL),
    person: `discord:${EDITOR.id}`,
    shown: ({ channel, thread }) =>
      [...standIn.world.messages.values()]
        .filter((one) => one.channel === (thread ?? channel) && one.author === BOT.id)
        .map(({ body }) => JSON.stringify(body)),
    limitNext: (seconds) => standIn.refuseNext(post, tooMany(seconds)),
    loseNext: (status) => standIn.loseNext(post, status === 0 ? null : { status, body: null }),
    lag(ms) {
      standIn.world.historyLag = ms;
    },
    fill: (messages) => {
      for (let at = 0; at < messages; at += 1) standIn.write('hello');
    },
    stop: () => discord.stop(),
  };
}

async function onSlack(): Promise<Loopback> {
  const slackLive = await goLiveOnSlack(oddSlackBot);
  const { poster, slack } = slackLive;
  const { workspace } = slack;
  workspace.historyPage = 15;
  const write = () => {
    const posted = workspace.post({ channel: NEWS, author: 'U0ANNA', message: { text: 'hello' } });
    if ('error' in posted) throw new Error(posted.error);
    return posted.ts;
  };
  return {
    poster,
    channel: inWorkspace(NEWS),
    thread: inWorkspace(NEWS, write()),
    closed: inWorkspace(CLOSED),
    unread: inWorkspace(CLOSED),
    person: 'slack:T0WORK/U0ANNA',
    shown: ({ channel, thread }) =>
      workspace.messages
        .filter((one) => one.channel === channel && one.author === 'B0BOT' && !one.deleted)
        .filter((one) => one.thread === thread)
        .map(({ text }) => text),
    limitNext: (seconds) => void slack.limited.set('chat.postMessage', { times: 1, retryAfter: seconds }),
    loseNext: (status) => void slack.losing.set('chat.postMessage', [status]),
    lag(ms) {
      workspace.historyLag = ms;
    },
    fill: (messages) => {
      for (let at = 0; at < messages; at += 1) write();
    },
    stop: () => slackLive.stop(),
  };
}

const saying = (text: string): Reply => ({
  outcome: 'answer',
  line: '/help',
  parts: [{ type: 'text', runs: [ours(text)] }],
  actions: [],
});
const outgoing = (delivery: string, text = 'The harbour is open.'): Outgoing => ({
  reply: saying(text),
  language: 'en',
  delivery,
});
const now = () => Temporal.Now.instant();
const aMinuteAgo = () => now().subtract({ minutes: 1 });

const running: (() => Promise<void>)[] = [];
const begin = async (start: () => Promise<Loopback>): Promise<Loopback> => {
  const live = await start();
  running.push(() => live.stop());
  return live;
};
afterEach(() => Promise.all(running.splice(0).map((stop) => stop())));

describe.each([
  ['Discord', onDiscord],
  ['Slack', onSlack],
])('%s', (_, start) => {
  test('somebody’s direct messages are found, the same each time, and can be posted to', async () => {
    const live = await begin(start);
    const opened = await live.poster.direct(live.person);
    expect(opened).toMatchObject({ outcome: 'done', value: { closed: true } });
    expect(await live.poster.direct(live.person)).toEqual(opened);
    const place = opened.outcome === 'done' ? targetOf(opened.value) : null;
    if (place === null) throw new Error('nobody posts there');
    expect(await live.poster.post(place, outgoing('d1'))).toMatchObject({ outcome: 'done' });
    expect(live.shown(place)).toHaveLength(1);
  });

  test('a message is posted, found by its delivery, changed, and taken away', async () => {
    const live = await begin(start);
    for (const place of [live.channel, live.thread]) {
      const posted = await live.poster.post(place, outgoing('d1'));
      if (posted.outcome !== 'done') throw new Error(posted.why);
      expect(posted.value).toMatchObject(place);
      expect(await live.poster.find(place, 'd1', now())).toEqual(posted);
      expect(await live.poster.find(place, 'd2', aMinuteAgo())).toEqual({ outcome: 'done', value: null });
      const changed = await live.poster.edit(posted.value, outgoing('d1', 'The harbour is closed.'));
      expect(changed).toEqual({ outcome: 'done', value: null });
      expect(live.shown(place)).toEqual([expect.stringContaining('The harbour is closed.')]);
      expect(await live.poster.find(place, 'd1', now())).toEqual(posted);
      expect(await live.poster.remove(posted.value)).toEqual({ outcome: 'done', value: null });
      expect(live.shown(place)).toEqual([]);
      expect(await live.poster.remove(posted.value)).toEqual({ outcome: 'done', value: null });
      expect(await live.poster.edit(posted.value, outgoing('d1'))).toMatchObject({
        outcome: 'refused',
        again: null,
      });
    }
  });

  test('where it may not post, it is refused for good', async () => {
    const live = await begin(start);
    const posted = await live.poster.post(live.closed, outgoing('d1'));
    expect(posted).toMatchObject({ outcome: 'refused', again: null });
    expect(live.shown(live.closed)).toEqual([]);
  });

  test('a platform that asks to wait is told apart from one that refuses, and is not asked again by itself', async () => {
    const live = await begin(start);
    live.limitNext(7);
    const posted = await live.poster.post(live.channel, outgoing('d1'));
    if (posted.outcome !== 'refused') throw new Error(posted.outcome);
    expect(Math.abs((posted.again ?? 0) - 7)).toBeLessThanOrEqual(1);
    expect(live.shown(live.channel)).toEqual([]);
  });

  test.each([
    ['a broken connection', 0],
    ['a status of 502', 502],
  ])('a post of which the answer is lost by %s is unknown, and is found', async (__, status) => {
    const live = await begin(start);
    live.loseNext(status);
    const tried = now();
    expect(await live.poster.post(live.channel, outgoing('d1'))).toMatchObject({ outcome: 'unknown' });
    expect(live.shown(live.channel)).toHaveLength(1);
    expect(await live.poster.find(live.channel, 'd1', tried)).toMatchObject({
      outcome: 'done',
      value: { message: expect.any(String) },
    });
  });

  test('what is not in a history that lags may still turn up, for half a minute', async () => {
    const live = await begin(start);
    const tried = now();
    await live.poster.post(live.channel, outgoing('d1'));
    live.lag(60_000);
    const found = await live.poster.find(live.channel, 'd1', tried);
    expect(found).toMatchObject({ outcome: 'refused', again: expect.any(Number) });
    live.lag(0);
    expect(await live.poster.find(live.channel, 'd1', tried)).toMatchObject({ outcome: 'done' });
  });

  test('where it may not read the history, it cannot tell', async () => {
    const live = await begin(start);
    const found = await live.poster.find(live.unread, 'd1', aMinuteAgo());
    expect(found).toMatchObject({ outcome: 'unknown' });
  });

  test('a message is found behind pages of others', async () => {
    const live = await begin(start);
    const posted = await live.poster.post(live.channel, outgoing('d1'));
    live.fill(120);
    expect(await live.poster.find(live.channel, 'd1', now())).toEqual(posted);
  });
});

test('Discord gives the first message again where a delivery is posted twice, as long as it promises to', async () => {
  const live = await begin(onDiscord);
  expect(live.poster.repeatsSafelyFor).toBeGreaterThan(0);
  const first = await live.poster.post(live.channel, outgoing('d1'));
  expect(await live.poster.post(live.channel, outgoing('d1'))).toEqual(first);
  expect(live.shown(live.channel)).toHaveLength(1);
});

describe('on Slack', () => {
  const place = inWorkspace(NEWS);

  test('a search that it slows down goes on later, and one through too much tells nothing', async () => {
    const slackLive = await goLiveOnSlack(oddSlackBot);
    running.push(() => slackLive.stop());
    const { poster, slack } = slackLive;
    slack.limited.set('conversations.history', { times: 1, retryAfter: 60 });
    expect(await poster.find(place, 'd1', aMinuteAgo())).toMatchObject({ outcome: 'refused', again: 60 });
    slack.workspace.historyPage = 1;
    for (let at = 0; at < 12; at += 1)
      slack.workspace.post({ channel: NEWS, author: 'U0ANNA', message: { text: 'hello' } });
    expect(await poster.find(place, 'd1', aMinuteAgo())).toMatchObject({ outcome: 'unknown' });
  });

  test('an app without the scope for reading history can post, but not tell what it posted', async () => {
    const slackLive = await goLiveOnSlack(oddSlackBot);
    running.push(() => slackLive.stop());
    const { poster, slack } = slackLive;
    slack.refusing.set('conversations.history', ['missing_scope']);
    expect(await poster.find(place, 'd1', aMinuteAgo())).toMatchObject({ outcome: 'unknown' });
    expect(await poster.post(place, outgoing('d1'))).toMatchObject({ outcome: 'done' });
  });

  test.each(['fatal_error', 'internal_error'])(
    'after «%s» it cannot be known what was done',
    async (error) => {
      const slackLive = await goLiveOnSlack(oddSlackBot);
      running.push(() => slackLive.stop());
      const { poster, slack } = slackLive;
      slack.refusing.set('chat.postMessage', [error]);
      expect(await poster.post(place, outgoing('d1'))).toMatchObject({ outcome: 'unknown' });
    },
  );
});
