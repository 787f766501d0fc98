import { describe, expect, onTestFinished, test } from 'vitest';
import { scope } from '../../src/library/scope.ts';
import { onEachEngine } from '../engines.ts';
import { type Newsroom, newsroomOf } from './newsroom.ts';
import { pageOf, type Story, story, teasers, wholes } from './paper.ts';
import { type Clock, clockAt, type Site, type Web, webOf } from './web.ts';

const desk = scope.parse('slack:T1');
const elsewhere = scope.parse('slack:T2');
const html = { 'content-type': 'text/html; charset=utf-8' };

const told = ({ paragraphs }: Story): string => paragraphs.join('\n\n');
const status =
  (code: number, headers: Record<string, string> = {}): Site =>
  (_, response) => {
    response.writeHead(code, headers).end();
  };
const robots =
  (text: string): Site =>
  (_, response) => {
    response.end(text);
  };

onEachEngine((empty) => {
  let web: Web;
  let clock: Clock;
  let room: Newsroom;
  let stories: Story[];
  /** Answers before the paper does, where it does. */
  let first: Record<string, Site>;

  const paper: Site = (request, response) => {
    const { url = '' } = request;
    const number = Number(/^\/artikel\/(\d+)/.exec(url)?.[1]);
    const one = stories.find((known) => known.number === number);
    const other = first[url];
    if (other !== undefined) other(request, response);
    else if (url === '/feed') response.end(teasers(stories, web.at('paper.test', '')));
    else if (url === '/whole') response.end(wholes(stories, web.at('paper.test', '')));
    else if (one !== undefined) response.writeHead(200, html).end(pageOf(one));
    else response.writeHead(404).end();
  };

  async function open(count: number, changes: Parameters<typeof newsroomOf>[2] = {}): Promise<void> {
    clock = clockAt('2026-11-24T06:00:00Z');
    stories = Array.from({ length: count }, (_, i) => story(i + 1, clock.now.subtract({ hours: count - i })));
    first = {};
    web = await webOf({ 'paper.test': paper }, clock);
    onTestFinished(() => web.close());
    room = await newsroomOf(web, clock, { database: await empty.database(), ...changes });
  }

  /** Publishes as five minutes after five pass. */
  let fives = 0;
  const everyHalfHour = () => {
    fives += 1;
    if (fives % 6 === 0) stories.push(story(stories.length + 1, clock.now));
  };
  const follow = (path: string, who = desk) =>
    room.feeds.follow(web.at('paper.test', path), who, 'slack:T1/U1');
  const texts = async (who = desk): Promise<readonly string[]> =>
    (await room.articles(who)).map(({ text }) => text);
  const trouble = async (): Promise<string | undefined> =>
    (await room.feeds.followed(desk))[0]?.trouble?.problem;
  const asksFor = (path: string) => web.asked.filter((one) => one.path === path);
  describe('robots.txt', () => {
    test('that forbids a page leaves what the feed says', async () => {
      await open(1);
      first['/robots.txt'] = robots('User-agent: *\nDisallow: /artikel');
      await follow('/feed');
      await room.settle();
      expect(asksFor('/artikel/1')).toEqual([]);
      expect(await texts()).toEqual([`${stories[0]?.paragraphs[0]?.slice(0, 60)} …`]);
    });

    test('is asked for once a day, and for how long to wait between two pages', async () => {
      await open(3);
      first['/robots.txt'] = robots('User-agent: *\nCrawl-delay: 40');
      await follow('/feed');
      await room.wait({ hours: 12 }, everyHalfHour);
      expect((await texts()).length).toBeGreaterThan(15);
      expect(asksFor('/robots.txt')).toHaveLength(1);
      const [one, two] = web.asked.filter(({ path }) => path.startsWith('/artikel'));
      expect(two?.at.since(one?.at ?? clock.now).total('seconds')).toBeGreaterThanOrEqual(40);
    });

    test('that cannot be had keeps pages from being asked for until it can', async () => {
      await open(1);
      first['/robots.txt'] = status(500);
      await follow('/feed');
      await room.wait({ hours: 1 });
      expect(asksFor('/artikel/1')).toEqual([]);
      delete first['/robots.txt'];
      await room.wait({ hours: 3 });
      expect(await texts()).toEqual(stories.map(told));
    });
  });

  describe('a page', () => {
    test('that is not there yet when the feed names it is asked for again', async () => {
      await open(1);
      first['/artikel/1'] = status(404);
      await follow('/feed');
      await room.settle();
      expect(await texts()).toEqual([]);
      delete first['/artikel/1'];
      await room.wait({ minutes: 5 });
      expect(await texts()).toEqual(stories.map(told));
    });

    test('that cannot be had for long is given up: what the feed says is taken', async () => {
      await open(1);
      first['/artikel/1'] = status(502);
      await follow('/feed');
      await room.wait({ hours: 12 });
      expect(await texts()).toEqual([]);
      await room.wait({ hours: 48 });
      expect(await texts()).toHaveLength(1);
      expect(asksFor('/artikel/1').length).toBeLessThan(20);
    });

    test('that says less than the feed does is not what is taken', async () => {
      await open(1);
      const [one] = stories;
      if (one === undefined) throw new Error('no story');
      const content = one.paragraphs.map((text) => `<p>${text}</p>`).join('');
      first['/feed'] = (_, response) => {
        const xml = wholes([one], web.at('paper.test', ''));
        response.end(xml.replace(/<!\[CDATA\[.*?\]\]>/s, `<![CDATA[${content}]]>`));
      };
      first['/artikel/1'] = (_, response) =>
        response.writeHead(200, html).end(pageOf({ ...one, paragraphs: one.paragraphs.slice(0, 1) }));
      await follow('/feed');
      await room.settle();
      expect(asksFor('/artikel/1')).toHaveLength(1);
      expect(await texts()).toEqual([told(one)]);
    });
  });

  describe('an entry', () => {
    test('that is in no language that is read is settled, and not asked for again', async () => {
      await open(1);
      const french =
        'Le conseil municipal a décidé de construire un nouveau pont dans la ville et le maire est content de la décision.';
      for (const one of stories) one.paragraphs = [french, french];
      await follow('/feed');
      await room.wait({ hours: 24 });
      expect(await texts()).toEqual([]);
      expect(asksFor('/artikel/1')).toHaveLength(1);
    });

    test('that changes becomes a revision, not a second article', async () => {
      await open(1);
      await follow('/whole');
      await room.settle();
      const [one] = stories;
      one?.paragraphs.push('Die Stadt teilte mit, dass im Frühjahr gebaut wird.');
      await room.wait({ hours: 1 });
      expect(await texts()).toEqual(
        stories.map((each) => each.paragraphs.map((text) => text.repeat(3)).join('\n\n')),
      );
    });

    test('is not lost when it cannot be kept', async () => {
      let fails = true;
      await open(2, {
        intake: (real) => ({
          take(brought, holding) {
            if (fails) throw new Error('the disk is full');
            return real.take(brought, holding);
          },
        }),
      });
      await follow('/whole');
      await room.settle();
      expect(room.logged.filter(({ level }) => level === 50)).toHaveLength(2);
      fails = false;
      await room.wait({ hours: 1 });
      expect(await texts()).toHaveLength(2);
    });

    test('that changes while it is being taken is taken again', async () => {
      await open(1, {
        intake: (real) => ({
          async take(brought, holding) {
            const taken = await real.take(brought, holding);
            const [one] = stories;
            if (one?.paragraphs.length === 2) {
              one.paragraphs.push('Die Stadt teilte mit, dass im Frühjahr gebaut wird.');
              one.title += ', neu';
              await follow('/feed', elsewhere);
              await room.database.updateTable('feeds').set({ due: clock.now.toString() }).execute();
              await room.database
                .updateTable('feed_hosts')
                .set({ not_before: clock.now.toString() })
                .execute();
              await room.poller.tick();
            }
            return taken;
          },
        }),
      });
      await follow('/feed');
      await room.wait({ hours: 1 });
      expect(await texts()).toEqual(stories.map(told));
      expect(await texts(elsewhere)).toEqual(stories.map(told));
    });
  });

  describe('a feed', () => {
    test('that fails is told with when it began, and no longer when it works again', async () => {
      await open(1);
      await follow('/whole');
      await room.settle();
      first['/whole'] = status(500);
      await room.wait({ hours: 6 });
      const [feed] = await room.feeds.followed(desk);
      expect(feed?.trouble?.problem).toBe('server-error');
      expect(feed?.trouble?.lasting.total('hours')).toBeGreaterThan(5);
      delete first['/whole'];
      await room.wait({ hours: 12 });
      expect(await trouble()).toBeUndefined();
    });

    test('that fails is asked more and more rarely', async () => {
      await open(1);
      await follow('/whole');
      first['/whole'] = status(500);
      await room.wait({ hours: 24 * 4 });
      const gaps = asksFor('/whole')
        .slice(1)
        .map(({ at }, i) => Math.round(at.since(asksFor('/whole')[i]?.at ?? at).total('hours')));
      expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
      expect(gaps.length).toBeLessThan(12);
      expect(gaps.at(-1)).toBeGreaterThan(20);
    });

    test('that was gone is followed anew', async () => {
      await open(1);
      await follow('/whole');
      first['/whole'] = status(410);
      await room.wait({ hours: 2 });
      expect(await trouble()).toBe('gone');
      await expect(follow('/whole')).rejects.toMatchObject({ problem: 'gone' });
      delete first['/whole'];
      expect(await follow('/whole')).toMatchObject({ already: true });
      stories.push(story(2, clock.now));
      await room.wait({ hours: 1 });
      expect(await trouble()).toBeUndefined();
      expect(await texts()).toHaveLength(2);
    });

    test('that moves to where another is followed becomes that one, and nothing is lost or doubled', async () => {
      await open(3);
      await follow('/whole');
      await follow('/old', elsewhere).catch(() => null);
      first['/old'] = (_, response) => response.end(wholes(stories, web.at('paper.test', '')));
      await follow('/old', elsewhere);
      await room.settle();
      first['/old'] = status(301, { location: '/whole' });
      stories.push(story(4, clock.now));
      await room.wait({ hours: 3 });
      stories.push(story(5, clock.now));
      await room.wait({ hours: 3 });
      expect((await room.feeds.followed(elsewhere)).map(({ url }) => new URL(url).pathname)).toEqual([
        '/whole',
      ]);
      for (const who of [desk, elsewhere]) expect(await texts(who)).toHaveLength(5);
      expect(asksFor('/old')).toHaveLength(3);
    });

    test('that is quiet is asked less and less often, one that gives something more often', async () => {
      await open(1);
      await follow('/whole');
      await room.wait({ hours: 24 });
      const quiet = asksFor('/whole').length;
      await room.wait({ hours: 24 }, everyHalfHour);
      const busy = asksFor('/whole').length - quiet;
      expect(quiet).toBeLessThan(20);
      expect(busy).toBeGreaterThan(2 * quiet);
    });
  });

  test('a poller that is stopped finishes what it has begun', async () => {
    await open(1);
    await follow('/whole');
    room.poller.start();
    while ((await texts()).length === 0) await new Promise((done) => setTimeout(done, 10));
    await room.poller.stop();
    const asked = web.asked.length;
    clock.pass({ hours: 5 });
    await new Promise((done) => setTimeout(done, 50));
    expect(web.asked).toHaveLength(asked);
  });
});
