import { describe, expect, test } from 'vitest';
import { articleId } from '../../src/article/article.ts';
import { edtfDate } from '../../src/article/edtf.ts';
import type { Entry } from '../../src/library/library.ts';
import { ALL, scope } from '../../src/library/scope.ts';
import { openShelves } from '../../src/library/shelves.ts';
import { exportLines } from '../../src/transfer/export.ts';
import { importLines } from '../../src/transfer/import.ts';
import { english, nordbote, ostpost, suedblatt, westkurier } from '../agency-story.ts';
import { onEachEngine } from '../engines.ts';
import { entryOf } from '../newsroom.ts';

const newsroom = scope.parse('slack:T1');
const closed = scope.parse('slack:T1/C9');
const elsewhere = scope.parse('slack:T2');
const at = Temporal.Instant.from('2026-11-24T06:00:00Z');
const held = (where = newsroom) => ({ scope: where, way: 'added', by: null, at }) as const;

const german = (title: string, text: string, publisher: string, date = '2026-11-24') =>
  entryOf(title, text, { publisher, date, language: 'de' });
const first = await german('Nordbote', nordbote, 'Nordbote');
const cut = await german('Suedblatt', suedblatt, 'Südblatt', '2026-11-25');
const longer = await german('Westkurier', westkurier, 'Westkurier', '2026-11-25');
const other = await german('Ostpost', ostpost, 'Ostpost');
const inEnglish = await entryOf('Harbour Post', english, { publisher: 'Harbour Post' });
const inEnglishToo = await entryOf(
  'Coast Times',
  `BRUNSBECK, Nov 24 (NWA) - ${english.replace('48 million', '49 million')}`,
  { publisher: 'Coast Times', date: '2026-11-25' },
);
const all = [first, cut, longer, other, inEnglish, inEnglishToo];

/** Titles of what is shown, each with where else it is. */
const shownTo = async (
  shelves: ReturnType<typeof openShelves>,
  scopes: Parameters<typeof shelves.seenBy>[0],
) =>
  (await shelves.seenBy(scopes).newest({}, 10)).items
    .map(({ article, also = [] }) => [article.title.text, ...also])
    .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));

