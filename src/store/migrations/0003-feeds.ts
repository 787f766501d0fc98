import type { Kysely, Migration } from 'kysely';
import { textOf } from './text.ts';

/** Feeds, who follows them, their entries, to whom these are owed, and the servers that are asked. */
export const feeds: Migration = {
  async up(db: Kysely<unknown>) {
    const text = textOf(db);
    await db.schema
      .createTable('feeds')
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('url', text, (column) => column.notNull().unique())
      .addColumn('host', text, (column) => column.notNull())
      .addColumn('title', text)
      .addColumn('etag', text)
      .addColumn('last_modified', text)
      .addColumn('hash', text)
      .addColumn('interval', 'integer', (column) => column.notNull())
      .addColumn('due', text)
      .addColumn('asked_at', text, (column) => column.notNull())
      .addColumn('gave_at', text)
      .addColumn('failures', 'integer', (column) => column.notNull())
      .addColumn('failing_since', text)
      .addColumn('problem', text)
      .execute();
    await db.schema.createIndex('feeds_due').on('feeds').column('due').execute();
    await db.schema
      .createTable('follows')
      .addColumn('scope', text, (column) => column.notNull())
      .addColumn('feed', text, (column) => column.notNull().references('feeds.id').onDelete('cascade'))
      .addColumn('by', text, (column) => column.notNull())
      .addColumn('at', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('follows_key', ['scope', 'feed'])
      .execute();
    await db.schema.createIndex('follows_feed').on('follows').column('feed').execute();
    await db.schema
      .createTable('feed_entries')
      .addColumn('feed', text, (column) => column.notNull().references('feeds.id').onDelete('cascade'))
      .addColumn('key', text, (column) => column.notNull())
      .addColumn('url', text)
      .addColumn('host', text)
      .addColumn('hash', text, (column) => column.notNull())
      .addColumn('entry', text, (column) => column.notNull())
      .addColumn('sort', text, (column) => column.notNull())
      .addColumn('place', 'integer', (column) => column.notNull())
      .addColumn('takes', 'integer', (column) => column.notNull())
      .addColumn('seen_at', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('feed_entries_key', ['feed', 'key'])
      .execute();
    await db.schema.createIndex('feed_entries_sort').on('feed_entries').columns(['feed', 'sort']).execute();
    await db.schema
      .createTable('feed_owed')
      .addColumn('feed', text, (column) => column.notNull())
      .addColumn('key', text, (column) => column.notNull())
      .addColumn('scope', text, (column) => column.notNull())
      .addColumn('due', text, (column) => column.notNull())
      .addColumn('tries', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('feed_owed_key', ['feed', 'key', 'scope'])
      .addForeignKeyConstraint(
        'feed_owed_entry',
        ['feed', 'key'],
        'feed_entries',
        ['feed', 'key'],
        (constraint) => constraint.onDelete('cascade'),
      )
      .addForeignKeyConstraint(
        'feed_owed_follow',
        ['scope', 'feed'],
        'follows',
        ['scope', 'feed'],
        (constraint) => constraint.onDelete('cascade'),
      )
      .execute();
    await db.schema.createIndex('feed_owed_due').on('feed_owed').column('due').execute();
    await db.schema.createIndex('feed_owed_follow').on('feed_owed').columns(['scope', 'feed']).execute();
    await db.schema
      .createTable('feed_hosts')
      .addColumn('host', text, (column) => column.primaryKey())
      .addColumn('not_before', text, (column) => column.notNull())
      .addColumn('failures', 'integer', (column) => column.notNull())
      .addColumn('robots', text)
      .addColumn('robots_at', text)
      .execute();
  },
};
