import { describe, expect, test } from 'vitest';
import { readRobots } from '../../src/feeds/robots.ts';

const AGENT = 'news-briefing-bot';
const may = (robots: string, path: string): boolean =>
  readRobots(robots, AGENT).mayFetch(`https://paper.example${path}`);

describe('robots.txt says what may be fetched', () => {
  test.each([
    ['nothing is said', '', '/a', true],
    ['everything is closed', 'User-agent: *\nDisallow: /', '/a', false],
    ['a folder is closed', 'User-agent: *\nDisallow: /private/', '/private/a', false],
    ['another folder is closed', 'User-agent: *\nDisallow: /private/', '/private', true],
    ['an empty Disallow closes nothing', 'User-agent: *\nDisallow:', '/a', true],
    [
      'our own group goes before the one for all',
      `User-agent: *\nDisallow: /\n\nUser-agent: ${AGENT}\nDisallow: /x`,
      '/a',
      true,
    ],
    ['our name is told in any case', 'User-Agent: News-Briefing-Bot\nDISALLOW: /', '/a', false],
    [
      'a group is for all agents above it',
      `User-agent: other\nUser-agent: ${AGENT}\nDisallow: /`,
      '/a',
      false,
    ],
    [
      'groups of one agent are taken together',
      'User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /b',
      '/b',
      false,
    ],
    ['another agent’s rules are not ours', 'User-agent: other\nDisallow: /', '/a', true],
    ['the longer rule holds', 'User-agent: *\nDisallow: /news\nAllow: /news/free', '/news/free/1', true],
    ['of two as long the one that allows', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['a star stands for anything', 'User-agent: *\nDisallow: /*/print', '/2026/11/print', false],
    ['a dollar stands for the end', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf', false],
    ['and only for the end', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x=1', true],
    ['what stands between two stars is looked for', 'User-agent: *\nDisallow: /a*b*c$', '/a-b-b-c', false],
    ['a query counts', 'User-agent: *\nDisallow: /*?print=', '/a?print=1', false],
    ['umlauts are the same escaped', 'User-agent: *\nDisallow: /größe', '/größe/1', false],
    ['comments are not read', 'User-agent: * # all\nDisallow: /a # this', '/a', false],
    ['lines may end as on any system', 'User-agent: *\r\nDisallow: /a\rDisallow: /b', '/b', false],
    ['a page that is none closes nothing', '<!doctype html><title>Not found</title>', '/a', true],
    ['robots.txt itself is open', 'User-agent: *\nDisallow: /', '/robots.txt', true],
  ])('%s', (_, robots, path, allowed) => {
    expect(may(robots, path)).toBe(allowed);
  });

  test('and how long to wait between two requests', () => {
    expect(readRobots('User-agent: *\nCrawl-delay: 10\nDisallow: /x', AGENT).delay).toBe(10);
    expect(readRobots('User-agent: *\nCrawl-delay: soon', AGENT).delay).toBeNull();
  });

  test('in time that does not grow with its tricks', () => {
    const robots = `User-agent: *\nDisallow: /${'*a'.repeat(5000)}$`;
    expect(may(robots, `/${'a'.repeat(4000)}b`)).toBe(true);
  });
});
