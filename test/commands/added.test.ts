import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { loadArticles } from '../../src/article/content.ts';
import { type Asker, type Bot, createBot } from '../../src/core/bot.ts';
import { scopesOf } from '../../src/core/place.ts';
import { plain, type Reply } from '../../src/core/reply.ts';
import type { Services } from '../../src/core/services.ts';
import { createEngine } from '../../src/engine.ts';
import { ALL } from '../../src/library/scope.ts';
import { createServices } from '../../src/services.ts';
import { openDatabase } from '../../src/store/database.ts';
import { someone } from '../askers.ts';

const FIRST =
  'Der Stadtrat von Nordhafen hat am Dienstag den Bau einer neuen Brücke für die Stadt beschlossen.';
const SAID = '„Wir haben lange genug gewartet“, sagte Bürgermeisterin Ilse Kranich nach der Sitzung.';
const pageWith = (title: string, paragraphs: readonly string[], head = ''): string =>
  `<html lang="de"><head><meta charset="utf-8">${head}</head><body><h1>${title}</h1><div class="article-text">${paragraphs.map((one) => `<p>${one}</p>`).join('')}</div></body></html>`;

const now = Temporal.Instant.from('2026-11-24T06:00:00Z');
const engine = createEngine('models');
const manager = { ...someone, access: 'manage' } as const satisfies Asker;
const inside = { ...manager, place: { ...someone.place, channel: 'desk', closed: true } } as const;

let pages: Record<string, string>;
let server: Server;
let origin: string;
let services: Services;
let bot: Bot;

