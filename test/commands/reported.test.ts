import { expect, test } from 'vitest';
import type { Asker } from '../../src/core/bot.ts';
import { type Reply, statementsOf } from '../../src/core/reply.ts';
import { scope } from '../../src/library/scope.ts';
import { onEachEngine } from '../engines.ts';
import { editor, entryOf, newsroomOn, saidIn } from '../newsroom.ts';

const HARBOUR =
  'The harbour commission met in Kiel on Monday. More than 1,000 containers were shipped last year, the commission said. ' +
  '“We will not close the terminal,” said Anna Weber, the head of the commission. The unions asked for a guarantee in May.';

const harbour = () => entryOf('Harbour', HARBOUR);
const reader: Asker = { ...editor, access: 'everyone', person: 'slack:T1/U2' };
const elsewhere: Asker = { ...editor, place: { ...editor.place, home: 'slack:T2' } };

const QUOTE = 'We will not close the terminal';
const lineOf = (reply: Reply, label: string): string =>
  reply.actions.find((action) => action.label === label)?.line ?? `no «${label}»`;

onEachEngine((store) => {
  async function room() {
    const made = newsroomOn(await store.database());
    await made.put(await harbour());
    const { ask } = made;
    const told = async (line: string, asker: Asker = editor) => saidIn(await ask(line, asker)).join('\n');
    /** The id of the first statement in an answer. */
    const first = async (line: string) => statementsOf(await ask(line))[0]?.id ?? '';
    return { ...made, told, first };
  }

  test('whoever reports a statement is thanked, and those who manage see it, with why', async () => {
    const { ask, told, first } = await room();
    const id = await first('/quotes weber');
    expect(await told(`/wrong ${id} why:"she denies it"`, reader)).toContain('Reported.');
    expect(await told('/reports', reader)).toBe(
      'One statement was reported as wrong. Those who manage here can look at it.',
    );
    const [, entry] = (await ask('/reports')).parts;
    if (entry?.type !== 'entry') throw new Error('no report is listed');
    expect(entry.label).toBe(`Anna Weber: ${QUOTE}`);
    const detail = await ask(entry.line);
    expect(saidIn(detail).join('\n')).toContain('she denies it');
    expect(statementsOf(detail).map((one) => one.id)).toEqual([id]);
    expect((await ask(entry.line, reader)).outcome).toBe('refused');
  });

  test('a sentence can be reported by its number, where there are no buttons', async () => {
    const { told } = await room();
    expect(await told('/wrong 2 article:harbour')).toContain('More than 1,000 containers were shipped');
    expect(await told('/wrong 99 article:harbour')).toContain('There is no such statement');
  });

  test('the same person reports the same once, and nobody more than twenty a day', async () => {
    const { told, first, put } = await room();
    const id = await first('/quotes weber');
    await told(`/wrong ${id}`, reader);
    expect(await told(`/wrong ${id}`, reader)).toContain('You have reported this already');
    const other: Asker = { ...reader, person: 'slack:T1/U3' };
    expect(await told(`/wrong ${id}`, other)).toContain('Reported.');
    expect(await told('/reports')).toContain('reported 2 times');
    for (let number = 1; number <= 4; number += 1) await told(`/wrong ${number} article:harbour`, reader);
    const entries = await Promise.all(
      Array.from({ length: 16 }, (_, at) =>
        entryOf(`Ferry ${at}`, `The ferry number ${at} left the harbour at noon.`),
      ),
    );
    await put(...entries);
    const answers: string[] = [];
    for (let at = 0; at < 16; at += 1) answers.push(await told(`/wrong ferry-${at}:s1`, reader));
    expect(answers.filter((one) => one.startsWith('Reported.'))).toHaveLength(15);
    expect(answers.at(-1)).toContain('no more than 20 reports a day');
  });

  test('the channel is told once that something was reported, until it has been looked at', async () => {
    const { ask, told, first, tick, poster } = await room();
    await told(`/wrong ${await first('/quotes weber')}`, reader);
    await told(`/wrong ${await first('/claims')}`, reader);
    await tick();
    expect(poster.replies.map((reply) => saidIn(reply))).toEqual([
      ['2 statements were reported as wrong. Those who manage here can look at them.'],
    ]);
    for (const part of (await ask('/reports')).parts)
      if (part.type === 'entry') await ask(lineOf(await ask(part.line), 'It is right'));
    expect(await told('/reports')).toBe('No report is open.');
    expect(await told('/quotes weber')).toContain(QUOTE);
  });

  test('what is hidden is shown nowhere any more: quotes, persons, briefing, sentence, citation', async () => {
    const { ask, told, first } = await room();
    const id = await first('/quotes weber');
    expect((await ask(`/hide ${id}`, reader)).outcome).toBe('refused');
    const hidden = await ask(`/hide ${id}`);
    for (const line of [
      '/quotes article:harbour',
      '/quotes weber',
      '/person weber',
      '/claims article:harbour',
    ])
      expect(await told(line), line).not.toContain(QUOTE);
    const read = (await ask('/sentence 3 article:harbour')).parts.findIndex(
      (part) => part.type === 'section' && part.text === 'What was read out of it',
    );
    expect(read).toBeGreaterThan(0);
    expect(statementsOf(await ask('/sentence 3 article:harbour')).map((one) => one.id)).not.toContain(id);
    expect(await told('/quotes weber')).toContain('is not found.');
    expect(await told('/claims article:harbour')).toContain('have hidden is missing.');
    expect(await told(`/cite ${id}`)).toContain('There is no such statement');
    await ask(lineOf(hidden, 'Show again'));
    expect(await told('/quotes weber')).toContain(QUOTE);
    expect(await told('/hide')).toBe('Nothing is hidden here.');
  });

  test('a sentence that is hidden takes with it what was read out of it, and says itself only that it is hidden', async () => {
    const { told } = await room();
    await told('/hide harbour:s2');
    expect(await told('/claims article:harbour')).not.toContain('containers');
    expect(await told('/brief harbour')).not.toContain('containers');
    expect(await told('/find containers')).not.toContain('1,000');
    const sentence = await told('/sentence 2 article:harbour');
    expect(sentence).toContain('Hidden by those who manage here.');
    expect(sentence).not.toContain('containers');
    expect(sentence).toContain('What was read out of it is hidden here.');
    expect(sentence).not.toContain('attributed to nobody');
  });

  test('an event that is hidden is gone from the timeline alone', async () => {
    const { ask, told } = await room();
    const events = statementsOf(await ask('/timeline harbour'));
    const may = events.find(({ body }) => body.some(({ text }) => text.includes('unions')));
    await told(`/hide ${may?.id}`);
    expect(await told('/timeline harbour')).not.toContain('unions');
    expect(await told('/sentence 4 article:harbour')).toContain('unions');
  });

  test('it stays hidden when another engine reads the article anew, whatever ids it gives', async () => {
    const { told, first, put } = await room();
    await told(`/hide ${await first('/quotes weber')}`);
    const entry = await harbour();
    const { analysis } = entry.briefing;
    const quotes = analysis.quotes.map((quote) => ({
      ...quote,
      id: `q${quote.sentence}.9`,
      spans: quote.spans.map(({ start, end }) => ({ start, end: end - 1 })),
      speaker: quote.speaker === null ? null : { ...quote.speaker, name: 'Weber' },
    }));
    await put({
      ...entry,
      briefing: { ...entry.briefing, analysis: { ...analysis, engine: 'newer', quotes } },
    });
    expect(await told('/quotes article:harbour')).not.toContain(QUOTE);
  });

  test('another workspace goes on seeing what this one hides, and does not see its reports', async () => {
    const { told, first, services } = await room();
    await services.shelves.put([await harbour()], {
      scope: scope.parse('slack:T2'),
      way: 'added',
      by: null,
      at: services.now(),
    });
    const id = await first('/quotes weber');
    await told(`/wrong ${id}`, reader);
    await told(`/hide ${id}`);
    expect(await told('/quotes weber')).not.toContain(QUOTE);
    expect(await told('/quotes weber', elsewhere)).toContain(QUOTE);
    expect(await told('/reports', elsewhere)).toBe('No report is open.');
    expect(await told('/hide', elsewhere)).toBe('Nothing is hidden here.');
  });

  test('what is hidden goes from the messages that show it, and comes back with it', async () => {
    const { ask, first, tick, at, poster } = await room();
    await ask('/schedule 08:00 quotes article:harbour');
    for (const { line } of (await ask('/schedule 08:00 quotes article:harbour')).actions.slice(0, 1))
      await ask(line);
    at('2026-11-24T07:00:05Z');
    await tick();
    expect(poster.replies).toHaveLength(1);
    const hidden = await ask(`/hide ${await first('/quotes weber')}`);
    await tick();
    await ask(lineOf(hidden, 'Show again'));
    await tick();
    const edits = poster.edits.map(({ outgoing }) => saidIn(outgoing.reply).join('\n').includes(QUOTE));
    expect(edits).toEqual([false, true]);
  });
});
