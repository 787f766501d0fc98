import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type Command, optionsOf } from '../../src/core/command.ts';
import type { Reply } from '../../src/core/reply.ts';
import { scope } from '../../src/library/scope.ts';
import { takeAllDue } from '../../src/schedule/clock.ts';
import { reckon } from '../../src/schedule/reckon.ts';
import { openDatabase } from '../../src/store/database.ts';
import { onEachEngine } from '../engines.ts';
import { editor, entryOf, newsroomOn, saidIn } from '../newsroom.ts';

const namesOf = (command: Command): string[] =>
  optionsOf(command).flatMap(({ name, texts }) => [name, ...Object.values(texts.names)]);
const press = (reply: Reply, label: string): string => {
  const action = reply.actions.find((one) => one.label === label);
  if (action === undefined) throw new Error(`no button «${label}»`);
  return action.line;
};
const labels = (reply: Reply): string[] => reply.actions.map(({ label }) => label);
const inMemory = async () => newsroomOn(await openDatabase({ engine: 'memory' }));

describe('/schedule says in words what it understood, with the next three times, before anything is switched on', () => {
  test.each([
    [
      '/schedule every weekday 07:30 articles',
      'Every weekday at 07:30 (Europe/Berlin) in this channel: /articles',
      'Next: Tue 24 Nov 07:30 · Wed 25 Nov 07:30 · Thu 26 Nov 07:30',
    ],
    [
      '/schedule articles every weekday 07:30',
      'Every weekday at 07:30 (Europe/Berlin) in this channel: /articles',
      'Next: Tue 24 Nov 07:30 · Wed 25 Nov 07:30 · Thu 26 Nov 07:30',
    ],
    [
      '/schedule zone:"New York" last Friday of the month at 5pm /quotes person:"Jo Fisher"',
      'On the last Friday of the month at 17:00 (America/New_York) in this channel: /quotes person:"Jo Fisher"',
      'Next: Fri 27 Nov 17:00 · Fri 25 Dec 17:00 · Fri 29 Jan 17:00',
    ],
    [
      '/schedule when:"werktags 7.30 Uhr" what:"articles since:gestern"',
      'Every weekday at 07:30 (Europe/Berlin) in this channel: /articles since:gestern',
      'Next: Tue 24 Nov 07:30 · Wed 25 Nov 07:30 · Thu 26 Nov 07:30',
    ],
    [
      '/schedule täglich 9',
      'Every day at 09:00 (Europe/Berlin) in this channel: /today',
      'Next: Tue 24 Nov 09:00 · Wed 25 Nov 09:00 · Thu 26 Nov 09:00',
    ],
  ])('%s', async (line, words, next) => {
    const { ask, services } = await inMemory();
    const reply = await ask(line);
    expect(saidIn(reply)).toEqual([words, next]);
    expect(labels(reply)).toEqual(['Switch on', 'Change', 'Cancel']);
    expect(await services.schedules.inChannel('slack:T1', 'C1', [scopeOfT1])).toEqual([]);
  });

  test('in German to those who speak it', async () => {
    const { ask } = await inMemory();
    const reply = await ask('/planen jeden ersten Montag articles', { ...editor, language: 'de' });
    expect(saidIn(reply)).toEqual([
      'Am ersten Montag im Monat um 08:00 (Europe/Berlin) in diesem Kanal: /articles',
      'Nächste Termine: Mo 7. Dez 08:00 · Mo 4. Jan 08:00 · Mo 1. Feb 08:00',
      'Eine Uhrzeit war nicht genannt, daher 08:00.',
    ]);
  });

  test.each([
    ['/schedule täglich 25:00 articles', '„25:00“ ist keine Uhrzeit. Möglich ist 00:00 bis 23:59.'],
    ['/schedule täglich 7 add', '/add lässt sich nicht planen'],
    ['/schedule täglich 7 articels', '„articels“ verstehe ich in einer Zeit nicht.'],
    ['/schedule when:"täglich 7" what:articels', '„/articels“ ist kein Befehl.'],
    ['/schedule täglich 7 articles since:quatsch', '„quatsch“ ist keine Zeit'],
    ['/schedule zone:Nirgendwo täglich 7 articles', '„Nirgendwo“ kenne ich nicht als Zeitzone.'],
    ['/schedule to:anna täglich 7 articles', '„anna“ geht hier als Ziel nicht.'],
    ['/schedule plan:abc do:pause', 'Einen Plan „abc“ gibt es hier nicht.'],
  ])('what cannot be is refused with a sentence: %s', async (line, sentence) => {
    const { ask } = await inMemory();
    const reply = await ask(line, { ...editor, language: 'de' });
    expect(reply.outcome).toBe('refused');
    expect(saidIn(reply)[0]).toContain(sentence);
  });

  test('whoever does not manage the channel may not, by whatever way', async () => {
    const { ask } = await inMemory();
    const reply = await ask('/schedule do:on täglich 7 articles', { ...editor, access: 'everyone' });
    expect(reply.outcome).toBe('refused');
  });

  test('no option of a command that can be scheduled is called like one of /schedule', () => {
    const own = commands.filter(({ name }) => name === 'schedule').flatMap(namesOf);
    const others = commands.filter(({ schedulable }) => schedulable).flatMap(namesOf);
    expect(own.length).toBeGreaterThan(0);
    expect(others.filter((name) => own.includes(name))).toEqual([]);
  });
});

