import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Migrator } from 'kysely';
import { connect, openDatabase } from '../store/database.ts';
import { migrations } from '../store/migrations/index.ts';
import { exportLines } from './export.ts';
import { fill } from './fill.ts';
import { rowSchemas } from './row-schemas.ts';

/**
 * The lines behind the first of an export by an older program, as this one would have them: its tables are filled as they
 * were then, in a database of their own, which goes through the migrations since.
 * @param tables the newest migration that they have been through
 * @throws ImportRefusal
 */
export async function* raised(tables: string, lines: AsyncIterable<string>): AsyncGenerator<string> {
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  try {
    const where = { engine: 'sqlite', folder } as const;
    const old = await connect(where);
    const migrator = new Migrator({ db: old, provider: { getMigrations: async () => migrations } });
    const { error } = await migrator.migrateTo(tables);
    if (error !== undefined) throw error;
    const schemas = await rowSchemas(old);
    try {
      await old.transaction().execute((transaction) => fill(transaction, schemas, lines));
    } finally {
      await old.destroy();
    }
    const current = await openDatabase(where);
    const all = exportLines(current, Temporal.Now.instant());
    await all.next();
    yield* all;
    await current.destroy();
  } finally {
    await rm(folder, { recursive: true });
  }
}
