import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, Migrator, PostgresDialect, SqliteDialect } from 'kysely';
import { migrations } from './migrations/index.ts';
import { nodeSqlite } from './node-sqlite.ts';
import type { Tables } from './tables.ts';

/** Where everything is kept: one file under `folder`, a PostgreSQL server, or memory that is forgotten with the process. */
export type Where =
  | { readonly engine: 'sqlite'; readonly folder: string }
  | { readonly engine: 'memory' }
  | { readonly engine: 'postgres'; readonly url: string };

export type Database = Kysely<Tables>;

export const DATABASE_FILE = 'briefing.sqlite';

/**
 * Opens the database, made where there is none, and brings it up to date under a lock.
 * @throws where it was written by a newer program, or cannot be reached
 */
export async function openDatabase(where: Where): Promise<Database> {
  const database = new Kysely<Tables>({ dialect: await dialectOf(where) });
  try {
    await migrate(database);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return database;
}

async function dialectOf(where: Where): Promise<SqliteDialect | PostgresDialect> {
  if (where.engine === 'postgres') {
    const { Pool } = await import('pg');
    return new PostgresDialect({ pool: new Pool({ connectionString: where.url, max: 10 }) });
  }
  if (where.engine === 'memory') return new SqliteDialect({ database: nodeSqlite(':memory:') });
  mkdirSync(where.folder, { recursive: true });
  return new SqliteDialect({ database: nodeSqlite(join(where.folder, DATABASE_FILE)) });
}

async function migrate(database: Database): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
  const known = Object.keys(migrations);
  const newer = (await applied(database)).filter((name) => !known.includes(name));
  if (newer.length > 0) {
    throw new Error(
      `The database is newer than this program (it has ${newer.join(', ')}): start the newer program, or restore a backup.`,
    );
  }
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/** Names of the migrations that the database has been through, none for a new one. */
async function applied(database: Database): Promise<string[]> {
  const tables = await database.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const rows = await database.selectFrom('kysely_migration').select('name').execute();
  return rows.map(({ name }) => name);
}
