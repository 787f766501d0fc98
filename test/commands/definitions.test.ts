import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { optionsOf } from '../../src/core/command.ts';
import { commandsDoc } from '../../src/core/commands-doc.ts';
import { parseLine } from '../../src/core/parse.ts';

const SLACK_KEEPS =
  'away collapse dnd expand feed join leave me msg mute open pro remind search shortcuts shrug status topic who';

describe('every command', () => {
  test.each(commands)(
    '/$name has names that both platforms take and Slack does not keep for itself',
    ({ name, names }) => {
      for (const one of [name, ...Object.values(names)]) {
        expect(one).toMatch(/^[a-z0-9-]{1,32}$/);
        expect(SLACK_KEEPS.split(' ')).not.toContain(one);
      }
    },
  );

  test.each(commands)(
    '/$name and its options are described in at most 100 characters, as Discord asks',
    (command) => {
      for (const describe of [command.describe, ...optionsOf(command).map(({ texts }) => texts.describe)]) {
        for (const text of Object.values(describe)) expect(text.length).toBeLessThanOrEqual(100);
      }
    },
  );

  test.each(commands)('/$name has an example that its own options can read', (command) => {
    for (const line of Object.values(command.example)) {
      const parsed = parseLine(line, commands);
      expect(parsed?.command.name).toBe(command.name);
      const given = Object.fromEntries(
        optionsOf(command).flatMap(({ name, kind }) => {
          const value = parsed?.options[name];
          return value === undefined ? [] : [[name, kind === 'number' ? Number(value) : value]];
        }),
      );
      expect(command.options.safeParse(given).error).toBeUndefined();
    }
  });

  test('has a name that no other has, in any language', () => {
    const names = commands.flatMap(({ name, names: others }) => [
      ...new Set([name, ...Object.values(others)]),
    ]);
    expect(new Set(names).size).toBe(names.length);
  });
});

test('who may change what a place has is declared with the command; all others only look things up, or ask for the right themselves', () => {
  const managing = commands.filter(({ access }) => access === 'manage').map(({ name }) => name);
  expect(managing.toSorted()).toEqual([
    'add',
    'hide',
    'remove',
    'schedule',
    'settings',
    'unfollow',
    'unwatch',
    'watch',
  ]);
});

test('docs/commands.md is what the definitions say', async () => {
  expect(await readFile('docs/commands.md', 'utf8')).toBe(commandsDoc(commands));
});
