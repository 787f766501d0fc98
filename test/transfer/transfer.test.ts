import { Migrator, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { createBot } from '../../src/core/bot.ts';
import { connect, type Database, openDatabase } from '../../src/store/database.ts';
import { isPostgres } from '../../src/store/dialect.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { snapshot } from '../../src/store/snapshot.ts';
import { exportLines } from '../../src/transfer/export.ts';
import { importLines } from '../../src/transfer/import.ts';
import { ImportRefusal } from '../../src/transfer/import-refusal.ts';
import { keptTables, tables } from '../../src/transfer/tables.ts';
import { onEachEngine } from '../engines.ts';
import { editor } from '../newsroom.ts';
import { servicesOf } from '../services.ts';
import { live } from './sample.ts';

const at = Temporal.Instant.from('2026-11-26T06:00:00Z');
const inMemory = () => openDatabase({ engine: 'memory' });
const exported = (database: Database): Promise<string[]> =>
  snapshot(database, (moment) => Array.fromAsync(exportLines(moment, at)));
async function* oneByOne(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}
const imported = (database: Database, lines: readonly string[]) => importLines(database, oneByOne(lines));

const lived = await inMemory();
await live(lived);
const sample = await exported(lived);

test('what a bot has after some days fills every table that is kept', () => {
  const filled = new Set(sample.map((line) => JSON.parse(line).table));
  expect([...keptTables.keys()].filter((name) => !filled.has(name))).toEqual([]);
});

onEachEngine((store) => {
  test('every table is kept, derived from what is kept, or the database’s own', async () => {
    const database = await store.database();
    const found = await database.introspection.getTables();
    const shadows = isPostgres(database) ? [] : await shadowTables(database);
    expect(
      found.map(({ name }) => name).filter((name) => !shadows.includes(name) && !(name in tables)),
    ).toEqual([]);
  });

  test('everything comes back from an export, byte for byte, and is found as before', async () => {
    const there = await store.database();
    await imported(there, sample);
    expect(await exported(there)).toEqual(sample);
    for (const name of ['appearances', 'houses', 'title_words', 'voice_words', 'voices'] as const)
      expect([name, await contentOf(there, name)]).toEqual([name, await contentOf(lived, name)]);
    expect(await answers(there)).toEqual(await answers(lived));
  });

  test('and goes on to another engine from there', async () => {
    const there = await store.database();
    await imported(there, sample);
    const back = await inMemory();
    await imported(back, await exported(there));
    expect(await exported(back)).toEqual(sample);
    await back.destroy();
  });

  test('also what is more than is read and written at a time', async () => {
    const many = await inMemory();
    for (let n = 0; n < 450; n += 1)
      await many
        .insertInto('additions')
        .values({ person: `p${n % 50}`, day: `2026-11-${10 + (n % 9)}`, times: n })
        .execute();
    const there = await store.database();
    await imported(there, await exported(many));
    expect(await exported(there)).toEqual(await exported(many));
    expect(await rowsIn(there)).toBe(450);
    await many.destroy();
  });

  test('a database that has something in it is left as it is', async () => {
    const there = await store.database();
    await there.insertInto('lines').values({ key: 'a-key', line: '/brief' }).execute();
    await expect(imported(there, sample)).rejects.toThrow(
      'The database is not empty (lines), and an import goes into an empty one',
    );
    expect(await rowsIn(there)).toBe(1);
  });

  const [head = '', ...rest] = sample;
  const changed = (table: string, change: (row: Record<string, unknown>) => Record<string, unknown>) => {
    const index = rest.findIndex((line) => JSON.parse(line).table === table);
    const { row } = JSON.parse(rest[index] ?? '');
    return {
      line: index + 2,
      lines: [head, ...rest.with(index, JSON.stringify({ table, row: change(row) }))],
    };
  };

  test.each([
    ['broken JSON', { line: 3, lines: [head, ...rest.with(1, '{"table":')] }, 'is no JSON'],
    [
      'a table that there is not',
      { line: 2, lines: [head, '{"table":"wishes","row":{}}', ...rest] },
      '«wishes» is no table that is imported',
    ],
    [
      'a table that is derived',
      { line: 2, lines: [head, '{"table":"voices","row":{}}', ...rest] },
      '«voices» is no table that is imported',
    ],
    [
      'a value of another kind',
      changed('articles', (row) => ({ ...row, revision: 'one' })),
      'articles: revision Invalid input: expected number, received string',
    ],
    [
      'a column that is missing',
      changed('watches', (row) => ({ ...row, shown: undefined })),
      'watches: shown Invalid input: expected string, received undefined',
    ],
    [
      'a column that there is not',
      changed('watches', (row) => ({ ...row, colour: 'red' })),
      'watches: Unrecognized key: "colour"',
    ],
    [
      'an article that is none',
      changed('articles', (row) => ({ ...row, article: '{"id":"a"}' })),
      'articles: article language must be one of de, en',
    ],
    [
      'a time that is none',
      changed('deliveries', (row) => ({ ...row, due: 'soon' })),
      'deliveries: due is no instant, like 2026-11-24T06:30:00Z',
    ],
    [
      'a row that has come before',
      { line: 3, lines: [head, rest[0] ?? '', rest[0] ?? '', ...rest.slice(1)] },
      'lines: a row like that has come before',
    ],
    [
      'a row that refers to nothing',
      changed('holdings', (row) => ({ ...row, article: 'no-such-article' })),
      'holdings: refers to a row that has not come before',
    ],
    ['its end missing', { line: sample.length, lines: sample.slice(0, -1) }, 'is missing: the file ends'],
    [
      'a line missing',
      { line: sample.length - 1, lines: sample.toSpliced(1, 1) },
      /there should be \d+ rows before it, but there are \d+/,
    ],
  ])(
    'a file with %s is refused, with the line and the reason, and nothing is imported',
    async (_, { line, lines }, why) => {
      const there = await store.database();
      const refusal = await imported(there, lines).catch((error: unknown) => error);
      if (!(refusal instanceof ImportRefusal)) throw new Error('it was not refused', { cause: refusal });
      expect(refusal.message).toContain('Nothing was imported');
      expect(refusal.problems).toContainEqual({
        line,
        why: typeof why === 'string' ? expect.stringContaining(why) : expect.stringMatching(why),
      });
      expect(await rowsIn(there)).toBe(0);
    },
  );
});

test('all lines that are wrong are named, up to twenty', async () => {
  const there = await inMemory();
  const [head = ''] = sample;
  const refusal = await imported(there, [head, ...Array<string>(50).fill('nonsense')]).catch(
    (error: unknown) => error,
  );
  if (!(refusal instanceof ImportRefusal)) throw new Error('it was not refused', { cause: refusal });
  expect(refusal.problems).toHaveLength(20);
  await there.destroy();
});

describe('a file that is', () => {
  test.each([
    ['empty', [], /is no export that this program can read/],
    ['something else', ['{"type":"FeatureCollection"}'], /is no export that this program can read/],
    [
      'of a newer program',
      [JSON.stringify({ ...JSON.parse(sample[0] ?? ''), tables: '9999-what-is-to-come' })],
      /is of a newer program \(its tables are those of 9999-what-is-to-come\)/,
    ],
  ])('%s is refused with a sentence', async (_, lines, why) => {
    const there = await inMemory();
    await expect(imported(there, lines)).rejects.toThrow(why);
    await there.destroy();
  });
});

test.each(Object.keys(migrations))(
  'an export from a program with the tables of %s is brought up to date',
  async (version) => {
    const old = await connect({ engine: 'memory' });
    await new Migrator({ db: old, provider: { getMigrations: async () => migrations } }).migrateTo(version);
    await old.insertInto('lines').values({ key: 'a-key', line: '/brief' }).execute();
    const lines = [
      JSON.stringify({ ...JSON.parse(sample[0] ?? ''), tables: version }),
      JSON.stringify({ table: 'lines', row: { key: 'a-key', line: '/brief' } }),
      JSON.stringify({ rows: 1 }),
    ];
    const there = await inMemory();
    await imported(there, lines);
    expect(await there.selectFrom('lines').selectAll().execute()).toEqual([{ key: 'a-key', line: '/brief' }]);
    await old.destroy();
    await there.destroy();
  },
);

test('a zone that was set for a place, in a table that there is no more, is among its settings', async () => {
  const lines = [
    JSON.stringify({ ...JSON.parse(sample[0] ?? ''), tables: '0006-watches' }),
    JSON.stringify({ table: 'place_settings', row: { place: 'slack:T1/C1', zone: 'Asia/Tokyo' } }),
    JSON.stringify({ rows: 1 }),
  ];
  const there = await inMemory();
  await imported(there, lines);
  expect(await there.selectFrom('settings').selectAll().execute()).toEqual([
    { place: 'slack:T1/C1', name: 'zone', value: 'Asia/Tokyo' },
  ]);
  await there.destroy();
});

const shadowTables = async (database: Database): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    select name from pragma_table_list where type = 'shadow'`.execute(database);
  return rows.map(({ name }) => name);
};

const rowsIn = async (database: Database): Promise<number> => (await exported(database)).length - 2;

const contentOf = async (
  database: Database,
  name: 'appearances' | 'houses' | 'title_words' | 'voice_words' | 'voices',
): Promise<string[]> =>
  (await database.selectFrom(name).selectAll().execute()).map((row) => JSON.stringify(row)).toSorted();

const ASKED = [
  '/brief dockers',
  '/quotes fisher',
  '/person weber',
  '/claims',
  '/timeline',
  '/articles',
  '/schedules',
  '/why',
  '/watch',
  '/follow',
  '/today',
];

async function answers(database: Database): Promise<unknown[]> {
  const services = await servicesOf([], database);
  const bot = createBot({ commands, services, today: () => Temporal.PlainDate.from('2026-11-26') });
  return Promise.all(ASKED.map((line) => bot.line(line, editor)));
}
