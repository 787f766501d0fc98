import { type Kysely, sql } from 'kysely';
import type { Database } from '../store/database.ts';
import { header, newestMigration, type Rows } from './format.ts';
import { keptTables } from './tables.ts';

/** Rows read at a time. */
const PAGE = 200;

/**
 * Everything that is kept, as lines of JSON: see docs/export.md. Hand in a `snapshot` where others may write meanwhile.
 * @param at when that is
 */
export async function* exportLines(database: Database, at: Temporal.Instant): AsyncGenerator<string> {
  const tables = await newestMigration(database);
  yield JSON.stringify(header.parse({ export: 'news-briefing-bot', version: 1, tables, at: at.toString() }));
  let rows = 0;
  for (const [name, { key }] of keptTables)
    for await (const row of rowsOf(database.withTables<Rows>(), name, key)) {
      yield JSON.stringify({ table: name, row });
      rows += 1;
    }
  yield JSON.stringify({ rows });
}

/** A table's rows, in the order of their keys. */
async function* rowsOf(
  database: Kysely<Rows>,
  name: string,
  key: readonly string[],
): AsyncGenerator<Rows[string]> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  for (let last: Rows[string] | undefined; ; ) {
    const after = last;
    const page = await database
      .selectFrom(name)
      .selectAll()
      .$if(after !== undefined, (query) =>
        query.where(sql<boolean>`(${columns}) > (${sql.join(key.map((column) => after?.[column]))})`),
      )
      .orderBy(columns)
      .limit(PAGE)
      .execute();
    yield* page;
    last = page.at(-1);
    if (page.length < PAGE) return;
  }
}
