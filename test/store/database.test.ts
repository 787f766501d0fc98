import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { promisify } from 'node:util';
import { Migrator, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { connect, type Database, openDatabase } from '../../src/store/database.ts';
import { lineStore } from '../../src/store/lines.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { onEachEngine } from '../engines.ts';

const versions = Object.keys(migrations);

test('every migration is in the list, in order', () => {
  const files = readdirSync('src/store/migrations').filter((name) => /^\d/.test(name));
  expect(versions).toEqual(files.map((name) => name.replace('.ts', '')).toSorted());
});

onEachEngine((store) => {
  test('a line kept is found again after a restart, under the same key', async () => {
    const where = await store.where();
    const line = `/quotes person:"${'x'.repeat(200)}"`;
    const first = await openDatabase(where);
    const key = await lineStore(first).keep(line);
    await first.destroy();
    const lines = lineStore(await store.open(where));
    expect(await lines.find(key)).toBe(line);
    expect(await lines.keep(line)).toBe(key);
    expect(await lines.find('nothing-here-1234')).toBeNull();
  });

  test('a database of a newer program stops this one with a sentence', async () => {
    const where = await store.where();
    const database = await openDatabase(where);
    await database
      .insertInto('kysely_migration')
      .values({ name: '9999-what-is-to-come', timestamp: '2030-01-01' })
      .execute();
    await database.destroy();
    await expect(openDatabase(where)).rejects.toThrow(
      /newer than this program \(it has 9999-what-is-to-come\): start the newer program/,
    );
  });

  test('text sorts by its code points', async () => {
    const database = await store.database();
    for (const line of ['ä', 'b', 'B', 'a'])
      await database.insertInto('lines').values({ key: line, line }).execute();
    const rows = await database.selectFrom('lines').select('line').orderBy('line').execute();
    expect(rows.map(({ line }) => line)).toEqual(['B', 'a', 'b', 'ä']);
  });

  describe('migrations', () => {
    test.each(versions)(
      'from %s lead to the tables that a new database has, and keep what was there',
      async (version) => {
        const where = await store.where();
        const old = await connect(where);
        const known = { getMigrations: async () => migrations };
        await new Migrator({ db: old, provider: known }).migrateTo(version);
        await old.insertInto('lines').values({ key: 'a-key', line: '/brief' }).execute();
        await old.destroy();
        const database = await store.open(where);
        expect(await tablesOf(database)).toEqual(await tablesOf(await store.database()));
        expect(await lineStore(database).find('a-key')).toBe('/brief');
      },
    );
  });

  test('three processes that begin on it at once make it once, wait for each other and lose nothing', async () => {
    const where = await store.where();
    const adding = ['test/store/adding.ts', JSON.stringify(where), '10'];
    await Promise.all([1, 2, 3].map(() => promisify(execFile)(process.execPath, adding)));
    const database = await store.open(where);
    const row = await database.selectFrom('library_state').select('version').executeTakeFirstOrThrow();
    expect(row.version).toBe(31);
    expect(await tablesOf(database)).toEqual(await tablesOf(await store.database()));
  }, 60_000);
});

/** Tables with their columns, and names of indexes. */
async function tablesOf(database: Database): Promise<unknown> {
  const tables = await database.introspection.getTables();
  const [first] = tables;
  const indexes =
    first?.schema === undefined
      ? sql<{ name: string }>`select name from sqlite_master where type = 'index' order by name`
      : sql<{
          name: string;
        }>`select indexname as name from pg_indexes where schemaname = 'public' order by 1`;
  return {
    tables: tables.map(({ name, columns }) => [
      name,
      columns.map((column) => `${column.name} ${column.dataType} ${column.isNullable}`).toSorted(),
    ]),
    indexes: (await indexes.execute(database)).rows,
  };
}
