import { z } from 'zod';
import type { Database } from '../store/database.ts';

/** What a column holds. */
const value = z.union([z.string(), z.number(), z.null()]);
export type Value = z.infer<typeof value>;

/** Any table. */
export type Rows = Record<string, Record<string, Value>>;

/** The first line. `tables`: the newest migration that the tables have been through. */
export const header = z.strictObject({
  export: z.literal('news-briefing-bot'),
  version: z.literal(1),
  tables: z.string(),
  at: z.iso.datetime(),
});
export type Header = z.infer<typeof header>;

/** A line between: a row of a table. */
export const rowLine = z.strictObject({ table: z.string(), row: z.record(z.string(), value) });

/** The last line: how many there are between. */
export const footer = z.strictObject({ rows: z.int().nonnegative() });

export async function newestMigration(database: Database): Promise<string> {
  const { name } = await database
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return name;
}
