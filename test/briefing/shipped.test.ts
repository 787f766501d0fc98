import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { loadArticles } from '../../src/article/content.ts';
import { briefing } from '../../src/briefing/briefing.ts';
import { briefingFile } from '../../src/briefing/file.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';

const { articles } = await loadArticles(atHome('content/articles'));
const engine = createEngine(atHome('models'));
const kept = (id: string) => readFile(atHome(`content/briefings/${id}.json`), 'utf8');

test('each article that is shipped has its briefing, and there are no others', async () => {
  const files = await readdir(atHome('content/briefings'));
  expect(files.toSorted()).toEqual(articles.map(({ id }) => `${id}.json`).toSorted());
});

test.each(articles)(
  'making the briefing of $id anew changes nothing: else run `npm run briefings`',
  async (article) => {
    expect(briefingFile(await engine.brief(article))).toBe(await kept(article.id));
  },
);

test.each(articles)('the briefing of $id is read back as it was written', async ({ id }) => {
  const text = await kept(id);
  expect(briefingFile(briefing.parse(JSON.parse(text)))).toBe(text);
});
