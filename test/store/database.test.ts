import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { lineStore } from '../../src/store/lines.ts';

const somewhere = () => ({ engine: 'sqlite', folder: mkdtempSync(join(tmpdir(), 'store-')) }) as const;

test('a line kept is found again after a restart, under the same key', async () => {
  const where = somewhere();
  const line = `/quotes person:"${'x'.repeat(200)}"`;
  const first = await openDatabase(where);
  const key = await lineStore(first).keep(line);
  await first.destroy();
  const lines = lineStore(await openDatabase(where));
  expect(await lines.find(key)).toBe(line);
  expect(await lines.keep(line)).toBe(key);
  expect(await lines.find('nothing-here-1234')).toBeNull();
});

test('a database of a newer program stops this one with a sentence', async () => {
  const where = somewhere();
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
