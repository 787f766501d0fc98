import { describe, expect, test } from 'vitest';
import { feedsNamedBy } from '../../src/feeds/discover.ts';

const found = (html: string): readonly string[] =>
  feedsNamedBy(Buffer.from(html), 'text/html; charset=utf-8', 'https://paper.example/politics/today').map(
    ({ url, title }) => `${title} ${url}`,
  );
const link = (type: string, href: string, title = 'Feed'): string =>
  `<link rel="alternate" type="${type}" href="${href}" title="${title}">`;

describe('the feeds of a page', () => {
  test.each([
    ['RSS', link('application/rss+xml', '/rss'), ['Feed https://paper.example/rss']],
    ['Atom', link('application/atom+xml', 'atom.xml'), ['Feed https://paper.example/politics/atom.xml']],
    ['JSON Feed', link('application/feed+json', '//cdn.example/f.json'), ['Feed https://cdn.example/f.json']],
    [
      'with their parameters, to the letter',
      link('application/rss+xml', '/f?ref=a&amp;format=rss#x'),
      ['Feed https://paper.example/f?ref=a&format=rss'],
    ],
    [
      'several, each once',
      link('application/rss+xml', '/a', 'A') +
        link('application/rss+xml', '/b', 'B') +
        link('text/rss+xml', '/a'),
      ['A https://paper.example/a', 'B https://paper.example/b'],
    ],
    [
      'told by what the page has for its base',
      `<base href="https://www.paper.example/x/">${link('application/rss+xml', 'rss')}`,
      ['Feed https://www.paper.example/x/rss'],
    ],
    [
      'without those of comments',
      link('application/rss+xml', '/feed/', 'Blatt') +
        link('application/rss+xml', '/comments/feed/', 'Blatt » Kommentar-Feed'),
      ['Blatt https://paper.example/feed/'],
    ],
    [
      'unless there is no other',
      link('application/rss+xml', '/comments/feed/', 'Kommentare'),
      ['Kommentare https://paper.example/comments/feed/'],
    ],
    [
      'by links where the head names none',
      '<a href="/service/rss">RSS <b>abonnieren</b></a> <a href="/feed/?x=1">Feed</a> <a href="/rss-erklaert">Was ist RSS?</a>',
      ['RSS abonnieren https://paper.example/service/rss', 'Feed https://paper.example/feed/?x=1'],
    ],
    [
      'none of what is something else',
      link('application/json', '/wp-json/1') + link('application/json+oembed', '/o'),
      [],
    ],
    [
      'none that cannot be fetched',
      link('application/rss+xml', 'feed:x') + link('application/rss+xml', 'javascript:x'),
      [],
    ],
    ['none in a page without any', '<p>Text</p>', []],
  ])('%s', (_, html, feeds) => {
    expect(found(html)).toEqual(feeds);
  });
});
