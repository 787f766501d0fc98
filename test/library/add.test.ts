import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FetchOptions } from '../../src/article/fetch.ts';
import { Refusal } from '../../src/article/refusal.ts';
import { createEngine } from '../../src/engine.ts';
import { addToContent } from '../../src/library/add.ts';

const TEXT =
  'Der Stadtrat von Nordhafen hat am Dienstag den Bau einer neuen Brücke beschlossen.\n\n„Wir haben lange genug gewartet“, sagte Bürgermeisterin Ilse Kranich nach der Sitzung. Das ist  zu lang --- und schief.';
const pageWith = (text: string, head = ''): string =>
  `<html lang="de"><head><meta charset="utf-8">${head}</head><body><h1>Rat sagt Ja: Die Brücke kommt</h1><p>Von Anna Muster mit dpa</p><time datetime="2023-07-11">gestern</time><div class="article-text">${text}</div></body></html>`;
const PAGE = pageWith(
  '<p>Der Stadtrat von Nordhafen hat am Dienstag den Bau einer neuen Brücke beschlossen.</p><p>„Wir haben lange genug gewartet“, sagte Bürgermeisterin Ilse Kranich nach der Sitzung im Rathaus.</p>',
  '<meta property="og:site_name" content="Nordhafener Bote: online">',
);

const engine = createEngine('models');
let server: Server;
let origin: string;
const options: FetchOptions = { policy: (address) => address === '127.0.0.1', environment: {} };

