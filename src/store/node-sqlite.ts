import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** Prepared statements kept; the one unused for longest goes first. */
const MOST_STATEMENTS = 200;

/** Node's own SQLite in the shape that Kysely's dialect speaks to. Every commit is on the disk before it is answered. */
export function nodeSqlite(path: string): SqliteDatabase {
  const database = new DatabaseSync(path);
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 10000; pragma foreign_keys = on',
  );
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = kept.get(sql) ?? statementOf(database.prepare(sql));
      kept.delete(sql);
      kept.set(sql, statement);
      const [oldest] = kept.keys();
      if (kept.size > MOST_STATEMENTS && oldest !== undefined) kept.delete(oldest);
      return statement;
    },
  };
}

const statementOf = (statement: StatementSync): SqliteStatement => ({
  reader: statement.columns().length > 0,
  all: (parameters) => statement.all(...parameters.map(bound)),
  run: (parameters) => statement.run(...parameters.map(bound)),
  iterate: (parameters) => statement.iterate(...parameters.map(bound)),
});

/** @throws where a value is not one that SQLite keeps */
function bound(value: unknown): SQLInputValue {
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    value instanceof Uint8Array
  )
    return value;
  throw new Error(`The database keeps no ${typeof value}.`);
}
