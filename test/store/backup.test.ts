import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { backUp, restore } from '../../src/store/backup.ts';
import { openDatabase } from '../../src/store/database.ts';
import { lineStore } from '../../src/store/lines.ts';

const emptyFolder = () => mkdtempSync(join(tmpdir(), 'backup-'));
const opened = (folder: string) => openDatabase({ engine: 'sqlite', folder });

test('a backup made while the bot writes has what was there, whole, and brings it back', async () => {
  const folder = emptyFolder();
  const file = join(folder, 'backup.sqlite');
  const database = await opened(folder);
  const lines = lineStore(database);
  const before = await lines.keep('/brief');
  const stop = new AbortController();
  const writes = (async () => {
    for (let count = 0; !stop.signal.aborted; count += 1) {
      await lines.keep(`/quotes ${count}`);
      await new Promise(setImmediate);
    }
  })();
  await backUp(folder, file);
  stop.abort();
  await writes;
  await expect(restore(file, folder, 'old.sqlite')).rejects.toThrow('is in use: stop the bot first');
  const later = await lines.keep('/claims');
  await database.destroy();
  expect(await restore(file, folder, 'old.sqlite')).toBe(true);
  const restored = await opened(folder);
  expect(await lineStore(restored).find(before)).toBe('/brief');
  expect(await lineStore(restored).find(later)).toBeNull();
  await restored.destroy();
  expect(readdirSync(folder)).toContain('old.sqlite');
});

test.each([
  ['that is not there', async () => undefined, /^There is no /],
  [
    'that is something else',
    async (file: string) => writeFileSync(file, 'a text'),
    /is no backup of this program/,
  ],
  [
    'that is damaged',
    async (file: string) => {
      const folder = emptyFolder();
      await (await opened(folder)).destroy();
      const bytes = readFileSync(join(folder, 'briefing.sqlite'));
      writeFileSync(file, bytes.fill(7, 4096, 40_960));
    },
    /is damaged|is no backup/,
  ],
  [
    'of a newer program',
    async (file: string) => {
      const folder = emptyFolder();
      const database = await opened(folder);
      await database
        .insertInto('kysely_migration')
        .values({ name: '9999-what-is-to-come', timestamp: '2030-01-01' })
        .execute();
      await database.destroy();
      await backUp(folder, file);
    },
    /is of a newer program \(it has 9999-what-is-to-come\)/,
  ],
])('a backup %s is refused, and nothing is changed', async (_, make, why) => {
  const folder = emptyFolder();
  const database = await opened(folder);
  const key = await lineStore(database).keep('/brief');
  await database.destroy();
  const file = join(emptyFolder(), 'backup.sqlite');
  await make(file);
  await expect(restore(file, folder, 'old.sqlite')).rejects.toThrow(why);
  expect(await lineStore(await opened(folder)).find(key)).toBe('/brief');
});

test('nothing is overwritten by a backup', async () => {
  const folder = emptyFolder();
  await opened(folder);
  await expect(backUp(folder, join(folder, 'briefing.sqlite'))).rejects.toThrow('is there already');
});

test.each([
  ['tools/backup.ts', 'pg_dump --format=custom --file=out "$DATABASE_URL"'],
  ['tools/restore.ts', 'pg_restore --clean --if-exists --dbname="$DATABASE_URL" out'],
])('%s says which command of PostgreSQL does it there', async (tool, command) => {
  const env = { ...process.env, DATABASE_URL: 'postgresql://bot:secret@localhost/bot' };
  const { code, stderr } = await promisify(execFile)(process.execPath, [tool, 'out'], { env }).then(
    () => ({ code: 0, stderr: '' }),
    (error: { code: number; stderr: string }) => error,
  );
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(command) });
  expect(stderr).not.toContain('secret');
});
