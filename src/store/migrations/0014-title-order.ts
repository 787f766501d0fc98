import type { Kysely, Migration } from 'kysely';

/** The words of titles in the order in which their articles are shown, so that only those shown are read. */
export const titleOrder: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createIndex('title_words_sort')
      .on('title_words')
      .columns(['scope', 'word', 'sort', 'article'])
      .execute();
  },
};
