import { type Kysely, sql } from 'kysely';
import type { z } from 'zod';
import { databaseIsAway } from '../store/away.ts';
import type { Database } from '../store/database.ts';
import { footer, type Rows, rowLine } from './format.ts';
import { ImportRefusal, type Problem } from './import-refusal.ts';
import type { RowSchema } from './row-schemas.ts';

/** Rows written at a time, and problems named before no more is read. */
const BATCH = 200;
const MOST_PROBLEMS = 20;

interface NumberedRow {
  readonly line: number;
  readonly row: Rows[string];
}

/**
 * Writes rows into their tables, in a transaction.
 * @param lines those behind the first
 * @returns how many rows each table got
 * @throws ImportRefusal naming each line that is wrong: then the transaction has to be taken back
 */
export async function fill(
  database: Database,
  schemas: ReadonlyMap<string, RowSchema>,
  lines: AsyncIterable<string>,
): Promise<ReadonlyMap<string, number>> {
  const filled = new Map<string, number>();
  const problems: Problem[] = [];
  let waiting: NumberedRow[] = [];
  let into = '';
  const flush = async () => {
    if (problems.length === 0) problems.push(...(await write(database.withTables<Rows>(), into, waiting)));
    waiting = [];
  };
  let line = 1;
  let rows = 0;
  let isWhole = false;
  for await (const text of lines) {
    line += 1;
    const read = readLine(text, schemas);
    if ('why' in read) problems.push({ line, why: read.why });
    else if (isWhole) problems.push({ line, why: 'comes after the last line of the export' });
    else if (read.is === 'end') {
      isWhole = true;
      if (read.rows !== rows)
        problems.push({ line, why: `there should be ${read.rows} rows before it, but there are ${rows}` });
    } else {
      if (read.table !== into || waiting.length === BATCH) await flush();
      into = read.table;
      waiting.push({ line, row: read.row });
      filled.set(into, (filled.get(into) ?? 0) + 1);
      rows += 1;
    }
    if (problems.length >= MOST_PROBLEMS) break;
  }
  await flush();
  if (!isWhole && problems.length === 0)
    problems.push({ line: line + 1, why: 'is missing: the file ends before the export does' });
  if (problems.length > 0)
    throw new ImportRefusal('Nothing was imported: the file has lines that cannot be.', problems);
  return filled;
}

type Read =
  | { readonly is: 'row'; readonly table: string; readonly row: Rows[string] }
  | { readonly is: 'end'; readonly rows: number }
  | { readonly why: string };

function readLine(text: string, schemas: ReadonlyMap<string, RowSchema>): Read {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { why: 'is no JSON' };
  }
  const end = footer.safeParse(json);
  if (end.success) return { is: 'end', rows: end.data.rows };
  const read = rowLine.safeParse(json);
  if (!read.success) return { why: `is no row: ${whyNot(read.error)}` };
  const { table } = read.data;
  const row = schemas.get(table)?.safeParse(read.data.row);
  if (row === undefined) return { why: `«${table}» is no table that is imported` };
  return row.success ? { is: 'row', table, row: row.data } : { why: `${table}: ${whyNot(row.error)}` };
}

const whyNot = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => [...path, message].join(' ')).join('; ');

/** Writes rows together, else one by one. @returns the first that cannot be written */
async function write(
  database: Kysely<Rows>,
  table: string,
  rows: readonly NumberedRow[],
): Promise<Problem[]> {
  const [first, ...others] = rows;
  if (first === undefined) return [];
  try {
    await sql`savepoint rows_of_import`.execute(database);
    await database
      .insertInto(table)
      .values(rows.map(({ row }) => row))
      .execute();
    await sql`release savepoint rows_of_import`.execute(database);
    return [];
  } catch (error) {
    if (databaseIsAway(error)) throw error;
    await sql`rollback to savepoint rows_of_import`.execute(database);
    if (others.length === 0) return [{ line: first.line, why: `${table}: ${refusalOf(error)}` }];
  }
  for (const one of rows) {
    const problems = await write(database, table, [one]);
    if (problems.length > 0) return problems;
  }
  return [];
}

function refusalOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/unique/i.test(message)) return 'a row like that has come before';
  if (/foreign key/i.test(message)) return 'refers to a row that has not come before';
  return message;
}
