import type { ColumnMetadata } from 'kysely';
import { z } from 'zod';
import type { Database } from '../store/database.ts';
import type { Rows, Value } from './format.ts';
import { type KeptTable, keptTables, tables } from './tables.ts';

/** What is exported. Others are in tables that an index keeps for itself. */
const KINDS = new Set(['text', 'integer', 'int4']);

/** A table of an older program that there is no more. */
const GONE: KeptTable = { key: [] };

export type RowSchema = z.ZodType<Rows[string]>;

/**
 * What a row of each table has to be that can be imported, as the database has its tables now.
 * @throws where a column is of a kind that is not exported
 */
export async function rowSchemas(database: Database): Promise<ReadonlyMap<string, RowSchema>> {
  const found = await database.introspection.getTables();
  return new Map(
    found.flatMap(({ name, columns }): [string, RowSchema][] => {
      const isGone = !(name in tables) && columns.every(({ dataType }) => KINDS.has(dataType.toLowerCase()));
      const kept = isGone ? GONE : keptTables.get(name);
      if (kept === undefined) return [];
      const shape = columns.map((column) => {
        const schema = kept.columns?.[column.name] ?? plain(name, column);
        // SQLite says of the column of a key that it may be null.
        const isNullable = column.isNullable && !kept.key.includes(column.name);
        return [column.name, isNullable ? schema.nullable() : schema] as const;
      });
      return [[name, z.strictObject(Object.fromEntries(shape))]];
    }),
  );
}

function plain(table: string, { name, dataType }: ColumnMetadata): z.ZodType<Value> {
  const kind = dataType.toLowerCase();
  if (kind === 'text') return z.string();
  if (KINDS.has(kind)) return z.int();
  throw new Error(`${table}.${name} is ${dataType}, which is not exported`);
}
