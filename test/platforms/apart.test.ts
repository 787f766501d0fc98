import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';
import { shippedBot } from '../../src/shipped.ts';
import * as discord from './discord/live.ts';
import { textIn } from './discord/seen.ts';
import * as slack from './slack/live.ts';

const SERVER = { id: '1000000000000000710', system: '1000000000000000711' };
const today = () => Temporal.PlainDate.from('2026-11-24');

const inWorkspace = async (live: slack.Live, command: string, text = '') =>
  (await live.answerTo(() => live.slack.command(command, text))).text;

const article = (word: string) =>
  `The ${word} harbour opened on Monday. "We waited long enough," said Mayor ${word} Kelvin on Tuesday in the town hall.`;

const COMMANDS = ['articles', 'quotes', 'claims', 'today', 'settings', 'watch', 'follow', 'schedules'];

const oneByOne = async (ask: (name: string) => Promise<string>): Promise<string[]> => {
  const answers: string[] = [];
  for (const name of COMMANDS) answers.push(await ask(name));
  return answers;
};

const points = (answers: readonly string[] | undefined) =>
  /(?:Key points of a briefing|Kernpunkte eines Briefings)\**: (?<n>\d)/.exec(answers?.join('\n') ?? '')
    ?.groups?.n;

/** One bot, one database, two servers of Discord and two workspaces of Slack, all at once. */
describe('two servers and two workspaces at once', () => {
  let here: discord.Live;
  let first: slack.Live;
  let second: slack.Live;
  beforeAll(async () => {
    const { bot } = await shippedBot(createEngine(atHome('models')), atHome('content'), today);
    [here, first, second] = await Promise.all([
      discord.goLive(bot),
      slack.goLive(bot),
      slack.goLive(bot, { team: 'T0SECOND' }),
    ]);
    here.standIn.invite(SERVER);
    await here.standIn.said(SERVER.system);
  });
  afterAll(() => Promise.all([here, first, second].map((one) => one.stop())));

  const inServer = async (name: string, options: Record<string, string>, other: boolean) => {
    const scene = other ? { server: SERVER.id, where: SERVER.system } : {};
    return textIn(await here.standIn.answerTo(here.standIn.command(name, options, scene)));
  };

  test('what is added, asked and set in one is nowhere in the others', async () => {
    await Promise.all([
      inServer('add', { text: article('Alder') }, false),
      inServer('add', { text: article('Birch') }, true),
      inWorkspace(first, '/add', article('Cedar')),
      inWorkspace(second, '/add', article('Douglas')),
    ]);
    await Promise.all([
      inServer('settings', { points: '2' }, true),
      inWorkspace(second, '/settings', 'points 3'),
      inServer('watch', { name: 'Alder Kelvin' }, false),
      inWorkspace(first, '/watch', 'Cedar Kelvin'),
    ]);
    const seen = await Promise.all([
      oneByOne((name) => inServer(name, {}, false)),
      oneByOne((name) => inServer(name, {}, true)),
      oneByOne((name) => inWorkspace(first, `/${name}`)),
      oneByOne((name) => inWorkspace(second, `/${name}`)),
    ]);
    const words = ['Alder', 'Birch', 'Cedar', 'Douglas'];
    for (const [at, answers] of seen.entries()) {
      const text = answers.join('\n');
      expect(words.filter((word) => text.includes(word))).toEqual([words[at]]);
    }
    expect(seen.map(points)).toEqual(['5', '2', '5', '3']);
  });
});
