import { afterEach, describe, expect, test } from 'vitest';
import { goLive as goLiveOnDiscord } from './discord/live.ts';
import { textIn } from './discord/seen.ts';
import { BOT, CHANNEL, GUILD } from './discord/stand-in/index.ts';
import { houseOf } from './house.ts';
import { goLive as goLiveOnSlack } from './slack/live.ts';
import { BOB, NEWS } from './slack/stand-in/workspace.ts';

const HARBOUR =
  'The harbour commission met in Kiel on Monday. “We will not close the terminal,” said Anna Weber, the head of the commission.';
const AIRPORT =
  'The airport in Bremen opens a new runway in spring. “Nobody asked the neighbours,” said Karl Brandt of the citizens’ group.';

const stopping: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stopping.splice(0)) await stop();
});

describe('in the thread below what a schedule posted, the first question is about what was posted', () => {
  test('on Discord, where the thread is opened at once', async () => {
    const house = await houseOf(`discord:${GUILD}`, 'discord', CHANNEL);
    const live = await goLiveOnDiscord(house.bot);
    stopping.push(() => live.stop());
    await house.put(HARBOUR);
    await house.put(AIRPORT, 'Airport');
    await house.services.settings.set(`discord:${GUILD}/${CHANNEL}`, new Map([['threads', 'on']]));
    await house.owe('/brief article:harbour');
    await house.workerOn(live.poster).finish();
    const [posted] = await live.standIn.said(CHANNEL);
    if (posted === undefined) throw new Error('nothing was posted');
    const asked = live.standIn.write(`<@${BOT.id}> who is quoted?`, { where: posted.id });
    const answer = textIn(await live.standIn.replyTo(asked));
    expect(answer).toContain('We will not close the terminal');
    expect(answer).not.toContain('Nobody asked the neighbours');
  });

  test('on Slack, where people open it by answering', async () => {
    const house = await houseOf('slack:T0WORK', 'slack', NEWS);
    const live = await goLiveOnSlack(house.bot);
    stopping.push(() => live.stop());
    await house.put(HARBOUR);
    await house.put(AIRPORT, 'Airport');
    await house.owe('/brief article:harbour');
    await house.workerOn(live.poster).finish();
    const posted = live.slack.workspace.messages.find(({ author }) => author === 'B0BOT');
    if (posted === undefined) throw new Error('nothing was posted');
    const answer = await live.answerTo(() =>
      live.slack.write('who is quoted?', { user: BOB, thread: posted.ts }),
    );
    expect(answer.text).toContain('We will not close the terminal');
    expect(answer.text).not.toContain('Nobody asked the neighbours');
  });
});
