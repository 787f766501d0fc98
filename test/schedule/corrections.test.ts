import { expect, test } from 'vitest';
import { scopeOf } from '../../src/core/place.ts';
import { scope } from '../../src/library/scope.ts';
import { onEachEngine } from '../engines.ts';
import { editor, entryOf, newsroomOn, saidIn } from '../newsroom.ts';

const HARBOUR = [
  'The harbour commission met in Kiel on Monday.',
  'More than 1,000 containers were shipped last year, the commission said.',
  '“We will not close the terminal,” said Anna Weber, the head of the commission.',
  'The unions had asked for a guarantee of the jobs at the terminal.',
];
const corrected = HARBOUR.map((one) => one.replace('More than 1,000', 'About 800'));
const LINE =
  'Changed at 14:10: Sentence 2 said “More than 1,000 containers”, now it says “About 800 containers”.';

const harbour = (sentences: readonly string[] = HARBOUR) =>
  entryOf('Harbour commission meets', sentences.join(' '));

const edited = (room: ReturnType<typeof newsroomOn>) =>
  room.poster.edits.map(({ outgoing }) => saidIn(outgoing.reply));

onEachEngine((store) => {
  /** A newsroom whose channel has had `/claims` posted by its schedule, and where the clock shows 14:10 since. */
  async function posted(line = 'claims') {
    const database = await store.database();
    const room = newsroomOn(database);
    await room.put(await harbour());
    await room.ask(`/schedule 08:00 ${line}`);
    const [plan] = await room.services.schedules.inChannel('slack:T1', 'C1', [scopeOf(editor.place)]);
    if (plan === undefined) {
      const { actions } = await room.ask(`/schedule 08:00 ${line}`);
      for (const { line: switchOn } of actions.slice(0, 1)) await room.ask(switchOn);
    }
    room.at('2026-11-24T07:00:05Z');
    await room.tick();
    expect(room.poster.messages).toHaveLength(1);
    room.at('2026-11-24T13:10:00Z');
    return { room, database };
  }
  test('a message is changed once when an article changes: what changed in one line, then what is true now', async () => {
    const { room } = await posted();
    await room.put(await harbour(corrected));
    await room.tick();
    await room.tick();
    const [first = [], ...more] = edited(room);
    expect(more).toEqual([]);
    expect(first[0]).toBe(LINE);
    expect(first.join('\n')).toContain('About 800 containers were shipped last year');
    expect(first.slice(1).join('\n')).not.toContain('1,000');
    expect(room.poster.edits[0]?.message).toMatchObject({ channel: 'C1', message: '1' });
    expect(room.poster.messages).toHaveLength(1);
  });

  test('a quotation that is gone stands in the corrected message only as gone', async () => {
    const { room } = await posted('quotes');
    await room.put(await harbour([...HARBOUR.slice(0, 2), ...HARBOUR.slice(3)]));
    await room.tick();
    const [[note = '', ...rest] = []] = edited(room);
    expect(note).toContain('No longer in the article: “We will not close the terminal,”');
    expect(rest.join('\n')).not.toContain('close the terminal');
  });

  test('two changes before the message could be changed are told in one change of it', async () => {
    const { room } = await posted();
    await room.put(await harbour(corrected));
    room.at('2026-11-24T13:20:00Z');
    await room.put(
      await harbour([...corrected.slice(0, 3), 'The unions had asked for nothing of the kind.']),
    );
    await room.tick();
    expect(edited(room)).toHaveLength(1);
    expect(edited(room)[0]?.slice(0, 2)).toEqual([LINE, expect.stringContaining('Changed at 14:20: ')]);
  });

  test('a change that the platform puts off, or of which nothing is heard, is made again until it is there', async () => {
    const { room } = await posted();
    room.poster.editFates('C1', [{ refused: 30 }, 'lost before it arrived', 'lost after it arrived']);
    await room.put(await harbour(corrected));
    for (const minute of ['10', '12', '14', '20', '30']) {
      room.at(`2026-11-24T13:${minute}:10Z`);
      await room.tick();
    }
    expect(edited(room).map(([note]) => note)).toEqual([LINE, LINE]);
  });

  test('what a worker had claimed that died is left alone until the claim runs out, then made by another', async () => {
    const { room, database } = await posted();
    await room.put(await harbour(corrected));
    await database
      .updateTable('deliveries')
      .where('copy', 'is not', null)
      .set({ state: 'claimed', fence: 7, tries: 1, lease_until: '2026-11-24T13:10:30.000Z' })
      .execute();
    await room.tick();
    expect(edited(room)).toEqual([]);
    room.at('2026-11-24T13:11:00Z');
    await room.tick();
    expect(edited(room).map(([note]) => note)).toEqual([LINE]);
  });

  test('a message that is gone is noted as gone and left alone ever after', async () => {
    const { room, database } = await posted();
    room.poster.editFates('C1', [{ refused: null }]);
    await room.put(await harbour(corrected));
    await room.tick();
    await room.put(await harbour());
    await room.tick();
    expect(edited(room)).toEqual([]);
    const rows = await database
      .selectFrom('deliveries')
      .select(['state', 'reason', 'detail'])
      .where('copy', 'is not', null)
      .execute();
    expect(rows).toEqual([{ state: 'failed', reason: 'refused', detail: 'message_not_found' }]);
  });

  test('an article that is taken out is gone from its messages, with its title in one line', async () => {
    const { room } = await posted();
    await room.ask('/remove harbour');
    await room.tick();
    expect(edited(room)).toEqual([
      ['Withdrawn: “Harbour commission meets” is no longer in the library here.'],
    ]);
  });

  test('a message goes on showing the articles that it showed, not newer ones', async () => {
    const { room } = await posted();
    await room.put(await entryOf('Ferry', 'The ferry line said that 300 jobs would go.'));
    await room.put(await harbour(corrected));
    await room.tick();
    expect(edited(room)[0]?.join('\n')).not.toContain('300 jobs');
  });

  test('corrections are no posts: /why and /schedules tell of the post alone', async () => {
    const { room } = await posted();
    await room.put(await harbour(corrected));
    await room.tick();
    const told = await room.services.deliveries.inChannel('slack:T1', 'C1', [scope.parse('slack:T1')], 10);
    expect(told.map(({ copy, state }) => ({ copy, state }))).toEqual([{ copy: null, state: 'posted' }]);
  });

  test('what people share is corrected too, on the page and in the name in which it was shared', async () => {
    const room = newsroomOn(await store.database());
    await room.put(await harbour());
    const reply = await room.ask('/claims article:harbour');
    const message = {
      platform: 'slack',
      home: 'slack:T1',
      channel: 'C1',
      thread: null,
      message: '77',
    } as const;
    await room.services.copies.keep({
      message,
      scope: scope.parse('slack:T1'),
      reply,
      language: 'en',
      page: 1,
      sharedBy: 'slack:T1/U1',
    });
    room.at('2026-11-24T13:10:00Z');
    await room.put(await harbour(corrected));
    await room.tick();
    expect(room.poster.edits).toMatchObject([{ message, outgoing: { page: 1, sharedBy: 'slack:T1/U1' } }]);
    const turned = await room.services.copies.turned(message, 0, reply, 'en');
    expect(saidIn(turned)[0]).toBe(LINE.replace('14:10', '13:10 UTC'));
  });

  test('what changed while the message was on its way is corrected at once', async () => {
    const room = newsroomOn(await store.database());
    await room.put(await harbour());
    const reply = await room.ask('/claims article:harbour');
    room.at('2026-11-24T13:10:00Z');
    await room.put(await harbour(corrected));
    await room.services.copies.keep({
      message: { platform: 'slack', home: 'slack:T1', channel: 'C1', thread: null, message: '78' },
      scope: scope.parse('slack:T1'),
      reply,
      language: 'en',
      page: 0,
      sharedBy: null,
    });
    await room.tick();
    expect(edited(room).map(([note]) => note)).toEqual([LINE.replace('14:10', '13:10 UTC')]);
  });
});
