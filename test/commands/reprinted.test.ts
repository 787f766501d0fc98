import { describe, expect, test } from 'vitest';
import { statementsOf } from '../../src/core/reply.ts';
import { scope } from '../../src/library/scope.ts';
import { openDatabase } from '../../src/store/database.ts';
import { english, nordbote, ostpost, suedblatt, westkurier } from '../agency-story.ts';
import { editor, entryOf, newsroomOn, saidIn } from '../newsroom.ts';

const german = { ...editor, language: 'de' } as const;
const article = (title: string, text: string, publisher: string, date: string) =>
  entryOf(title, text, { publisher, date, language: 'de' });
const first = await article('Drehbrücke gesperrt', nordbote, 'Nordbote', '2026-11-24');
const cut = await article('Brücke in Brunsbeck dicht', suedblatt, 'Südblatt', '2026-11-25');
const longer = await article('Verband klagt über Sperrung', westkurier, 'Westkurier', '2026-11-25');
const other = await article('Am Ufer steht ein Schild', ostpost, 'Ostpost', '2026-11-24');

const newsroom = async () => newsroomOn(await openDatabase({ engine: 'memory' }), '2026-11-25T06:00:00Z');
const full = async () => {
  const room = await newsroom();
  await room.put(first, cut, longer, other);
  return { ...room, say: async (line: string) => saidIn(await room.ask(line, german)) };
};
const times = (said: readonly string[], words: string): number =>
  said.filter((one) => one.includes(words)).length;
const ORIGIN = 'Drehbrücke gesperrt · Nordbote · 24. November 2026 · auch bei Westkurier und Südblatt';

describe('a story that several houses print', () => {
  test('is one article, with where else it is', async () => {
    const { say } = await full();
    expect(await say('/articles')).toEqual([
      '2 Artikel',
      ORIGIN,
      'Am Ufer steht ein Schild · Ostpost · 24. November 2026',
    ]);
    expect((await say('/brief drehbrücke'))[1]).toBe(
      'Nordbote · 24. November 2026 · auch bei Westkurier und Südblatt',
    );
    expect(await say('/today')).toContain(ORIGIN);
  });

  test('is told in English, too', async () => {
    const { put, ask } = await newsroom();
    await put(
      await entryOf('Bridge closed', english, { publisher: 'Harbour Post' }),
      await entryOf('Lorries locked out', `BRUNSBECK (NWA) - ${english}`, {
        publisher: 'Coast Times',
        date: '2026-11-25',
      }),
    );
    expect(saidIn(await ask('/articles'))).toEqual([
      'One article',
      'Bridge closed · Harbour Post · 24 November 2026 · also in Coast Times',
    ]);
    expect(times(saidIn(await ask('/quotes')), 'We learned of it from the newspaper')).toBe(1);
    expect(times(saidIn(await ask('/find lorries')), 'closed the old swing bridge to lorries')).toBe(1);
  });

  test.each([
    ['/quotes', 'Die Träger sind stärker verrostet'],
    ['/quotes weber', 'Die Träger sind stärker verrostet'],
    ['/person weber', 'Die Träger sind stärker verrostet'],
    ['/claims', 'frühestens 2031 fertig'],
    ['/timeline', 'am Dienstag für Lastwagen gesperrt'],
    ['/find verrostet', 'Die Träger sind stärker verrostet'],
    ['/ask Was sagt Weber über die Träger?', 'Die Träger sind stärker verrostet'],
  ])('%s shows the same words once, and where else they are', async (line, words) => {
    const { say } = await full();
    const said = await say(line);
    expect(times(said, words)).toBe(1);
    expect(said).toContain(ORIGIN);
  });

  test.each([
    ['/quotes', 'Unsere Betriebe werden das nicht lange durchhalten'],
    ['/quotes holm', 'Unsere Betriebe werden das nicht lange durchhalten'],
    ['/person holm', 'Unsere Betriebe werden das nicht lange durchhalten'],
    ['/claims', 'rund 950 Lastwagen'],
    ['/find durchhalten', 'Unsere Betriebe werden das nicht lange durchhalten'],
    ['/find lastwagen', 'rund 950 Lastwagen'],
    ['/ask Wie viele Lastwagen fuhren?', 'rund 950 Lastwagen'],
  ])('%s also shows what only one of them says, below that one', async (line, words) => {
    const { ask } = await full();
    const shown = statementsOf(await ask(line, german)).filter(({ citation }) =>
      citation.plain.includes(words),
    );
    expect(shown.map(({ article: of }) => of)).toEqual([longer.article.id]);
  });

  test('that was hidden in the one that is shown is not shown out of another', async () => {
    const { say, ask } = await full();
    const [quote] = statementsOf(await ask('/quotes weber', german));
    await ask(`/hide ${quote?.id}`, german);
    await ask(`/hide ${quote?.article}:s2`, german);
    for (const line of ['/quotes', '/quotes weber', '/person weber', '/find verrostet'])
      expect([line, times(await say(line), 'Die Träger sind')]).toEqual([line, 0]);
  });

  test('is asked for house by house', async () => {
    const { say } = await full();
    expect(await say('/articles in:südblatt')).toEqual([
      'Ein Artikel',
      'Brücke in Brunsbeck dicht · Südblatt · 25. November 2026 · auch bei Nordbote und Westkurier',
    ]);
    expect(times(await say('/find in:südblatt verrostet'), 'Die Träger')).toBe(1);
  });

  test('goes on elsewhere when the one that is shown is taken out', async () => {
    const { say, ask } = await full();
    await ask(`/remove ${first.article.id}`, german);
    expect(await say('/articles')).toContain(
      'Verband klagt über Sperrung · Westkurier · 25. November 2026 · auch bei Südblatt',
    );
    expect(times(await say('/quotes weber'), 'Die Träger')).toBe(1);
  });

  test('names nobody who is not seen here', async () => {
    const room = await newsroom();
    await room.put(first);
    const { shelves, now } = room.services;
    for (const [place, entry] of [
      ['slack:T2', cut],
      ['slack:T1/C9', longer],
    ] as const)
      await shelves.put([entry], { scope: scope.parse(place), way: 'added', by: null, at: now() });
    const here = await room.ask('/articles', german);
    expect(saidIn(here)).toEqual(['Ein Artikel', 'Drehbrücke gesperrt · Nordbote · 24. November 2026']);
    expect((await room.ask('/quotes holm', german)).outcome).toBe('nothing');
  });
});

describe('/today', () => {
  test('tells no late reprint of what was told', async () => {
    const room = await newsroom();
    const { ask, at, tick, put, poster } = room;
    await put(first);
    const preview = await ask('/schedule every day 07:30 today', german);
    await ask(preview.actions[0]?.line ?? '', german);
    at('2026-11-25T06:30:00Z');
    await tick();
    await put(cut, longer);
    at('2026-11-26T06:30:00Z');
    await tick();
    expect(poster.messages).toHaveLength(1);
    const earlier = await article('Früher da', nordbote, 'Morgenblatt', '2026-11-23');
    await put(earlier);
    at('2026-11-27T06:30:00Z');
    await tick();
    expect(poster.messages).toHaveLength(1);
  });
});
