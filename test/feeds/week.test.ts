import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scope } from '../../src/library/scope.ts';
import { type Newsroom, newsroomOf } from './newsroom.ts';
import { pageOf, type Story, story, teasers, wholes } from './paper.ts';
import { type Asked, type Clock, clockAt, type Site, type Web, webOf } from './web.ts';

const desk = scope.parse('slack:T1');
const elsewhere = scope.parse('slack:T2');

const HOURS = 7 * 24;
const LISTED = 40;
/** When those elsewhere begin to follow too. */
const LATER = 47;
const MOVED = 72;
const RENUMBERED = 130;
const GONE = 140;

const MEGABYTE = 1024 * 1024;
const bomb = gzipSync(Buffer.alloc(50 * MEGABYTE, 32));

type Fault = (response: ServerResponse, xml: string) => void;

const faults = {
  'a server error': (response) => response.writeHead(500).end('<h1>Error</h1>'),
  'a gzip bomb': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
  'a redirect inside': (response) => response.writeHead(302, { location: 'http://10.0.0.1/feed' }).end(),
  'a redirect to metadata': (response) =>
    response.writeHead(307, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  'a document without its end': (response, xml) => response.end(xml.slice(0, (xml.length * 2) / 3)),
  'invalid XML': (response, xml) => response.end(xml.replaceAll('</title>', '')),
  '50 megabytes': (response, xml) => response.end(xml + ' '.repeat(50 * MEGABYTE)),
  'a page of the network': (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Please sign in</body></html>'),
  'a connection that drops': (response, xml) => {
    response.writeHead(200, { 'content-length': xml.length }).write(xml.slice(0, 200));
    setTimeout(() => response.destroy(), 5);
  },
  'an empty answer': (response) => response.end(),
  'a request for patience': (response) => response.writeHead(503, { 'retry-after': '7200' }).end(),
} as const satisfies Record<string, Fault>;

/** What the paper's feed gives instead of itself, in which hours. */
const BAD_HOURS: readonly (readonly [from: number, to: number, fault: keyof typeof faults])[] = [
  [10, 13, 'a server error'],
  [20, 22, 'a gzip bomb'],
  [25, 27, 'a redirect inside'],
  [30, 32, 'a redirect to metadata'],
  [36, 38, 'a document without its end'],
  [42, 44, 'invalid XML'],
  [50, 52, '50 megabytes'],
  [55, 57, 'a page of the network'],
  [60, 62, 'a connection that drops'],
  [66, 68, 'a request for patience'],
  [110, 112, 'an empty answer'],
];
/** Its pages, in which hours. */
const BAD_PAGES = [
  [80, 83, 'a server error'],
  [90, 92, 'a connection that drops'],
  [99, 101, 'a request for patience'],
] as const;

const faultAt = (hour: number, bad: typeof BAD_HOURS | typeof BAD_PAGES): Fault | null => {
  const found = bad.find(([from, to]) => hour >= from && hour < to);
  return found === undefined ? null : faults[found[2]];
};

let clock: Clock;
let web: Web;
let room: Newsroom;
let start: Temporal.Instant;
const paperStories: Story[] = [];
const townStories: Story[] = [];
const patience: Temporal.Instant[] = [];

const hour = (): number => clock.now.since(start).total('hours');
const listed = (stories: readonly Story[]): readonly Story[] => stories.slice(-LISTED).toReversed();

const html = { 'content-type': 'text/html; charset=utf-8' };

/** A paper whose feed has teasers, tells versions, breaks, moves and numbers its entries anew. */
const paper: Site = ({ url = '', headers }, response) => {
  const number = Number(/^\/artikel\/(\d+)/.exec(url)?.[1]);
  if (url === '/robots.txt') {
    response.writeHead(404).end();
    return;
  }
  const page = paperStories.find((one) => one.number === number);
  if (page !== undefined) {
    const fault = faultAt(hour(), BAD_PAGES);
    if (fault === null) response.writeHead(200, html).end(pageOf(page));
    else fault(response, pageOf(page));
    if (fault === faults['a request for patience']) patience.push(clock.now);
    return;
  }
  if (url === '/feed' && hour() >= MOVED) {
    response.writeHead(308, { location: '/neu/feed.xml' }).end();
    return;
  }
  const plain = teasers(listed(paperStories), web.at('paper.test', ''));
  const xml = hour() >= RENUMBERED ? plain.replaceAll('>nr-', '>nummer-') : plain;
  const fault = faultAt(hour(), BAD_HOURS);
  const etag = `"${Buffer.from(xml).length}-${paperStories.length}"`;
  if (fault !== null) fault(response, xml);
  else if (headers['if-none-match'] === etag) response.writeHead(304).end();
  else response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(xml);
  if (fault === faults['a request for patience']) patience.push(clock.now);
};

/** A town whose feed has whole articles, knows no versions, has the wrong charset in its header, and is taken down. */
const town: Site = (_, response) => {
  if (hour() >= GONE) response.writeHead(410).end();
  else {
    const xml = wholes(listed(townStories), web.at('town.test', '')).replace('utf-8', 'iso-8859-1');
    response
      .writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' })
      .end(Buffer.from(xml.replaceAll('„', '&#8222;').replaceAll('“', '&#8220;'), 'latin1'));
  }
};

/** Somebody who lists what the paper has. */
const portal: Site = (_, response) => {
  const xml = teasers(listed(paperStories), web.at('paper.test', ''));
  response.end(xml.replaceAll('nr-', 'https://portal.test/'));
};

const textOf = ({ paragraphs }: Story): string => paragraphs.join('\n\n');
const wholeOf = ({ paragraphs }: Story): string => paragraphs.map((one) => one.repeat(3)).join('\n\n');

let published = 0;

/** A new article every three hours, in the town every five; some change later. */
function publish(): void {
  for (; published <= hour(); published++) {
    if (published % 3 === 0) paperStories.push(story(paperStories.length + 1, clock.now));
    if (published % 5 === 0) townStories.push(story(townStories.length + 1000, clock.now));
    const changing = published % 12 === 7 ? paperStories.at(-3) : undefined;
    if (changing === undefined) continue;
    changing.title += ', neu';
    changing.paragraphs.push(`Wie der Sprecher am Abend sagte, wird in ${published} Tagen gebaut.`);
  }
}

beforeAll(async () => {
  clock = clockAt('2026-11-23T00:00:00Z');
  start = clock.now;
  for (let number = 1; number <= 20; number++)
    paperStories.push(story(number, start.subtract({ hours: 21 - number })));
  web = await webOf({ 'paper.test': paper, 'town.test': town, 'portal.test': portal }, clock);
  room = await newsroomOf(web, clock);
  publish();
  await room.feeds.follow(web.at('paper.test', '/feed'), desk, 'slack:T1/U1');
  await room.feeds.follow(web.at('town.test', '/feed'), desk, 'slack:T1/U1');
  await room.feeds.follow(web.at('portal.test', '/'), desk, 'slack:T1/U1');
  await room.wait({ hours: LATER }, publish);
  await room.feeds.follow(web.at('paper.test', '/feed'), elsewhere, 'slack:T2/U1');
  await room.wait({ hours: HOURS - LATER }, publish);
  await room.wait({ hours: 3 });
}, 120_000);
afterAll(() => web.close());

const asksOf = (host: string, path?: RegExp): readonly Asked[] =>
  web.asked.filter((one) => one.host === host && (path?.test(one.path) ?? true));
const gapsOf = (asked: readonly Asked[]): readonly number[] =>
  asked.slice(1).map(({ at }, i) => at.since(asked[i]?.at ?? at).total('seconds'));

describe('after a week of a feed that grows, changes, breaks and moves', () => {
  test('every article is there, as it was last, and once', async () => {
    const texts = (await room.articles(desk)).map(({ text }) => text).toSorted();
    const owed = [...paperStories.slice(16).map(textOf), ...townStories.slice(0, GONE / 5).map(wholeOf)];
    expect(texts).toEqual(owed.toSorted());
  });

  test('who followed later has all from then on, and the newest few of then', async () => {
    const texts = (await room.articles(elsewhere)).map(({ text }) => text).toSorted();
    const then = 21 + Math.floor(LATER / 3);
    expect(texts).toEqual(
      paperStories
        .slice(then - 5)
        .map(textOf)
        .toSorted(),
    );
  });

  test('no text was analysed twice', () => {
    expect(new Set(room.analysed).size).toBe(room.analysed.length);
  });

  test('no feed was asked for sooner than may be, and the quiet one less often', () => {
    for (const [host, path] of [
      ['paper.test', /^\/(?:feed|neu)/],
      ['town.test', /./],
      ['portal.test', /./],
    ] as const) {
      const gaps = gapsOf(asksOf(host, path)).filter((gap) => gap > 0);
      expect(Math.min(...gaps), host).toBeGreaterThanOrEqual(600);
      expect(gaps.length, host).toBeGreaterThan(HOURS / 2);
      expect(gaps.length, host).toBeLessThan(HOURS * 3);
    }
  });

  test('no server was asked for two things at a time, or for one right after another', () => {
    expect(web.mostAtOnce()).toBe(1);
    const pages = gapsOf(asksOf('paper.test', /^\/artikel/));
    expect(Math.min(...pages)).toBeGreaterThanOrEqual(5);
  });

  test('a server that asked for patience got it, for its feed and its pages', () => {
    expect(patience.length).toBeGreaterThanOrEqual(2);
    for (const since of patience) {
      const soon = asksOf('paper.test').filter(({ at }) => {
        const wait = at.since(since).total('seconds');
        return wait > 0 && wait < 7200;
      });
      expect(soon).toEqual([]);
    }
  });

  test('what had not changed was not sent again', () => {
    const versions = asksOf('paper.test', /^\/neu/).filter(({ headers }) => headers['if-none-match']);
    expect(versions.length).toBeGreaterThan(asksOf('paper.test', /^\/neu/).length - 3);
  });

  test('the new address of what moved is kept', async () => {
    const urls = (await room.feeds.followed(desk)).map(({ url }) => new URL(url).pathname);
    expect(urls).toContain('/neu/feed.xml');
    const late = asksOf('paper.test', /^\/feed$/).filter(({ at }) => at.since(start).total('hours') >= MOVED);
    expect(late).toHaveLength(1);
  });

  test('what is gone is asked for no more, and is told', async () => {
    const late = asksOf('town.test').filter(({ at }) => at.since(start).total('hours') >= GONE);
    expect(late).toHaveLength(1);
    const troubles = (await room.feeds.followed(desk)).flatMap(({ url, trouble }) =>
      trouble === null ? [] : [`${new URL(url).hostname}: ${trouble.problem}`],
    );
    expect(troubles).toEqual(['town.test: gone']);
  });

  test('each trouble was logged once when it began', () => {
    const warned = room.logged.filter(({ level, msg }) => level >= 40 && msg === 'feeds: a feed fails');
    expect(warned.length).toBe(BAD_HOURS.length + 1);
    expect(room.logged.filter(({ level }) => level >= 50)).toEqual([]);
  });
});
