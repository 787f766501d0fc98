import { createHash } from 'node:crypto';
import type { Database } from './database.ts';

/** Command lines too long for the button that carries them. They stay, so that old buttons work after a restart. */
export interface LineStore {
  /** Keeps a line and gives its key, 16 characters, the same for the same line. */
  keep(line: string): Promise<string>;
  find(key: string): Promise<string | null>;
}

/** The key of a line: known before the line is kept, so that a renderer can stay pure. */
export const lineKey = (line: string): string =>
  createHash('sha256').update(line).digest('base64url').slice(0, 16);

export const lineStore = (database: Database): LineStore => ({
  async keep(line) {
    const key = lineKey(line);
    await database
      .insertInto('lines')
      .values({ key, line })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return key;
  },
  async find(key) {
    const row = await database.selectFrom('lines').select('line').where('key', '=', key).executeTakeFirst();
    return row?.line ?? null;
  },
});
