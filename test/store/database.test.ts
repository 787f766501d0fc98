import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { lineStore } from '../../src/store/lines.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'store-'));

test('a line kept is found again after a restart, under the same key', async () => {
  const where = folder();
  const line = `/quotes person:"${'x'.repeat(200)}"`;
  const first = openDatabase(where);
  const key = await lineStore(first).keep(line);
  first.close();
  const lines = lineStore(openDatabase(where));
  expect(await lines.find(key)).toBe(line);
  expect(await lines.keep(line)).toBe(key);
  expect(await lines.find('nothing-here-1234')).toBeNull();
});

test('a database of a newer program stops this one with a sentence', () => {
  const where = folder();
  openDatabase(where).close();
  const newer = new DatabaseSync(join(where, 'briefing.sqlite'));
  newer.exec('pragma user_version = 99');
  newer.close();
  expect(() => openDatabase(where)).toThrow(
    /is of version 99, this program knows 1: start the newer program/,
  );
});
