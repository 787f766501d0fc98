import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../store/database.ts';
import { isPostgres } from '../store/dialect.ts';
import { BLOCK, rowOf } from './word-places.ts';

/** Words of which one, of each list, must be there. */
export type Wanted = readonly (readonly string[])[];

export interface Rows {
  readonly from: number;
  readonly before: number;
  readonly most: number;
}

/**
 * Writes the words of a block's sentences, in FTS5 or as `tsvector`: both only compare words to the letter, so that both find
 * the same. What an article left behind that had the place before and was deleted with all its rows is gone with it.
 */
export async function writeBlock(
  database: Database,
  place: number,
  rows: readonly { readonly row: number; readonly words: readonly string[] }[],
): Promise<void> {
  await deleteBlock(database, place);
  const written = isPostgres(database)
    ? (words: readonly string[]) => sql`array_to_tsvector(${words}::text[])`
    : (words: readonly string[]) => sql`${words.join(' ')}`;
  const values = rows.map(({ row, words }) => sql`(${row}, ${written(words)})`);
  await sql`insert into sentence_words (rowid, words) values ${sql.join(values)}`.execute(database);
}

export async function deleteBlock(database: Database, place: number): Promise<void> {
  // One by one: FTS5 reads its whole index for a range.
  const rows = Array.from({ length: BLOCK }, (_, sentence) => rowOf(place, sentence));
  await sql`delete from sentence_words where rowid in (${sql.join(rows)})`.execute(database);
}

/** Numbers of the rows that have what is wanted, the greatest first. */
export async function rowsWith(
  database: Database,
  wanted: Wanted,
  { from, before, most }: Rows,
): Promise<number[]> {
  const { rows } = await sql<{ rowid: number | string }>`
    select rowid from sentence_words
    where ${matching(database, wanted)} and rowid >= ${from} and rowid < ${before}
    order by rowid desc limit ${most}`.execute(database);
  return rows.map(({ rowid }) => Number(rowid));
}

/** Words have letters and digits only, so that there is nothing to escape between the quotation marks. */
function matching(database: Database, wanted: Wanted): RawBuilder<boolean> {
  if (isPostgres(database)) {
    const asked = wanted.map((words) => `(${words.map((word) => `'${word}'`).join(' | ')})`).join(' & ');
    return sql`words @@ ${asked}::tsquery`;
  }
  const asked = wanted.map((words) => `(${words.map((word) => `"${word}"`).join(' OR ')})`).join(' AND ');
  return sql`sentence_words match ${asked}`;
}
