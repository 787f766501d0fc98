import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { loadArticles } from '../../src/article/content.ts';
import { type Reply, statementsOf } from '../../src/core/reply.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';
import { shippedBot } from '../../src/shipped.ts';
import { someone } from '../askers.ts';

const asker = someone;
const { bot } = await shippedBot(createEngine(atHome('models')));
const { articles } = await loadArticles('content/articles');
const ask = (line: string): Promise<Reply> => bot.line(line, asker);

const questions = articles.flatMap(({ id }) => [
  ...commands
    .filter(({ name }) => ['brief', 'quotes', 'claims', 'timeline'].includes(name))
    .map(({ name }) => `/${name} article:${id}`),
  `/sentence 1 article:${id}`,
]);

describe.each(questions)('%s', (line) => {
  test('says of the article nothing but slices of its text', async () => {
    const statements = statementsOf(await ask(line));
    expect(statements.length).toBeGreaterThan(0);
    for (const { article, body, lead } of statements) {
      const text = articles.find(({ id }) => id === article)?.text ?? '';
      for (const run of [...lead, ...body].filter(({ from }) => from === 'article'))
        expect(text).toContain(run.text);
    }
  });

  test('proves every statement with sentences that there are, and each is found again by its id', async () => {
    for (const { id, evidence, article } of statementsOf(await ask(line))) {
      for (const number of evidence) {
        expect((await ask(`/sentence ${number} article:${article}`)).outcome).toBe('answer');
      }
      expect((await ask(`/cite ${id}`)).outcome).toBe('answer');
    }
  });

  test('gives, by its own line, the very same answer again', async () => {
    const reply = await ask(line);
    expect(await ask(reply.line)).toEqual(reply);
  });
});

test('a statement that is gone is told with what to do', async () => {
  const reply = await ask('/cite 2023-10-lawrow-in-pjoengjang:q99.9');
  expect(reply.outcome).toBe('refused');
  expect(reply.parts).toMatchObject([
    { type: 'text', runs: [{ text: expect.stringContaining('/brief zeigt') }] },
  ]);
});
