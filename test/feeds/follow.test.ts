import { afterEach, describe, expect, test } from 'vitest';
import { FeedError } from '../../src/feeds/feed-error.ts';
import { scope } from '../../src/library/scope.ts';
import { type Newsroom, newsroomOf } from './newsroom.ts';
import { pageOf, type Story, story, teasers, wholes } from './paper.ts';
import { type Clock, clockAt, type Site, type Web, webOf } from './web.ts';

const desk = scope.parse('slack:T1');
const channel = scope.parse('slack:T1/C9');
const elsewhere = scope.parse('slack:T2');

let web: Web;
let clock: Clock;
let room: Newsroom;
let stories: Story[];

const html = { 'content-type': 'text/html; charset=utf-8' };
const xml = { 'content-type': 'application/rss+xml; charset=utf-8' };

/** A paper with its feed at /feed, named on its front page, and pages of its articles. */
const paper: Site = ({ url = '' }, response) => {
  const number = Number(/^\/artikel\/(\d+)/.exec(url)?.[1]);
  const one = stories.find((known) => known.number === number);
  if (url === '/')
    response.writeHead(200, html).end('<link rel="alternate" type="application/rss+xml" href="/feed">');
  else if (url === '/feed') response.writeHead(200, xml).end(teasers(stories, web.at('paper.test', '')));
  else if (url === '/whole') response.writeHead(200, xml).end(wholes(stories, web.at('paper.test', '')));
  else if (one !== undefined) response.writeHead(200, html).end(pageOf(one));
  else response.writeHead(404).end();
};
const portal: Site = ({ url }, response) => {
  if (url === '/') {
    const links = ['politik', 'sport'].map(
      (name) => `<link rel="alternate" type="application/rss+xml" title="${name}" href="/${name}.xml">`,
    );
    response.writeHead(200, html).end(links.join(''));
  } else response.writeHead(404).end();
};
const silent: Site = ({ url }, response) => {
  if (url === '/') response.writeHead(200, html).end('<p>Hier gibt es nichts.</p>');
  else if (url === '/atom.xml') response.writeHead(200, xml).end(teasers(stories, web.at('paper.test', '')));
  else response.writeHead(404).end();
};
const bare: Site = (_, response) => {
  response.writeHead(200, html).end('<p>Hier gibt es nichts.</p>');
};

async function open(): Promise<void> {
  clock = clockAt('2026-11-24T06:00:00Z');
  stories = Array.from({ length: 12 }, (_, i) => story(i + 1, clock.now.subtract({ hours: 12 - i })));
  web = await webOf(
    { 'paper.test': paper, 'portal.test': portal, 'silent.test': silent, 'bare.test': bare },
    clock,
  );
  room = await newsroomOf(web, clock);
}
afterEach(() => web.close());

const follow = (address: string, who = desk) => room.feeds.follow(address, who, 'slack:T1/U1');
const numbers = async (who = desk): Promise<number[]> =>
  (await room.articles(who)).map(({ url }) => Number(url?.split('/').at(-1))).toSorted((a, b) => a - b);

