import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterEach, describe, expect, test } from 'vitest';
import { UnreadableText } from '../src/analysis/unreadable.ts';
import type { Article } from '../src/article/article.ts';
import { loadArticles } from '../src/article/content.ts';
import { Refusal } from '../src/article/refusal.ts';
import { createEngine } from '../src/engine.ts';
import { readFeed } from '../src/feeds/document.ts';
import { pageIn } from '../src/library/page-in.ts';
import { createReader, type Reader } from '../src/reader.ts';

const { articles } = await loadArticles('content/articles');
const [article] = articles;
if (article === undefined) throw new Error('content/articles is empty');
const saying = (text: string): Article => ({ ...article, text: `${article.text}\n\n${text}` });

const running: Reader[] = [];
const readerWith = (options: Partial<Parameters<typeof createReader>[0]> = {}): Reader => {
  const reader = createReader({ models: 'models', ...options });
  running.push(reader);
  return reader;
};
afterEach(() => Promise.all(running.splice(0).map((reader) => reader.stop())));

test('the thread reads as the engine does', async () => {
  expect(await readerWith().brief(article)).toEqual(await createEngine('models').brief(article));
});

test('the thread finds the article on a page, or says in a sentence why there is none', async () => {
  const reader = readerWith();
  const page = `<html><body><article>${'<p>Der Stadtrat hat am Dienstag den Bau einer neuen Brücke beschlossen.</p>'.repeat(3)}</article></body></html>`;
  expect(await reader.page(page, 'https://nord.example/a')).toEqual(pageIn(page, 'https://nord.example/a'));
  const refused = await reader.page('<p></p>', null).catch((error: unknown) => error);
  expect(refused instanceof Refusal && refused.texts.de).toMatch(/^Auf dieser Seite steht kein Artikel/);
});

test('the thread reads a feed, or says why it is none', async () => {
  const reader = readerWith();
  const feed = Buffer.from(
    '<rss version="2.0"><channel><title>Nordblatt</title><item><link>/1</link></item></channel></rss>',
  );
  const url = 'https://nord.example/feed';
  expect(await reader.feed(feed, null, url)).toEqual(await readFeed(feed, null, url));
  await expect(reader.feed(feed.subarray(0, 50), null, url)).rejects.toMatchObject({ problem: 'broken' });
});

test('meanwhile the program goes on', async () => {
  const reader = readerWith();
  await reader.brief(article);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await Promise.all(Array.from({ length: 100 }, () => reader.brief(article)));
  delay.disable();
  expect(delay.percentile(99) / 1e6).toBeLessThan(50);
});

test('what somebody waits for comes before what nobody waits for', async () => {
  const reader = readerWith();
  const order: string[] = [];
  const later = Array.from({ length: 20 }, () => reader.later.brief(article).then(() => order.push('later')));
  await reader.brief(article).then(() => order.push('now'));
  expect(order.length).toBeLessThan(5);
  await Promise.all(later);
  expect(order).toHaveLength(21);
});

test('a text in another language is told as such', async () => {
  const french =
    'Le conseil municipal a décidé de construire un nouveau pont dans la ville et le maire est content.';
  await expect(readerWith().brief({ ...article, text: french })).rejects.toBeInstanceOf(UnreadableText);
});

describe('a text on which the thread founders is refused, and those behind it are read', () => {
  const thread = new URL('./stubborn-thread.ts', import.meta.url);
  test.each(['ends the thread', 'runs in circles', 'takes all memory'])(
    'it %s',
    async (misdeed) => {
      const reader = readerWith({ thread, limit: 8000 });
      const [before, refused, behind] = await Promise.allSettled([
        reader.brief(article),
        reader.brief(saying(`Der Text ${misdeed}.`)),
        reader.brief(article),
      ]);
      expect(before.status).toBe('fulfilled');
      expect(refused.status === 'rejected' && refused.reason).toBeInstanceOf(Refusal);
      expect(behind.status).toBe('fulfilled');
    },
    60_000,
  );
});

test('a reader that is stopped leaves nobody waiting', async () => {
  const reader = readerWith();
  const asked = Array.from({ length: 5 }, () => reader.brief(article));
  const settled = Promise.allSettled(asked);
  await reader.stop();
  expect((await settled).map(({ status }) => status)).toEqual(Array.from(asked, () => 'rejected'));
});
