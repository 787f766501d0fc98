import { afterEach, describe, expect, test } from 'vitest';
import type { Poster } from '../../src/core/posting/poster.ts';
import { goLive as goLiveOnDiscord } from './discord/live.ts';
import { buttonIn } from './discord/seen.ts';
import { tooMany } from './discord/stand-in/answers.ts';
import { BOT, CHANNEL, GUILD } from './discord/stand-in/index.ts';
import { type House, houseOf } from './house.ts';
import { goLive as goLiveOnSlack } from './slack/live.ts';
import { BOB, NEWS } from './slack/stand-in/workspace.ts';

const HARBOUR =
  'The harbour commission met in Kiel on Monday. More than 1,000 containers were shipped last year, the commission said. ' +
  '“We will not close the terminal,” said Anna Weber, the head of the commission.';
const corrected = HARBOUR.replace('More than 1,000', 'About 800');
const LINE = 'Sentence 2 said “More than 1,000 containers”, now it says “About 800 containers”.';

/** One platform's loopback, as far as these tests need it. */
interface Loopback {
  readonly house: House;
  readonly poster: Poster;
  /** Somebody asks for claims and shares the answer. */
  share(): Promise<void>;
  /** Somebody asks where everybody reads along. */
  mention(): Promise<void>;
  /** The bot's messages that everybody sees, oldest first. */
  readonly shown: () => string[];
  readonly limitNextChange: () => void;
  readonly deleteFirst: () => void;
  stop(): Promise<void>;
}

async function onDiscord(): Promise<Loopback> {
  const house = await houseOf(`discord:${GUILD}`, 'discord', CHANNEL);
  const live = await goLiveOnDiscord(house.bot);
  const { world } = live.standIn;
  const messages = () =>
    [...world.messages.values()].filter(
      (one) => one.author === BOT.id && one.channel === CHANNEL && !one.ephemeral,
    );
  return {
    house,
    poster: live.poster,
    async share() {
      const answer = await live.standIn.answerTo(live.standIn.command('claims', { article: 'harbour' }));
      await live.standIn.answerTo(live.standIn.press(answer, buttonIn(answer, 'Share')));
    },
    async mention() {
      const before = messages().length;
      live.standIn.write(`<@${BOT.id}> /claims article:harbour`);
      await world.until(() => (messages().length > before ? true : undefined));
    },
    shown: () => messages().map(({ body }) => JSON.stringify(body).replaceAll('**', '')),
    limitNextChange: () => live.standIn.refuseNext(/^PATCH \/channels/, tooMany(1)),
    deleteFirst: () => void world.messages.delete(messages()[0]?.id ?? ''),
    stop: () => live.stop(),
  };
}

async function onSlack(): Promise<Loopback> {
  const house = await houseOf('slack:T0WORK', 'slack', NEWS);
  const live = await goLiveOnSlack(house.bot);
  const { workspace } = live.slack;
  const messages = () =>
    workspace.messages.filter(
      (one) => one.author === 'B0BOT' && one.channel === NEWS && one.onlyTo === null && !one.deleted,
    );
  return {
    house,
    poster: live.poster,
    async share() {
      const answer = await live.answerTo(() =>
        live.slack.command('/claims', 'article:harbour', { user: BOB }),
      );
      await live.answerTo(() => live.slack.press(answer, 'Share to channel', { user: BOB }));
    },
    mention: async () =>
      void (await live.answerTo(() => live.slack.mention('/claims article:harbour', { user: BOB }))),
    shown: () => messages().map(({ text }) => text),
    limitNextChange: () => void live.slack.limited.set('chat.update', { times: 1, retryAfter: 1 }),
    deleteFirst() {
      const [first] = messages();
      if (first !== undefined) first.deleted = true;
    },
    stop: () => live.stop(),
  };
}

const running: (() => Promise<void>)[] = [];
afterEach(() => Promise.all(running.splice(0).map((stop) => stop())));

/** Counts how often each message is changed. */
function counting(poster: Poster): Poster & { readonly changes: Map<string, number> } {
  const changes = new Map<string, number>();
  return {
    ...poster,
    changes,
    edit(message, outgoing) {
      changes.set(message.message, (changes.get(message.message) ?? 0) + 1);
      return poster.edit(message, outgoing);
    },
  };
}

const times = (text: string, words: string): number => text.replaceAll('\\"', '"').split(words).length - 1;

describe.each([
  ['Discord', onDiscord],
  ['Slack', onSlack],
])('on %s', (_, start) => {
  /** A message that a schedule posted, one that somebody shared, and one that answers a mention. */
  async function threeCopies() {
    const live = await start();
    running.push(() => live.stop());
    const poster = counting(live.poster);
    const worker = live.house.workerOn(poster);
    await live.house.put(HARBOUR);
    await live.house.owe('/claims article:harbour');
    await worker.finish();
    await live.share();
    await live.mention();
    expect(live.shown()).toHaveLength(3);
    return { ...live, poster, worker };
  }

  test('a change to an article changes each message that shows it, once: what changed, and what is true now', async () => {
    const { house, worker, poster, shown } = await threeCopies();
    await expect.poll(shown).toHaveLength(3);
    await house.put(corrected);
    await worker.finish();
    await worker.finish();
    for (const message of shown()) {
      expect(times(message, LINE)).toBe(1);
      expect(message).toContain('About 800 containers were shipped');
      expect(message.replace(LINE, '')).not.toMatch(/1,000 containers were shipped/);
    }
    expect(shown()).toHaveLength(3);
    expect([...poster.changes.values()]).toEqual([1, 1, 1]);
  });

  test('a worker killed after it changed a message leaves it as it is: the next one finds all, and says it once', async () => {
    const { house, poster, shown } = await threeCopies();
    await house.put(corrected);
    const { promise: never } = Promise.withResolvers<never>();
    const dies: Poster = { ...poster, edit: (...change) => poster.edit(...change).then(() => never) };
    await house.workerOn(dies).look();
    await expect.poll(() => poster.changes.size).toBe(1);
    await expect.poll(() => shown().filter((message) => message.includes(LINE)).length).toBeGreaterThan(0);
    const next = house.workerOn(poster);
    house.pass(90);
    await next.finish();
    expect(shown()).toHaveLength(3);
    for (const message of shown()) expect(times(message, LINE)).toBe(1);
  });

  test('a platform that asks to wait gets the change later', async () => {
    const { house, worker, shown, limitNextChange } = await threeCopies();
    limitNextChange();
    await house.put(corrected);
    await worker.finish();
    expect(shown().filter((message) => message.includes(LINE))).toHaveLength(2);
    house.pass(60);
    await worker.finish();
    expect(shown().filter((message) => message.includes(LINE))).toHaveLength(3);
  });

  test('a message that somebody deleted is left alone, and holds up no other', async () => {
    const { house, worker, poster, shown, deleteFirst } = await threeCopies();
    deleteFirst();
    await house.put(corrected);
    await worker.finish();
    await house.put(HARBOUR);
    await worker.finish();
    expect(shown()).toHaveLength(2);
    expect([...poster.changes.values()].toSorted((a, b) => a - b)).toEqual([1, 2, 2]);
  });
});