onEachEngine((store) => {
  const empty = async () => {
    const database = await store.database();
    return { database, shelves: openShelves(database) };
  };
  const ONCE = [['Harbour Post', 'Coast Times'], ['Nordbote', 'Westkurier', 'Südblatt'], ['Ostpost']];

  describe('the same story in several houses', () => {
    test.each([
      ['as it was published', all],
      ['the other way round', all.toReversed()],
      ['from the middle', [...all.slice(2), ...all.slice(0, 2)]],
    ])('is shown once, where it was published first, in whatever order it came: %s', async (_, entries) => {
      const { shelves } = await empty();
      for (const entry of entries) await shelves.put([entry], held());
      expect(await shownTo(shelves, [ALL, newsroom])).toEqual(ONCE);
      expect(await shelves.seenBy([ALL, newsroom]).articles({}, 2)).toMatchObject({ total: 3 });
    });

    test('of the same day, where it is longest', async () => {
      const { shelves } = await empty();
      const today = await german('Westkurier', westkurier, 'Westkurier');
      await shelves.put([first, today], held());
      expect(await shownTo(shelves, [newsroom])).toEqual([['Westkurier', 'Nordbote']]);
    });

    test('is found by who speaks in one of them alone, and by each house', async () => {
      const { shelves } = await empty();
      await shelves.put(all, held());
      const library = shelves.seenBy([newsroom]);
      const found = async (filter: Parameters<typeof library.newest>[0]) =>
        (await library.newest(filter, 5)).items.map(({ article }) => article.title.text);
      expect(await found({ voices: { names: ['Petra Holm'], does: 'speak' } })).toEqual(['Nordbote']);
      expect(await found({ house: 'südblatt' })).toEqual(['Suedblatt']);
    });

    test('steps forward elsewhere when the one that was shown is taken out, and when that comes again', async () => {
      const { shelves } = await empty();
      await shelves.put(all, held());
      await shelves.remove(first.article.id, newsroom);
      expect(await shownTo(shelves, [newsroom])).toContainEqual(['Westkurier', 'Südblatt']);
      await shelves.forget([longer.article.id]);
      expect(await shownTo(shelves, [newsroom])).toContainEqual(['Suedblatt']);
      await shelves.put([first, longer], held());
      expect(await shownTo(shelves, [newsroom])).toEqual(ONCE);
    });

    test('and an article that is no longer that text stands by itself', async () => {
      const { shelves } = await empty();
      await shelves.put(all, held());
      const rewritten = await german(
        'Nordbote',
        'Die Drehbrücke ist wieder frei, teilte das Hafenamt mit.',
        'Nordbote',
      );
      await shelves.put([rewritten], held());
      expect(await shownTo(shelves, [newsroom])).toContainEqual(['Nordbote']);
      expect(await shownTo(shelves, [newsroom])).toContainEqual(['Westkurier', 'Südblatt']);
    });
  });

  describe('those who do not see a reprint', () => {
    test('do not learn of it, nor is anything shown or left out because of it', async () => {
      const { shelves } = await empty();
      await shelves.put([first], held(elsewhere));
      await shelves.put([cut], held(closed));
      await shelves.put([longer], held(newsroom));
      expect(await shownTo(shelves, [ALL, newsroom])).toEqual([['Westkurier']]);
      expect(await shownTo(shelves, [ALL, newsroom, closed])).toEqual([['Westkurier', 'Südblatt']]);
      expect(await shownTo(shelves, [ALL, elsewhere])).toEqual([['Nordbote']]);
    });

    test('see it once when it comes for everybody after it came for some', async () => {
      const { shelves } = await empty();
      await shelves.put([cut], held(closed));
      await shelves.put([longer], held(newsroom));
      await shelves.put([first], held(ALL));
      expect(await shownTo(shelves, [ALL, newsroom, closed])).toEqual([
        ['Nordbote', 'Westkurier', 'Südblatt'],
      ]);
      expect(await shownTo(shelves, [ALL, newsroom])).toEqual([['Nordbote', 'Westkurier']]);
      expect(await shownTo(shelves, [ALL, elsewhere])).toEqual([['Nordbote']]);
      await shelves.remove(first.article.id, ALL);
      expect(await shownTo(shelves, [ALL, newsroom, closed])).toEqual([['Westkurier', 'Südblatt']]);
      expect(await shownTo(shelves, [ALL, elsewhere])).toEqual([]);
    });
  });

  test('what was kept before texts were compared is compared in the background', async () => {
    const { shelves, database } = await empty();
    await shelves.put(all, held());
    await database.deleteFrom('text_bands').execute();
    await database
      .updateTable('standings')
      .set((row) => ({ bundle: row.ref('article'), behind: 0, version: null }))
      .execute();
    while (await shelves.indexSome());
    expect(await shownTo(shelves, [newsroom])).toEqual(ONCE);
  });

  test('reprints are told after an export and an import as before', async () => {
    const { shelves, database } = await empty();
    await shelves.put(all, held());
    const lines = await Array.fromAsync(exportLines(database, at));
    const there = await store.database();
    await importLines(
      there,
      (async function* () {
        yield* lines;
      })(),
    );
    expect(await shownTo(openShelves(there), [newsroom])).toEqual(ONCE);
  });

  test('hundreds of reprints are kept as fast as other articles', async () => {
    const { shelves } = await empty();
    const many = Array.from({ length: 300 }, (_, n): Entry => {
      const id = articleId.parse(`reprint-${n}`);
      const day = String(1 + ((n * 7) % 28)).padStart(2, '0');
      return {
        article: {
          ...first.article,
          id,
          publisher: `House ${n}`,
          date: edtfDate.parse(`2026-11-${day}`),
        },
        briefing: { ...first.briefing, article: id },
      };
    });
    const timed = async (entries: readonly Entry[]) => {
      const begun = performance.now();
      await shelves.put(entries, held());
      return performance.now() - begun;
    };
    const begin = await timed(many.slice(0, 100));
    const end = await timed(many.slice(200));
    expect((await shelves.seenBy([newsroom]).newest({}, 5)).total).toBe(1);
    expect(end).toBeLessThan(3 * begin);
  });
});
