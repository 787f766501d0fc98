import { expect, test } from 'vitest';
import { ALL } from '../../src/library/scope.ts';
import { titledLike } from '../../src/library/titles.ts';
import type { Database } from '../../src/store/database.ts';
import { onEachEngine } from '../engines.ts';

/** More than are looked at one by one. */
const MANY = 2100;
const idOf = (n: number): string => `bericht-${String(n).padStart(4, '0')}`;

onEachEngine((store) => {
  test('of many articles with the same word the newest are found, and by a second word an old one', async () => {
    const database = await store.database();
    await reports(database);
    const found = (typed: string) => titledLike(database, [ALL], typed, 2);
    expect(await found('bericht')).toEqual([idOf(MANY - 1), idOf(MANY - 2)]);
    expect(await found('beri lage')).toEqual([idOf(MANY - 1), idOf(MANY - 2)]);
    expect(await found('lage 0007 bericht')).toEqual([idOf(7)]);
    expect(await found('lage hafen')).toEqual([]);
  });
});

/** Articles on «die Lage», each a number later than the one before. */
async function reports(database: Database): Promise<void> {
  for (let from = 0; from < MANY; from += 300) {
    const numbers = Array.from({ length: 300 }, (_, i) => from + i);
    const sortOf = (n: number) => `2026-11-24 ${idOf(n)}`;
    await database
      .insertInto('articles')
      .values(
        numbers.map((n) => ({
          id: idOf(n),
          revision: 1,
          hash: idOf(n),
          canonical: null,
          source: 'text',
          article: '{}',
          added_at: '2026-11-24T06:00:00Z',
        })),
      )
      .execute();
    await database
      .insertInto('holdings')
      .values(
        numbers.map((n) => ({
          scope: ALL,
          article: idOf(n),
          sort: sortOf(n),
          house: '',
          added_by: null,
          added_at: '2026-11-24T06:00:00Z',
          way: 'content',
          words: null,
        })),
      )
      .execute();
    await database
      .insertInto('title_words')
      .values(
        numbers.flatMap((n) =>
          ['bericht', 'lage', String(n).padStart(4, '0')].map((word) => ({
            scope: ALL,
            word,
            article: idOf(n),
            sort: sortOf(n),
          })),
        ),
      )
      .execute();
  }
}
