import { type Kysely, type Migration, sql } from 'kysely';
import { textOf } from './text.ts';

/** What is set in a channel, or in a whole server or workspace, and which of these have been welcomed. */
export const settings: Migration = {
  async up(db: Kysely<unknown>) {
    const text = textOf(db);
    await db.schema
      .createTable('settings')
      .addColumn('place', text, (column) => column.notNull())
      .addColumn('name', text, (column) => column.notNull())
      .addColumn('value', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('settings_key', ['place', 'name'])
      .execute();
    await sql`insert into settings (place, name, value)
      select place, 'zone', zone from place_settings where zone is not null`.execute(db);
    await db.schema.dropTable('place_settings').execute();
    await db.schema
      .createTable('welcomed')
      .addColumn('place', text, (column) => column.primaryKey())
      .execute();
  },
};
