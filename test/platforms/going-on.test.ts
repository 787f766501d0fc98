import { afterEach, expect, test } from 'vitest';
import { goLive as goLiveOnDiscord } from './discord/live.ts';
import { textIn } from './discord/seen.ts';
import { CHANNEL, EDITOR, GUILD, THREAD } from './discord/stand-in/index.ts';
import { houseOf } from './house.ts';
import { goLive as goLiveOnSlack } from './slack/live.ts';
import { BOB, NEWS } from './slack/stand-in/workspace.ts';

const stopping: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stopping.splice(0)) await stop();
});

/** More than a page of what one person says. */
const SPEECH = Array.from(
  { length: 40 },
  (_, at) =>
    `“Gate number ${at} of the harbour stays open this winter,” said Anna Weber, the head of the commission.`,
).join(' ');

const gates = (text: string): number[] =>
  Array.from(text.matchAll(/Gate number (?<gate>\d+)/g), ([, gate]) => Number(gate));

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
    await house.put(SPEECH);
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
      live.standIn.command('add', { text: SPEECH }, { locale, where: 'direct', who: EDITOR }),
    );
    expectToGoOn(await ask('quotes weber', 'direct'), await ask(more, 'direct'));
  },
);

test('on Slack, «mehr» shows the next page, in a thread and in direct messages', async () => {
  const house = await houseOf('slack:T0WORK', 'slack', NEWS);
  const live = await goLiveOnSlack(house.bot);
  stopping.push(() => live.stop());
  await house.put(SPEECH);
  const first = await live.answerTo(() => live.slack.mention('quotes weber'));
  const second = await live.answerTo(() => live.slack.mention('mehr', { thread: first.thread ?? '' }));
  expectToGoOn(first.text, second.text);
  expect(second.text).toContain('Seite 2 von');
  const alone = (text: string) => live.answerTo(() => live.slack.directMessage(text, { user: BOB }));
  expectToGoOn((await alone('quotes weber')).text, (await alone('more')).text);
});
