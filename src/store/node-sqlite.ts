import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { SqliteAdapter, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';

/** Prepared statements kept; the one unused for longest goes first. */
const MOST_STATEMENTS = 200;

/**
 * Our transactions write. One that only takes the lock for it after it has read is refused when another process has written
 * in between; one that takes it first waits (https://www.sqlite.org/lang_transaction.html).
 */
const BEGIN = 'begin immediate';

/** SQLite takes back changes of tables with their transaction, which Kysely does not use it for: a migration is whole or not. */
class WholeMigrations extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

export class NodeSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new WholeMigrations();
  }
}

/** Node's own SQLite in the shape that Kysely's dialect speaks to. Every commit is on the disk before it is answered. */
export function nodeSqlite(path: string): SqliteDatabase {
  const database = new DatabaseSync(path);
  database.exec(
    'pragma busy_timeout = 10000; pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on',
  );
  // 32 MB: the pages that lookups in a large library come back to.
  database.exec('pragma cache_size = -32768');
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(asked) {
      const sql = asked === 'begin' ? BEGIN : asked;
      const statement = kept.get(sql) ?? statementOf(database.prepare(sql));
      kept.delete(sql);
      kept.set(sql, statement);
      const [oldest] = kept.keys();
      if (kept.size > MOST_STATEMENTS && oldest !== undefined) kept.delete(oldest);
      return statement;
    },
  };
}

function statementOf(statement: StatementSync): SqliteStatement {
  const reader = statement.columns().length > 0;
  // A full-text index leaves numbers of its own as the last row inserted, which a JavaScript number cannot hold.
  if (!reader) statement.setReadBigInts(true);
  return {
    reader,
    all: (parameters) => statement.all(...parameters.map(bound)),
    run: (parameters) => statement.run(...parameters.map(bound)),
    iterate: (parameters) => statement.iterate(...parameters.map(bound)),
  };
}

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
