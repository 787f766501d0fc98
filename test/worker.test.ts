import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test.each([
  [{}, 'needs PostgreSQL: set DATABASE_URL'],
  [{ DATABASE_URL: 'postgresql://localhost/bot' }, 'set DISCORD_TOKEN or SLACK_BOT_TOKEN'],
])('a worker started with %j stops with a sentence that says what is missing', async (settings, sentence) => {
  const started = promisify(execFile)(process.execPath, ['src/worker.ts'], {
    env: { PATH: process.env.PATH, ...settings },
  });
  await expect(started).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(sentence) });
});
