import { describe, expect, test } from 'vitest';
import { plain, type Reply, statementsOf } from '../../src/core/reply.ts';
import { startIndexing } from '../../src/library/index-rest.ts';
import { scope } from '../../src/library/scope.ts';
import { onEachEngine } from '../engines.ts';
import { editor, entryOf, newsroomOn, saidIn } from '../newsroom.ts';

const german = { language: 'de' } as const;
const deliveries = await entryOf(
  'Streit um Waffenlieferungen',
  'Die Regierung hat am Montag neue Waffenlieferungen angekündigt. „Wir liefern keine Raketen“, sagte Ministerin Anna Weber in Berlin. Die Opposition bestritt das. Der Hafen bleibt geschlossen.',
  { ...german, publisher: 'Südblatt', date: '2026-11-23' },
);
const harbour = await entryOf(
  'Harbour reopened',
  'The harbour of Norden was reopened on Tuesday. Mayor Sergei Lavrov said that 1,000 containers were delivered. “The cranes are working again,” said Anna Weber. Nobody was hurt.',
  { date: '2026-11-24' },
);

const report = (error: unknown): never => expect.fail(String(error));
const sentences = (reply: Reply): string[] => statementsOf(reply).map(({ body }) => plain(body));
const strong = (reply: Reply): string[] =>
  statementsOf(reply).flatMap(({ body }) => body.filter((run) => run.strong).map(({ text }) => text));

