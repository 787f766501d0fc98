import { expect, test } from 'vitest';
import { onEachEngine } from '../engines.ts';
import { editor, entryOf, newsroomOn, saidIn } from '../newsroom.ts';

const HARBOUR = [
  'The harbour commission met in Kiel on Monday.',
  'More than 1,000 containers were shipped last year, the commission said.',
  '“We will not close the terminal,” said Anna Weber, the head of the commission.',
  'The unions had asked for a guarantee.',
];

const harbour = (sentences: readonly string[] = HARBOUR) =>
  entryOf('Harbour commission meets', sentences.join(' '));

const german = { ...editor, language: 'de' } as const;

onEachEngine((store) => {
  const opened = async () => newsroomOn(await store.database());

  test('what changed is told sentence by sentence, with the numbers and the quotes in it, and when it came', async () => {
    const room = await opened();
    await room.put(await harbour());
    room.at('2026-11-24T13:10:00Z');
    const [first = '', second = '', , last = ''] = HARBOUR;
    await room.put(
      await harbour([first, second.replace('More than 1,000', 'About 800'), last, 'Talks go on in May.']),
    );
    const reply = await room.ask('/changes harbour');
    expect(saidIn(reply)).toEqual([
      'What changed',
      'Harbour commission meets · Nordbote · 24 November 2026',
      'Revision 2 · Tue 24 Nov 14:10',
      'Sentence 2 said “More than 1,000 containers”, now it says “About 800 containers”.',
      'About 800 containers were shipped last year, the commission said.',
      'claim (the commission): another number',
      'No longer in the article: “We will not close the terminal,” said Anna Weber, the head of the commission. (was sentence 3)',
      'quotation (Anna Weber): no longer there',
      'New',
      'Talks go on in May.',
    ]);
  });

  test('in German it is told in German, and «änderungen» is its name', async () => {
    const room = await opened();
    await room.put(
      await entryOf('Hafen', 'Der Hafen habe rund 1.000 Container verschifft. Danach kam der Winter.', {
        language: 'de',
      }),
    );
    await room.put(
      await entryOf('Hafen', 'Der Hafen habe rund 800 Container verschifft. Danach kam der Winter.', {
        language: 'de',
      }),
    );
    const reply = await room.ask('/änderungen hafen', german);
    expect(saidIn(reply)).toContain('In Satz 1 stand „1.000 Container“, jetzt steht dort „800 Container“.');
    expect(await room.ask('/aenderungen hafen', german)).toEqual(reply);
  });

  test('an article that stayed as it was says so; without an article, those that changed are listed', async () => {
    const room = await opened();
    const untouched = await entryOf(
      'Something else',
      'Nothing of it was ever changed by anybody in the town.',
    );
    await room.put(await harbour(), untouched);
    expect(saidIn(await room.ask('/changes something'))).toContain(
      'This article has not changed since it came here.',
    );
    expect(saidIn(await room.ask('/changes'))).toEqual(['No article here has changed yet.']);
    await room.put(await harbour(HARBOUR.slice(0, 3)));
    expect(saidIn(await room.ask('/changes'))).toEqual([
      'Changed lately',
      'Harbour commission meets · Nordbote · 24 November 2026',
    ]);
  });

  test('a workspace that does not hold an article learns nothing of its changes', async () => {
    const room = await opened();
    await room.put(await harbour());
    await room.put(await harbour(HARBOUR.slice(0, 3)));
    const elsewhere = { ...editor, place: { ...editor.place, home: 'slack:T2' } };
    expect(saidIn(await room.ask('/changes', elsewhere))).toEqual(['No article here has changed yet.']);
    expect((await room.ask('/changes harbour', elsewhere)).outcome).toBe('nothing');
  });

  test('an engine that reads the same text anew changes nothing', async () => {
    const room = await opened();
    const entry = await harbour();
    const analysis = { ...entry.briefing.analysis, engine: 'another' };
    await room.put(entry);
    await room.put({ ...entry, briefing: { ...entry.briefing, analysis } });
    expect(saidIn(await room.ask('/changes'))).toEqual(['No article here has changed yet.']);
  });
});
