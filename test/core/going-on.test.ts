import { beforeAll, describe, expect, test } from 'vitest';
import type { Asker, Bot } from '../../src/core/bot.ts';
import { type Reply, statementsOf } from '../../src/core/reply.ts';
import { openDatabase } from '../../src/store/database.ts';
import { editor, entryOf, newsroomOn, saidIn } from '../newsroom.ts';

/** More than one answer takes. */
const ARTICLES = 12;
const harbour = (at: number) =>
  `The harbour of Kiel opened gate ${at} on Monday. “Gate ${at} is open now,” said Anna Weber, the head of the commission.`;

let bot: Bot;
beforeAll(async () => {
  const room = newsroomOn(await openDatabase({ engine: 'memory' }));
  const entries = Array.from({ length: ARTICLES }, (_, at) =>
    entryOf(`Gate ${at}`, harbour(at), { date: `2026-11-${10 + at}` }),
  );
  await room.put(...(await Promise.all(entries)));
  bot = room.bot;
});

/** A conversation that begins with a line, shown on pages of as many statements. */
function after(line: string, perPage = Number.POSITIVE_INFINITY, asked: Partial<Asker> = {}) {
  const asker: Asker = { ...editor, thread: crypto.randomUUID(), ...asked };
  const pagesOf = (reply: Reply) => Math.max(1, Math.ceil(statementsOf(reply).length / perPage));
  const begun = bot.line(line, asker);
  return async (typed: string) => {
    await begun;
    return bot.text(typed, asker, pagesOf);
  };
}

const gates = ({ reply }: { readonly reply: Reply }): number[] =>
  statementsOf(reply).flatMap(({ body }) => {
    const gate = /Gate (?<gate>\d+)/.exec(body.map(({ text }) => text).join(''))?.groups?.gate;
    return gate === undefined ? [] : [Number(gate)];
  });

describe('«more» goes on where the last answer ended', () => {
  test.each(['mehr', 'mehr dazu', 'weiter', 'nächste Seite', 'more', 'show me more', 'next page', 'go on'])(
    'with what an answer had no room for: «%s»',
    async (typed) => {
      const ask = after('/quotes weber');
      const answer = await ask(typed);
      expect(gates(answer)).toEqual([1, 0]);
      expect(saidIn(answer.reply)[0]).toMatch(/^Understood as \/quotes .*before:/);
    },
  );

  test.each(['mehr', 'more'])(
    'with the next page where it has several, and then with the rest: «%s»',
    async (typed) => {
      const ask = after('/quotes weber', 4);
      const [second, third, rest] = [await ask(typed), await ask(typed), await ask(typed)];
      expect([second, third, rest].map(({ page }) => page)).toEqual([1, 2, 0]);
      expect(gates(second)).toEqual(gates(third));
      expect(gates(rest)).toEqual([1, 0]);
    },
  );

  test('when all was shown, with more of whom was asked about, as before', async () => {
    const ask = after('/quotes weber article:gate-3');
    expect((await ask('more')).reply.line).toMatch(/^\/person name:"Anna Weber"/);
  });

  test('from the page on that somebody turned to by a button', async () => {
    const asker = { ...editor, thread: crypto.randomUUID() };
    const { line } = await bot.line('/quotes weber', asker);
    const message = {
      platform: 'slack',
      home: 'slack:T1',
      channel: 'C1',
      thread: null,
      message: '1',
    } as const;
    await bot.turned(message, 1, line, asker);
    expect((await bot.text('more', asker, () => 3)).page).toBe(2);
  });

  test('never by doing again what was done', async () => {
    const ask = after('/watch Anna Weber');
    const { reply } = await ask('more');
    expect(reply.outcome).toBe('refused');
  });
});
