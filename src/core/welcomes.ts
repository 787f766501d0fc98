import type { Database } from '../store/database.ts';

/** Which servers and channels have been welcomed. */
export interface Welcomes {
  /** Whether a place is to be welcomed: true once, to one process, whatever becomes of the welcome. */
  isFirst(place: string): Promise<boolean>;
}

export const welcomesIn = (database: Database): Welcomes => ({
  async isFirst(place) {
    const { numInsertedOrUpdatedRows: added } = await database
      .insertInto('welcomed')
      .values({ place })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added === 1n;
  },
});
