import { describe, expect, test } from 'vitest';
import type { Asker } from '../../src/core/bot.ts';
import { type Reply, statementsOf } from '../../src/core/reply.ts';
import { placeSettings } from '../../src/core/settings/place-settings.ts';
import { openDatabase } from '../../src/store/database.ts';
import { onEachEngine } from '../engines.ts';
import { editor, entryOf, newsroomOn, saidIn } from '../newsroom.ts';

const german = { ...editor, language: 'de' } as const satisfies Asker;
const admin = { ...german, access: 'administer', person: 'slack:T1/U9' } as const satisfies Asker;
const inMemory = async () => newsroomOn(await openDatabase({ engine: 'memory' }));

const settingIn = (reply: Reply, title: string): string | undefined =>
  saidIn(reply).find((line) => line.startsWith(`${title}: `));
const labels = (reply: Reply): string[] => reply.actions.map(({ label }) => label);
const stories = (reply: Reply): number => reply.parts.filter(({ type }) => type === 'entry').length;
const lineOf = (reply: Reply, label: string): string =>
  reply.actions.find((one) => one.label === label)?.line ?? `no button «${label}»`;

describe('/settings', () => {
  test('shows every setting and where it comes from', async () => {
    const { ask } = await inMemory();
    expect(saidIn(await ask('/settings', german))).toEqual([
      'Einstellungen hier',
      'Sprache der Antworten: die eigene (Voreinstellung)',
      'Kernpunkte eines Briefings: 5 (Voreinstellung)',
      'Meldungen in /today: 5 (Voreinstellung)',
      'Gezeigte Aussagen: auch Unsicheres (Voreinstellung)',
      'Ruhezeit: keine (Voreinstellung)',
      'Zeitzone: die der Person (Voreinstellung)',
      'Wer verwalten darf: alle, die es dürfen (Voreinstellung)',
      'Antworten sieht: nur wer fragt (Voreinstellung)',
      'Threads: auf Wunsch (Voreinstellung)',
      'Ändern: /settings ruhe 22:00-07:00. Zurück auf die Voreinstellung: /settings ruhe voreinstellung',
    ]);
  });

  test.each([
    '/settings quiet 22:00-07:00',
    '/settings quiet:22:00-07:00',
    '/einstellungen ruhe:22-7',
    '/settings ruhe von 22 Uhr bis 7 Uhr',
  ])('%s sets it, and the person’s time zone with it where none is set', async (line) => {
    const { ask } = await inMemory();
    const reply = await ask(line, german);
    expect(saidIn(reply)[0]).toBe('Gespeichert.');
    expect(settingIn(reply, 'Ruhezeit')).toBe('Ruhezeit: 22:00–07:00 (hier gesetzt)');
    expect(settingIn(reply, 'Zeitzone')).toBe('Zeitzone: Europe/Berlin (hier gesetzt)');
  });

  test('asks for the time zone of quiet hours where nobody knows it', async () => {
    const { ask } = await inMemory();
    const { zone: _, ...somewhere } = german;
    expect(saidIn(await ask('/settings ruhe 22-7', somewhere))).toEqual([
      'In welcher Zeitzone ist das gemeint? Zum Beispiel: /settings ruhe:22:00-07:00 zone:Berlin',
    ]);
    const reply = await ask('/settings ruhe:22:00-07:00 zone:Wien', somewhere);
    expect(settingIn(reply, 'Zeitzone')).toBe('Zeitzone: Europe/Vienna (hier gesetzt)');
  });

  test('of several values none is kept where one is wrong', async () => {
    const { ask } = await inMemory();
    const reply = await ask('/settings kernpunkte:3 ruhe:25-26', german);
    expect([reply.outcome, ...saidIn(reply)]).toEqual([
      'refused',
      '„25-26“ ist keine Ruhezeit. Möglich ist zum Beispiel 22:00-07:00, oder aus.',
    ]);
    expect(settingIn(await ask('/settings', german), 'Kernpunkte eines Briefings')).toContain(
      'Voreinstellung',
    );
  });

  test.each([
    [
      '/settings farbe rot',
      'Eine Einstellung „farbe“ gibt es nicht. Es gibt: sprache, kernpunkte, meldungen, sicherheit, ruhe, zone, verwalten, antworten, threads.',
    ],
    [
      '/settings ruhe',
      'Es fehlt, worauf „ruhe“ gesetzt werden soll: nichts wird von selbst gepostet: 22:00-07:00, oder aus.',
    ],
    ['/settings für:mond', '„mond“ geht hier nicht. Möglich ist „alle“ oder „hier“.'],
    [
      '/settings für:alle sprache:de',
      'Für alle Kanäle dürfen das nur Leute, die den ganzen Server oder Workspace verwalten.',
    ],
  ])('%s is refused with what to do', async (line, sentence) => {
    const { ask } = await inMemory();
    const reply = await ask(line, german);
    expect([reply.outcome, ...saidIn(reply)]).toEqual(['refused', sentence]);
  });

  test('takes one setting back to default, or all, which can be undone', async () => {
    const { ask } = await inMemory();
    await ask('/settings kernpunkte:3 meldungen:2', german);
    expect(
      settingIn(await ask('/settings kernpunkte voreinstellung', german), 'Kernpunkte eines Briefings'),
    ).toBe('Kernpunkte eines Briefings: 5 (Voreinstellung)');
    const shown = await ask('/settings kernpunkte 3', german);
    const back = await ask(lineOf(shown, 'Alles auf Voreinstellung'), german);
    expect(settingIn(back, 'Meldungen in /today')).toBe('Meldungen in /today: 5 (Voreinstellung)');
    expect(labels(back)).toEqual(['Doch nicht', 'Antworten ändern', 'Kanal ändern']);
    const undone = await ask(lineOf(back, 'Doch nicht'), german);
    expect(settingIn(undone, 'Kernpunkte eines Briefings')).toBe(
      'Kernpunkte eines Briefings: 3 (hier gesetzt)',
    );
    expect(settingIn(undone, 'Meldungen in /today')).toBe('Meldungen in /today: 2 (hier gesetzt)');
  });

  test('a channel’s goes over the server’s, and the server’s over the default', async () => {
    const { ask } = await inMemory();
    await ask('/settings für:alle kernpunkte:2 meldungen:9', admin);
    await ask('/settings kernpunkte:4', german);
    const here = await ask('/settings', german);
    expect(settingIn(here, 'Kernpunkte eines Briefings')).toBe(
      'Kernpunkte eines Briefings: 4 (hier gesetzt)',
    );
    expect(settingIn(here, 'Meldungen in /today')).toBe('Meldungen in /today: 9 (für alle Kanäle gesetzt)');
    const other = { ...german, place: { ...german.place, channel: 'C2' } };
    expect(settingIn(await ask('/settings', other), 'Kernpunkte eines Briefings')).toBe(
      'Kernpunkte eines Briefings: 2 (für alle Kanäle gesetzt)',
    );
    const elsewhere = { ...german, place: { home: 'slack:T2', channel: 'C1', closed: false } };
    expect(settingIn(await ask('/settings', elsewhere), 'Meldungen in /today')).toContain('Voreinstellung');
  });
});

