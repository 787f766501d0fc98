import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { createBot } from '../../src/core/bot.ts';
import { plain } from '../../src/core/reply.ts';
import { openDatabase } from '../../src/store/database.ts';
import { someone } from '../askers.ts';
import { type PostgresServer, postgresPrograms, startPostgres } from '../postgres.ts';
import { servicesOf } from '../services.ts';

const programs = postgresPrograms();

describe.skipIf(programs === null)('when PostgreSQL goes away and returns', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(programs ?? '');
  });
  afterAll(() => server.remove());

  test('people are told so in a sentence, and are answered again when it is back', async () => {
    const failures: unknown[] = [];
    const where = { engine: 'postgres', url: await server.database() } as const;
    const database = await openDatabase(where, (error) => failures.push(error));
    const services = await servicesOf([], database);
    const bot = createBot({ commands, services, today: () => Temporal.PlainDate.from('2026-11-24') });
    const asked = async () => {
      const { outcome, parts } = await bot.line('/articles', { ...someone, language: 'en' });
      return [outcome, ...parts.map((part) => (part.type === 'text' ? plain(part.runs) : part.type))];
    };
    const before = await asked();
    await server.kill();
    expect(await asked()).toEqual([
      'refused',
      'The database cannot be reached just now. Please try again in a minute.',
    ]);
    expect(failures).not.toEqual([]);
    await server.start();
    expect(await asked()).toEqual(before);
    await database.destroy();
  });

  test('a start without it stops with a sentence', async () => {
    const url = await server.database();
    await server.kill();
    await expect(openDatabase({ engine: 'postgres', url })).rejects.toThrow(
      'The database that DATABASE_URL names cannot be reached.',
    );
  });
});
