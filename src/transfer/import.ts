import { reindex } from '../library/shelves.ts';
import type { Database } from '../store/database.ts';
import { migrations } from '../store/migrations/index.ts';
import { fill } from './fill.ts';
import { type Header, header, newestMigration, type Rows } from './format.ts';
import { ImportRefusal } from './import-refusal.ts';
import { raised } from './raise.ts';
import { rowSchemas } from './row-schemas.ts';
import { keptTables } from './tables.ts';

/**
 * Brings everything that was exported into an empty database, or nothing where any of it is wrong.
 * @returns how many rows each table got
 * @throws ImportRefusal
 */
export async function importLines(
  database: Database,
  lines: AsyncIterable<string>,
): Promise<ReadonlyMap<string, number>> {
  const all = lines[Symbol.asyncIterator]();
  const first = await all.next();
  const { tables } = headerIn(first.done === true ? '' : first.value);
  const others = { [Symbol.asyncIterator]: () => all };
  const rest = tables === (await newestMigration(database)) ? others : raised(tables, others);
  const schemas = await rowSchemas(database);
  return database.transaction().execute(async (transaction) => {
    await refuseUnlessEmpty(transaction);
    const filled = await fill(transaction, schemas, rest);
    await reindex(transaction);
    return filled;
  });
}

/** @throws ImportRefusal where this is not the first line of an export that this program can read */
function headerIn(line: string): Header {
  let read: ReturnType<typeof header.safeParse>;
  try {
    read = header.safeParse(JSON.parse(line));
  } catch {
    throw notOurs();
  }
  if (!read.success) throw notOurs();
  if (!(read.data.tables in migrations))
    throw new ImportRefusal(
      `The file is of a newer program (its tables are those of ${read.data.tables}): import it with that.`,
    );
  return read.data;
}

const notOurs = () =>
  new ImportRefusal('The file is no export that this program can read: its first line is not that of one.');

/** Ids are given by each database, and schedules would post twice: two of them cannot be told apart row by row. */
async function refuseUnlessEmpty(database: Database): Promise<void> {
  const full: string[] = [];
  for (const name of keptTables.keys()) {
    const row = await database.withTables<Rows>().selectFrom(name).selectAll().limit(1).executeTakeFirst();
    if (row !== undefined) full.push(name);
  }
  if (full.length > 0)
    throw new ImportRefusal(
      `The database is not empty (${full.join(', ')}), and an import goes into an empty one: set DATABASE_URL or DATA_DIR to a new one.`,
    );
}
