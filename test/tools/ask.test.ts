import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { atHome } from '../../src/home.ts';

const ask = (line: string, folder: string): string =>
  execFileSync(process.execPath, [atHome('tools/ask.ts'), '--lang', 'de', line], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: '', DATA_DIR: folder },
  });

test('what npm run ask takes in is there for the next question', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ask-'));
  ask(
    '/add Der Rat hat gestern getagt. „Wir haben lange gewartet“, sagte Bürgermeisterin Ilse Kranich.',
    folder,
  );
  expect(ask('/quotes kranich', folder)).toContain('„Wir haben lange gewartet“');
});

test('npm run ask understands a question in plain words as a thread does', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ask-'));
  expect(ask('und Kirby?', folder)).toMatch(/^Verstanden als \/quotes person:"John Kirby"/);
});