onEachEngine((store) => {
  const newsroom = async () => {
    const room = newsroomOn(await store.database());
    await room.put(deliveries, harbour);
    return room;
  };

  describe('/find', () => {
    test.each([
      ['lieferung', 'Waffenlieferungen'],
      ['waffe', 'Waffenlieferungen'],
      ['RAKETE', 'Raketen'],
      ['bestreiten', 'bestritt'],
      ['ankündigen', 'angekündigt'],
      ['deliver', 'delivered'],
      ['container', 'containers'],
      ['1000', '1,000'],
      ['Лавров', 'Lavrov'],
      ['lawrow', 'Lavrov'],
    ])('«%s» finds the sentence with «%s», which stands out in it', async (typed, printed) => {
      const { ask } = await newsroom();
      const reply = await ask(`/find ${typed}`);
      expect(reply.outcome).toBe('answer');
      expect(strong(reply)).toContain(printed);
    });

    test('finds sentences that have all of the words, the newest article first', async () => {
      const { ask } = await newsroom();
      expect(sentences(await ask('/find neue waffen'))).toEqual([
        'Die Regierung hat am Montag neue Waffenlieferungen angekündigt.',
      ]);
      expect(statementsOf(await ask('/find Weber')).map(({ article }) => article)).toEqual([
        harbour.article.id,
        deliveries.article.id,
      ]);
    });

    test('tells who says it: the one who is quoted, the source of a claim, else the publisher', async () => {
      const { ask } = await newsroom();
      const who = async (typed: string) => {
        const [{ lead, notes } = { lead: [], notes: [] }] = statementsOf(await ask(`/find ${typed}`));
        return [plain(lead), ...notes];
      };
      expect(await who('raketen')).toEqual(['Anna Weber: ']);
      expect(await who('containers')).toEqual(['Sergei Lavrov: ']);
      expect(await who('hafen')).toEqual(['', 'Südblatt itself']);
    });

    test('takes words in quotation marks as they stand side by side, inflected or not', async () => {
      const { ask } = await newsroom();
      expect(sentences(await ask('/find "keine Rakete"'))).toHaveLength(1);
      expect(sentences(await ask('/find „neuer waffenlieferung“'))).toHaveLength(1);
      const apart = await ask('/find "regierung waffenlieferungen"');
      expect(saidIn(apart)).toContain('It stands nowhere side by side like that.');
    });

    test('says which word stands nowhere, and shows what has the others', async () => {
      const { ask } = await newsroom();
      const reply = await ask('/find raketen einhorn');
      expect(saidIn(reply).slice(1, 3)).toEqual([
        'Found nowhere: einhorn.',
        'No sentence has all of the words. The newest sentences with: raketen',
      ]);
      expect(sentences(reply)).toHaveLength(1);
    });

    test('looks for the parts of a compound that stands nowhere, and says so', async () => {
      const { ask } = await newsroom();
      const reply = await ask('/find Ministerinnenraketen');
      expect(saidIn(reply).slice(1, 3)).toEqual([
        'Found nowhere: Ministerinnenraketen.',
        'Its parts were searched for: Ministerinnen, raketen',
      ]);
      expect(sentences(reply)).toEqual([
        '„Wir liefern keine Raketen“, sagte Ministerin Anna Weber in Berlin.',
      ]);
    });

    test('says so where nothing is found', async () => {
      const { ask } = await newsroom();
      const reply = await ask('/find einhorn');
      expect(reply.outcome).toBe('nothing');
      expect(saidIn(reply)).toEqual(['Nothing found for: einhorn', 'Found nowhere: einhorn.']);
    });

    test('finds an article by its title where no sentence has the words', async () => {
      const { ask } = await newsroom();
      expect(saidIn(await ask('/find streit'))).toEqual([
        'streit',
        'Streit um Waffenlieferungen · Südblatt · 23 November 2026',
      ]);
    });

    test('is narrowed by time, house and article', async () => {
      const { ask } = await newsroom();
      const articles = async (line: string) => statementsOf(await ask(line)).map(({ article }) => article);
      expect(await articles('/find weber since:2026-11-24')).toEqual([harbour.article.id]);
      expect(await articles('/find weber in:südblatt')).toEqual([deliveries.article.id]);
      expect(await articles('/find weber before:2026-11-24')).toEqual([deliveries.article.id]);
      expect(await articles(`/find weber article:${deliveries.article.id}`)).toEqual([deliveries.article.id]);
      expect((await ask('/find weber in:nordwind')).outcome).toBe('nothing');
    });

    test('goes on with older articles, and every line it carries gives its answer again', async () => {
      const { ask, put } = await newsroom();
      const many = Array.from({ length: 12 }, (_, n) =>
        entryOf(`Pier ${n + 10}`, `At pier ${n + 10} the cranes stand still.`, { publisher: 'Nordwind' }),
      );
      await put(...(await Promise.all(many)));
      const first = await ask('/find "the cranes"');
      const [older] = first.actions;
      const second = await ask(older?.line ?? '');
      const shown = [first, second].flatMap((reply) => statementsOf(reply).map(({ article }) => article));
      expect(shown).toHaveLength(13);
      expect(new Set(shown).size).toBe(13);
      expect(await ask(first.line)).toEqual(first);
    });
  });

  describe('what can be found', () => {
    test('follows a new revision and a removal', async () => {
      const room = await newsroom();
      const shorter = await entryOf(
        deliveries.article.title.text,
        'Die Regierung hat am Montag ihre Flugzeuge verkauft, wie es hieß.',
        german,
      );
      await room.put(shorter);
      expect((await room.ask('/find raketen')).outcome).toBe('nothing');
      expect(sentences(await room.ask('/find flugzeug'))).toHaveLength(1);
      await room.services.shelves.remove(shorter.article.id, scope.parse('slack:T1'));
      expect((await room.ask('/find flugzeug')).outcome).toBe('nothing');
    });

    test('is what those who ask may see: nothing of another workspace, not even that it is there', async () => {
      const room = await newsroom();
      const elsewhere = { ...editor, place: { home: 'slack:T2', channel: 'C2', closed: false } };
      const reply = await room.ask('/find raketen', elsewhere);
      expect(reply.outcome).toBe('nothing');
      expect(saidIn(await room.ask('/find lawrow', elsewhere))).toEqual([
        'Nothing found for: lawrow',
        'Found nowhere: lawrow.',
      ]);
    });

    test('is made up for in the background where it was kept before there was an index', async () => {
      const database = await store.database();
      const room = newsroomOn(database);
      await room.put(deliveries, harbour);
      await database.deleteFrom('word_blocks').execute();
      await database.updateTable('holdings').set({ words: null }).execute();
      expect((await room.ask('/find rakete')).outcome).toBe('nothing');
      await startIndexing({ shelves: room.services.shelves, report }).done;
      expect(sentences(await room.ask('/find raketen'))).toHaveLength(1);
      expect(sentences(await room.ask('/find cranes'))).toHaveLength(1);
    });
  });
});
