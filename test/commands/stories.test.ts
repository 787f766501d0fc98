import { describe, expect, test } from 'vitest';
import { type Reply, statementsOf } from '../../src/core/reply.ts';
import { scope } from '../../src/library/scope.ts';
import { openDatabase } from '../../src/store/database.ts';
import { editor, entryOf, newsroomOn, saidIn } from '../newsroom.ts';
import { storyTexts } from '../one-event.ts';

const entryFor = (language: 'de' | 'en', which: keyof (typeof storyTexts)['de'], date: string) => {
  const { title, text, publisher } = storyTexts[language][which];
  return entryOf(title, text, { language, date, publisher });
};
const german = { ...editor, language: 'de' } as const;
const articlesIn = (reply: Reply): string[] =>
  reply.parts.flatMap((part) => (part.type === 'entry' ? [`${part.label} · ${part.text}`] : []));

const newsroom = async () => newsroomOn(await openDatabase({ engine: 'memory' }));
const tuesday = await Promise.all(
  (['first', 'second', 'other'] as const).map((which) => entryFor('de', which, '2026-11-24')),
);

describe('/today', () => {
  test('shows one event once, with what only the other house has, each out of its own article', async () => {
    const { put, ask } = await newsroom();
    await put(...tuesday);
    const reply = await ask('/today', german);
    expect(saidIn(reply)).toEqual([
      'Neu hier',
      'Großbrand zerstört Möbelfabrik in Kaltenried · Kreisblatt · 24. November 2026',
      'Ein Großbrand hat in der Nacht zum Dienstag die Möbelfabrik Holzner in Kaltenried zerstört.',
      'Rund 180 Feuerwehrleute kämpften bis zum Morgen gegen die Flammen, die nach Angaben der Polizei in der Lackiererei ausgebrochen waren.',
      'Jürgen Adler: „Von der großen Halle stehen nur noch die Außenmauern“',
      'Nach dem Feuer bei Holzner: Beschäftigte bangen um ihre Arbeit · auch bei Abendkurier · 24. November 2026',
      'Ute Holzner: „Wir werden niemanden entlassen“',
      'Brand in Reihenhaus in Kaltenried: Familie gerettet · Abendkurier · 24. November 2026',
      'Bei einem Brand in einem Reihenhaus in Kaltenried hat die Feuerwehr am Mittwoch eine Familie mit drei Kindern gerettet.',
      'Das Feuer war in der Küche entstanden, wo Öl in einer Pfanne zu brennen begann.',
      'Emil Sander: „Der Rauchmelder hat uns geweckt“',
    ]);
    const texts = new Map(tuesday.map(({ article }) => [article.id, article.text]));
    for (const { article, body } of statementsOf(reply))
      for (const run of body.filter(({ from }) => from === 'article'))
        expect(texts.get(article)).toContain(run.text);
  });

  test('says the same in English', async () => {
    const { put, ask } = await newsroom();
    await put(await entryFor('en', 'first', '2026-11-24'), await entryFor('en', 'second', '2026-11-24'));
    const reply = await ask('/today');
    expect(articlesIn(reply)).toEqual([
      'Steering of grounded ferry had failed twice before · Northaven Post · 24 November 2026',
      'Ferry runs aground off Skarva with 310 on board · also in Harbour Times · 24 November 2026',
    ]);
    expect(saidIn(reply)).toContain('Martha Quill: “We heard a terrible noise and then the lights went out”');
  });

  test('shows what a watched person says in several articles once', async () => {
    const { put, ask } = await newsroom();
    const { title, text } = storyTexts.de.late;
    const third = await entryOf(
      title,
      `${text}\n\n„Wir werden niemanden entlassen“, sagte Geschäftsführerin Ute Holzner.`,
      { language: 'de' },
    );
    await put(...tuesday, third);
    await ask('/watch ute holzner', german);
    const said = saidIn(await ask('/today', german));
    expect(said).toContain('Beobachtet: Ute Holzner');
    expect(said.filter((one) => one.includes('Wir werden niemanden entlassen'))).toHaveLength(1);
  });

  test('counts stories, not articles', async () => {
    const { put, ask } = await newsroom();
    await put(...tuesday);
    const reply = await ask('/today most:1', german);
    expect(articlesIn(reply)).toHaveLength(2);
    expect(reply.actions.map(({ label }) => label)).toEqual(['Ein weiterer Artikel']);
  });

  test('gives the same stories again by its own line, whatever has come since', async () => {
    const { put, ask } = await newsroom();
    await put(...tuesday);
    const reply = await ask('/today', german);
    await put(await entryFor('de', 'late', '2026-11-25'));
    expect(saidIn(await ask(reply.line, german))).toEqual(saidIn(reply));
  });

  test('shows a late article under what was told of its story, and none of that again', async () => {
    const { put, ask, at, tick, poster } = await newsroom();
    await put(...tuesday);
    const preview = await ask('/schedule every day 07:30 today', german);
    await ask(preview.actions[0]?.line ?? '', german);
    at('2026-11-24T06:30:00Z');
    await tick();
    await put(await entryFor('de', 'late', '2026-11-25'));
    at('2026-11-25T06:30:00Z');
    await tick();
    const [before, after] = poster.replies;
    if (before === undefined || after === undefined) throw new Error('two briefings were to be posted');
    expect(articlesIn(after)).toEqual([
      'Neu zu: Großbrand zerstört Möbelfabrik in Kaltenried · Kreisblatt · 24. November 2026',
      'Polizei: Defektes Gerät löste Brand bei Holzner aus · Südpost · 25. November 2026',
    ]);
    expect(saidIn(after)).toContain('Carla Weiß: „Hinweise auf Brandstiftung haben wir nicht gefunden“');
    const told = saidIn(before);
    expect(saidIn(after).filter((said) => told.includes(said))).toEqual([]);
    expect(saidIn(await ask(after.line, german))).toEqual(saidIn(after).with(0, 'Neu hier'));
    at('2026-11-26T06:30:00Z');
    await tick();
    expect(poster.messages).toHaveLength(2);
  });

  test('puts nothing into a story that whoever asks may not see', async () => {
    const { put, ask, services } = await newsroom();
    const [first, second] = tuesday;
    if (first === undefined || second === undefined) throw new Error('no articles');
    await put(first);
    await services.shelves.put([second], {
      scope: scope.parse('slack:T1/C9'),
      way: 'added',
      by: null,
      at: Temporal.Instant.from('2026-11-24T06:00:00Z'),
    });
    expect(articlesIn(await ask('/today', german))).toEqual([
      'Großbrand zerstört Möbelfabrik in Kaltenried · Kreisblatt · 24. November 2026',
    ]);
    const inside = { ...german, place: { ...german.place, channel: 'C9', closed: true } };
    expect(articlesIn(await ask('/today', inside))).toHaveLength(2);
  });
});
