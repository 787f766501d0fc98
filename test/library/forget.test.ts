import { describe, expect, test } from 'vitest';
import { forgetOld } from '../../src/library/forget.ts';
import { ALL, type Scope, scope } from '../../src/library/scope.ts';
import { namedInLines } from '../../src/schedule/named.ts';
import type { Database } from '../../src/store/database.ts';
import { onEachEngine } from '../engines.ts';
import { editor, entryOf, newsroomOn } from '../newsroom.ts';

const going = { aborted: false };
const atOnce = async () => undefined;
const elsewhere = { ...editor, place: { home: 'slack:T2', channel: 'C1', closed: false } } as const;
const said = 'Der Rat tagte lange. „Das Dach ist undicht“, sagte Bürgermeisterin Anna Weber.';

onEachEngine((store) => {
  /** A newsroom that has had an article for 40 days, and forgets what is older than 30. */
  const withAnOld = async (title = 'Alt', text = said) => {
    const database = await store.database();
    const newsroom = newsroomOn(database, '2026-10-15T06:00:00Z');
    await newsroom.put(await entryOf(title, text, { language: 'de', date: '2026-10-15' }));
    newsroom.at('2026-11-24T06:00:00Z');
    return { ...newsroom, database };
  };
  type Newsroom = Awaited<ReturnType<typeof withAnOld>>;
  const forget = async ({ database, services: { shelves, now } }: Newsroom) =>
    forgetOld({ database, shelves, days: 30, now, named: () => namedInLines(database) }, going, atOnce);
  const ids = async (
    { services: { shelves } }: Newsroom,
    scopes: readonly Scope[] = [ALL, scope.parse('slack:T1')],
  ) => (await shelves.seenBy(scopes).newest({}, 50)).items.map(({ article: { id } }) => id);

  describe('an article that came longer ago than it is to be kept', () => {
    test('is forgotten, with what was read out of it and all by which it was found', async () => {
      const old = await withAnOld();
      expect(await forget(old)).toBe(1);
      for (const table of [
        'articles',
        'briefings',
        'holdings',
        'houses',
        'title_words',
        'voices',
        'voice_words',
        'appearances',
      ] as const)
        expect([table, await countOf(old.database, table)]).toEqual([table, 0]);
    });

    test('leaves the newer ones as they are, and so does its age: it counts from when it came', async () => {
      const old = await withAnOld();
      await old.put(await entryOf('Neu', said, { language: 'de', date: '2023-10' }));
      expect(await forget(old)).toBe(1);
      expect(await ids(old)).toEqual(['neu']);
    });

    test('is not told of as withdrawn', async () => {
      const old = await withAnOld();
      old.at('2026-10-15T06:30:00Z');
      await old.ask('/schedule do:on zone:UTC every day 07:00 today');
      old.at('2026-10-15T07:00:00Z');
      await old.tick();
      expect(old.poster.replies).toHaveLength(1);
      old.at('2026-11-16T06:00:00Z');
      await forget(old);
      expect(await ids(old)).toEqual([]);
      const { outcome } = await old.ask('/today');
      expect(outcome).toBe('nothing');
    });
  });

  describe('is kept', () => {
    test('as long as content/ has it', async () => {
      const old = await withAnOld();
      const shipped = await entryOf('Datei', said, { language: 'de' });
      const at = Temporal.Instant.from('2026-10-15T06:00:00Z');
      await old.services.shelves.put([shipped], { scope: ALL, way: 'content', by: null, at });
      await forget(old);
      expect(await ids(old)).toEqual(['datei']);
    });

    test('while somebody newer holds it', async () => {
      const old = await withAnOld();
      const article = await entryOf('Alt', said, { language: 'de', date: '2026-10-15' });
      await old.services.shelves.put([article], {
        scope: scope.parse('slack:T2'),
        way: 'added',
        by: null,
        at: old.services.now(),
      });
      expect(await forget(old)).toBe(0);
    });

    test.each([
      ['who speaks in it', '/watch Anna Weber', 1],
      ['a word in it', '/watch "Dach"', 1],
      ['somebody else', '/watch "Kanal"', 0],
    ])('while those who see it watch %s', async (_, line, kept) => {
      const old = await withAnOld();
      await old.ask(line);
      await forget(old);
      expect(await ids(old)).toHaveLength(kept);
    });

    test('no longer than it is watched, and not for what others watch', async () => {
      const old = await withAnOld();
      await old.ask('/watch "Dach"', elsewhere);
      await old.ask('/watch "Dach"');
      expect(await forget(old)).toBe(0);
      await old.ask('/unwatch "Dach"');
      expect(await forget(old)).toBe(1);
    });

    test('while a schedule or a post that is still owed names it', async () => {
      const old = await withAnOld('Alt und gut');
      await old.ask('/schedule do:on zone:UTC every day 07:00 brief article:alt-und-gut');
      expect(await forget(old)).toBe(0);
      await old.database.deleteFrom('schedules').execute();
      const target = { platform: 'slack', home: 'slack:T1', channel: 'C1', thread: null } as const;
      await old.services.deliveries.owe({
        scope: scope.parse('slack:T1'),
        schedule: null,
        target,
        line: '/today of:alt-und-gut;;;',
        language: 'de',
        windowMinutes: 120,
      });
      expect(await forget(old)).toBe(0);
      await old.tick();
      expect(await forget(old)).toBe(1);
    });
  });

  test('many are forgotten a few at a time, and it ends when it is told to', async () => {
    const old = await withAnOld();
    old.at('2026-10-15T06:00:00Z');
    for (let n = 1; n < 25; n += 1)
      await old.put(await entryOf(`Alt ${n}`, `${said} Es war die ${n}. Sitzung.`, { language: 'de' }));
    old.at('2026-11-24T06:00:00Z');
    const { database, services } = old;
    const parts = { ...services, database, days: 30, named: async () => new Set<string>() };
    const signal = { aborted: false };
    const rounds: number[] = [];
    const first = await forgetOld(parts, signal, async () => {
      rounds.push(await countOf(database, 'articles'));
      signal.aborted = true;
    });
    expect([first, rounds]).toEqual([10, [15]]);
    expect(await forgetOld(parts, going, atOnce)).toBe(15);
  });
});

const countOf = async (
  database: Database,
  table:
    | 'articles'
    | 'briefings'
    | 'holdings'
    | 'houses'
    | 'title_words'
    | 'voices'
    | 'voice_words'
    | 'appearances',
): Promise<number> => (await database.selectFrom(table).selectAll().execute()).length;
