import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { lineStore } from '../../src/store/lines.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'transfer-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const tool = (name: 'export' | 'import', args: readonly string[], data: string) => {
  const env = { PATH: process.env.PATH, DATA_DIR: join(folder, data) };
  return promisify(execFile)(process.execPath, [`tools/${name}.ts`, ...args], { env }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, said: stderr }),
  );
};

test('npm run export writes a file that npm run import takes, once', async () => {
  const database = await openDatabase({ engine: 'sqlite', folder: join(folder, 'old') });
  const key = await lineStore(database).keep('/brief\u2028ü');
  const file = join(folder, 'all.jsonl');
  // While the database is open elsewhere, as a running bot has it.
  expect(await tool('export', [file], 'old')).toMatchObject({ code: 0 });
  await database.destroy();
  expect(await tool('export', [file], 'old')).toEqual({
    code: 1,
    said: `${file} is there already: nothing is overwritten.\n`,
  });
  expect(await tool('import', [file], 'new')).toEqual({ code: 0, said: 'Imported: 1 lines.\n' });
  expect(await tool('import', [file], 'new')).toMatchObject({
    code: 1,
    said: expect.stringContaining('The database is not empty'),
  });
  const there = await openDatabase({ engine: 'sqlite', folder: join(folder, 'new') });
  expect(await lineStore(there).find(key)).toBe('/brief\u2028ü');
  await there.destroy();
});

test('a file with mistakes is told of line by line', async () => {
  await (await openDatabase({ engine: 'sqlite', folder: join(folder, 'old') })).destroy();
  const file = join(folder, 'all.jsonl');
  await tool('export', [file], 'old');
  const [head] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, `${head}\nnonsense\n`);
  expect(await tool('import', [file], 'new')).toEqual({
    code: 1,
    said: 'Nothing was imported: the file has lines that cannot be.\nline 2: is no JSON\n',
  });
});

test.each([
  ['export', ['--csv', 'people'], 2, 'usage: npm run export -- [--csv quotes|claims] [FILE]\n'],
  ['export', ['--all'], 2, 'usage: npm run export -- [--csv quotes|claims] [FILE]\n'],
  ['export', [], 1, /^There is no database at .*\n$/],
  ['import', [], 2, /^usage: npm run import -- FILE/],
  ['import', ['nowhere.jsonl'], 1, 'There is no nowhere.jsonl.\n'],
] as const)('npm run %s -- %s says what it needs', async (name, args, code, said) => {
  expect(await tool(name, args, 'none')).toEqual({
    code,
    said: typeof said === 'string' ? said : expect.stringMatching(said),
  });
});
