import type { Kysely, Migration } from 'kysely';
import { textOf } from './text.ts';

/** Command lines of buttons; articles, what was read out of them, who may see them, and who speaks in them. */
export const library: Migration = {
  async up(db: Kysely<unknown>) {
    const text = textOf(db);
    await db.schema
      .createTable('lines')
      .ifNotExists()
      .addColumn('key', text, (column) => column.primaryKey())
      .addColumn('line', text, (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('articles')
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('hash', text, (column) => column.notNull())
      .addColumn('canonical', text)
      .addColumn('article', text, (column) => column.notNull())
      .addColumn('added_at', text, (column) => column.notNull())
      .execute();
    await db.schema.createIndex('articles_hash').on('articles').column('hash').execute();
    await db.schema.createIndex('articles_canonical').on('articles').column('canonical').execute();
    await db.schema
      .createTable('briefings')
      .addColumn('article', text, (column) =>
        column.primaryKey().references('articles.id').onDelete('cascade'),
      )
      .addColumn('engine', text, (column) => column.notNull())
      .addColumn('briefing', text, (column) => column.notNull())
      .execute();
    await db.schema.createIndex('briefings_engine').on('briefings').column('engine').execute();
    await db.schema
      .createTable('holdings')
      .addColumn('scope', text, (column) => column.notNull())
      .addColumn('article', text, (column) => column.notNull().references('articles.id').onDelete('cascade'))
      .addColumn('sort', text, (column) => column.notNull())
      .addColumn('house', text, (column) => column.notNull())
      .addColumn('added_by', text)
      .addColumn('added_at', text, (column) => column.notNull())
      .addColumn('way', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('holdings_key', ['scope', 'article'])
      .execute();
    await db.schema.createIndex('holdings_article').on('holdings').column('article').execute();
    await db.schema.createIndex('holdings_sort').on('holdings').columns(['scope', 'sort']).execute();
    await db.schema
      .createIndex('holdings_house')
      .on('holdings')
      .columns(['scope', 'house', 'sort'])
      .execute();
    await db.schema
      .createTable('houses')
      .addColumn('scope', text, (column) => column.notNull())
      .addColumn('house', text, (column) => column.notNull())
      .addColumn('words', text, (column) => column.notNull())
      .addColumn('articles', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('houses_key', ['scope', 'house'])
      .execute();
    await db.schema
      .createTable('title_words')
      .addColumn('scope', text, (column) => column.notNull())
      .addColumn('word', text, (column) => column.notNull())
      .addColumn('article', text, (column) => column.notNull().references('articles.id').onDelete('cascade'))
      .addColumn('sort', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('title_words_key', ['scope', 'word', 'article'])
      .execute();
    await db.schema.createIndex('title_words_article').on('title_words').column('article').execute();
    await db.schema
      .createTable('voices')
      .addColumn('scope', text, (column) => column.notNull())
      .addColumn('name', text, (column) => column.notNull())
      .addColumn('aliases', text, (column) => column.notNull())
      .addColumn('roles', text, (column) => column.notNull())
      .addColumn('weight', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('voices_key', ['scope', 'name'])
      .execute();
    await db.schema.createIndex('voices_weight').on('voices').columns(['scope', 'weight']).execute();
    await db.schema
      .createTable('voice_words')
      .addColumn('scope', text, (column) => column.notNull())
      .addColumn('kind', text, (column) => column.notNull())
      .addColumn('word', text, (column) => column.notNull())
      .addColumn('name', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('voice_words_key', ['scope', 'kind', 'word', 'name'])
      .execute();
    await db.schema.createIndex('voice_words_name').on('voice_words').columns(['scope', 'name']).execute();
    await db.schema
      .createTable('appearances')
      .addColumn('scope', text, (column) => column.notNull())
      .addColumn('name', text, (column) => column.notNull())
      .addColumn('article', text, (column) => column.notNull().references('articles.id').onDelete('cascade'))
      .addColumn('sort', text, (column) => column.notNull())
      .addColumn('house', text, (column) => column.notNull())
      .addColumn('quotes', 'integer', (column) => column.notNull())
      .addColumn('claims', 'integer', (column) => column.notNull())
      .addColumn('weight', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('appearances_key', ['scope', 'name', 'article'])
      .execute();
    await db.schema
      .createIndex('appearances_sort')
      .on('appearances')
      .columns(['scope', 'name', 'sort'])
      .execute();
    await db.schema.createIndex('appearances_article').on('appearances').column('article').execute();
    await db.schema
      .createTable('library_state')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('version', 'integer', (column) => column.notNull())
      .execute();
    await db
      .withTables<{ library_state: { id: number; version: number } }>()
      .insertInto('library_state')
      .values({ id: 1, version: 1 })
      .execute();
  },
};
