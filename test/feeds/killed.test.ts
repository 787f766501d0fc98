import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { atHome } from '../../src/home.ts';
import { scope } from '../../src/library/scope.ts';
import { openShelves } from '../../src/library/shelves.ts';
import { openDatabase } from '../../src/store/database.ts';
import { pageOf, story, teasers, wholes } from './paper.ts';
import { clockAt, webOf } from './web.ts';

const ROUNDS = 8;
const FIRST = 5;
const PER_ROUND = 4;
const LAST = FIRST + (ROUNDS - 1) * PER_ROUND;
/** Tries at seeing the last article, a fifth of a second apart. */
const MOST_LOOKS = 100;

test('killed again and again, it loses no article, adds none twice, and analyses none that it has kept', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'killed-'));
  const clock = clockAt('2026-11-23T00:00:00Z');
  const stories = Array.from({ length: LAST }, (_, i) => story(i + 1, clock.now.add({ minutes: i })));
  let published = FIRST - PER_ROUND;
  const web = await webOf(
    {
      '127.0.0.1': ({ url = '' }, response) => {
        const number = Number(/^\/artikel\/(\d+)/.exec(url)?.[1]);
        const page = stories.find((one) => one.number === number);
        const base = web.at('127.0.0.1', '');
        const listed = stories.slice(0, published).toReversed();
        const half = (rest: number) => listed.filter((one) => one.number % 2 === rest);
        if (page !== undefined) response.setHeader('content-type', 'text/html').end(pageOf(page));
        else if (url === '/feed') {
          const text = teasers(half(0), base).replace('</channel></rss>', '');
          const items = /<item>.*<\/item>/s.exec(wholes(half(1), base))?.[0] ?? '';
          response.setHeader('etag', `"${published}"`).end(`${text}${items}</channel></rss>`);
        } else response.writeHead(404).end();
      },
    },
    clock,
  );
  const kept = async () => {
    const database = await openDatabase({ engine: 'sqlite', folder });
    const { items } = await openShelves(database)
      .seenBy([scope.parse('test')])
      .articles({}, 1000);
    const revisions = await database.selectFrom('articles').select('revision').execute();
    await database.destroy();
    return { items, revisions: revisions.map(({ revision }) => revision) };
  };
  const redone: string[] = [];
  let before = new Set<string>();
  const zero = String(Date.now());
  for (let round = 0; round < ROUNDS; round++) {
    published += PER_ROUND;
    const child = spawn(
      process.execPath,
      [atHome('test/feeds/killed-poller.ts'), folder, web.at('127.0.0.1', '/feed'), zero],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    onTestFinished(() => void child.kill('SIGKILL'));
    const analysed = linesOf(child);
    for (let waited = 0; analysed.length === 0 && waited < 600; waited++) await pause(5);
    if (round < ROUNDS - 1) await pause(round * 29);
    else
      for (let looks = 0; looks < MOST_LOOKS && (await kept()).items.length < LAST; looks++) await pause(200);
    await killed(child);
    redone.push(...analysed.filter((hash) => before.has(hash)));
    before = new Set((await kept()).items.map(({ hash }) => hash));
  }
  await web.close();
  const { items, revisions } = await kept();
  rmSync(folder, { recursive: true });
  const numbers = items.map(({ url }) => Number(url?.split('/').at(-1)));
  expect(numbers.toSorted((a, b) => a - b)).toEqual(stories.map(({ number }) => number));
  expect(new Set(revisions)).toEqual(new Set([1]));
  expect(redone).toEqual([]);
}, 120_000);

/** What it writes, line by line, growing. */
function linesOf(child: ChildProcess): string[] {
  const lines: string[] = [];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => lines.push(...text.trim().split('\n')));
  return lines;
}

const killed = (child: ChildProcess): Promise<unknown> =>
  new Promise((done) => {
    child.on('exit', done);
    child.kill('SIGKILL');
  });
