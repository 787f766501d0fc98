import { createServer, type Server } from 'node:http';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type Asker, type Bot, createBot } from '../../src/core/bot.ts';
import { type Command, optionsOf } from '../../src/core/command.ts';
import { keyOf, type Place, scopeOf } from '../../src/core/place.ts';
import type { Reply } from '../../src/core/reply.ts';
import type { Services } from '../../src/core/services.ts';
import { createEngine } from '../../src/engine.ts';
import { createServices } from '../../src/services.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { keptTables } from '../../src/transfer/tables.ts';

/** Two workspaces and two servers, each with an open and a private channel, and direct messages. */
const places: readonly Place[] = ['slack:T1', 'slack:T2', 'discord:1', 'discord:2'].flatMap((home) => [
  { home, channel: 'C1', closed: false },
  { home, channel: 'C2', closed: true },
  home.startsWith('slack')
    ? { home, channel: 'D1', closed: true }
    : { home: `discord:@${home.slice(-1)}`, channel: '9', closed: true },
]);
const pairs = places.flatMap((from) =>
  places
    .filter((to) => to !== from && (from.closed || to.home !== from.home))
    .map((to) => ({ from, to, how: `what is kept in ${keyOf(from)} is not seen in ${keyOf(to)}` })),
);

const askerIn = (place: Place, access: Asker['access'] = 'administer'): Asker => ({
  language: 'en',
  access,
  person: `${place.home}/U1`,
  place,
  thread: null,
  zone: 'Europe/Berlin',
});

/** Somebody's name, a word for titles and one for texts that only this place has. */
const wordsOf = (place: Place) => {
  const index = 'abcdefghijkl'[places.indexOf(place)] ?? '';
  return { name: `Kor${index}n Wes${index}tal`, title: `Tit${index}lwort`, inner: `Inn${index}rwort` };
};

const now = Temporal.Instant.from('2026-11-24T06:00:00Z');
let server: Server;
let origin: string;
let database: Database;
let services: Services;
let bot: Bot;
const kept = new Map<Place, { readonly article: string; readonly plan: string }>();

