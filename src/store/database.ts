import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Dialect, Kysely, Migrator, PostgresDialect, type PostgresPool } from 'kysely';
import { databaseIsAway } from './away.ts';
import { migrations } from './migrations/index.ts';
import { NodeSqliteDialect, nodeSqlite } from './node-sqlite.ts';
import type { Tables } from './tables.ts';

/** Where everything is kept: one file under `folder`, a PostgreSQL server, or memory that is forgotten with the process. */
export type Where =
  | { readonly engine: 'sqlite'; readonly folder: string }
  | { readonly engine: 'memory' }
  | { readonly engine: 'postgres'; readonly url: string };

export type Database = Kysely<Tables>;

type Failed = (error: unknown) => void;

export const DATABASE_FILE = 'briefing.sqlite';

/** How long to wait for a connection, and for an answer over one. */
const CONNECT_MS = 10_000;
const ANSWER_MS = 60_000;

/**
 * Opens the database, made where there is none, and brings it up to date under a lock.
 * @param failed hears of each connection and statement that failed, whoever asked for it
 * @throws where it was written by a newer program, or cannot be reached
 */
export async function openDatabase(where: Where, failed?: Failed): Promise<Database> {
  const database = await connect(where, failed);
  try {
    await migrate(database);
  } catch (error) {
    await database.destroy();
    if (!databaseIsAway(error)) throw error;
    throw new Error('The database that DATABASE_URL names cannot be reached.', { cause: error });
  }
  return database;
}

/** Opens the database as it is, whatever version it has. */
export async function connect(where: Where, failed: Failed = () => undefined): Promise<Database> {
  return new Kysely<Tables>({
    dialect: await dialectOf(where, failed),
    log: (event) => {
      if (event.level === 'error') failed(event.error);
    },
  });
}

async function dialectOf(where: Where, failed: Failed): Promise<Dialect> {
  if (where.engine === 'postgres') return new PostgresDialect({ pool: await poolOf(where.url, failed) });
  if (where.engine === 'memory') return new NodeSqliteDialect({ database: nodeSqlite(':memory:') });
  mkdirSync(where.folder, { recursive: true });
  return new NodeSqliteDialect({ database: nodeSqlite(join(where.folder, DATABASE_FILE)) });
}

async function poolOf(url: string, failed: Failed): Promise<PostgresPool> {
  const { Pool } = await import('pg');
  const pool = new Pool({
    connectionString: url,
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: ANSWER_MS,
  });
  // One that breaks while nobody uses it is replaced; unheard, the event would end the process.
  pool.on('error', failed);
  return {
    connect: () =>
      pool.connect().catch((error: unknown) => {
        failed(error);
        throw error;
      }),
    end: () => pool.end(),
  };
}

async function migrate(database: Database): Promise<void> {
  const known = Object.keys(migrations);
  const newer = (await applied(database)).filter((name) => !known.includes(name));
  if (newer.length > 0) {
    throw new Error(
      `The database is newer than this program (it has ${newer.join(', ')}): start the newer program, or restore a backup.`,
    );
  }
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
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
