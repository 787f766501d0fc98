import type { Kysely, Migration } from 'kysely';

/** Finds the articles that came first. */
export const retention: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.createIndex('articles_added').on('articles').columns(['added_at', 'id']).execute();
  },
};
