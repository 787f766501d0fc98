import { describe, expect, test } from 'vitest';
import { type Article, articleId } from '../../src/article/article.ts';
import { loadArticles } from '../../src/article/content.ts';
import { edtfDate } from '../../src/article/edtf.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';
import type { Entry } from '../../src/library/library.ts';
import { ALL, scope } from '../../src/library/scope.ts';
import { openShelves } from '../../src/library/shelves.ts';
import { onEachEngine } from '../engines.ts';

const engine = createEngine(atHome('models'));
const { articles } = await loadArticles('content/articles');
const [shipped] = articles;
if (shipped === undefined) throw new Error('content/articles is empty');

const newsroom = scope.parse('slack:T1');
const closed = scope.parse('slack:T1/C9');
const elsewhere = scope.parse('slack:T2');
const at = Temporal.Instant.from('2026-11-24T06:00:00Z');

/** The article on another day, with so much more text that it is no reprint. */
const dated = (day: string, changes: Partial<Article> = {}): Promise<Entry> => {
  const more = Array.from({ length: 150 }, (_, n) => `Und Satz ${day.slice(-2)}n${n} ist da.`).join(' ');
  const text = `${article.text}\n\n${more}`;
  const id = articleId.parse(`${day}-lawrow`);
  return read({ ...article, id, text, date: edtfDate.parse(day), ...changes });
};
const read = async (one: Article): Promise<Entry> => ({ article: one, briefing: await engine.brief(one) });
const article = shipped;
const added = { scope: newsroom, way: 'added', by: 'slack:T1/U1', at } as const;

onEachEngine((store) => {
  const empty = async () => openShelves(await store.database());

  describe('who may see an article', () => {
    test('those of the workspace that added it, and nobody elsewhere, by any way of asking', async () => {
      const shelves = await empty();
      const entry = await read(article);
      await shelves.put([entry], added);
      const there = shelves.seenBy([ALL, newsroom]);
      const others = shelves.seenBy([ALL, elsewhere]);
      expect((await there.newest({}, 5)).items).toEqual([entry]);
      expect(await there.entry(article.id)).toEqual(entry);
      expect((await there.people('lavrov', 5)).map(({ name }) => name)).toEqual(['Sergej Lawrow']);
      expect(await others.newest({}, 5)).toEqual({ items: [], total: 0 });
      expect(await others.entry(article.id)).toBeNull();
      expect(await others.people('lavrov', 5)).toEqual([]);
      expect(await others.begun('', 5)).toEqual([]);
      expect(await others.search('lawrow', 5)).toEqual([]);
      expect(await others.nearest('lavrof')).toEqual([]);
    });

    test('what a closed channel added is seen there only, until it is added for all of the workspace', async () => {
      const shelves = await empty();
      await shelves.put([await read(article)], { ...added, scope: closed });
      expect((await shelves.seenBy([ALL, newsroom]).newest({}, 5)).total).toBe(0);
      expect((await shelves.seenBy([ALL, newsroom, closed]).newest({}, 5)).total).toBe(1);
      await shelves.put([await read(article)], added);
      expect((await shelves.seenBy([ALL, newsroom]).newest({}, 5)).total).toBe(1);
      expect((await shelves.seenBy([ALL, newsroom, closed]).newest({}, 5)).total).toBe(1);
    });
  });

  describe('the newest articles', () => {
    test('are narrowed by time, house and voice, and go on from the last one shown', async () => {
      const shelves = await empty();
      const entries = await Promise.all([
        dated('2026-11-20', { publisher: 'Nordblatt' }),
        dated('2026-11-21', { publisher: 'Südblatt' }),
        dated('2026-11-22', { publisher: null, url: 'https://www.west.example/a' }),
      ]);
      await shelves.put(entries, added);
      const library = shelves.seenBy([newsroom]);
      const ids = async (filter: Parameters<typeof library.newest>[0]) =>
        (await library.newest(filter, 2)).items.map(({ article: { id } }) => id.slice(0, 10));
      expect(await ids({})).toEqual(['2026-11-22', '2026-11-21']);
      expect(await ids({ before: '2026-11-21-lawrow' })).toEqual(['2026-11-20']);
      expect(await ids({ house: 'nord' })).toEqual(['2026-11-20']);
      expect(await ids({ house: 'nowhere' })).toEqual([]);
      expect(await ids({ house: 'west' })).toEqual(['2026-11-22']);
      expect(await ids({ since: '2026-11-22' })).toEqual(['2026-11-22']);
      expect(await ids({ voices: { names: ['John Kirby'], does: 'claim' } })).toHaveLength(2);
      expect(await ids({ voices: { names: ['Wladimir Putin'], does: 'speak' } })).toEqual([]);
    });
  });

  describe('an article put again', () => {
    test('as it was changes nothing', async () => {
      const shelves = await empty();
      const entry = await read(article);
      await shelves.put([entry], added);
      const [before] = await shelves.seenBy([newsroom]).people('lavrov', 1);
      await shelves.put([entry], { ...added, at: at.add({ hours: 1 }) });
      expect((await shelves.seenBy([newsroom]).people('lavrov', 1))[0]).toEqual(before);
      expect((await shelves.seenBy([newsroom]).newest({}, 5)).total).toBe(1);
    });

    test('with another text replaces it, with all who spoke in the old one and no longer do', async () => {
      const shelves = await empty();
      await shelves.put([await read(article)], added);
      const shorter = await read({ ...article, text: article.text.split('\n\n').slice(0, 3).join('\n\n') });
      await shelves.put([shorter], added);
      const library = shelves.seenBy([newsroom]);
      expect((await library.entry(article.id))?.article.text).toBe(shorter.article.text);
      expect(await library.people('kirby', 5)).toEqual([]);
      expect((await library.people('lavrov', 5)).map(({ name }) => name)).toEqual(['Sergej Lawrow']);
    });

    test('and taken out is gone, with all who spoke only there', async () => {
      const shelves = await empty();
      await shelves.put([await read(article)], added);
      await shelves.remove(article.id, newsroom);
      const library = shelves.seenBy([newsroom]);
      expect(await library.newest({}, 5)).toEqual({ items: [], total: 0 });
      expect(await library.begun('', 5)).toEqual([]);
      expect(await library.entry(article.id)).toBeNull();
    });
  });

  test.each([
    ['Sergej Lawrow', ['Sergej Lawrow']],
    ['lavrov', ['Sergej Lawrow']],
    ['Лавров', ['Sergej Lawrow']],
    ['lawrof', ['Sergej Lawrow']],
    ['lavrow sergej', ['Sergej Lawrow']],
    ['außenminister', ['Sergej Lawrow']],
    ['minister', ['Sergej Lawrow']],
    ['merkel', []],
  ])('«%s» can mean %j', async (typed, names) => {
    const shelves = await empty();
    await shelves.put([await read(article)], added);
    const found = await shelves.seenBy([newsroom]).people(typed, 5);
    expect(found.map(({ name }) => name)).toEqual(names);
  });
});
