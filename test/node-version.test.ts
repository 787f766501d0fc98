import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

test('a Node without what the program needs is answered with a sentence, before anything is loaded', async () => {
  const older = 'data:text/javascript,delete globalThis.Temporal';
  const started = run(process.execPath, [
    '--import',
    older,
    '--import',
    './src/node-version.js',
    'src/main.ts',
  ]);
  await expect(started).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /^This program needs Node 26 or newer; .* Please install it from https:\/\/nodejs\.org/,
    ),
  });
});
