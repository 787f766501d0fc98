import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type Asker, type Bot, createBot } from '../../src/core/bot.ts';
import { plain, type Reply } from '../../src/core/reply.ts';
import { createEngine } from '../../src/engine.ts';
import { createServices } from '../../src/services.ts';
import { openDatabase } from '../../src/store/database.ts';
import { someone } from '../askers.ts';
import { story, teasers } from '../feeds/paper.ts';
import { type Clock, clockAt, type Web, webOf } from '../feeds/web.ts';

const manager = { ...someone, access: 'manage' } as const satisfies Asker;
const inside = { ...manager, place: { ...someone.place, channel: 'desk', closed: true } } as const;
const engine = createEngine('models');

let clock: Clock;
let web: Web;
let bot: Bot;

const link = (title: string) =>
  `<link rel="alternate" type="application/rss+xml" title="${title}" href="/${title}">`;

beforeEach(async () => {
  clock = clockAt('2026-11-24T06:00:00Z');
  const stories = [1, 2].map((number) => story(number, clock.now.subtract({ hours: number })));
  web = await webOf(
    {
      'paper.test': ({ url }, response) =>
        url === '/feed'
          ? response.end(teasers(stories, web.at('www.paper.test', '')))
          : response.writeHead(404).end(),
      'portal.test': (_, response) =>
        response.setHeader('content-type', 'text/html').end(link('Politik') + link('Sport')),
    },
    clock,
  );
  const services = createServices({
    database: await openDatabase({ engine: 'memory' }),
    engine,
    now: () => clock.now,
    addsPerDay: 100,
    fetching: web.fetching,
  });
  bot = createBot({ commands, services, today: () => Temporal.PlainDate.from('2026-11-24') });
});
afterEach(() => web.close());

const ask = async (line: string, asker: Asker = manager): Promise<[Reply['outcome'], ...string[]]> => {
  const { outcome, parts } = await bot.line(line, asker);
  return [
    outcome,
    ...parts.map((part) => {
      if (part.type === 'text') return plain(part.runs);
      if (part.type === 'entry') return `${part.label}: ${part.text} → ${part.line}`;
      return part.type === 'statement' ? plain(part.body) : part.text;
    }),
  ];
};
const feed = (): string => web.at('paper.test', '/feed');

describe('/follow', () => {
  test('says what is followed from now on, and what comes', async () => {
    expect(await ask(`/follow ${feed()}`)).toEqual([
      'answer',
      'Diesem Feed wird ab jetzt gefolgt. Seine 2 neuesten Artikel kommen in den nächsten Minuten, neue von selbst.',
      'Nordblatt: paper.test · zuletzt Neues vor 1 Stunde → /articles in:paper.test',
    ]);
    expect((await ask(`/follow ${feed()}`))[1]).toBe('Diesem Feed wird hier schon gefolgt.');
  });

  test('without an address shows what is followed here, to everybody', async () => {
    expect(await ask('/follow', someone)).toEqual([
      'nothing',
      'Hier wird noch keinem Feed gefolgt. Zum Beispiel: /follow https://www.example.org',
    ]);
    await ask(`/follow ${feed()}`);
    clock.pass({ hours: 2 });
    expect(await ask('/follow', { ...someone, language: 'en' })).toEqual([
      'answer',
      'Feeds followed here',
      'Nordblatt: paper.test · last gave something 3 hours ago → /articles in:paper.test',
      '/unfollow and a word of the title ends it.',
    ]);
  });

  test('in a closed channel stays there', async () => {
    await ask(`/follow ${feed()}`, inside);
    expect((await ask('/follow', inside))[0]).toBe('answer');
    expect((await ask('/follow', someone))[0]).toBe('nothing');
  });

  test('asks which, where a page has several feeds', async () => {
    expect(await ask(`/follow ${web.at('portal.test', '/')}`)).toEqual([
      'nothing',
      'Diese Seite hat mehrere Feeds. Welchem soll gefolgt werden?',
      `Politik: ${web.at('portal.test', '/Politik')} → /follow address:${web.at('portal.test', '/Politik')}`,
      `Sport: ${web.at('portal.test', '/Sport')} → /follow address:${web.at('portal.test', '/Sport')}`,
    ]);
  });

  test.each([
    ['nordblatt', 'Das ist keine Webadresse; sie sieht so aus: https://zeitung.example/feed.'],
    ['10.0.0.1/feed', 'Die Adresse liegt nicht im öffentlichen Internet und wird nicht abgerufen.'],
  ])('%s is refused with a sentence', async (typed, sentence) => {
    expect(await ask(`/follow ${typed}`)).toEqual(['refused', sentence]);
  });

  test('and /unfollow are for those who manage the place', async () => {
    for (const line of [`/follow ${feed()}`, '/unfollow nordblatt'])
      expect(await ask(line, someone)).toEqual([
        'refused',
        'Das dürfen hier nur Leute, die den Kanal verwalten.',
      ]);
  });
});

describe('/unfollow', () => {
  test('ends it by a word of the title, and offers to begin again', async () => {
    await ask(`/follow ${feed()}`);
    const { parts, actions } = await bot.line('/unfollow nordbl', manager);
    expect(parts).toMatchObject([
      { runs: [{ text: '„Nordblatt“ wird nicht mehr gefolgt. Die Artikel bleiben.' }] },
    ]);
    expect((await ask('/follow'))[0]).toBe('nothing');
    await ask(actions[0]?.line ?? '');
    expect((await ask('/follow'))[0]).toBe('answer');
  });

  test('without a word, or with one that fits several, asks which', async () => {
    await ask(`/follow ${feed()}`);
    const [outcome, , entry] = await ask('/unfollow');
    expect(outcome).toBe('nothing');
    expect(entry).toMatch(/^Nordblatt: http:.* → \/unfollow feed:[0-9a-f]{12}$/);
  });

  test('says so where no such feed is followed here', async () => {
    await ask(`/follow ${feed()}`, inside);
    expect(await ask('/unfollow nordblatt')).toEqual([
      'refused',
      'Einem solchen Feed wird hier nicht gefolgt. /follow zeigt, welchen.',
    ]);
  });
});