const { zone: _, ...someoneOnDiscord } = editor;

describe('a zone that nobody has said', () => {
  test('is asked for with a few to choose from, once: then the channel has it', async () => {
    const { ask } = await inMemory();
    const asked = await ask('/schedule every weekday 07:30 articles', someoneOnDiscord);
    expect(labels(asked)).toContain('Europe/London');
    const preview = await ask(press(asked, 'Europe/London'), someoneOnDiscord);
    await ask(press(preview, 'Switch on'), someoneOnDiscord);
    const next = await ask('/schedule daily 9 articles', someoneOnDiscord);
    expect(saidIn(next)[0]).toBe('Every day at 09:00 (Europe/London) in this channel: /articles');
  });
});

const scopeOfT1 = scope.parse('slack:T1');

onEachEngine((store) => {
  const newsroom = async (start?: string) => newsroomOn(await store.database(), start);
  const switchedOn = async (line: string) => {
    const room = await newsroom();
    await room.put(await entryOf('Old bridge', 'The old bridge is closed, the council said on Tuesday.'));
    const on = await room.ask(press(await room.ask(line), 'Switch on'));
    const [plan] = await room.services.schedules.inChannel('slack:T1', 'C1', [scopeOfT1]);
    if (plan === undefined) throw new Error('nothing was switched on');
    return { ...room, on, plan };
  };

  describe('a schedule that is switched on', () => {
    test('posts at its time, and not before', async () => {
      const { at, tick, poster, on } = await switchedOn('/schedule every weekday 07:30 articles');
      expect(saidIn(on)[0]).toBe('Switched on.');
      at('2026-11-24T06:29:59Z');
      await tick();
      expect(poster.messages).toHaveLength(0);
      at('2026-11-24T06:30:00Z');
      await tick();
      await tick();
      expect(poster.messages.map(({ to }) => to.channel)).toEqual(['C1']);
    });

    test('is listed with its next times, its last result and what can be done with it', async () => {
      const { at, tick, ask } = await switchedOn('/schedule every weekday 07:30 articles');
      at('2026-11-24T06:30:00Z');
      await tick();
      const reply = await ask('/schedules');
      expect(saidIn(reply)).toEqual([
        'Every weekday at 07:30 (Europe/Berlin) in this channel: /articles',
        'Next: Wed 25 Nov 07:30 · Thu 26 Nov 07:30 · Fri 27 Nov 07:30',
        'Tue 24 Nov 07:30: posted',
      ]);
      expect(labels(reply)).toEqual(['Run now', 'Pause', 'Change', 'Delete', 'Why?']);
      expect(labels(await ask('/schedules', { ...editor, access: 'everyone' }))).toEqual(['Why?']);
    });

    test('runs now when asked to, besides its times', async () => {
      const { ask, tick, poster } = await switchedOn('/schedule every weekday 07:30 articles');
      await ask(press(await ask('/schedules'), 'Run now'));
      await tick();
      expect(poster.messages).toHaveLength(1);
    });

    test('that is paused posts nothing, says so, and posts again when resumed, nothing of what it missed', async () => {
      const { ask, tick, at, poster } = await switchedOn('/schedule every day 07:30 articles');
      await ask(press(await ask('/schedules'), 'Pause'));
      at('2026-11-24T06:30:00Z');
      await tick();
      expect(poster.messages).toHaveLength(0);
      expect(saidIn(await ask('/why'))[0]).toBe('Tue 24 Nov 07:30: missed, the schedule was paused');
      at('2026-11-24T12:00:00Z');
      await ask(press(await ask('/schedules'), 'Resume'));
      await tick();
      expect(poster.messages).toHaveLength(0);
      at('2026-11-25T06:30:00Z');
      await tick();
      expect(poster.messages).toHaveLength(1);
    });

    test('that is deleted posts no more, until that is undone', async () => {
      const { ask, tick, at, poster } = await switchedOn('/schedule every day 07:30 articles');
      const deleted = await ask(press(await ask('/schedules'), 'Delete'));
      at('2026-11-24T06:30:00Z');
      await tick();
      expect(poster.messages).toHaveLength(0);
      await ask(press(deleted, 'Undo'));
      at('2026-11-25T06:30:00Z');
      await tick();
      expect(poster.messages).toHaveLength(1);
    });

    test('is changed by a button or by its line, and says what it takes the place of', async () => {
      const { ask, plan, services } = await switchedOn('/schedule every day 07:30 articles');
      const editing = await ask(press(await ask('/schedules'), 'Change'));
      expect(saidIn(editing)[1]).toBe(
        `/schedule plan:${plan.id} zone:Europe/Berlin every day 07:30 /articles`,
      );
      const preview = await ask(press(editing, '09:00'));
      expect(saidIn(preview)).toContain(
        'Instead of: Every day at 07:30 (Europe/Berlin) in this channel: /articles',
      );
      await ask(press(preview, 'Switch on'));
      const all = await services.schedules.inChannel('slack:T1', 'C1', [scopeOfT1]);
      expect(all.map(({ id, nextDue }) => [id, nextDue?.toString()])).toEqual([
        [plan.id, '2026-11-24T08:00:00Z'],
      ]);
    });

    test('goes to direct messages where that is asked for, and is managed there', async () => {
      const room = await newsroom();
      await room.ask(press(await room.ask('/schedule to:me daily 07:30 articles'), 'Switch on'));
      expect(await room.services.schedules.inChannel('slack:T1', 'C1', [scopeOfT1])).toEqual([]);
      const direct = { ...editor, place: { home: 'slack:T1', channel: 'DU1', closed: true } };
      expect(saidIn(await room.ask('/schedules', direct))[0]).toBe(
        'Every day at 07:30 (Europe/Berlin) as a direct message: /articles',
      );
    });

    test('goes into the channel when set up in a thread, and into the thread where that is asked for', async () => {
      const inThread = { ...editor, place: { ...editor.place, thread: '1763.1' } };
      const { ask, services } = await newsroom();
      await ask(press(await ask('/schedule daily 8 articles', inThread), 'Switch on'), inThread);
      await ask(press(await ask('/schedule to:thread daily 9 articles', inThread), 'Switch on'), inThread);
      const all = await services.schedules.inChannel('slack:T1', 'C1', [scopeOfT1]);
      expect(new Set(all.map(({ target }) => target.thread))).toEqual(new Set([null, '1763.1']));
    });

    test('cannot be touched from another channel', async () => {
      const { ask, plan } = await switchedOn('/schedule every day 07:30 articles');
      const elsewhere = { ...editor, place: { ...editor.place, channel: 'C2' } };
      expect((await ask(`/schedule plan:${plan.id} do:delete`, elsewhere)).outcome).toBe('refused');
      expect((await ask('/schedules', elsewhere)).outcome).toBe('nothing');
    });
  });

  describe('missed while down', () => {
    test('within two hours it is posted once and says when it was due', async () => {
      const { at, tick, poster } = await switchedOn('/schedule every day 07:30 articles');
      at('2026-11-24T08:10:00Z');
      await tick();
      await tick();
      expect(poster.messages).toHaveLength(1);
      expect(poster.replies.map(saidIn)[0]?.[0]).toBe('This was due Tue 24 Nov 07:30.');
    });

    test('what is older is recorded as missed, and said by /why', async () => {
      const { at, tick, poster, ask, plan } = await switchedOn('/schedule every day 07:30 articles');
      at('2026-11-26T05:00:00Z');
      await tick();
      expect(poster.messages).toHaveLength(0);
      expect(saidIn(await ask(`/why ${plan.id}`)).slice(2)).toEqual([
        'Wed 25 Nov 07:30: missed, too late to be worth posting',
        'Thu 26 Nov 06:00 written down · Thu 26 Nov 06:00 missed, too late to be worth posting',
        'Tue 24 Nov 07:30: missed, too late to be worth posting',
        'Thu 26 Nov 06:00 written down · Thu 26 Nov 06:00 missed, too late to be worth posting',
      ]);
    });
  });

  describe('/why says in a sentence why something was not posted', () => {
    test('the channel is gone', async () => {
      const { ask, at, tick, poster } = await switchedOn('/schedule every day 07:30 articles');
      poster.fates('C1', [{ refused: null }]);
      at('2026-11-24T06:30:00Z');
      await tick();
      expect(saidIn(await ask('/why')).slice(0, 2)).toEqual([
        'Tue 24 Nov 07:30: not posted, the platform does not take it, channel_not_found',
        'This channel is gone, or the bot may not post there.',
      ]);
      expect(saidIn(await ask('/why', { ...editor, language: 'de' }))[1]).toBe(
        'Diesen Kanal gibt es nicht mehr, oder der Bot darf dort nicht posten.',
      );
    });

    test('it is still in the queue', async () => {
      const { ask, at, services } = await switchedOn('/schedule every day 07:30 articles');
      at('2026-11-24T06:30:00Z');
      await takeAllDue(services.schedules, reckon);
      expect(saidIn(await ask('/why')).slice(0, 2)).toEqual([
        'Tue 24 Nov 07:30: waiting',
        'Still in the queue: it goes out as soon as it is its turn.',
      ]);
      expect(saidIn(await ask('/why', { ...editor, language: 'de' }))[1]).toBe(
        'Noch in der Warteschlange: es geht hinaus, sobald es an der Reihe ist.',
      );
    });

    test('the platform is down, since when, and how many wait', async () => {
      const { ask, at, tick, poster } = await switchedOn('/schedule every day 07:31 articles');
      await ask(press(await ask('/schedule every day 07:40 articles'), 'Switch on'));
      await ask(press(await ask('/schedule every day 07:45 articles'), 'Switch on'));
      poster.fates('C1', [{ refused: 1800 }]);
      at('2026-11-24T06:31:00Z');
      await tick();
      expect(saidIn(await ask('/why'))[1]).toBe(
        'Slack takes nothing at the moment (since 07:31). One briefing is waiting and goes out as soon as that is over.',
      );
      poster.fates('C1', [{ refused: 1800 }, { refused: 1800 }]);
      at('2026-11-24T06:45:00Z');
      await tick();
      expect(saidIn(await ask('/why', { ...editor, language: 'de' }))[1]).toBe(
        'Slack nimmt gerade nichts an (seit 07:31). Drei Briefings warten und gehen hinaus, sobald es wieder geht.',
      );
      at('2026-11-24T07:30:00Z');
      await tick();
      expect(poster.messages).toHaveLength(3);
      expect(saidIn(await ask('/why')).join(' ')).not.toContain('takes nothing');
    });
  });

  describe('in the quiet hours of a place', () => {
    test('what is due is held back until they end, and /why says so', async () => {
      const { ask, at, tick, poster, plan } = await switchedOn('/schedule every day 06:30 articles');
      await ask('/settings quiet 22:00-07:00');
      at('2026-11-25T05:30:00Z');
      await tick();
      expect(poster.messages).toHaveLength(0);
      expect(saidIn(await ask(`/why ${plan.id}`))[2]).toBe('Wed 25 Nov 06:30: waiting, quiet hours');
      at('2026-11-25T06:00:00Z');
      await tick();
      expect(poster.replies.map(saidIn)[0]?.[0]).toBe('This was due Wed 25 Nov 06:30.');
    });

    test('what would come too late then is not posted, and /why says why', async () => {
      const { ask, at, tick, poster, plan } = await switchedOn('/schedule every day 23:00 articles');
      await ask('/settings quiet 22:00-07:00');
      at('2026-11-24T22:00:00Z');
      await tick();
      at('2026-11-25T06:00:00Z');
      await tick();
      expect(poster.messages).toHaveLength(0);
      expect(saidIn(await ask(`/why ${plan.id}`))[2]).toBe('Tue 24 Nov 23:00: missed, quiet hours');
    });

    test('what somebody asks for by hand is posted all the same', async () => {
      const { ask, at, tick, poster, plan } = await switchedOn('/schedule every day 12:00 articles');
      await ask('/settings quiet 22:00-07:00');
      at('2026-11-24T22:30:00Z');
      await ask(`/schedule plan:${plan.id} do:run`);
      await tick();
      expect(poster.messages).toHaveLength(1);
    });
  });

  test('what did not arrive is listed by /schedules, also of a schedule that is gone, and tried again from there', async () => {
    const { ask, at, tick, poster, plan } = await switchedOn('/schedule every day 07:30 articles');
    poster.fates('C1', [{ refused: null }]);
    at('2026-11-24T06:30:00Z');
    await tick();
    await ask(`/schedule plan:${plan.id} do:delete`);
    const list = await ask('/schedules');
    expect(saidIn(list)).toEqual([
      'No schedules post here',
      'One did not arrive',
      '/articles · Tue 24 Nov 06:30: not posted, the platform does not take it, channel_not_found',
    ]);
    await ask(press(list, 'Try again: Tue 24 Nov 06:30'));
    await tick();
    expect(poster.messages).toHaveLength(1);
    expect((await ask('/schedules')).outcome).toBe('nothing');
  });

  describe('a digest', () => {
    const bridge =
      'The council of Northaven will build a new bridge. “We have waited long enough,” said Mayor Ilse Kranich on Monday.';
    const harbour =
      'The harbour of Northaven stays open in winter. The port authority said that ice had not been a problem so far.';

    test('posts what the channel has not seen, once; with nothing new nothing is posted, and /why says so', async () => {
      const { ask, put, at, tick, poster } = await newsroom();
      await put(await entryOf('Bridge decided', bridge));
      await ask(press(await ask('/schedule every day 07:30 today'), 'Switch on'));
      at('2026-11-24T06:30:00Z');
      await tick();
      expect(poster.replies.map(saidIn)[0]?.slice(0, 2)).toEqual([
        'New here',
        'Bridge decided · Nordbote · 24 November 2026',
      ]);
      at('2026-11-25T06:30:00Z');
      await tick();
      expect(poster.messages).toHaveLength(1);
      expect(saidIn(await ask('/why')).slice(0, 2)).toEqual([
        'Wed 25 Nov 07:30: not posted, nothing new',
        'Posted before that: Tue 24 Nov 07:30',
      ]);
      await put(await entryOf('Harbour open', harbour, { date: '2026-11-25' }));
      at('2026-11-26T06:30:00Z');
      await tick();
      expect(poster.replies.map(saidIn)[1]?.slice(0, 2)).toEqual([
        'New since Tue 24 Nov 07:30',
        'Harbour open · Nordbote · 25 November 2026',
      ]);
    });

    test('with one line asked for when there is nothing new, that is posted', async () => {
      const { ask, at, tick, poster } = await newsroom();
      await ask(press(await ask('/schedule every day 07:30 today else:line'), 'Switch on'));
      at('2026-11-24T06:30:00Z');
      await tick();
      expect(poster.replies.map(saidIn)).toEqual([['Nothing new.']]);
    });

    test('shows what watched people newly say and where watched words stand, before the rest', async () => {
      const { ask, put } = await newsroom();
      await put(await entryOf('Harbour open', harbour), await entryOf('Bridge decided', bridge));
      await ask('/watch kranich');
      await ask('/watch "winter"');
      const said = saidIn(await ask('/today'));
      expect(said).toContain('Watched: Ilse Kranich');
      expect(said).toContain('“We have waited long enough”');
      const word = said.indexOf('Watched: winter');
      expect(said[word + 1]).toBe('The harbour of Northaven stays open in winter.');
      await ask('/unwatch kranich');
      expect(saidIn(await ask('/today'))).not.toContain('Watched: Ilse Kranich');
    });

    test('tells of what was shown and has another text since, and of what was withdrawn', async () => {
      const { ask, put, at, tick, poster, services } = await newsroom();
      const [first, second] = [
        await entryOf('Bridge decided', bridge),
        await entryOf('Harbour open', harbour),
      ];
      await put(first, second);
      await ask(press(await ask('/schedule every day 07:30 today'), 'Switch on'));
      at('2026-11-24T06:30:00Z');
      await tick();
      await put(await entryOf('Bridge decided', bridge.replace('Monday', 'Tuesday')));
      await services.shelves.remove(second.article.id, scopeOfT1);
      at('2026-11-25T06:30:00Z');
      await tick();
      expect(poster.replies.map(saidIn)[1]).toEqual([
        'New since Tue 24 Nov 07:30',
        'Changed since it was posted here',
        'Bridge decided · Nordbote · 24 November 2026',
        'Sentence 2 said “Monday”, now it says “Tuesday”.',
        'Withdrawn',
        'Harbour open',
      ]);
      at('2026-11-26T06:30:00Z');
      await tick();
      expect(poster.messages).toHaveLength(2);
    });

    test('gives the very same again by its own line, whatever has come since', async () => {
      const { ask, put, at, tick, poster } = await newsroom();
      await put(await entryOf('Bridge decided', bridge));
      await ask(press(await ask('/schedule every day 07:30 today'), 'Switch on'));
      at('2026-11-24T06:30:00Z');
      await tick();
      await put(await entryOf('Harbour open', harbour));
      const [posted] = poster.replies;
      if (posted === undefined) throw new Error('nothing was posted');
      expect(saidIn(await ask(posted.line))).toEqual(saidIn(posted));
    });

    test('/why says of an article whether it was posted here, left out, or is still to come', async () => {
      const { ask, put, at, tick } = await newsroom();
      await put(await entryOf('Bridge decided', bridge), await entryOf('Harbour open', harbour));
      expect(saidIn(await ask('/why harbour'))[1]).toContain('no schedule posts a briefing here');
      await ask(press(await ask('/schedule every day 07:30 today most:1'), 'Switch on'));
      expect(saidIn(await ask('/why harbour'))[1]).toContain('it can be in the next briefing');
      at('2026-11-24T06:30:00Z');
      await tick();
      const answers = [saidIn(await ask('/why bridge'))[1], saidIn(await ask('/why harbour'))[1]];
      expect(new Set(answers)).toEqual(
        new Set([
          'Not posted: in the briefing of Tue 24 Nov 07:30 other things mattered more, or it stood there already from another source.',
          'Posted here: Tue 24 Nov 07:30.',
        ]),
      );
    });
  });
});
