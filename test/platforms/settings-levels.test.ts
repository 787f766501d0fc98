import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SettingName, settingNames } from '../../src/core/settings/settings.ts';
import { goLive as goLiveOnDiscord } from './discord/live.ts';
import { labelsIn as labelsOnDiscord, textIn } from './discord/seen.ts';
import { BOT, CHANNEL, GUILD } from './discord/stand-in/index.ts';
import { type House, houseOf } from './house.ts';
import { goLive as goLiveOnSlack, labelsIn as labelsOnSlack } from './slack/live.ts';
import { BOB, NEWS, TEAM } from './slack/stand-in/workspace.ts';

const HARBOUR = `The harbour of Northport reopens on Monday, the city said on Tuesday.
"We waited long enough," said Mayor Anna Kelvin. Work on the quay began in May and went on through the summer.
Ships have used the southern basin since then, and several firms moved their cranes there for the time being.
Harbour master Jon Reed said the new quay would carry twice the load. He added that trains would follow in spring.
According to the union, forty new jobs are planned.`;
const OTHERS = {
  School: 'The school in Eastfield closes in May, the council said on Monday.',
  Bridge: 'A bridge over the Wend is being built, said engineer Tom Hale on Monday.',
};

interface Answer {
  readonly text: string;
  readonly isForAll: boolean;
  readonly labels: readonly string[];
  /** Whether it has a thread that the bot began. */
  readonly hasThread: boolean;
}