const RICH = `The harbour of Northport reopens on Monday, the city said on Tuesday.
"We waited long enough," said Mayor Anna Kelvin. Work on the quay began in May and went on through the summer.
Ships have used the southern basin since then, and several firms moved their cranes there for the time being.
Harbour master Jon Reed said the new quay would carry twice the load. He added that trains would follow in spring.
According to the union, forty new jobs are planned.`;

describe('what is set takes effect', () => {
  test('length: so many key points in a briefing, the most important ones, in their order', async () => {
    const { ask, put } = await inMemory();
    await put(await entryOf('Harbour reopens', RICH));
    const all = statementsOf(await ask('/brief')).map(({ id }) => id);
    expect(all.length).toBeGreaterThan(2);
    await ask('/settings points 2');
    const two = statementsOf(await ask('/brief')).map(({ id }) => id);
    expect(two.length).toBe(2);
    expect(all.filter((id) => two.includes(id))).toEqual(two);
  });

  test('length: so many stories in /today, where nothing else is said', async () => {
    const { ask, put } = await inMemory();
    await put(
      await entryOf('Harbour reopens', RICH),
      await entryOf('School closes', 'The school in Eastfield closes in May, the council said on Monday.'),
      await entryOf('Bridge is built', 'A bridge over the Wend is being built, said engineer Tom Hale.'),
    );
    expect(stories(await ask('/today'))).toBe(3);
    await ask('/settings stories 2');
    expect(stories(await ask('/today'))).toBe(2);
    expect(stories(await ask('/today most:3'))).toBe(3);
  });

  test.each(['/brief', '/quotes', '/claims', '/person reed', '/sentence 4', '/timeline'])(
    'sureness: with «sure ones only», %s shows nothing that is not, and says that it is set so',
    async (line) => {
      const { ask, put } = await inMemory();
      await put(await entryOf('Harbour reopens', RICH));
      await ask('/settings sureness sure');
      const reply = await ask(line);
      expect(statementsOf(reply).filter(({ sure }) => !sure)).toEqual([]);
      expect(saidIn(reply).at(-1)).toBe('As set here: only sure statements are shown (/settings).');
    },
  );

  test('sureness: what is unsure is shown again as soon as it may be', async () => {
    const { ask, put } = await inMemory();
    await put(await entryOf('Harbour reopens', RICH));
    const count = async () => statementsOf(await ask('/claims')).length;
    const all = await count();
    await ask('/settings sureness sure');
    expect(await count()).toBeLessThan(all);
    await ask('/settings sureness default');
    expect(await count()).toBe(all);
  });

  test('language: what a schedule posts there, whatever language whoever made it speaks', async () => {
    const { ask, at, put, tick, poster } = await inMemory();
    await put(await entryOf('Harbour reopens', RICH));
    await ask('/schedule do:on daily 8 quotes', editor);
    await ask('/settings language de', editor);
    at('2026-11-24T07:00:00Z');
    await tick();
    expect(poster.replies.map((reply) => saidIn(reply)[0])).toEqual(['Wörtlich gesagt']);
  });

  test('time zone: of the channel’s schedules, before a person’s own', async () => {
    const { ask } = await inMemory();
    await ask('/settings zone New York');
    expect(saidIn(await ask('/schedule daily 8 articles'))[0]).toBe(
      'Every day at 08:00 (America/New_York) in this channel: /articles',
    );
  });

  test('who may manage: with «admins only», members only look things up, by every command', async () => {
    const { ask } = await inMemory();
    await ask('/settings manage admins', admin);
    for (const line of ['/add x', '/follow https://example.org', '/schedule daily 8', '/settings points 2'])
      expect(saidIn(await ask(line, german))).toEqual([
        'Das dürfen hier nur Leute, die den Kanal verwalten.',
      ]);
    expect((await ask('/articles', german)).outcome).toBe('nothing');
    expect(saidIn(await ask('/settings verwalten mitglieder', admin))[0]).toBe('Gespeichert.');
    expect((await ask('/settings', german)).outcome).toBe('answer');
  });
});

onEachEngine((empty) => {
  test('settings are kept, one over the other, and taken back', async () => {
    const kept = placeSettings(await empty.database());
    const place = { home: 'slack:T1', channel: 'C1', closed: false };
    await kept.set('slack:T1', new Map([['quiet', '22:00-07:00'] as const, ['points', '2'] as const]));
    await kept.set('slack:T1/C1', new Map([['quiet', 'off'] as const]));
    expect(await kept.of(place)).toMatchObject({ quiet: 'off', points: 2 });
    await kept.set('slack:T1/C1', new Map([['quiet', null] as const]));
    expect(await kept.of(place)).toMatchObject({ quiet: '22:00-07:00' });
    expect(await kept.setAt('slack:T1/C1')).toEqual(new Map());
  });
});
