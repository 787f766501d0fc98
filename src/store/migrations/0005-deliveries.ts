import { type Kysely, type Migration, sql } from 'kysely';
import { textOf } from './text.ts';

/** What is to be posted where and when, and each post that is owed, with what became of it. */
export const deliveries: Migration = {
  async up(db: Kysely<unknown>) {
    const text = textOf(db);
    await db.schema
      .createTable('schedules')
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('scope', text, (column) => column.notNull())
      .addColumn('platform', text, (column) => column.notNull())
      .addColumn('home', text, (column) => column.notNull())
      .addColumn('channel', text, (column) => column.notNull())
      .addColumn('thread', text)
      .addColumn('line', text, (column) => column.notNull())
      .addColumn('language', text, (column) => column.notNull())
      .addColumn('recurrence', text, (column) => column.notNull())
      .addColumn('zone', text, (column) => column.notNull())
      .addColumn('options', text, (column) => column.notNull())
      .addColumn('next_due', text)
      .addColumn('window_minutes', 'integer', (column) => column.notNull())
      .addColumn('paused', text)
      .addColumn('made_by', text, (column) => column.notNull())
      .addColumn('made_at', text, (column) => column.notNull())
      .execute();
    await db.schema.createIndex('schedules_due').on('schedules').column('next_due').execute();
    await db.schema
      .createIndex('schedules_place')
      .on('schedules')
      .columns(['scope', 'home', 'channel'])
      .execute();
    await db.schema
      .createTable('deliveries')
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('scope', text, (column) => column.notNull())
      .addColumn('schedule', text)
      .addColumn('platform', text, (column) => column.notNull())
      .addColumn('home', text, (column) => column.notNull())
      .addColumn('channel', text, (column) => column.notNull())
      .addColumn('thread', text)
      .addColumn('line', text, (column) => column.notNull())
      .addColumn('language', text, (column) => column.notNull())
      .addColumn('due', text, (column) => column.notNull())
      .addColumn('until', text, (column) => column.notNull())
      .addColumn('state', text, (column) => column.notNull())
      .addColumn('lease_until', text)
      .addColumn('fence', 'integer', (column) => column.notNull())
      .addColumn('tries', 'integer', (column) => column.notNull())
      .addColumn('tried_at', text)
      .addColumn('next_try', text, (column) => column.notNull())
      .addColumn('answer', text)
      .addColumn('reason', text)
      .addColumn('detail', text)
      .addColumn('messages', text, (column) => column.notNull())
      .addColumn('stages', text, (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('deliveries_open')
      .on('deliveries')
      .columns(['home', 'channel', 'due', 'id'])
      .where(sql.ref('state'), 'in', sql`('due', 'claimed')`)
      .execute();
    await db.schema
      .createIndex('deliveries_turn')
      .on('deliveries')
      .columns(['due', 'id'])
      .where(sql.ref('state'), 'in', sql`('due', 'claimed')`)
      .execute();
    await db.schema
      .createIndex('deliveries_schedule')
      .on('deliveries')
      .columns(['schedule', 'due'])
      .unique()
      .execute();
    await db.schema
      .createIndex('deliveries_scope')
      .on('deliveries')
      .columns(['scope', 'state', 'due'])
      .execute();
  },
};
