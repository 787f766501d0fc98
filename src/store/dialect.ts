import { type Kysely, PostgresAdapter } from 'kysely';

/** Whether several processes may write at the same time, each locking only the rows that it takes. */
export const isPostgres = (database: Pick<Kysely<unknown>, 'getExecutor'>): boolean =>
  database.getExecutor().adapter instanceof PostgresAdapter;
