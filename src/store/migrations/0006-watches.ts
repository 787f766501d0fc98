import type { Kysely, Migration } from 'kysely';
import { textOf } from './text.ts';

/** What a place has set, whom and what it watches, and which articles it has been shown. */
export const watches: Migration = {
  async up(db: Kysely<unknown>) {
    const text = textOf(db);
    await db.schema
      .createTable('place_settings')
      .addColumn('place', text, (column) => column.primaryKey())
      .addColumn('zone', text)
      .execute();
    await db.schema
      .createTable('watches')
      .addColumn('place', text, (column) => column.notNull())
      .addColumn('kind', text, (column) => column.notNull())
      .addColumn('word', text, (column) => column.notNull())
      .addColumn('shown', text, (column) => column.notNull())
      .addColumn('added_by', text, (column) => column.notNull())
      .addColumn('added_at', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('watches_key', ['place', 'kind', 'word'])
      .execute();
    await db.schema
      .createTable('seen')
      .addColumn('place', text, (column) => column.notNull())
      .addColumn('article', text, (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('title', text, (column) => column.notNull())
      .addColumn('how', text, (column) => column.notNull())
      .addColumn('delivery', text, (column) => column.notNull())
      .addColumn('at', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('seen_key', ['place', 'article'])
      .execute();
    await db.schema.createIndex('seen_at').on('seen').columns(['place', 'at']).execute();
  },
};