beforeAll(async () => {
  server = createServer((request, response) => {
    const page = pages[request.url?.split('?')[0] ?? ''];
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(page);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  origin = `http://127.0.0.1:${address.port}`;
});
afterAll(() => server.close());
beforeEach(async () => {
  pages = {
    '/a': pageWith('Rat sagt Ja: Die Brücke kommt', [FIRST, SAID]),
    '/paid': pageWith(
      'Nur für Abonnenten: Die Brücke',
      [FIRST],
      '<meta itemprop="isAccessibleForFree" content="false">',
    ),
  };
  services = createServices({
    database: await openDatabase({ engine: 'memory' }),
    engine,
    now: () => now,
    addsPerDay: 100,
    fetching: { policy: (address) => address === '127.0.0.1', environment: {} },
  });
  bot = createBot({ commands, services, today: () => Temporal.PlainDate.from('2026-11-24') });
});

const linesOf = (reply: Reply): string[] =>
  reply.parts.map((part) => {
    if (part.type === 'text') return plain(part.runs);
    if (part.type === 'statement') return plain(part.body);
    return part.type === 'entry' ? `${part.label} → ${part.line}` : part.text;
  });

describe('/add', () => {
  test('keeps the article at an address and shows its briefing, for everybody in the place', async () => {
    const reply = await bot.line(`/add ${origin}/a`, manager);
    expect(linesOf(reply).slice(0, 2)).toEqual([
      'Aufgenommen, zu sehen für alle hier.',
      'Rat sagt Ja: Die Brücke kommt',
    ]);
    expect(reply.line).toBe('/brief article:rat-sagt-ja-die-bruecke-kommt');
    const quotes = await bot.line('/quotes kranich', someone);
    expect(linesOf(quotes)).toContain('„Wir haben lange genug gewartet“');
  });

  test('in a closed channel, for those who read along there', async () => {
    expect(linesOf(await bot.line(`/add ${origin}/a`, inside))[0]).toBe('Aufgenommen, zu sehen nur hier.');
    expect((await bot.line('/brief', inside)).outcome).toBe('answer');
    expect((await bot.line('/brief', someone)).outcome).toBe('nothing');
  });

  test('takes a pasted text to the letter, with its paragraphs, quotation marks and what looks like an option', async () => {
    const text = `Stadtrat:Beschluss\n\n${FIRST}\n\n"Wir haben gewartet", sagte Ilse Kranich.  Und text:so weiter.`;
    await bot.text(`add ${text}`, manager);
    const { items } = await services.shelves.seenBy(scopesOf(manager.place)).newest({}, 1);
    expect(items[0]?.article.text).toBe(text);
  });

  test('says that an article is there already, and where', async () => {
    await bot.line(`/add ${origin}/a`, manager);
    expect(linesOf(await bot.line(`/add ${origin}/a?utm_source=x`, manager))).toEqual([
      'Diesen Artikel gibt es hier schon.',
      'Rat sagt Ja: Die Brücke kommt → /brief article:rat-sagt-ja-die-bruecke-kommt',
    ]);
  });

  test('says that the page has changed, and shows what it says now', async () => {
    await bot.line(`/add ${origin}/a`, manager);
    pages['/a'] = pageWith('Rat sagt Ja: Die Brücke kommt', [
      FIRST,
      SAID,
      'Gebaut wird nach Angaben der Stadt ab dem Frühjahr.',
    ]);
    expect(linesOf(await bot.line(`/add ${origin}/a`, manager))[0]).toMatch(
      /^Diesen Artikel gibt es hier schon; seine Seite hat sich geändert/,
    );
  });

  test('says of a page for subscribers that no more is kept than it shows', async () => {
    expect(linesOf(await bot.line(`/add ${origin}/paid`, manager)).slice(0, 3)).toEqual([
      'Aufgenommen, zu sehen für alle hier.',
      'Diese Seite ist nur mit Abo lesbar. Gespeichert ist, was sie ohne Abo zeigt, mehr nicht.',
      'Nur für Abonnenten: Die Brücke',
    ]);
  });

  test.each([
    ['/add', 'Es fehlt: Webadresse oder der Text selbst. Zum Beispiel: /add https://www.example.org/artikel'],
    [
      '/add http://10.0.0.1/a',
      'Diese Adresse liegt nicht im öffentlichen Internet und wird nicht abgerufen; bitte den Text einfügen.',
    ],
    [
      '/add 10.0.0.1/a',
      'Diese Adresse liegt nicht im öffentlichen Internet und wird nicht abgerufen; bitte den Text einfügen.',
    ],
    ['/add ftp://example.org/a', 'Das ist keine Webadresse; sie muss mit http:// oder https:// beginnen.'],
    [
      '/add lawrow',
      'Der Text ist nicht auf Deutsch oder Englisch, oder zu kurz, um es zu erkennen; gelesen werden diese beiden Sprachen.',
    ],
  ])('%s is refused with what to do', async (line, sentence) => {
    const reply = await bot.line(line, manager);
    expect([reply.outcome, ...linesOf(reply)]).toEqual(['refused', sentence]);
  });

  test.each(['/add https://example.org/a', '/remove a'])('%s is only for those who manage', async (line) => {
    expect(linesOf(await bot.line(line, someone))).toEqual([
      'Das dürfen hier nur Leute, die den Kanal verwalten.',
    ]);
  });
});

describe('«Brief this» on somebody’s message', () => {
  const article = `${FIRST} ${SAID} Gebaut wird nach Angaben der Stadt ab dem Frühjahr.`;

  test.each([
    ['in a sentence', (url: string) => [`Das ist lesenswert: ${url}, oder nicht?`]],
    ['in brackets', (url: string) => [`die Brücke (${url}).`]],
    ['without its preview', (url: string) => [`<${url}>`]],
    ['behind words of a link', (url: string) => [`[Die Brücke](${url}) kommt`]],
    ['in a preview alone', (url: string) => ['', url, 'Rat sagt Ja']],
    [
      'behind a link to a message',
      (url: string) => [`https://work.slack.com/archives/C1/p2 https://discord.com/channels/1/2/3 ${url}`],
    ],
  ])('briefs on the article at the first address: %s', async (_, said) => {
    const reply = await bot.briefThis(said(`${origin}/a`), manager);
    expect(linesOf(reply).slice(0, 2)).toEqual([
      'Aufgenommen, zu sehen für alle hier.',
      'Rat sagt Ja: Die Brücke kommt',
    ]);
  });

  test('without an address, briefs on its text to the letter, whatever it looks like', async () => {
    const reply = await bot.briefThis([`text: ${article}`], manager);
    expect(linesOf(reply)[0]).toBe('Aufgenommen, zu sehen für alle hier.');
    const { items } = await services.shelves.seenBy(scopesOf(manager.place)).newest({}, 1);
    expect(items[0]?.article.text).toBe(`text: ${article}`);
  });

  test('shows the briefing of an article that is there already, and says so', async () => {
    await bot.line(`/add ${origin}/a`, manager);
    const reply = await bot.briefThis([`${origin}/a`], manager);
    expect(linesOf(reply).slice(0, 2)).toEqual([
      'Diesen Artikel gibt es hier schon.',
      'Rat sagt Ja: Die Brücke kommt',
    ]);
  });

  test.each([
    [
      'a link that cannot be had',
      ['http://10.0.0.1/a'],
      /^Diese Adresse liegt nicht im öffentlichen Internet/,
    ],
    ['a remark', ['Wann ist morgen Sitzung?'], /^In dieser Nachricht steht kein Link, und für ein Briefing/],
    ['nothing but a picture', [''], /^In dieser Nachricht steht kein Link/],
    [
      'a text in another language',
      ['Правительство обсудило бюджет. '.repeat(10)],
      /nicht auf Deutsch oder Englisch/,
    ],
  ])('refuses %s with what to do', async (_, said, sentence) => {
    const reply = await bot.briefThis(said, manager);
    expect(reply.outcome).toBe('refused');
    expect(linesOf(reply)).toEqual([expect.stringMatching(sentence)]);
  });

  test.each([
    ['a link', ['https://example.org/a']],
    ['a remark', ['Wann ist morgen Sitzung?']],
  ])('is only for those who may add, whatever they point at: %s', async (_, said) => {
    expect(linesOf(await bot.briefThis(said, someone))).toEqual([
      'Das dürfen hier nur Leute, die den Kanal verwalten.',
    ]);
  });

  test('counts towards the day’s limit as /add does', async () => {
    const careful = createBot({
      commands,
      services: createServices({
        database: await openDatabase({ engine: 'memory' }),
        engine,
        now: () => now,
        addsPerDay: 1,
      }),
      today: () => Temporal.PlainDate.from('2026-11-24'),
    });
    await careful.line(`/add ${article}`, manager);
    expect(linesOf(await careful.briefThis([article], manager))).toEqual([
      expect.stringMatching(/^Heute sind schon 1 Artikel von Ihnen gekommen/),
    ]);
  });
});

describe('/remove', () => {
  test('takes an article out of the place, and offers to take it in again', async () => {
    await bot.line(`/add ${origin}/a`, manager);
    const reply = await bot.line('/remove brücke', manager);
    expect(linesOf(reply)).toEqual([
      '„Rat sagt Ja: Die Brücke kommt“ ist hier nicht mehr in der Bibliothek.',
    ]);
    expect((await bot.line('/brief', someone)).outcome).toBe('nothing');
    expect(linesOf(await bot.line(reply.actions[0]?.line ?? '', manager))[0]).toBe(
      'Aufgenommen, zu sehen für alle hier.',
    );
  });

  test('asks which, where several fit, and takes none out', async () => {
    await bot.line(`/add ${origin}/a`, manager);
    await bot.line(`/add ${origin}/paid`, manager);
    expect(linesOf(await bot.line('/remove brücke', manager))).toEqual([
      'Welcher Artikel soll weg?',
      expect.stringMatching(/→ \/remove article:/),
      expect.stringMatching(/→ \/remove article:/),
    ]);
    expect((await bot.line('/articles', someone)).parts).toHaveLength(3);
  });

  test('leaves alone what is not of this place alone', async () => {
    const {
      articles: [shipped],
    } = await loadArticles('content/articles');
    if (shipped === undefined) throw new Error('content/articles is empty');
    const entry = { article: shipped, briefing: await engine.brief(shipped) };
    await services.shelves.put([entry], { scope: ALL, way: 'content', by: null, at: now });
    await bot.line(`/add ${origin}/a`, manager);
    expect(linesOf(await bot.line('/remove lawrow', manager))[0]).toMatch(
      /^Dieser Artikel liegt in content\/articles/,
    );
    expect(linesOf(await bot.line('/remove brücke', inside))[0]).toMatch(
      /^Dieser Artikel gehört nicht nur diesem Kanal/,
    );
    expect((await bot.line('/articles', someone)).parts).toHaveLength(3);
  });

  test('says that nothing fits', async () => {
    expect((await bot.line('/remove mars', manager)).outcome).toBe('nothing');
  });
});
