import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { postgresPrograms, startPostgres } from '../postgres.ts';
import { chaosRound } from './round.ts';

/** Claims of processes that were killed run out after a minute, and a lost post is looked for half a minute later. */
const WITHIN_MS = 300_000;
const quiet = () => undefined;
const short = { kills: 6, schedules: 60, seed: 7 };
const allAccounted = { due: short.schedules, unknownThoughReadable: 0, doubled: 0, lost: 0 };

/** The long round is `npm run chaos`. */
describe.concurrent('processes that are killed at random moments, on platforms behind bad lines, post all that is due once', () => {
  test(
    'the bot, on SQLite',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'chaos-'));
      const where = { engine: 'sqlite', folder } as const;
      expect(await chaosRound({ where, programs: ['src/main.ts'], ...short }, quiet)).toMatchObject(
        allAccounted,
      );
      rmSync(folder, { recursive: true });
    },
    WITHIN_MS,
  );

  const programs = postgresPrograms();
  test.skipIf(programs === null)(
    'three workers, on PostgreSQL',
    async () => {
      const server = await startPostgres(programs ?? '');
      const where = { engine: 'postgres', url: await server.database() } as const;
      const workers = ['src/worker.ts', 'src/worker.ts', 'src/worker.ts'];
      expect(await chaosRound({ where, programs: workers, ...short }, quiet)).toMatchObject(allAccounted);
      await server.remove();
    },
    WITHIN_MS,
  );
});
