import { type Kysely, type Migration, PostgresAdapter, sql } from 'kysely';
import { textOf } from './text.ts';

/** The words of all sentences, and where in an order each article's stand; nothing is indexed before the library does it. */
export const sentenceWords: Migration = {
  async up(db: Kysely<unknown>) {
    const text = textOf(db);
    await db.schema.alterTable('holdings').addColumn('words', text).execute();
    await db.schema.createIndex('holdings_words').on('holdings').column('words').execute();
    await db.schema
      .createTable('word_scopes')
      .addColumn('scope', text, (column) => column.primaryKey())
      .addColumn('number', 'integer', (column) => column.notNull().unique())
      .execute();
    await db.schema
      .createTable('word_blocks')
      .addColumn('number', 'integer', (column) => column.primaryKey())
      .addColumn('scope', text, (column) => column.notNull())
      .addColumn('article', text, (column) => column.notNull().references('articles.id').onDelete('cascade'))
      .addColumn('block', 'integer', (column) => column.notNull())
      .addColumn('place', 'bigint', (column) => column.notNull().unique())
      .execute();
    await db.schema
      .createIndex('word_blocks_article')
      .on('word_blocks')
      .columns(['article', 'scope'])
      .execute();
    if (db.getExecutor().adapter instanceof PostgresAdapter) {
      await sql`create table sentence_words (rowid bigint primary key, words tsvector not null)`.execute(db);
      await sql`create index sentence_words_words on sentence_words using gin (words)`.execute(db);
    } else {
      await sql`create virtual table sentence_words using fts5(
        words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii')`.execute(db);
    }
  },
};
