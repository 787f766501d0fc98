import { afterAll, beforeAll, expect, test } from 'vitest';
import { goLive, type Live } from './live.ts';
import { textIn } from './seen.ts';
import { shipped } from './shipped.ts';
import { BOT } from './stand-in/index.ts';
import type { StoredMessage } from './stand-in/world.ts';

let live: Live;
beforeAll(async () => {
  live = await goLive(await shipped());
  await live.standIn.answerTo(live.standIn.command('help', {}, { locale: 'en-US' }));
});
afterAll(() => live.stop());

const mention = `<@${BOT.id}>`;

/** The message, once it says this. */
const saying = (message: StoredMessage, words: string): Promise<StoredMessage> =>
  live.standIn.world.until(() => (textIn(message).includes(words) ? message : null));

const gone = ({ id }: StoredMessage): Promise<true> =>
  live.standIn.world.until(() => (live.standIn.world.messages.has(id) ? null : true));

test('a question that is edited is answered anew in the place of its answer', async () => {
  const question = live.standIn.write(`${mention} quotes lawrow`);
  const answer = await live.standIn.replyTo(question);
  const before = live.standIn.world.messages.size;
  live.standIn.edit(question, `${mention} claims`);
  expect(textIn(await saying(answer, '## What others say'))).not.toContain('## Sergej Lawrow');
  expect(live.standIn.world.messages.size).toBe(before);
});

test('one that is edited while it is answered has the answer to its last words', async () => {
  const question = live.standIn.write(`${mention} quotes lawrow`);
  live.standIn.edit(question, `${mention} claims`);
  await saying(await live.standIn.replyTo(question), '## What others say');
});

test('one that is deleted takes its answer along, in direct messages too', async () => {
  const questions = [
    live.standIn.write(`${mention} claims`),
    live.standIn.write('claims', { where: 'direct' }),
  ];
  const answers = await Promise.all(questions.map((question) => live.standIn.replyTo(question)));
  for (const question of questions) live.standIn.erase(question);
  await Promise.all(answers.map(gone));
});

test('edits and deletions are followed after a restart', async () => {
  const question = live.standIn.write(`${mention} quotes lawrow`);
  const answer = await live.standIn.replyTo(question);
  await live.standIn.answerTo(live.standIn.command('help'));
  await live.restart();
  live.standIn.edit(question, `${mention} help`);
  await saying(answer, '/quotes');
  live.standIn.erase(question);
  await gone(answer);
});

test('what others write is edited and deleted without anything following', async () => {
  const remark = live.standIn.write('a remark');
  const before = live.standIn.world.messages.size;
  live.standIn.edit(remark, `${mention} claims`);
  live.standIn.erase(remark);
  await live.standIn.replyTo(live.standIn.write(`${mention} help`));
  expect(live.standIn.world.messages.size).toBe(before + 1);
});
