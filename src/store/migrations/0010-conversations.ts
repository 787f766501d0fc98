import type { Kysely, Migration } from 'kysely';
import { textOf } from './text.ts';

/** What threads are about, and which answer was given to which message. */
export const conversations: Migration = {
  async up(db: Kysely<unknown>) {
    const text = textOf(db);
    await db.schema
      .createTable('conversations')
      .addColumn('thread', text, (column) => column.notNull())
      .addColumn('person', text, (column) => column.notNull())
      .addColumn('article', text)
      .addColumn('line', text, (column) => column.notNull())
      .addColumn('about', text)
      .addColumn('evidence', text, (column) => column.notNull())
      .addColumn('language', text)
      .addColumn('at', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('conversations_key', ['thread', 'person'])
      .execute();
    await db.schema.createIndex('conversations_at').on('conversations').column('at').execute();
    await db.schema
      .createTable('answered')
      .addColumn('question', text, (column) => column.primaryKey())
      .addColumn('answer', text, (column) => column.notNull())
      .addColumn('at', text, (column) => column.notNull())
      .execute();
    await db.schema.createIndex('answered_at').on('answered').column('at').execute();
  },
};
