import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { DATABASE_FILE } from './database.ts';
import { migrations } from './migrations/index.ts';

/** Something that is in the way of a backup or of restoring one: the message says in a sentence what it is and what to do. */
export class BackupRefusal extends Error {}

/** SQLite begins anew when somebody writes between two steps, so that a busy bot's backup would never end: it is one step. */
const EVERY_PAGE = 2 ** 30;

/**
 * Copies the database under `folder` into `file` as it is at one moment, while it may be in use.
 * @throws BackupRefusal where there is none, or where `file` is there already
 */
export async function backUp(folder: string, file: string): Promise<void> {
  const path = join(folder, DATABASE_FILE);
  if (!existsSync(path)) throw new BackupRefusal(`There is no database at ${path}.`);
  if (existsSync(file)) throw new BackupRefusal(`${file} is there already: nothing is overwritten.`);
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    await backup(database, file, { rate: EVERY_PAGE });
  } finally {
    database.close();
  }
}

/**
 * Puts a backup in the place of the database under `folder`, whose file is kept beside it.
 * @param aside the name that the database gets that is there now
 * @returns whether there was one
 * @throws BackupRefusal where the backup is broken, not ours or newer than this program, or the database is in use
 */
export async function restore(file: string, folder: string, aside: string): Promise<boolean> {
  check(file);
  const path = join(folder, DATABASE_FILE);
  mkdirSync(folder, { recursive: true });
  const replaces = existsSync(path);
  if (replaces) {
    intoOneFile(path);
    renameSync(path, join(folder, aside));
  }
  await copyFile(file, path);
  return replaces;
}

function check(file: string): void {
  if (!existsSync(file)) throw new BackupRefusal(`There is no ${file}.`);
  const names = namesIn(file);
  const newer = names.filter((name) => !(name in migrations));
  if (newer.length > 0)
    throw new BackupRefusal(
      `${file} is of a newer program (it has ${newer.join(', ')}): restore it with that.`,
    );
}

/** Names of the migrations that a backup has been through. @throws BackupRefusal where it is broken, or not ours */
function namesIn(file: string): string[] {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const [sound] = database.prepare('pragma integrity_check').all();
    if (sound?.integrity_check !== 'ok') throw new BackupRefusal(`${file} is damaged.`);
    return database
      .prepare('select name from kysely_migration')
      .all()
      .map(({ name }) => String(name));
  } catch (error) {
    if (error instanceof BackupRefusal) throw error;
    throw new BackupRefusal(`${file} is no backup of this program.`, { cause: error });
  } finally {
    database.close();
  }
}

/** Takes what SQLite keeps beside the file into it, which it only does when nobody else has the database open. */
function intoOneFile(path: string): void {
  const database = new DatabaseSync(path);
  try {
    database.exec('pragma busy_timeout = 0; pragma journal_mode = delete');
  } catch (error) {
    throw new BackupRefusal(`${path} is in use: stop the bot first.`, { cause: error });
  } finally {
    database.close();
  }
}