beforeAll(async () => {
  server = createServer((request, response) => {
    response
      .writeHead(200, { 'content-type': 'application/rss+xml' })
      .end(`<rss version="2.0"><channel><title>${request.url?.slice(1)}</title></channel></rss>`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  origin = `http://127.0.0.1:${address.port}`;
  database = await openDatabase({ engine: 'memory' });
  services = createServices({
    database,
    engine: createEngine('models'),
    now: () => now,
    addsPerDay: 1000,
    fetching: { policy: (host) => host === '127.0.0.1', environment: {} },
  });
  bot = createBot({ commands, services, today: () => Temporal.PlainDate.from('2026-11-24') });
  for (const place of places) {
    const { name, title, inner } = wordsOf(place);
    const ask = (line: string) => bot.line(line, askerIn(place));
    await ask(
      `/add ${title} in the harbour\n\nThe ${inner} was opened on Monday. "We waited for the ${inner}," said Mayor ${name} on Tuesday.`,
    );
    await ask(`/follow ${origin}/${inner}`);
    await ask(`/watch ${name}`);
    await ask(`/watch "${inner}"`);
    await ask(`/schedule do:on daily 8 /quotes person:"${inner}"`);
    await ask('/settings quiet 22:00-07:00');
    const [plan] = await services.schedules.inChannel(place.home, place.channel, [scopeOf(place)]);
    const article = (await bot.line(`/brief ${title}`, askerIn(place))).line.replace(/^.*article:/, '');
    kept.set(place, { article, plan: plan?.id ?? 'none' });
  }
});
afterAll(() => server.close());

/** Each command as its examples have it, alone, and with each of its options set to each of these values. */
const linesOf = (command: Command, values: readonly string[]): string[] => [
  `/${command.name}`,
  ...new Set(Object.values(command.example).map((example) => `/${example}`)),
  ...optionsOf(command).flatMap(({ name, kind }) =>
    kind === 'number' ? [`/${command.name} 1`] : values.map((value) => `/${command.name} ${name}:"${value}"`),
  ),
  ...(command.name === 'schedule'
    ? values.flatMap((value) =>
        ['run', 'pause', 'resume', 'delete', 'change', 'again', 'on'].map(
          (deed) => `/schedule plan:"${value}" do:${deed}`,
        ),
      )
    : []),
];

/** What a reply says and leads to, without the line that was typed. */
const shown = ({ parts, actions }: Reply): string => JSON.stringify([parts, actions]);

const dump = async (): Promise<string> => {
  const rows = await Promise.all(
    [...keptTables.keys()]
      .filter((table) => table !== 'lines')
      .map((table) => sql`select * from ${sql.table(table)}`.execute(database)),
  );
  return JSON.stringify(rows.map((one) => one.rows));
};

test('every place has what is to be seen there alone', async () => {
  for (const place of places) {
    const { inner } = wordsOf(place);
    expect(kept.get(place)?.article).toMatch(/^tit/);
    expect(kept.get(place)?.plan).not.toBe('none');
    for (const line of ['/brief', '/follow', '/watch', '/schedules', '/quotes'])
      expect(shown(await bot.line(line, askerIn(place))), line).toContain(inner);
  }
});

test.each(pairs)('$how, by any command', async ({ from, to }) => {
  const { name, title, inner } = wordsOf(from);
  const { article, plan } = kept.get(from) ?? { article: '', plan: '' };
  const typed = [title, name, article, plan, `${article}:k1`];
  const before = await dump();
  const asker = askerIn(to, 'everyone');
  for (const command of commands) {
    for (const line of linesOf(command, typed)) {
      expect(shown(await bot.line(line, asker)), line).not.toContain(inner);
      expect(shown((await bot.text(line, asker)).reply), line).not.toContain(inner);
    }
    for (const option of optionsOf(command)) {
      const suggested = JSON.stringify(await bot.complete(option, title.slice(0, 3), asker));
      expect(suggested).not.toContain(title);
      expect(JSON.stringify(await bot.complete(option, name.slice(0, 3), asker))).not.toContain(name);
    }
    for (const word of [title, name])
      expect(
        (await bot.completeLine(`/${command.name} ${word.slice(0, 3)}`, asker)).map(({ label }) => label),
      ).not.toContain(word);
  }
  expect(await dump()).toBe(before);
});

test.each(pairs.filter(({ from, to }) => from.channel === to.channel || from.home === to.home))(
  '$how, and not changed from there by those who manage it',
  async ({ from, to }) => {
    const { name, title, inner } = wordsOf(from);
    const { article, plan } = kept.get(from) ?? { article: '', plan: '' };
    const seen = async () =>
      Promise.all(
        ['/brief', '/follow', '/watch', '/schedules', '/settings', '/articles'].map(async (line) =>
          shown(await bot.line(line, askerIn(from))),
        ),
      );
    const before = await seen();
    for (const command of commands.filter(({ name: called }) => !['add', 'settings'].includes(called))) {
      for (const line of linesOf(command, [title, name, article, plan, inner, `${origin}/${inner}`])) {
        await bot.line(line, askerIn(to));
      }
    }
    expect(await seen()).toEqual(before);
  },
);

test.each(commands)(
  '/$name changes nothing for those who may only look things up, by whatever line',
  async (command) => {
    for (const place of places.slice(0, 2)) {
      const { name, title, inner } = wordsOf(place);
      const { article, plan } = kept.get(place) ?? { article: '', plan: '' };
      const before = await dump();
      const asker = askerIn(place, 'everyone');
      for (const line of linesOf(command, [
        title,
        name,
        article,
        plan,
        inner,
        `${origin}/x`,
        'off',
        'default',
        'de',
      ])) {
        const asked = [await bot.line(line, asker), (await bot.text(line, asker)).reply];
        if (command.access === 'manage')
          for (const reply of asked) expect(reply.outcome, line).toBe('refused');
      }
      expect(await dump()).toBe(before);
    }
  },
);
