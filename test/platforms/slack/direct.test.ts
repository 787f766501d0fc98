import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEngine } from '../../../src/engine.ts';
import { atHome } from '../../../src/home.ts';
import { ALL } from '../../../src/library/scope.ts';
import { shippedBot } from '../../../src/shipped.ts';
import { entryOf } from '../../newsroom.ts';
import { goLive, type Live } from './live.ts';
import { ANNA, BOB, direct } from './stand-in/workspace.ts';

const ARTICLE = '2023-10-lawrow-in-pjoengjang';
const HARBOUR =
  'The harbour commission met in Kiel on Monday. More than 1,000 containers were shipped last year, the commission said. ' +
  '“We will not close the terminal,” said Anna Weber, the head of the commission.';
const today = () => Temporal.PlainDate.from('2026-11-24');

describe.each(['socket', 'http'] as const)('direct messages over %s', (way) => {
  let live: Live;
  beforeAll(async () => {
    const { bot, services } = await shippedBot(createEngine(atHome('models')), atHome('content'), today);
    const at = Temporal.Instant.from('2026-11-24T06:00:00Z');
    const holding = { scope: ALL, way: 'added', by: null, at } as const;
    await services.shelves.put([await entryOf('Harbour', HARBOUR)], holding);
    live = await goLive(bot, { way });
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
