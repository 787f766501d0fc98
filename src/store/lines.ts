import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

/** Command lines too long for the button that carries them. They stay, so that old buttons work after a restart. */
export interface LineStore {
  /** Keeps a line and gives its key, 16 characters, the same for the same line. */
  keep(line: string): Promise<string>;
  find(key: string): Promise<string | null>;
}

/** The key of a line: known before the line is kept, so that a renderer can stay pure. */
export const lineKey = (line: string): string =>
  createHash('sha256').update(line).digest('base64url').slice(0, 16);

export function lineStore(database: DatabaseSync): LineStore {
  const insert = database.prepare('insert into lines (key, line) values (?, ?) on conflict do nothing');
  const select = database.prepare('select line from lines where key = ?');
  return {
    async keep(line) {
      const key = lineKey(line);
      insert.run(key, line);
      return key;
    },
    async find(key) {
      const row = select.get(key);
      return typeof row?.line === 'string' ? row.line : null;
    },
  };
}
