import { type Kysely, type Migration, sql } from 'kysely';
import { textOf } from './text.ts';

/**
 * What articles said before and what changed; the messages that show everybody something, so that they can be corrected;
 * what people report as wrong, and what those who manage have hidden.
 */
export const corrections: Migration = {
  async up(db: Kysely<unknown>) {
    const text = textOf(db);
    await db.schema
      .createTable('revisions')
      .addColumn('article', text, (column) => column.notNull().references('articles.id').onDelete('cascade'))
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('was', text, (column) => column.notNull())
      .addColumn('briefing', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('revisions_key', ['article', 'revision'])
      .execute();
    await db.schema
      .createTable('changes')
      .addColumn('article', text, (column) => column.notNull().references('articles.id').onDelete('cascade'))
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('at', text, (column) => column.notNull())
      .addColumn('changes', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('changes_key', ['article', 'revision'])
      .execute();
    await db.schema.createIndex('changes_at').on('changes').column('at').execute();
    await db.schema
      .createTable('copies')
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('scope', text, (column) => column.notNull())
      .addColumn('platform', text, (column) => column.notNull())
      .addColumn('home', text, (column) => column.notNull())
      .addColumn('channel', text, (column) => column.notNull())
      .addColumn('thread', text)
      .addColumn('message', text, (column) => column.notNull())
      .addColumn('line', text, (column) => column.notNull())
      .addColumn('language', text, (column) => column.notNull())
      .addColumn('page', 'integer', (column) => column.notNull())
      .addColumn('shared_by', text)
      .addColumn('at', text, (column) => column.notNull())
      .addColumn('shown', text, (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('copies_message')
      .unique()
      .on('copies')
      .columns(['home', 'channel', 'message'])
      .execute();
    await db.schema
      .createTable('copy_articles')
      .addColumn('copy', text, (column) => column.notNull().references('copies.id').onDelete('cascade'))
      .addColumn('article', text, (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('title', text, (column) => column.notNull())
      .addColumn('sentences', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('copy_articles_key', ['copy', 'article'])
      .execute();
    await db.schema.createIndex('copy_articles_article').on('copy_articles').column('article').execute();
    await db.schema.alterTable('deliveries').addColumn('copy', text).execute();
    await db.schema
      .createIndex('deliveries_copy')
      .on('deliveries')
      .column('copy')
      .where(sql.ref('copy'), 'is not', null)
      .execute();
    await db.schema
      .createTable('reports')
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('scope', text, (column) => column.notNull())
      .addColumn('article', text, (column) => column.notNull())
      .addColumn('said', text, (column) => column.notNull())
      .addColumn('by', text, (column) => column.notNull())
      .addColumn('at', text, (column) => column.notNull())
      .addColumn('why', text)
      .addColumn('closed_at', text)
      .execute();
    await db.schema
      .createIndex('reports_scope')
      .on('reports')
      .columns(['scope', 'closed_at', 'at'])
      .execute();
    await db.schema.createIndex('reports_by').on('reports').columns(['by', 'at']).execute();
    await db.schema
      .createTable('hidden')
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('scope', text, (column) => column.notNull())
      .addColumn('article', text, (column) => column.notNull())
      .addColumn('said', text, (column) => column.notNull())
      .addColumn('by', text, (column) => column.notNull())
      .addColumn('at', text, (column) => column.notNull())
      .execute();
    await db.schema.createIndex('hidden_article').on('hidden').columns(['article', 'scope']).execute();
  },
};
