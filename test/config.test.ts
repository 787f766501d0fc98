import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readConfig, settings } from '../src/config.ts';

test('.env.example names every setting, and nothing else', () => {
  const named = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(
    (match) => match[1] ?? '',
  );
  expect(new Set(named)).toEqual(new Set(Object.keys(settings.shape)));
});

test('an empty setting is one that was not made', () => {
  expect(readConfig({ PORT: '', DISCORD_TOKEN: '' })).toEqual(readConfig({}));
});

test('a wrong setting is named, with what it must be and where to look', () => {
  expect(() => readConfig({ SLACK_BOT_TOKEN: 'abc', PORT: '70000' })).toThrow(
    /SLACK_BOT_TOKEN: must begin with xoxb-; PORT: .*\. See \.env\.example\./,
  );
});
