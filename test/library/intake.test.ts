import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bareDraft } from '../../src/article/draft.ts';
import type { FetchOptions } from '../../src/article/fetch.ts';
import { Refusal } from '../../src/article/refusal.ts';
import type { Services } from '../../src/core/services.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';
import type { Brought } from '../../src/library/intake.ts';
import { ALL, type Scope, scope } from '../../src/library/scope.ts';
import { createServices } from '../../src/services.ts';
import { onEachEngine } from '../engines.ts';

const FIRST =
  'Der Stadtrat von Nordhafen hat am Dienstag den Bau einer neuen Brücke für die Stadt beschlossen.';
const SAID =
  '„Wir haben lange genug gewartet“, sagte Bürgermeisterin Ilse Kranich nach der Sitzung im Rathaus.';
const TEXT = `${FIRST}\n\n${SAID}`;
const pageWith = (paragraphs: readonly string[], head = ''): string =>
  `<html lang="de"><head><meta charset="utf-8">${head}</head><body><h1>Rat sagt Ja: Die Brücke kommt</h1><time datetime="2023-07-11">gestern</time><div class="article-text">${paragraphs.map((one) => `<p>${one}</p>`).join('')}</div></body></html>`;
const WHOLE = pageWith([FIRST, SAID]);
const LONGER = pageWith([
  FIRST,
  SAID,
  'Die Arbeiten sollen im Frühjahr beginnen und dauern nach Angaben der Stadt zwei Jahre.',
]);
const NOT_FREE = '<meta itemprop="isAccessibleForFree" content="false">';

const newsroom = scope.parse('slack:T1');
const closed = scope.parse('slack:T1/C9');
const elsewhere = scope.parse('slack:T2');
const engine = createEngine(atHome('models'));

/** What the server shows at each path; a test changes it. */
let pages: Record<string, string>;
let server: Server;
let origin: string;
let day: string;
let services: Services;
const fetching: FetchOptions = { policy: (address) => address === '127.0.0.1', environment: {} };

