import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bot } from '../../../src/core/bot.ts';
import { goLive, type Live, shippedAndNewer } from './live.ts';
import { BOB, direct, type Message, NEWS, STRANGER } from './stand-in/workspace.ts';

const ARTICLE = '2023-10-lawrow-in-pjoengjang';

const HERE =
  'The airport in Bremen opens a new runway in spring. “Nobody asked the neighbours,” said Karl Brandt of the citizens’ group.';

const isDirect = ({ channel }: Message): boolean => channel === direct(BOB);

let bot: Bot;
beforeAll(async () => {
  bot = await shippedAndNewer();
});

describe.each(['socket', 'http'] as const)('over %s', (way) => {
  let live: Live;
  beforeAll(async () => {
    live = await goLive(bot, { way });
  });
  afterAll(() => live.stop());

  const write = (...args: Parameters<Live['slack']['write']>) =>
    live.answerTo(() => live.slack.write(...args));
  const said = (): Message[] => live.slack.workspace.messages.filter(({ author }) => author === 'B0BOT');
  /** What the bot says to this in the channel, until it has answered a later message elsewhere. */
  const saidTo = async (deed: () => Promise<unknown>): Promise<string[]> => {
    const before = said().length;
    await deed();
    const answered = said().filter(isDirect).length;
    await live.slack.directMessage('/help', { user: BOB });
    await expect.poll(() => said().filter(isDirect).length, { timeout: 5000 }).toBe(answered + 1);
    return said()
      .slice(before)
      .filter((one) => !isDirect(one))
      .map(({ thread }) => `in ${thread}`);
  };
  /** An answer that somebody shared in the channel. */
  const shared = async (command: string, text: string): Promise<Message> => {
    const answer = await live.answerTo(() => live.slack.command(command, text));
    return live.answerTo(() => live.slack.press(answer, 'Im Kanal teilen'));
  };

  describe('in a thread under a message of the bot’s', () => {
    test('everybody is answered there without a mention, about what the message shows', async () => {
      const { ts } = await shared('/quotes', `lawrow article:${ARTICLE}`);
      const kirby = await write('und Kirby?', { thread: ts });
      expect(kirby).toMatchObject({ channel: NEWS, thread: ts, onlyTo: null });
      expect(kirby.text).toContain('/quotes person:"John Kirby"');
      const sentence = await write('sentence 7', { thread: ts, user: BOB });
      expect(sentence).toMatchObject({ thread: ts, text: expect.stringMatching(/^Sentence 7\nLawrow/) });
      const claims = await write('claims', { thread: ts, user: STRANGER });
      expect(claims).toMatchObject({ thread: ts, text: expect.stringContaining('Kirby') });
    });

    test('two who ask at the same time each go on from their own question', async () => {
      const { ts } = await shared('/brief', ARTICLE);
      const both = (german: string, english: string) =>
        Promise.all([
          live.slack.write(german, { thread: ts }),
          live.slack.write(english, { thread: ts, user: BOB }),
        ]);
      const before = said().length;
      await both('Zitate Lawrow', 'claims');
      await both('und Kirby?', 'and Kirby?');
      await expect.poll(() => said().length, { timeout: 5000 }).toBe(before + 4);
      const [annas, bobs] = ['Verstanden als ', 'Understood as '].map((words) =>
        said()
          .slice(before)
          .find(({ text }) => text.includes(words)),
      );
      expect(annas?.text).toContain('/quotes person:"John Kirby"');
      expect(bobs?.text).toContain('/claims source:"John Kirby"');
    });

    test('what one person writes in a row is answered in a row', async () => {
      const { ts } = await shared('/brief', ARTICLE);
      const before = said().length;
      await Promise.all(
        ['Zitate Lawrow', 'und Kirby?'].map((text) => live.slack.write(text, { thread: ts })),
      );
      await expect.poll(() => said().length, { timeout: 5000 }).toBe(before + 2);
      expect(said().at(-1)?.text).toContain('/quotes person:"John Kirby"');
    });

    test('other bots, the bot itself, files and those who merely join are left alone', async () => {
      const root = await shared('/brief', ARTICLE);
      const { ts: thread } = root;
      const own = await write('claims', { thread });
      const heard = await saidTo(async () => {
        await live.slack.write('claims', { thread, more: { bot_id: 'B0OTHER' } });
        await live.slack.write('claims', { thread, more: { subtype: 'bot_message' } });
        await live.slack.write('claims', { thread, more: { subtype: 'channel_join' } });
        await live.slack.write('a file', { thread, more: { subtype: 'file_share', text: '' } });
        await live.slack.hear(root);
        await live.slack.hear(own);
      });
      expect(heard).toEqual([]);
    });
  });

  describe('in a thread that people began', () => {
    test('nothing is answered until the bot is mentioned, from then on everything', async () => {
      const ts = await live.slack.write('Habt ihr das gelesen?');
      expect(await saidTo(() => live.slack.write('Zitate Kirby', { thread: ts, user: BOB }))).toEqual([]);
      const mentioned = await live.answerTo(() => live.slack.mention(`brief ${ARTICLE}`, { thread: ts }));
      expect(mentioned).toMatchObject({ thread: ts });
      expect(await write('quotes Kirby', { thread: ts, user: BOB })).toMatchObject({
        thread: ts,
        text: expect.stringContaining('John Kirby'),
      });
    });

    test('what one of them was shown alone does not open it', async () => {
      const ts = await live.slack.write('Habt ihr das gelesen?');
      const answer = await live.answerTo(() =>
        live.slack.pointAt({ text: HERE, thread: ts }, 'brief-this', { user: BOB }),
      );
      expect(answer).toMatchObject({ onlyTo: BOB.id });
      expect(await saidTo(() => live.slack.write('Zitate Kirby', { thread: ts, user: BOB }))).toEqual([]);
    });

    test('an answer that says only what could be asked opens it too', async () => {
      const ts = await live.slack.write('Wie wird der Tag?');
      await live.answerTo(() => live.slack.mention('Und das Wetter?', { thread: ts }));
      expect(await write('hilfe', { thread: ts })).toMatchObject({ thread: ts });
    });
  });

  test('a mention is answered once, in its thread, though Slack tells of it twice', async () => {
    let ts = '';
    const answers = await saidTo(async () => {
      ts = await live.slack.mention(`claims ${ARTICLE}`);
      await live.slack.mention('und Kirby?', { thread: ts });
    });
    expect(answers).toEqual([`in ${ts}`, `in ${ts}`]);
  });

  test('what is written beside threads is not for the bot', async () => {
    expect(await saidTo(() => live.slack.write('Zitate Kirby'))).toEqual([]);
  });

  test('after a restart a thread is still one, and knows its article and the last question', async () => {
    const { thread } = await live.answerTo(() => live.slack.mention(`quotes lawrow article:${ARTICLE}`));
    await live.restart();
    const kirby = await write('und Kirby?', { thread });
    expect(kirby).toMatchObject({ thread });
    expect(kirby.text).toContain('/quotes person:"John Kirby"');
    expect((await write('sentence 7', { thread, user: BOB })).text).toMatch(/^Sentence 7\nLawrow/);
  });
});
