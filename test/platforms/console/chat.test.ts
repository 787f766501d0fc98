import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { Bot } from '../../../src/core/bot.ts';
import { createEngine } from '../../../src/engine.ts';
import { atHome } from '../../../src/home.ts';
import { chat } from '../../../src/platforms/console/chat.ts';
import { shippedBot } from '../../../src/shipped.ts';
import { someone } from '../../askers.ts';

const asker = { ...someone, language: 'en', access: 'manage', thread: 'console' } as const;
const { bot } = await shippedBot(createEngine(atHome('models')));

async function conversation(
  asked: Bot,
  lines: readonly string[],
): Promise<{ said: string; reported: unknown[] }> {
  const [stdin, stdout] = [new PassThrough(), new PassThrough()];
  const reported: unknown[] = [];
  const said = text(stdout);
  const ended = chat(asked, asker, { stdin, stdout }, (error) => reported.push(error));
  for (const line of lines) stdin.write(`${line}\n`);
  stdin.end();
  await ended;
  stdout.end();
  return { said: await said, reported };
}

test('a chat answers line by line, in colours only where there is a terminal, and says goodbye', async () => {
  const { said } = await conversation(bot, ['/brief', '', 'satz 3']);
  expect(said).toContain('Lawrow in Pjöngjang');
  expect(said).toContain('Sentence 3');
  expect(said).not.toContain('\u001B[');
  expect(said.trimEnd().endsWith('Goodbye.')).toBe(true);
});

test('a failure of ours is told as one, reported with its cause, and the chat goes on', async () => {
  const failing: Bot = {
    ...bot,
    text: (asked, who) =>
      asked === 'boom' ? Promise.reject(new Error('secret detail')) : bot.text(asked, who),
  };
  const { said, reported } = await conversation(failing, ['boom', '/help']);
  expect(said).toContain('That went wrong, and it is our fault.');
  expect(said).not.toContain('secret detail');
  expect(reported).toMatchObject([{ message: 'secret detail' }]);
  expect(said).toContain('What you can ask');
});
