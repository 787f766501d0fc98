import { z } from 'zod';
import { openDatabase } from '../../src/store/database.ts';

/** A process of its own that opens the database and raises a number in it, reading it first each time. */
const where = z.discriminatedUnion('engine', [
  z.object({ engine: z.literal('sqlite'), folder: z.string() }),
  z.object({ engine: z.literal('postgres'), url: z.string() }),
]);
const [place, times] = process.argv.slice(2);
const on = where.parse(JSON.parse(place ?? ''));
const database = await openDatabase(on);
for (let time = 0; time < Number(times); time += 1)
  await database.transaction().execute(async (transaction) => {
    const { version } = await transaction
      .selectFrom('library_state')
      .select('version')
      .$if(on.engine === 'postgres', (query) => query.forUpdate())
      .executeTakeFirstOrThrow();
    await transaction
      .updateTable('library_state')
      .set({ version: version + 1 })
      .execute();
  });
await database.destroy();
