import type { Kysely, Migration } from 'kysely';
import { textOf } from './text.ts';

/** Where each article's text comes from, how much people added on a day, and which files of content/ were read. */
export const intake: Migration = {
  async up(db: Kysely<unknown>) {
    const text = textOf(db);
    await db.schema
      .alterTable('articles')
      .addColumn('source', text, (column) => column.notNull().defaultTo('text'))
      .execute();
    const tables = db.withTables<{
      articles: { id: string; source: string };
      holdings: { article: string; way: string };
    }>();
    await tables
      .updateTable('articles')
      .set({ source: 'content' })
      .where('id', 'in', (at) => at.selectFrom('holdings').select('article').where('way', '=', 'content'))
      .execute();
    await db.schema
      .createTable('additions')
      .addColumn('person', text, (column) => column.notNull())
      .addColumn('day', text, (column) => column.notNull())
      .addColumn('times', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('additions_key', ['person', 'day'])
      .execute();
    await db.schema.createIndex('additions_day').on('additions').column('day').execute();
    await db.schema
      .createTable('content_files')
      .addColumn('file', text, (column) => column.primaryKey())
      .addColumn('stamp', text, (column) => column.notNull())
      .addColumn('article', text, (column) => column.notNull())
      .execute();
  },
};
