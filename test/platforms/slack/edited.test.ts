import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goLive, type Live, shipped } from './live.ts';
import { oddBot } from './odd-bot.ts';
import type { Message } from './stand-in/workspace.ts';

const MENTION = '<@U0BOT>';

const saying = (message: Message, words: string) =>
  expect.poll(() => message.text, { timeout: 5000 }).toContain(words);
const gone = (message: Message) => expect.poll(() => message.deleted, { timeout: 5000 }).toBe(true);

describe.each(['socket', 'http'] as const)('over %s', (way) => {
  let live: Live;
  beforeAll(async () => {
    live = await goLive(await shipped(), { way });
  });
  afterAll(() => live.stop());

  interface Asked {
    readonly question: string;
    readonly answer: Message;
  }
  const asked = async (ask: () => Promise<string>): Promise<Asked> => {
    let question = '';
    const answer = await live.answerTo(async () => {
      question = await ask();
    });
    return { question, answer };
  };
  const mentioned = (): Promise<Asked> => asked(() => live.slack.mention('Zitate Lawrow'));
  const inThread = async (): Promise<Asked> => {
    const { question } = await mentioned();
    return asked(() => live.slack.write('Zitate Lawrow', { thread: question }));
  };
  const direct = (): Promise<Asked> => asked(() => live.slack.directMessage('Zitate Lawrow'));
  const answers = (): Message[] =>
    live.slack.workspace.messages.filter(({ author, deleted }) => author === 'B0BOT' && !deleted);
  const updates = (): number => live.slack.calls.filter(({ method }) => method === 'chat.update').length;
  /** After this, what came before has been dealt with. */
  const settled = () => live.answerTo(() => live.slack.directMessage('/help'));

  const ways = [
    ['that mentions the bot', mentioned, `${MENTION} Aussagen`],
    ['in a thread', inThread, 'Aussagen'],
    ['in direct messages', direct, 'Aussagen'],
  ] as const;

  test.each(ways)(
    'a question %s that is edited is answered anew, in the same message',
    async (_, ask, now) => {
      const { question, answer } = await ask();
      const before = answers().length;
      await live.slack.edit(question, now);
      await saying(answer, 'Was andere sagen');
      expect(answer.text).not.toContain('Sergej Lawrow\n');
      await settled();
      expect(answers()).toHaveLength(before + 1);
    },
  );

  test.each(ways)('a question %s that is deleted takes its answer along', async (_, ask) => {
    const { question, answer } = await ask();
    await live.slack.erase(question);
    await gone(answer);
  });

  test('one that is edited while it is answered has the answer to its last words', async () => {
    const { answer } = await asked(async () => {
      const ts = await live.slack.mention('Zitate Lawrow');
      await live.slack.edit(ts, `${MENTION} Aussagen`);
      return ts;
    });
    await saying(answer, 'Was andere sagen');
  });

  test('what follows an edited question goes on from what it says now', async () => {
    const { question, answer } = await mentioned();
    await live.slack.edit(question, `${MENTION} Aussagen`);
    await saying(answer, 'Was andere sagen');
    const kirby = await live.answerTo(() => live.slack.write('und Kirby?', { thread: question }));
    expect(kirby.text).toContain('/claims source:"John Kirby"');
  });

  test('the preview of a link changes nothing', async () => {
    const { question } = await mentioned();
    const before = updates();
    await live.slack.preview(question);
    await settled();
    expect(updates()).toBe(before);
  });

  test('edits and deletions are followed after a restart', async () => {
    const { question, answer } = await mentioned();
    await live.restart();
    await live.slack.edit(question, `${MENTION} Aussagen`);
    await saying(answer, 'Was andere sagen');
    await live.slack.erase(question);
    await gone(answer);
  });

  test('an answer that somebody has deleted already is no trouble', async () => {
    const { question, answer } = await mentioned();
    answer.deleted = true;
    await live.slack.erase(question);
    await settled();
    expect(live.logged.filter((line) => line.includes('taken along'))).toEqual([]);
  });

  test('what others write is edited and deleted without anything following, until it mentions the bot', async () => {
    const remark = await live.slack.write('Zitate Lawrow');
    const before = answers().length;
    await live.slack.edit(remark, 'Zitate Kirby');
    await settled();
    expect(answers()).toHaveLength(before + 1);
    const answer = await live.answerTo(() => live.slack.edit(remark, `${MENTION} Zitate Kirby`));
    expect(answer).toMatchObject({ thread: remark, text: expect.stringContaining('John Kirby') });
    await live.slack.erase(await live.slack.write('nie gefragt'));
    await settled();
    expect(answers()).toContain(answer);
  });
});

test('one that is deleted while it is answered leaves no answer behind', async () => {
  const live = await goLive(oddBot);
  const answer = await live.answerTo(async () => {
    const ts = await live.slack.directMessage('slow');
    await live.slack.erase(ts);
  });
  await gone(answer);
  await live.stop();
});
