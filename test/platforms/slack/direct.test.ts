import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goLive, type Live, shippedAndNewer } from './live.ts';
import { ANNA, BOB, direct } from './stand-in/workspace.ts';

const ARTICLE = '2023-10-lawrow-in-pjoengjang';

describe.each(['socket', 'http'] as const)('direct messages over %s', (way) => {
  let live: Live;
  beforeAll(async () => {
    live = await goLive(await shippedAndNewer(), { way });
  });
  afterAll(() => live.stop());

  const say = (...args: Parameters<Live['slack']['directMessage']>) =>
    live.answerTo(() => live.slack.directMessage(...args));

  test('are one long conversation, which outlives a restart, each person’s their own', async () => {
    expect(await say(`Zitate Lawrow ${ARTICLE}`)).toMatchObject({ channel: direct(ANNA), thread: null });
    await say('quotes Weber', { user: BOB });
    expect((await say('und Kirby?')).text).toContain('/quotes person:"John Kirby"');
    await live.restart();
    expect((await say('Satz 7')).text).toMatch(/^Satz 7\nLawrow/);
    expect((await say('answer in English')).text).toMatch(/Sentence 7\nLawrow/);
    expect((await say('weiter')).text).toMatch(/Sentence 8\nLawrow/);
    expect((await say('sentence 2', { user: BOB })).text).toMatch(/^Sentence 2\nHarbour/);
  });

  test('in a thread they go on from what was said, and then by themselves', async () => {
    const { ts: thread } = await say(`Zitate Lawrow ${ARTICLE}`);
    const kirby = await say('und Kirby?', { thread });
    expect(kirby).toMatchObject({ channel: direct(ANNA), thread });
    expect(kirby.text).toContain('/quotes person:"John Kirby"');
    await say('quotes Weber');
    expect((await say('sentence 7', { thread })).text).toMatch(/Sentence 7\nLawrow/);
  });
});
