import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { atHome } from '../../src/home.ts';
import { scope } from '../../src/library/scope.ts';
import { openDatabase } from '../../src/store/database.ts';
import { entryOf, newsroomOn } from '../newsroom.ts';

const HARBOUR =
  'The harbour commission met in Kiel on Monday. More than 1,000 containers were shipped last year, the commission said.';
const COPIES = 7;
const MOST_ROUNDS = 20;
const change = z.tuple([z.string(), z.array(z.string())]);

test('killed again and again between a change and its note, it corrects every message, and says in none twice what changed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'corrector-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const database = await openDatabase({ engine: 'sqlite', folder });
  const room = newsroomOn(database);
  await room.put(await entryOf('Harbour commission meets', HARBOUR));
  const reply = await room.ask('/claims article:harbour');
  const messages = Array.from({ length: COPIES }, (_, n) => `m${n}`);
  for (const message of messages)
    await room.services.copies.keep({
      message: { platform: 'slack', home: 'slack:T1', channel: 'C1', thread: null, message },
      scope: scope.parse('slack:T1'),
      reply,
      language: 'en',
      page: 0,
      sharedBy: null,
    });
  await room.put(await entryOf('Harbour commission meets', HARBOUR.replace('More than 1,000', 'About 800')));
  await database.destroy();

  const changes = join(folder, 'changes');
  let time = Temporal.Instant.from('2026-11-24T06:10:00Z');
  let kills = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const child = spawn(
      process.execPath,
      [atHome('test/schedule/killed-corrector.ts'), folder, time.toString(), changes],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    const [status, signal] = await once(child, 'exit');
    if (signal !== 'SIGKILL') {
      expect(status).toBe(0);
      break;
    }
    kills++;
    time = time.add({ minutes: 10 });
  }
  const made = readFileSync(changes, 'utf8')
    .trim()
    .split('\n')
    .map((line) => change.parse(JSON.parse(line)));
  const byMessage = Map.groupBy(made, ([message]) => message);
  expect(kills).toBeGreaterThan(2);
  expect([...byMessage.keys()].toSorted()).toEqual(messages);
  for (const said of byMessage.values()) {
    expect(new Set(said.map((one) => JSON.stringify(one))).size).toBe(1);
    const lines = said[0]?.[1] ?? [];
    expect(lines.filter((line) => line.startsWith('Changed at'))).toHaveLength(1);
    expect(lines.join('\n')).toContain('About 800 containers were shipped');
  }
}, 120_000);
