import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { loadArticles } from '../../src/article/content.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';

const TIMES_LONGER = 8;

/** Milliseconds of processor time, so that what else runs on the machine makes no difference; the least of three. */
function effort(work: () => void): number {
  const taken = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    work();
    return process.cpuUsage(before).user / 1000;
  });
  return Math.min(...taken);
}

test('a text eight times as long takes no more than sixteen times as long', async () => {
  const { articles } = await loadArticles(atHome('content/articles'));
  const [first] = articles;
  if (!first) throw new Error('content/articles holds no article');
  const grammar = await createEngine(atHome('models')).grammar(first.language);
  const pages = `${first.text}\n\n`.repeat(8);
  const read = (text: string) => analyse({ text, language: first.language, date: null }, grammar);
  read(pages);
  const short = effort(() => read(pages));
  const long = effort(() => read(pages.repeat(TIMES_LONGER)));
  expect(long / short).toBeLessThan(2 * TIMES_LONGER);
});
