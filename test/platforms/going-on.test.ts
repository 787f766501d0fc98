import { afterEach, describe, expect, test } from 'vitest';
import { goLive as goLiveOnDiscord } from './discord/live.ts';
import { readBack as readDiscord } from './discord/read-back.ts';
import { textIn } from './discord/seen.ts';
import { BOT, CHANNEL, EDITOR, GUILD, THREAD } from './discord/stand-in/index.ts';
import { houseOf } from './house.ts';
import { goLive as goLiveOnSlack } from './slack/live.ts';
import { readBack as readSlack } from './slack/read-back.ts';
import { BOB, NEWS } from './slack/stand-in/workspace.ts';
import { turnedOnDiscord, turnedOnSlack } from './turned.ts';

const stopping: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stopping.splice(0)) await stop();
});

const GATES = Array.from({ length: 40 }, (_, gate) => gate);

/** More than a page of what one person says. */
const speech = (more = ''): string =>
  GATES.map(
    (gate) =>
      `“Gate number ${gate} of the harbour stays open this winter${more},” said Anna Weber, the head of the commission.`,
  ).join(' ');

/** So long that one line above them would move one of them to the next page. */
const LONG_SPEECH = speech(', and whoever comes may land'.repeat(11));

const gates = (text: string): number[] =>
  Array.from(text.matchAll(/Gate number (?<gate>\d+)/g), ([, gate]) => Number(gate));

const UNDERSTOOD = /(?:Verstanden als|Understood as) \\?\/quotes/;

const gatesOnDiscord = (pages: Parameters<typeof readDiscord>[0]): number[] =>
  readDiscord(pages).flatMap(({ text }) => gates(text));
const gatesOnSlack = (pages: Parameters<typeof readSlack>[0]): number[] =>
  readSlack(pages).flatMap(({ words }) => gates(words));

/** What was shown first, and then goes on without a gap, a statement over two pages aside. */
function expectToGoOn(first: string, second: string) {
  const [before, after] = [gates(first), gates(second)];
  expect(before.length).toBeGreaterThan(0);
  expect(after[0]).toBeGreaterThan(0);
  expect(after[0]).toBeLessThanOrEqual((before.at(-1) ?? 0) + 1);
  expect(after.at(-1)).toBeGreaterThan(before.at(-1) ?? 0);
}

test.each([
  ['en-US', 'more', 'Page 2 of'],
  ['de', 'mehr', 'Seite 2 von'],
])(
  'on Discord, in %s, «%s» shows the next page, in a thread and in direct messages, also after a restart',
  async (locale, more, page) => {
    const house = await houseOf(`discord:${GUILD}`, 'discord', CHANNEL);
    const live = await goLiveOnDiscord(house.bot);
    stopping.push(() => live.stop());
    await house.put(speech());
    await live.standIn.answerTo(live.standIn.command('help', {}, { locale }));
    const ask = async (typed: string, where: string) =>
      textIn(await live.standIn.replyTo(live.standIn.write(`<@1000000000000000001> ${typed}`, { where })));
    const first = await ask('quotes weber', THREAD);
    const second = await ask(more, THREAD);
    expectToGoOn(first, second);
    expect(second).toContain(page);
    await live.restart();
    expectToGoOn(second, await ask(more, THREAD));
    await live.standIn.answerTo(
      live.standIn.command('add', { text: speech() }, { locale, where: 'direct', who: EDITOR }),
    );
    expectToGoOn(await ask('quotes weber', 'direct'), await ask(more, 'direct'));
  },
);

test('on Slack, «mehr» shows the next page, in a thread and in direct messages', async () => {
  const house = await houseOf('slack:T0WORK', 'slack', NEWS);
  const live = await goLiveOnSlack(house.bot);
  stopping.push(() => live.stop());
  await house.put(speech());
  const first = await live.answerTo(() => live.slack.mention('quotes weber'));
  const second = await live.answerTo(() => live.slack.mention('mehr', { thread: first.thread ?? '' }));
  expectToGoOn(first.text, second.text);
  expect(second.text).toContain('Seite 2 von');
  const alone = (text: string) => live.answerTo(() => live.slack.directMessage(text, { user: BOB }));
  expectToGoOn((await alone('quotes weber')).text, (await alone('more')).text);
});

describe('Over all pages of an answer above which is said how it was understood, each statement stands once', () => {
  test('on Discord', async () => {
    const house = await houseOf(`discord:${GUILD}`, 'discord', CHANNEL);
    const live = await goLiveOnDiscord(house.bot);
    stopping.push(() => live.stop());
    await house.put(LONG_SPEECH);
    const ask = (typed: string) =>
      live.standIn.replyTo(live.standIn.write(`<@${BOT.id}> ${typed}`, { where: THREAD }));

    const byButtons = await ask('und weber?');
    expect(textIn(byButtons)).toMatch(UNDERSTOOD);
    expect(gatesOnDiscord(await turnedOnDiscord(live, byButtons))).toEqual(GATES);

    const { body: first } = await ask('und weber?');
    const second = await ask('mehr');
    expect(textIn(second)).toMatch(UNDERSTOOD);
    expect(gatesOnDiscord([first, ...(await turnedOnDiscord(live, second))])).toEqual(GATES);
  });

  test('on Slack', async () => {
    const house = await houseOf('slack:T0WORK', 'slack', NEWS);
    const live = await goLiveOnSlack(house.bot);
    stopping.push(() => live.stop());
    await house.put(LONG_SPEECH);
    const { thread } = await live.answerTo(() => live.slack.mention('quotes weber'));
    const ask = (typed: string) => live.answerTo(() => live.slack.write(typed, { thread }));

    const byButtons = await ask('und weber?');
    expect(byButtons.text).toMatch(UNDERSTOOD);
    expect(gatesOnSlack(await turnedOnSlack(live, byButtons))).toEqual(GATES);

    const first = await ask('und weber?');
    const second = await ask('mehr');
    expect(second.text).toMatch(UNDERSTOOD);
    expect(gatesOnSlack([first, ...(await turnedOnSlack(live, second))])).toEqual(GATES);
  });
});
