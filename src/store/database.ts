import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Forward only, in order; one that has been released is never changed. */
const MIGRATIONS = ['create table lines (key text primary key, line text not null) strict'];

/**
 * Opens the one database file in `folder`, made where there is none, and brings it up to date; `null` for one that is
 * forgotten with the process.
 * @throws where the file was written by a newer program
 */
export function openDatabase(folder: string | null): DatabaseSync {
  if (folder !== null) mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(folder === null ? ':memory:' : join(folder, 'briefing.sqlite'));
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 5000');
  migrate(database);
  return database;
}

function migrate(database: DatabaseSync): void {
  database.exec('begin immediate');
  const version = Number(database.prepare('pragma user_version').get()?.user_version);
  if (version > MIGRATIONS.length) {
    database.exec('rollback');
    throw new Error(
      `The database is of version ${version}, this program knows ${MIGRATIONS.length}: start the newer program, or restore a backup.`,
    );
  }
  for (const step of MIGRATIONS.slice(version)) database.exec(step);
  database.exec(`pragma user_version = ${MIGRATIONS.length}`);
  database.exec('commit');
}