beforeAll(async () => {
  server = createServer((request, response) => {
    const page = pages[new URL(request.url ?? '', 'http://x').pathname];
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(page);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  origin = `http://127.0.0.1:${address.port}`;
});
afterAll(() => server.close());
const take = (brought: Brought, where: Scope = newsroom, by: string | null = 'slack:T1/U1') =>
  services.intake.take(brought, { scope: where, way: 'added', by });
const fromFeed = (brought: Brought, feed = 'f1', where: Scope = newsroom) =>
  services.intake.take(brought, { scope: where, way: `feed:${feed}`, by: null });
const at = (path: string): Brought => ({ kind: 'address', address: origin + path });
const pasted = (text: string): Brought => ({ kind: 'text', text });
const titled = (title: string) => pasted(`---\nlanguage: de\ntitle: ${title}\n---\n${TEXT}`);
const entryOf = (text: string, url: string | null): Brought => ({
  kind: 'draft',
  draft: { ...bareDraft(text), title: 'Die Brücke', url },
  paywalled: false,
});
const seen = async (...scopes: readonly Scope[]) => {
  const { items } = await services.shelves.seenBy([ALL, ...scopes]).newest({}, 10);
  return items.map(({ article }) => article);
};
const refusal = async (brought: Brought): Promise<string> => {
  try {
    await take(brought);
    return 'taken';
  } catch (error) {
    if (error instanceof Refusal) return error.texts.de;
    throw error;
  }
};

onEachEngine((store) => {
  beforeEach(async () => {
    pages = { '/a': WHOLE, '/b': WHOLE };
    day = '2026-11-24';
    services = createServices({
      database: await store.database(),
      engine,
      now: () => Temporal.Instant.from(`${day}T06:00:00Z`),
      addsPerDay: 4,
      fetching,
    });
  });

  describe('whatever comes becomes an article', () => {
    test.each<[string, () => Brought, object]>([
      ['an address', () => at('/a?utm_source=x'), { date: '2023-07-11', byline: null }],
      [
        'a page',
        () => ({ kind: 'page', html: WHOLE, url: 'https://nord.example/a' }),
        { url: 'https://nord.example/a' },
      ],
      ['a pasted text', () => pasted(`\n${TEXT}\n`), { url: null, text: TEXT }],
      [
        'a pasted text with front matter',
        () => pasted(`---\nlanguage: de\npublisher: Nordbote\n---\n${TEXT}`),
        { publisher: 'Nordbote' },
      ],
      [
        'an entry of a feed',
        () => entryOf(TEXT, 'https://nord.example/a'),
        { title: { text: 'Die Brücke', ours: false } },
      ],
    ])('%s', async (_, brought, expected) => {
      const { article, became, paywalled } = await take(brought());
      expect({ became, paywalled }).toEqual({ became: 'new', paywalled: false });
      expect(article).toMatchObject({ language: 'de', ...expected });
      expect(await seen(newsroom)).toEqual([article]);
      expect(await seen(elsewhere)).toEqual([]);
    });
  });

  describe('an article is kept once', () => {
    test('however it comes: by its address, another address with the same text, or pasted', async () => {
      const { article } = await take(at('/a'));
      for (const again of [at('/a?utm_medium=mail#top'), at('/b'), pasted(TEXT)])
        expect(await take(again)).toMatchObject({ became: 'there', article: { id: article.id } });
      expect(await seen(newsroom)).toEqual([article]);
    });

    test('and shown in each place that adds it', async () => {
      const { article } = await take(at('/a'));
      expect(await take(at('/a'), elsewhere)).toMatchObject({
        became: 'placed',
        article: { id: article.id },
      });
      expect(await seen(elsewhere)).toEqual([article]);
    });

    test('also when it comes twice at the same time', async () => {
      const both = await Promise.all([take(at('/a')), take(at('/a'))]);
      expect(both.map(({ became }) => became).toSorted()).toEqual(['new', 'there']);
      expect(await seen(newsroom)).toHaveLength(1);
    });

    test('what is in content/ is there for everybody, and not changed by its page', async () => {
      const { article } = await take(at('/a'));
      const entry = await services.shelves.seenBy([newsroom]).entry(article.id);
      if (entry === null) throw new Error('it was just added');
      await services.shelves.put([entry], {
        scope: ALL,
        way: 'content',
        by: null,
        at: Temporal.Instant.from('2026-11-24T06:00:00Z'),
      });
      pages['/a'] = LONGER;
      expect(await take(at('/a'), elsewhere)).toMatchObject({ became: 'there', article });
      expect(await seen(newsroom)).toEqual([article]);
    });

    test('another with the same title has an id of its own', async () => {
      const first = await take(at('/a'));
      pages['/b'] = pageWith([
        'Nach langem Streit hat der Rat der Stadt Neubau den Abriss der alten Brücke beschlossen.',
        'Die Bagger rücken im August an, wie die Verwaltung am Abend mitteilte.',
      ]);
      const second = await take(at('/b'));
      expect(second.article.id).toBe(`${first.article.id}-2`);
      expect(await seen(newsroom)).toHaveLength(2);
    });
  });

  describe('a new revision', () => {
    test('comes from the page itself, for all who hold the article', async () => {
      const { article } = await take(at('/a'));
      await take(at('/a'), elsewhere);
      pages['/a'] = LONGER;
      expect(await take(at('/a'), elsewhere)).toMatchObject({
        became: 'revision',
        article: { id: article.id },
      });
      expect((await seen(newsroom))[0]?.text).toContain('im Frühjahr');
    });

    test('of a feed’s entry comes from that feed or from the page, not from another feed', async () => {
      const url = `${origin}/a`;
      const { article } = await fromFeed(entryOf(FIRST, url));
      expect(await fromFeed(entryOf(`${FIRST} Das ist neu.`, url))).toMatchObject({ became: 'revision' });
      expect(await fromFeed(entryOf(`${FIRST} Das ist falsch.`, url), 'f2')).toMatchObject({
        became: 'there',
      });
      expect(await take(at('/a'))).toMatchObject({
        became: 'revision',
        article: { id: article.id, text: TEXT },
      });
      expect(await fromFeed(entryOf(FIRST, url))).toMatchObject({ became: 'there', article: { text: TEXT } });
    });

    test('never comes from a pasted text, whatever address it gives itself', async () => {
      const { article } = await take(at('/a'));
      const forged = pasted(`---\nlanguage: de\nurl: ${origin}/a\n---\n${FIRST} Das hat niemand gesagt.`);
      expect(await take(forged)).toMatchObject({ became: 'new' });
      expect(await services.shelves.seenBy([newsroom]).entry(article.id)).toMatchObject({ article });
    });

    test('never comes from a page elsewhere that gives itself the address', async () => {
      const { article } = await take({ kind: 'page', html: WHOLE, url: 'https://nord.example/a' });
      const forged = pageWith(
        [FIRST, 'Das hat niemand gesagt, und es steht nur hier auf dieser Seite.'],
        '<link rel="canonical" href="https://nord.example/a">',
      );
      const taken = await take({ kind: 'page', html: forged, url: 'https://evil.example/x' });
      expect(taken).toMatchObject({ became: 'new', article: { url: 'https://evil.example/x' } });
      expect(await services.shelves.seenBy([newsroom]).entry(article.id)).toMatchObject({ article });
    });

    test('is not made of what is left of a page once it has to be paid for', async () => {
      const { article } = await take(at('/a'));
      pages['/a'] = pageWith([FIRST], NOT_FREE);
      expect(await take(at('/a'))).toEqual({ article, became: 'there', paywalled: true });
    });
  });

  describe('nobody learns what others pasted', () => {
    test('the same text comes to another place as a new one, under what is said about it there', async () => {
      await take(titled('Streng vertraulich'));
      expect(await take(titled('Brücke'), elsewhere)).toMatchObject({
        became: 'new',
        article: { title: { text: 'Brücke' } },
      });
      await take(titled('Nur hier'), closed);
      expect((await seen(newsroom)).map(({ title }) => title.text)).toEqual(['Streng vertraulich']);
      expect((await seen(elsewhere)).map(({ title }) => title.text)).toEqual(['Brücke']);
    });

    test('nor what others got from feeds of theirs', async () => {
      const url = 'https://nord.example/a';
      await fromFeed(entryOf(TEXT, url));
      expect(await fromFeed(entryOf(FIRST, url), 'f2', elsewhere)).toMatchObject({
        became: 'new',
        article: { text: FIRST },
      });
    });
  });

  describe('what is refused', () => {
    test.each([
      ['no article', 'ja', /^Der Text ist nicht auf Deutsch oder Englisch, oder zu kurz/],
      [
        'another language',
        'Le conseil municipal a décidé de construire un nouveau pont dans la ville.',
        /^Der Text ist nicht/,
      ],
      [
        'bad front matter',
        `---\nlanguage: de\ndate: bald\n---\n${TEXT}`,
        /^Der Text ist so kein Artikel: «date»/,
      ],
    ])('%s', async (_, text, sentence) => {
      expect(await refusal(pasted(text))).toMatch(sentence);
    });

    test('a text longer than any article', async () => {
      expect(await refusal(pasted(`${TEXT} `.repeat(8000)))).toBe(
        'Der Text ist zu lang, möglich sind bis zu 1.000.000 Zeichen; bitte nur den Artikel selbst einfügen.',
      );
    });

    test('a page that is not there', async () => {
      expect(await refusal(at('/nothing'))).toMatch(/^Unter dieser Adresse gibt es keine Seite/);
    });

    test('more than a person may add on a day; the next day it goes on, and feeds never count', async () => {
      for (let i = 0; i < 4; i++) expect(await refusal(pasted(`${TEXT} ${i}`))).toBe('taken');
      expect(await refusal(pasted(`${TEXT} 5`))).toMatch(/^Heute sind schon 4 Artikel von Ihnen gekommen/);
      await fromFeed(entryOf(TEXT, null));
      await take(pasted(`${TEXT} 6`), newsroom, 'slack:T1/U2');
      day = '2026-11-25';
      expect(await refusal(pasted(`${TEXT} 5`))).toBe('taken');
    });
  });
});
