import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createEngine } from '../src/engine.ts';
import { atHome } from '../src/home.ts';
import { shippedBot } from '../src/shipped.ts';
import { answered } from '../tools/readme/conversation.ts';

const DAY_OF_THE_README = Temporal.PlainDate.from('2026-11-24');

test('the conversation in the README is what the bot answers', async () => {
  const { bot } = await shippedBot(
    createEngine(atHome('models')),
    atHome('content'),
    () => DAY_OF_THE_README,
  );
  const readme = await readFile('README.md', 'utf8');
  expect(readme).toContain('› /quotes lavrov');
  expect(await answered(readme, bot)).toBe(readme);
});