/** One platform's loopback, as far as these tests need it. */
interface Loopback {
  readonly house: House;
  /** Keys of the server or workspace, and of the channel. */
  readonly wide: string;
  readonly here: string;
  /** What a member who may manage is answered there. */
  readonly ask: (name: string, options?: Readonly<Record<string, string>>) => Promise<Answer>;
  /** How many messages schedules post within an hour. */
  readonly passHour: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

async function filled(home: string, platform: 'discord' | 'slack', channel: string): Promise<House> {
  const house = await houseOf(home, platform, channel);
  await house.put(HARBOUR);
  for (const [title, text] of Object.entries(OTHERS)) await house.put(text, title);
  return house;
}

async function onDiscord(): Promise<Loopback> {
  const house = await filled(`discord:${GUILD}`, 'discord', CHANNEL);
  const live = await goLiveOnDiscord(house.bot);
  const said = () =>
    [...live.standIn.world.messages.values()].filter(
      ({ author, channel }) => author === BOT.id && channel === CHANNEL,
    );
  return {
    house,
    wide: `discord:${GUILD}`,
    here: `discord:${GUILD}/${CHANNEL}`,
    async ask(name, options = {}) {
      const answer = await live.standIn.answerTo(live.standIn.command(name, options, { locale: 'en-US' }));
      // Its thread is opened before the next command is answered.
      await live.standIn.answerTo(live.standIn.command('help', {}, { locale: 'en-US' }));
      return {
        text: textIn(answer),
        isForAll: !answer.ephemeral,
        labels: labelsOnDiscord(answer),
        hasThread: live.standIn.world.threads.has(answer.id),
      };
    },
    async passHour() {
      const before = said().length;
      await house.passHour(live.poster);
      return said().length - before;
    },
    stop: () => live.stop(),
  };
}

async function onSlack(): Promise<Loopback> {
  const house = await filled(`slack:${TEAM}`, 'slack', NEWS);
  const live = await goLiveOnSlack(house.bot);
  const { messages } = live.slack.workspace;
  return {
    house,
    wide: `slack:${TEAM}`,
    here: `slack:${TEAM}/${NEWS}`,
    async ask(name, options = {}) {
      const typed = Object.entries(options).map(([option, value]) => `${option}:"${value}"`);
      const answer = await live.answerTo(() =>
        live.slack.command(`/${name}`, typed.join(' '), { user: BOB }),
      );
      await live.answerTo(() => live.slack.command('/cite', 'nothing', { user: BOB }));
      return {
        text: answer.text,
        isForAll: answer.onlyTo === null,
        labels: labelsOnSlack(answer),
        hasThread: messages.some(({ thread }) => thread === answer.ts),
      };
    },
    async passHour() {
      const before = messages.length;
      await house.passHour(live.poster);
      return messages.length - before;
    },
    stop: () => live.stop(),
  };
}

const statements = ({ text }: Answer): number => text.match(/\b(?:sentences? \d|\[\d)/g)?.length ?? 0;

/** Quiet hours that begin before a time and end long after it. */
const hoursAround = (time: Temporal.PlainTime): string =>
  [time.subtract({ hours: 2 }), time.add({ hours: 12 })].map((one) => one.toString().slice(0, 5)).join('-');

interface Level {
  readonly value: string;
  readonly seen: unknown;
}

/** How each setting is seen, and what is seen with the default, with the server's or workspace's, and with the channel's. */
const SETTINGS: Readonly<
  Record<
    SettingName,
    {
      readonly see: (place: Loopback) => Promise<unknown>;
      readonly usual: unknown;
      readonly wide: Level;
      readonly here: Level;
    }
  >
> = {
  language: {
    see: async ({ ask }) => /Was andere sagen|What others say/.exec((await ask('claims')).text)?.[0],
    usual: 'What others say',
    wide: { value: 'de', seen: 'Was andere sagen' },
    here: { value: 'en', seen: 'What others say' },
  },
  points: {
    see: async ({ ask }) => statements(await ask('brief', { article: 'harbour' })),
    usual: expect.toSatisfy((count: number) => count > 2),
    wide: { value: '1', seen: 1 },
    here: { value: '2', seen: 2 },
  },
  stories: {
    see: async ({ ask }) => {
      const { text } = await ask('today');
      return ['Harbour', ...Object.keys(OTHERS)].filter((title) => text.includes(title)).length;
    },
    usual: 3,
    wide: { value: '1', seen: 1 },
    here: { value: '2', seen: 2 },
  },
  sureness: {
    see: async ({ ask }) => /only sure statements|at least likely|$/.exec((await ask('claims')).text)?.[0],
    usual: '',
    wide: { value: 'sure', seen: 'only sure statements' },
    here: { value: 'any', seen: '' },
  },
  quiet: {
    see: ({ passHour }) => passHour(),
    usual: 1,
    wide: { value: hoursAround(Temporal.Now.plainTimeISO('UTC')), seen: 0 },
    here: { value: 'off', seen: 1 },
  },
  zone: {
    see: async ({ ask }) =>
      /\((?<zone>\w+\/\w+)\)/.exec((await ask('schedule', { when: 'daily 8', what: 'today' })).text)?.groups
        ?.zone,
    usual: undefined,
    wide: { value: 'Europe/Vienna', seen: 'Europe/Vienna' },
    here: { value: 'Asia/Tokyo', seen: 'Asia/Tokyo' },
  },
  manage: {
    see: async ({ ask }) => (await ask('settings')).text.includes('Only people who manage'),
    usual: false,
    wide: { value: 'admins', seen: true },
    here: { value: 'members', seen: false },
  },
  answers: {
    see: async ({ ask }) => (await ask('claims')).isForAll,
    usual: false,
    wide: { value: 'open', seen: true },
    here: { value: 'alone', seen: false },
  },
  threads: {
    async see({ ask, house, here }) {
      await house.services.settings.set(here, new Map([['answers', 'open']]));
      const { labels, hasThread } = await ask('brief', { article: 'harbour' });
      await house.services.settings.set(here, new Map([['answers', null]]));
      return hasThread ? 'opened' : labels.includes('Discuss') ? 'offered' : 'none';
    },
    usual: 'offered',
    wide: { value: 'on', seen: 'opened' },
    here: { value: 'off', seen: 'none' },
  },
};

describe.each([
  ['Discord', onDiscord],
  ['Slack', onSlack],
])(
  'on %s, a channel’s setting goes before the server’s or workspace’s, and that before the default',
  (_, open) => {
    let place: Loopback;
    beforeAll(async () => {
      place = await open();
      await place.ask('schedule', {
        when: 'every hour',
        what: 'claims article:harbour',
        zone: 'UTC',
        do: 'on',
      });
      // The zone that was said for it stays set.
      await place.house.services.settings.set(place.here, new Map([['zone', null]]));
    });
    afterAll(() => place.stop());

    test.each(settingNames)('%s', async (name) => {
      const { see, usual, wide, here } = SETTINGS[name];
      const set = (key: string, value: string | null) =>
        place.house.services.settings.set(key, new Map([[name, value]]));
      expect(await see(place)).toEqual(usual);
      await set(place.wide, wide.value);
      expect(await see(place)).toEqual(wide.seen);
      await set(place.here, here.value);
      expect(await see(place)).toEqual(here.seen);
      await set(place.here, null);
      expect(await see(place)).toEqual(wide.seen);
      await set(place.wide, null);
      expect(await see(place)).toEqual(usual);
    });
  },
);
