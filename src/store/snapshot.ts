import { sql } from 'kysely';
import type { Database } from './database.ts';
import { isPostgres } from './dialect.ts';

/** Reads everything as it is at one moment, while others may go on writing. */
export const snapshot = <Result>(
  database: Database,
  read: (moment: Database) => Promise<Result>,
): Promise<Result> =>
  database.connection().execute(async (moment) => {
    const begin = isPostgres(moment) ? 'begin isolation level repeatable read read only' : 'begin deferred';
    await sql.raw(begin).execute(moment);
    try {
      return await read(moment);
    } finally {
      await sql.raw('rollback').execute(moment);
    }
  });
