import { describe, expect, test } from 'vitest';
import { type FeedDocument, readFeed } from '../../src/feeds/document.ts';
import { FeedError } from '../../src/feeds/feed-error.ts';

const URL = 'https://paper.example/feeds/all';
const read = (text: string | Uint8Array, type: string | null = null): Promise<FeedDocument> =>
  readFeed(typeof text === 'string' ? Buffer.from(text) : text, type, URL);
const problemOf = async (text: string): Promise<string> => {
  try {
    await read(text);
    return 'none';
  } catch (error) {
    return error instanceof FeedError ? error.problem : String(error);
  }
};

const TEASER = 'Der Stadtrat von Nordhafen hat am Dienstag den Bau einer neuen Brücke beschlossen.';
const seen = {
  title: 'Rat sagt Ja',
  url: 'https://paper.example/rat?id=1',
  text: TEASER,
  date: '2026-11-24',
};

describe('a feed is read, whatever its format', () => {
  test.each([
    [
      'RSS 0.91',
      `<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
       <rss version="0.91"><channel><title>Nordblatt</title><item><title>Rat sagt Ja</title><link>https://paper.example/rat?id=1&amp;utm_source=rss</link><description>${TEASER}</description><pubDate>Tue, 24 Nov 2026 00:30:00 +0100</pubDate></item></channel></rss>`,
    ],
    [
      'RSS 1.0',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="${URL}"><title>Nordblatt</title></channel>
       <item rdf:about="https://paper.example/rat?id=1"><title>Rat sagt Ja</title><link>https://paper.example/rat?id=1</link><description>${TEASER}</description><dc:date>2026-11-24T00:30:00+01:00</dc:date></item></rdf:RDF>`,
    ],
    [
      'RSS 2.0',
      `<rss version="2.0"><channel><title>Nordblatt</title><item><title><![CDATA[Rat sagt <b>Ja</b>]]></title><guid>https://paper.example/rat?id=1</guid><description>&lt;p&gt;${TEASER}&lt;/p&gt;&lt;img src="x.png"&gt;</description><pubDate>Tue, 24 Nov 2026 00:30:00 +0100</pubDate></item></channel></rss><!-- 12 ms -->`,
    ],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Nordblatt</title><entry><id>tag:paper.example,2026:1</id><title type="html">Rat sagt &lt;b&gt;Ja</title><link rel="enclosure" href="/a.mp3"/><link href="../rat?id=1"/><summary>${TEASER}</summary><published>2026-11-24T00:30:00+01:00</published><updated>2026-11-25T08:00:00Z</updated></entry></feed>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Nordblatt',
        items: [
          {
            id: 1,
            url: '/rat?id=1',
            title: 'Rat sagt Ja',
            summary: TEASER,
            date_published: '2026-11-24T00:30:00+01:00',
          },
        ],
      }),
    ],
  ])('%s', async (_, text) => {
    const { title, entries } = await read(text);
    expect(title).toBe('Nordblatt');
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ ...seen, whole: false, published: '2026-11-23T23:30:00Z' });
  });
});

const rss = (...items: readonly string[]): string =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Nordblatt</title><ttl>45</ttl>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`;

const linked = (id: number) =>
  `<guid isPermaLink="false">${id}</guid><link>https://paper.example</link><description>${TEASER}</description>`;
const post = (id: number) =>
  `<guid isPermaLink="false">${id}</guid><link>https://paper.example/live#${id}</link><pubDate>${id} Nov 2026 08:00:00 GMT</pubDate>`;
const dated = (day: number) =>
  `<guid>https://paper.example/${day}</guid><pubDate>${day} Nov 2026 08:00:00 GMT</pubDate>`;
const days = async (text: string) => (await read(text)).entries.map(({ url }) => url?.at(-1));
const titled = async (title: string) =>
  (await read(rss(`<guid>https://paper.example/1</guid><title>${title}</title>`))).entries[0];

