import type { Database } from '../store/database.ts';

/** What could be an article's id in the lines that are scheduled and in those of which the post is still owed. */
export async function namedInLines(database: Database): Promise<ReadonlySet<string>> {
  const scheduled = await database.selectFrom('schedules').select('line').distinct().execute();
  const owed = await database
    .selectFrom('deliveries')
    .select(['line', 'answer'])
    .where('state', 'in', ['due', 'claimed'])
    .execute();
  const lines = [...scheduled, ...owed].map(({ line }) => line);
  const answers = owed.flatMap(({ answer }) => answer ?? []);
  return new Set([...lines, ...answers].flatMap((line) => line.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? []));
}
