import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Bot } from '../../../src/core/bot.ts';
import { plain, statementsOf } from '../../../src/core/reply.ts';
import { someone } from '../../askers.ts';
import { goLive, type Live, labelsIn, shipped } from './live.ts';
import { readBack } from './read-back.ts';
import { ANNA, BOB, CLOSED, direct, GUEST, NEWS, STRANGER } from './stand-in/workspace.ts';

const ARTICLE = '2023-10-lawrow-in-pjoengjang';
let bot: Bot;
beforeAll(async () => {
  bot = await shipped();
});

const onOneLine = (words: string): string => words.replaceAll('\n', '');

describe.each(['socket', 'http'] as const)('over %s', (way) => {
  let live: Live;
  beforeAll(async () => {
    live = await goLive(bot, { way });
  });
  afterAll(() => live.stop());
  const command = (...args: Parameters<Live['slack']['command']>) =>
    live.answerTo(() => live.slack.command(...args));

  const brief = () => command('/brief', ARTICLE);

  describe('a slash command', () => {
    test.each(commands)(
      '/$name is answered to whoever asked alone, within three seconds',
      async ({ name, example }) => {
        const answer = await command(`/${name}`, example.en.slice(name.length).trim());
        expect(answer).toMatchObject({ channel: NEWS, thread: null, onlyTo: ANNA.id });
        expect(Math.max(...live.slack.acknowledgedAfter)).toBeLessThan(3000);
      },
    );

    test('all its statements can be read off the screen', async () => {
      const asker = someone;
      const reply = await bot.line(`/brief article:${ARTICLE}`, asker);
      const answer = await command('/brief', ARTICLE);
      const told = statementsOf(reply).map((one) => onOneLine(plain([...one.lead, ...one.body])));
      expect(told.length).toBeGreaterThan(2);
      expect(readBack([answer]).map(({ words }) => onOneLine(words))).toEqual(told);
    });

    test('is answered in the language of whoever asks', async () => {
      expect((await command('/help', '')).text).toContain('Was man fragen kann');
      expect((await command('/help', '', { user: BOB })).text).toContain('What you can ask');
    });

    test('may be the umbrella, with any command or a bare name after it', async () => {
      expect((await command('/news', 'help quotes', { user: BOB })).text).toContain(
        'Who said what, word for word',
      );
      expect((await command('/news', 'zitate kirby')).text).toContain('John Kirby');
      expect((await command('/news', 'kirby')).text).toContain('John Kirby');
      expect((await command('/news', '')).text).toContain('Was man fragen kann');
    });

    test('is understood as a phone types it', async () => {
      expect((await command('/quotes', `“John Kirby”`)).text).toContain('John Kirby');
    });

    test('that cannot be carried out is refused in a sentence, with nothing to hand on', async () => {
      const answer = await command('/sentence', 'abc', { user: BOB });
      expect(answer.text).toMatch(/“abc” is not a number here/);
      expect(labelsIn(answer)).toEqual([]);
    });

    test('works in a channel where the bot is not', async () => {
      expect(await command('/help', '', { channel: CLOSED })).toMatchObject({
        channel: CLOSED,
        onlyTo: ANNA.id,
      });
    });
  });

  describe('a button', () => {
    test('«Satz …» shows the sentence to whoever pressed', async () => {
      const answer = await brief();
      const [label = ''] = labelsIn(answer).filter((one) => one.startsWith('Satz '));
      const sentence = await live.answerTo(() => live.slack.press(answer, label));
      expect(sentence).toMatchObject({ onlyTo: ANNA.id });
      expect(sentence.text.split('\n')[0]).toBe(label);
    });

    test('«Zitat kopieren» gives the citation of the statement chosen', async () => {
      const answer = await brief();
      const citation = await live.answerTo(() => live.slack.press(answer, 'Zitat kopieren', { entry: 1 }));
      expect(citation.text).toMatch(/Euronews mit AP, dpa, Oktober 2023/);
    });

    test('«Im Kanal teilen» puts the answer into the channel, saying who did', async () => {
      const answer = await brief();
      const shared = await live.answerTo(() => live.slack.press(answer, 'Im Kanal teilen'));
      expect(shared).toMatchObject({ channel: NEWS, onlyTo: null, unfurl: { links: false, media: false } });
      expect(shared.text).toContain('Geteilt von Anna');
      expect(readBack([shared])).toEqual(readBack([answer]));
      expect(labelsIn(shared)).not.toContain('Im Kanal teilen');
    });

    test('«An mich senden» puts it into the direct messages, and says so', async () => {
      const answer = await brief();
      const sent = await live.answerTo(() => live.slack.press(answer, 'An mich senden'));
      expect(sent).toMatchObject({ channel: direct(ANNA), onlyTo: null });
      await vi.waitFor(() =>
        expect(live.slack.workspace.messages.at(-1)).toMatchObject({
          channel: NEWS,
          onlyTo: ANNA.id,
          text: expect.stringContaining('Gesendet'),
        }),
      );
    });

    test('of another’s message answers whoever pressed, in their language', async () => {
      const answer = await brief();
      const shared = await live.answerTo(() => live.slack.press(answer, 'Im Kanal teilen'));
      const claims = await live.answerTo(() => live.slack.press(shared, 'Aussagen', { user: BOB }));
      expect(claims).toMatchObject({ onlyTo: BOB.id });
      expect(claims.text).toContain('What others say');
    });
  });

  describe('a mention', () => {
    test('is answered in its thread, for everybody there', async () => {
      let ts = '';
      const answer = await live.answerTo(async () => {
        ts = await live.slack.mention('/quotes kirby');
      });
      expect(answer).toMatchObject({ channel: NEWS, thread: ts, onlyTo: null });
      expect(answer.text).toContain('John Kirby');
    });

    test('in a thread is answered in that thread, and the thread remembers what it is about', async () => {
      let ts = '';
      await live.answerTo(async () => {
        ts = await live.slack.mention(`brief ${ARTICLE}`);
      });
      const answer = await live.answerTo(() => live.slack.mention('satz 5', { thread: ts, user: BOB }));
      expect(answer).toMatchObject({ thread: ts });
      expect(answer.text).toMatch(/^Sentence 5\nLawrow in Pjöngjang/);
    });

    test('with nothing more is a question for help', async () => {
      expect((await live.answerTo(() => live.slack.mention(''))).text).toContain('Was man fragen kann');
    });
  });

  describe('a direct message', () => {
    test('is answered there', async () => {
      const answer = await live.answerTo(() => live.slack.directMessage('zitate kirby'));
      expect(answer).toMatchObject({ channel: direct(ANNA), thread: null, onlyTo: null });
      expect(labelsIn(answer)).not.toContain('An mich senden');
    });

    test.each([
      ['of a bot', { bot_id: 'B0OTHER' }],
      ['that tells of a change', { subtype: 'message_changed' }],
    ])('%s is not answered', async (_, more) => {
      const before = live.slack.workspace.messages.length;
      await live.slack.directMessage('/help', { more });
      await live.answerTo(() => live.slack.directMessage('/articles'));
      expect(
        live.slack.workspace.messages.slice(before).filter(({ author }) => author === 'B0BOT'),
      ).toHaveLength(1);
    });
  });

  test('no token is ever logged', () => {
    expect(live.logged.filter((line) => /xoxb-|xapp-|hooks|ticket=/.test(line))).toEqual([]);
  });
});

