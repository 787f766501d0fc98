import { type Kysely, type Migration, sql } from 'kysely';
import { textOf } from './text.ts';

/** Which articles are one text; until the library has compared them, each stands for itself. */
export const reprints: Migration = {
  async up(db: Kysely<unknown>) {
    const text = textOf(db);
    await db.schema
      .createTable('standings')
      .addColumn('number', 'integer', (column) => column.primaryKey())
      .addColumn('scope', text, (column) => column.notNull())
      .addColumn('article', text, (column) => column.notNull().references('articles.id').onDelete('cascade'))
      .addColumn('sort', text, (column) => column.notNull())
      .addColumn('house', text, (column) => column.notNull())
      .addColumn('bundle', text, (column) => column.notNull())
      .addColumn('rank', text, (column) => column.notNull())
      .addColumn('behind', 'integer', (column) => column.notNull())
      .addColumn('adds', 'integer', (column) => column.notNull())
      .addColumn('version', text)
      .addUniqueConstraint('standings_key', ['scope', 'article'])
      .execute();
    await sql`insert into standings (number, scope, article, sort, house, bundle, rank, behind, adds, version)
      select row_number() over (order by added_at, scope, article), scope, article, sort, house, article, sort, 0, 0, null
      from holdings`.execute(db);
    for (const [name, columns] of [
      ['standings_article', ['article']],
      ['standings_sort', ['scope', 'behind', 'sort', 'bundle']],
      ['standings_house', ['scope', 'house', 'sort']],
      ['standings_bundle', ['bundle', 'scope', 'behind', 'rank']],
      ['standings_version', ['version']],
    ] as const)
      await db.schema
        .createIndex(name)
        .on('standings')
        .columns([...columns])
        .execute();
    await db.schema
      .createTable('text_bands')
      .addColumn('band', 'bigint', (column) => column.notNull())
      .addColumn('number', 'integer', (column) =>
        column.notNull().references('standings.number').onDelete('cascade'),
      )
      .addPrimaryKeyConstraint('text_bands_key', ['band', 'number'])
      .execute();
    await db.schema.createIndex('text_bands_number').on('text_bands').column('number').execute();
    await db.schema
      .alterTable('appearances')
      .addColumn('bundle', text, (column) => column.notNull().defaultTo(''))
      .execute();
    await sql`update appearances set bundle = article`.execute(db);
    await db.schema.dropIndex('appearances_sort').execute();
    await db.schema
      .createIndex('appearances_sort')
      .on('appearances')
      .columns(['scope', 'name', 'sort', 'bundle'])
      .execute();
  },
};
