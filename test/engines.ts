import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { type Database, openDatabase, type Where } from '../src/store/database.ts';
import { type PostgresServer, postgresPrograms, startPostgres } from './postgres.ts';

/** Somewhere to keep things that is empty and forgotten after the test. */
export interface EmptyStore {
  where(): Promise<Where>;
  database(): Promise<Database>;
  /** The same place opened once more, as another process does. */
  open(where: Where): Promise<Database>;
}

/** Losing the last commits when the machine dies is no loss here. */
const QUICK = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** The same tests on each engine; on PostgreSQL where its programs are there, else reported as skipped. */
export function onEachEngine(suite: (empty: EmptyStore) => void): void {
  describe('on SQLite', () => {
    suite(
      emptyStore(async () => {
        const folder = mkdtempSync(join(tmpdir(), 'store-'));
        return {
          where: { engine: 'sqlite', folder },
          forget: () => rmSync(folder, { recursive: true, force: true }),
        };
      }),
    );
  });
  const programs = postgresPrograms();
  describe.skipIf(programs === null)('on PostgreSQL', () => {
    let server: PostgresServer | null = null;
    beforeAll(async () => {
      if (programs !== null) server = await startPostgres(programs, QUICK);
    }, 60_000);
    afterAll(() => server?.remove(), 60_000);
    suite(
      emptyStore(async () => {
        if (server === null) throw new Error('PostgreSQL has not been started');
        return { where: { engine: 'postgres', url: await server.database() }, forget: () => undefined };
      }),
    );
  });
}

function emptyStore(make: () => Promise<{ where: Where; forget: () => void }>): EmptyStore {
  let after: (() => unknown)[] = [];
  afterEach(async () => {
    for (const one of after.toReversed()) await one();
    after = [];
  });
  const where = async () => {
    const made = await make();
    after.push(made.forget);
    return made.where;
  };
  const open = async (place: Where) => {
    const database = await openDatabase(place);
    after.push(() => database.destroy());
    return database;
  };
  return { where, open, database: async () => open(await where()) };
}