test('members of the workspace may manage, guests and strangers may look things up', async () => {
  const asked: string[] = [];
  const live = await goLive({
    ...bot,
    line: (line, asker) => {
      asked.push(asker.access);
      return bot.line(line, asker);
    },
  });
  for (const user of [ANNA, BOB, GUEST, STRANGER])
    await live.answerTo(() => live.slack.command('/help', '', { user }));
  expect(asked).toEqual(['manage', 'manage', 'everyone', 'everyone']);
  await live.stop();
});

test('a channel that takes the bot in is welcomed once, in the language of who brought it, also after a restart', async () => {
  const live = await goLive(bot);
  const welcome = await live.answerTo(() => live.slack.bring('C0FRESH', { user: BOB }));
  expect(welcome).toMatchObject({ channel: 'C0FRESH', thread: null, onlyTo: null });
  expect(welcome.text).toContain('I show what the news says');
  expect(labelsIn(welcome)).toEqual(['/brief']);
  await live.restart();
  await live.slack.bring('C0FRESH', { user: ANNA });
  await live.slack.bring('C0FRESH', { user: ANNA, newcomer: BOB.id });
  await live.answerTo(() => live.slack.command('/help', ''));
  const said = live.slack.workspace.messages.filter(({ channel }) => channel === 'C0FRESH');
  expect(said).toHaveLength(1);
  await live.stop();
});
