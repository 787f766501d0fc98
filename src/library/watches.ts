import { foldedWords } from '../analysis/names.ts';
import type { Database } from '../store/database.ts';

/** A person by name, or words as they stand in a text. */
export interface Watch {
  readonly kind: 'person' | 'word';
  readonly shown: string;
}

/** Whom and what places watch. A place is told by `keyOf` in core. */
export interface Watches {
  /** In the order in which they were added. */
  of(place: string): Promise<readonly Watch[]>;
  /** False where it is watched already. */
  add(place: string, watch: Watch, by: string): Promise<boolean>;
  /** Takes off what is called so, whatever it is; null where nothing is. */
  remove(place: string, typed: string): Promise<Watch | null>;
}

const wordOf = (shown: string): string => foldedWords(shown).join(' ');

export const watchesOf = (database: Database, now: () => Temporal.Instant): Watches => ({
  async of(place) {
    return database
      .selectFrom('watches')
      .select(['kind', 'shown'])
      .where('place', '=', place)
      .orderBy('added_at')
      .orderBy('word')
      .execute();
  },
  async add(place, { kind, shown }, by) {
    const { numInsertedOrUpdatedRows: added } = await database
      .insertInto('watches')
      .values({ place, kind, word: wordOf(shown), shown, added_by: by, added_at: now().toString() })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added === 1n;
  },
  async remove(place, typed) {
    const rows = await database.selectFrom('watches').selectAll().where('place', '=', place).execute();
    const typedWords = foldedWords(typed);
    const row =
      rows.find(({ word }) => word === typedWords.join(' ')) ??
      rows.find(
        ({ word }) => typedWords.length > 0 && typedWords.every((one) => word.split(' ').includes(one)),
      );
    if (row === undefined) return null;
    const { kind, word, shown } = row;
    await database
      .deleteFrom('watches')
      .where('place', '=', place)
      .where('kind', '=', kind)
      .where('word', '=', word)
      .execute();
    return { kind, shown };
  },
});
