import type { Database } from '../store/database.ts';

/**
 * Gives the library another state. Comes first in a transaction: so no two write at once, and what one has recognised stays true
 * until it is kept.
 */
export const changed = (database: Database): Promise<unknown> =>
  database
    .updateTable('library_state')
    .set((at) => ({ version: at('version', '+', 1) }))
    .execute();
