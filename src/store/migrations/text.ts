import { type ColumnDataType, type Kysely, PostgresAdapter, type RawBuilder, sql } from 'kysely';

/** Text that sorts by its code points, as SQLite's does, whatever language PostgreSQL was set up for. */
export const textOf = (db: Kysely<unknown>): ColumnDataType | RawBuilder<unknown> =>
  db.getExecutor().adapter instanceof PostgresAdapter ? sql`text collate "C"` : 'text';