beforeAll(async () => {
  server = createServer((request, response) => {
    const empty = request.url?.startsWith('/empty');
    response.writeHead(200, { 'content-type': 'text/html' }).end(empty ? '<p></p>' : PAGE);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  origin = `http://127.0.0.1:${address.port}`;
});
afterAll(() => server.close());

const content = (): Promise<string> => mkdtemp(join(tmpdir(), 'content-'));

async function fileWith(name: string, text: string): Promise<string> {
  const path = join(await content(), name);
  await writeFile(path, text);
  return path;
}

const refusal = async (source: string, folder: string): Promise<string> => {
  try {
    await addToContent(source, folder, engine, options);
    return 'taken';
  } catch (error) {
    if (error instanceof Refusal) return error.texts.de;
    throw error;
  }
};

describe('an article is taken into content', () => {
  test('from a web address, with what the page says and the text to the letter, and its briefing', async () => {
    const folder = await content();
    const { article, file } = await addToContent(`${origin}/a?utm_source=x`, folder, engine, options);
    expect(file).toBe(join(folder, 'articles', '2023-07-11-rat-sagt-ja-die-bruecke-kommt.md'));
    expect(article).toMatchObject({
      language: 'de',
      date: '2023-07-11',
      title: { text: 'Rat sagt Ja: Die Brücke kommt', ours: false },
      publisher: 'Nordhafener Bote: online',
      byline: 'Von Anna Muster mit dpa',
      agencies: ['dpa'],
      url: `${origin}/a`,
    });
    expect(article.text.split('\n\n')).toHaveLength(2);
    expect(await readdir(join(folder, 'briefings'))).toEqual([`${article.id}.json`]);
  });

  test('from a saved page, whose address is not known', async () => {
    const path = await fileWith('saved.html', PAGE);
    const { article } = await addToContent(path, await content(), engine, options);
    expect(article).toMatchObject({ url: null, date: '2023-07-11', agencies: ['dpa'] });
  });

  test('from a text of which nothing is known', async () => {
    const path = await fileWith('note.txt', `${TEXT}\n`);
    const { article, file } = await addToContent(path, await content(), engine, options);
    expect(article).toMatchObject({ text: TEXT, language: 'de', date: null, title: { ours: true } });
    expect((await readFile(file, 'utf8')).endsWith(`---\n\n${TEXT}\n`)).toBe(true);
  });

  test('from a text with front matter, byte for byte', async () => {
    const given = `---\nlanguage: de\ndate: 2023-07\ntitle: Die Brücke\n---\n\n${TEXT}\n`;
    const path = await fileWith('2023-07-bruecke.md', given);
    const { file } = await addToContent(path, await content(), engine, options);
    expect(file).toMatch(/2023-07-bruecke\.md$/);
    expect(await readFile(file, 'utf8')).toBe(given);
  });

  test('and nothing is overwritten where another has its name', async () => {
    const folder = await content();
    const first = await addToContent(await fileWith('a.txt', TEXT), folder, engine, options);
    const second = await addToContent(
      await fileWith('a.txt', `${TEXT} Das ist neu.`),
      folder,
      engine,
      options,
    );
    expect(second.article.id).toBe(`${first.article.id}-2`);
    expect(await readFile(first.file, 'utf8')).toContain(`${TEXT}\n`);
    expect(await readdir(join(folder, 'articles'))).toHaveLength(2);
  });
});

describe('an article is refused with one sentence', () => {
  test('that is there by its address, tracking parameters or not', async () => {
    const folder = await content();
    await addToContent(`${origin}/a`, folder, engine, options);
    expect(await refusal(`${origin}/a?utm_medium=mail#top`, folder)).toBe(
      'Diesen Artikel gibt es schon: «Rat sagt Ja: Die Brücke kommt» (2023-07-11-rat-sagt-ja-die-bruecke-kommt).',
    );
  });

  test('that is there by its words, wherever it comes from', async () => {
    const folder = await content();
    await addToContent(`${origin}/a`, folder, engine, options);
    expect(await refusal(await fileWith('saved.html', PAGE), folder)).toMatch(
      /^Diesen Artikel gibt es schon/,
    );
    expect(await readdir(join(folder, 'articles'))).toHaveLength(1);
  });

  test.each([
    [
      'is in another language',
      'x.txt',
      'Le conseil municipal a décidé de construire un nouveau pont dans la ville et le maire est content.',
      /^Der Text ist nicht auf Deutsch oder Englisch/,
    ],
    ['is empty', 'x.txt', ' \n', /x\.txt» ist leer; gebraucht wird/],
    ['is no text', 'x.txt', '\u0000\u0001\u0002\u0003'.repeat(200), /x\.txt» ist kein Text; gebraucht wird/],
    [
      'says it is in another language than it is',
      'x.md',
      '---\nlanguage: de\n---\n\nThe council of the town has decided to build a new bridge over the river and that is good.\n',
      /^Der Text lässt sich nicht lesen/,
    ],
    [
      'has front matter that is wrong',
      'x.md',
      `---\nlanguage: de\ndate: Oktober\n---\n\n${TEXT}\n`,
      /^Der Text ist so kein Artikel: «date»/,
    ],
    [
      'is a page without an article',
      'x.html',
      '<nav><a href="/">Start</a></nav>',
      /^Auf dieser Seite steht kein Artikel/,
    ],
    [
      'is a page behind a paywall that shows nothing',
      'x.html',
      '<meta itemprop="isAccessibleForFree" content="false">',
      /^Der Artikel steht hinter einer Bezahlschranke/,
    ],
  ])('that %s', async (_, name, text, sentence) => {
    const folder = await content();
    expect(await refusal(await fileWith(name, text), folder)).toMatch(sentence);
    expect(await readdir(join(folder, 'articles')).catch(() => [])).toEqual([]);
  });

  test('that is on a page without text, or nowhere', async () => {
    const folder = await content();
    expect(await refusal(`${origin}/empty`, folder)).toMatch(/^Auf dieser Seite steht kein Artikel/);
    expect(await refusal('nowhere.txt', folder)).toBe(
      '«nowhere.txt» lässt sich nicht öffnen; bitte den Pfad prüfen.',
    );
    expect(await refusal('ftp://example.org/a', folder)).toMatch(/^Das ist keine Webadresse/);
  });

  test('but of a page behind a paywall its lead is kept, and that it is one is said', async () => {
    const head =
      '<meta itemprop="isAccessibleForFree" content="false"><meta name="description" content="Der Stadtrat hat den Bau der Brücke beschlossen, und das ist gut so.">';
    const { article, paywalled } = await addToContent(
      await fileWith('p.html', pageWith('', head)),
      await content(),
      engine,
      options,
    );
    expect(paywalled).toBe(true);
    expect(article.text).toBe('Der Stadtrat hat den Bau der Brücke beschlossen, und das ist gut so.');
  });
});