describe('an entry', () => {
  test('that brings the whole article is told from a teaser', async () => {
    const whole = `<![CDATA[<p>${TEASER.repeat(5)}</p><p>${TEASER.repeat(5)}</p>]]>`;
    const {
      entries: [full, teased, linkless],
    } = await read(
      rss(
        `<guid>1</guid><link>/1</link><description>${TEASER}</description><content:encoded>${whole}</content:encoded>`,
        `<guid>2</guid><link>/2</link><content:encoded><![CDATA[<p>${TEASER.repeat(9)} […]</p>]]></content:encoded>`,
        `<guid isPermaLink="false">3</guid><description>${TEASER}</description>`,
      ),
    );
    expect(full).toMatchObject({ whole: true, text: `${TEASER.repeat(5)}\n\n${TEASER.repeat(5)}` });
    expect(teased?.whole).toBe(false);
    expect(linkless).toMatchObject({ whole: true, url: null });
  });

  test('is the same by its id, else by its address without tracking, else by its words', async () => {
    const { entries } = await read(
      rss(
        '<guid isPermaLink="false">a</guid><link>https://paper.example/1</link>',
        '<guid isPermaLink="false">a</guid><link>https://paper.example/other</link>',
        '<link>https://paper.example/2?utm_source=rss</link>',
        '<link>https://paper.example/2#top</link>',
        `<title>T</title><description>${TEASER}</description>`,
        `<title>T</title><description>${TEASER} Und mehr.</description>`,
      ),
    );
    expect(entries).toHaveLength(4);
  });

  test('that links to the front page, as all the others do, has no address', async () => {
    expect((await read(rss(linked(1), linked(2)))).entries.map(({ url }) => url)).toEqual([null, null]);
  });

  test('that is one of several about one page stands for them: the newest', async () => {
    expect((await read(rss(post(1), post(3), post(2)))).entries.map(({ date }) => date)).toEqual([
      '2026-11-03',
    ]);
  });

  test('that changes shows by its hash', async () => {
    expect((await titled('A'))?.key).toBe((await titled('B'))?.key);
    expect((await titled('A'))?.hash).not.toBe((await titled('B'))?.hash);
    expect((await titled('A'))?.hash).toBe((await titled('A'))?.hash);
  });

  test('says who wrote it', async () => {
    const {
      entries: [entry],
    } = await read(rss('<link>/1</link><dc:creator>Anna Muster</dc:creator><dc:creator>dpa</dc:creator>'));
    expect(entry?.byline).toBe('Anna Muster, dpa');
  });

  test('without address and text is none', async () => {
    expect((await read(rss('<title>Nur ein Titel</title>', ''))).entries).toEqual([]);
  });

  test('text that is no HTML keeps its signs and its lines', async () => {
    const { entries } = await read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1',
        title: 'x',
        items: [{ id: '1', content_text: `5 < 7 & <b>8</b>, sagte sie am Dienstag.\n\n${TEASER}` }],
      }),
    );
    expect(entries[0]?.text).toBe(`5 < 7 & <b>8</b>, sagte sie am Dienstag.\n\n${TEASER}`);
  });
});

test('entries are put in order by their dates where all have one', async () => {
  expect(await days(rss(dated(1), dated(3), dated(2)))).toEqual(['3', '2', '1']);
  expect(await days(rss(dated(1), '<guid>https://paper.example/9</guid>', dated(2)))).toEqual([
    '1',
    '9',
    '2',
  ]);
});

test('a feed says for how many minutes it wants to be left alone', async () => {
  expect((await read(rss())).patience).toBe(45);
});

describe('a charset', () => {
  const text =
    '<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0"><channel><title>Größe</title></channel></rss>';
  test.each([
    ['that the document names', Buffer.from(text, 'latin1'), 'application/rss+xml'],
    ['that the header names wrongly', Buffer.from(text, 'latin1'), 'application/rss+xml; charset=utf-8'],
    ['of UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'application/rss+xml'],
  ])('%s', async (_, bytes, type) => {
    expect((await read(bytes, type)).title).toBe('Größe');
  });
});

describe('what is no feed is told', () => {
  test.each([
    ['no-feed', '<!doctype html><html><title>Nordblatt</title><rss version="2.0"></rss></html>'],
    ['no-feed', ''],
    ['no-feed', 'Error 500'],
    ['no-feed', '{"error": "no such feed"}'],
    ['no-feed', '{"version": "https://jsonfeed.org/ver'],
    ['broken', '<rss version="2.0"><channel><title>Nordblatt</title><item><title>Rat sa'],
    ['broken', '<rss version="2.0"><channel><item><title>Rat</title></item><item>'],
    ['broken', '<rss version="2.0"><channel><title>Nordblatt</item></channel></rss>'],
    [
      'broken',
      '<!DOCTYPE x [<!ENTITY passwords SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&passwords;</title></channel></rss>',
    ],
  ])('%s: %s', async (problem, text) => {
    expect(await problemOf(text)).toBe(problem);
  });

  test('entities that a document declares stay as they are written, however many', async () => {
    const names = Array.from(
      { length: 30 },
      (_, i) => `<!ENTITY e${i} "${i === 0 ? 'lol' : `&e${i - 1};`.repeat(10)}">`,
    );
    const text = `<!DOCTYPE rss [${names.join('')}]><rss version="2.0"><channel><title>&e29;</title></channel></rss>`;
    expect((await read(text)).title).toBe('&e29;');
  });
});