describe('what is followed', () => {
  test('brings its newest few articles, not its archive, and from then on what is new', async () => {
    await open();
    const done = await follow(web.at('paper.test', '/feed'));
    expect(done).toMatchObject({ is: 'following', already: false, coming: 5, feed: { title: 'Nordblatt' } });
    await room.settle();
    expect(await numbers()).toEqual([8, 9, 10, 11, 12]);
    stories.push(story(13, clock.now));
    await room.wait({ hours: 1 });
    expect(await numbers()).toEqual([8, 9, 10, 11, 12, 13]);
  });

  test('can be a page: its feed is found', async () => {
    await open();
    const done = await follow(web.at('paper.test', '/'));
    expect(done).toMatchObject({ is: 'following', feed: { url: web.at('paper.test', '/feed') } });
  });

  test('can be a page that names none: its feed is found in the usual places', async () => {
    await open();
    const done = await follow(web.at('silent.test', '/'));
    expect(done).toMatchObject({ is: 'following', feed: { url: web.at('silent.test', '/atom.xml') } });
  });

  test('is asked for where a page names several', async () => {
    await open();
    expect(await follow(web.at('portal.test', '/'))).toEqual({
      is: 'choice',
      feeds: [
        { url: web.at('portal.test', '/politik.xml'), title: 'politik' },
        { url: web.at('portal.test', '/sport.xml'), title: 'sport' },
      ],
    });
  });

  test.each([
    ['no-feed', 'bare.test', '/'],
    ['not-found', 'paper.test', '/nothing'],
    ['not-found', 'portal.test', '/sport.xml'],
  ])('is refused with a sentence: %s', async (problem, host, path) => {
    await open();
    const error = await follow(web.at(host, path)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(FeedError);
    expect(error).toMatchObject({ problem });
    expect(await room.feeds.followed(desk)).toEqual([]);
  });

  test('cannot be something inside', async () => {
    await open();
    await expect(follow('http://10.0.0.1/feed')).rejects.toMatchObject({ problem: 'refused-address' });
    await expect(follow('file:///etc/passwd')).rejects.toMatchObject({ problem: 'not-an-address' });
  });
});

describe('several who follow one feed', () => {
  test('each get its articles, which are fetched and analysed once', async () => {
    await open();
    await follow(web.at('paper.test', '/feed'));
    await follow(web.at('paper.test', '/feed'), elsewhere);
    await room.settle();
    expect(await numbers()).toEqual([8, 9, 10, 11, 12]);
    expect(await numbers(elsewhere)).toEqual([8, 9, 10, 11, 12]);
    expect(room.analysed).toHaveLength(5);
    expect(web.asked.map(({ path }) => path).filter((path) => path.startsWith('/artikel'))).toHaveLength(5);
    expect(web.asked.filter(({ path }) => path === '/feed')).toHaveLength(1);
  });

  test('each get them where the feed brings the whole articles too', async () => {
    await open();
    await follow(web.at('paper.test', '/whole'));
    await follow(web.at('paper.test', '/whole'), elsewhere);
    await room.settle();
    expect(await numbers()).toEqual([8, 9, 10, 11, 12]);
    expect(await numbers(elsewhere)).toEqual([8, 9, 10, 11, 12]);
    expect(room.analysed).toHaveLength(5);
    expect(web.asked.map(({ path }) => path)).toEqual(['/whole']);
  });

  test('one after the other: who comes later gets the newest few of then', async () => {
    await open();
    await follow(web.at('paper.test', '/feed'));
    stories.push(story(13, clock.now), story(14, clock.now.add({ minutes: 1 })));
    await room.wait({ hours: 1 });
    await follow(web.at('paper.test', '/feed'), elsewhere);
    await room.settle();
    expect(await numbers(elsewhere)).toEqual([10, 11, 12, 13, 14]);
    expect(new Set(room.analysed).size).toBe(room.analysed.length);
  });

  test('do not see each other’s, and what a closed channel follows stays there', async () => {
    await open();
    await follow(web.at('paper.test', '/feed'), channel);
    await room.settle();
    expect(await room.feeds.followed(channel)).toHaveLength(1);
    expect(await room.feeds.followed(desk)).toEqual([]);
    expect(await numbers(channel)).toHaveLength(5);
    expect(await numbers(desk)).toEqual([]);
  });
});

describe('what is followed twice', () => {
  test('is told, and asked for no more often', async () => {
    await open();
    await follow(web.at('paper.test', '/feed'));
    expect(await follow(web.at('paper.test', '/feed'))).toMatchObject({ already: true, coming: 0 });
    expect(web.asked).toHaveLength(1);
  });
});

describe('what is no longer followed', () => {
  test('is not asked for again; its articles stay', async () => {
    await open();
    const done = await follow(web.at('paper.test', '/feed'));
    await room.settle();
    const id = done.is === 'following' ? done.feed.id : '';
    expect(await room.feeds.unfollow(id, elsewhere)).toBe(false);
    expect(await room.feeds.unfollow(id, desk)).toBe(true);
    const before = web.asked.length;
    stories.push(story(13, clock.now));
    await room.wait({ hours: 4 });
    expect(web.asked).toHaveLength(before);
    expect(await numbers()).toHaveLength(5);
  });

  test('goes on for others who follow it, and nothing is owed to whom it is over for', async () => {
    await open();
    const done = await follow(web.at('paper.test', '/feed'));
    await follow(web.at('paper.test', '/feed'), elsewhere);
    await room.feeds.unfollow(done.is === 'following' ? done.feed.id : '', desk);
    await room.settle();
    expect(await numbers(desk)).toEqual([]);
    expect(await numbers(elsewhere)).toHaveLength(5);
  });
});

test('the list tells for how long each has had nothing new', async () => {
  await open();
  await follow(web.at('paper.test', '/feed'));
  await room.wait({ hours: 3 });
  const [feed] = await room.feeds.followed(desk);
  expect(feed?.quiet?.total('hours')).toBeCloseTo(4, 0);
  expect(feed?.trouble).toBeNull();
});
