import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** What each room may look into besides itself (docs/decisions/0001-rooms.md). Types may come from anywhere but main. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/article': [],
  'src/analysis': ['src/article'],
  'src/briefing': ['src/analysis', 'src/article'],
  'src/store': [],
  'src/library': ['src/analysis', 'src/article', 'src/briefing', 'src/store'],
  'src/feeds': ['src/article', 'src/library', 'src/store'],
  'src/core': [
    'src/analysis',
    'src/article',
    'src/briefing',
    'src/feeds',
    'src/library',
    'src/schedule',
    'src/store',
  ],
  'src/schedule': ['src/article', 'src/core', 'src/library', 'src/store'],
  'src/transfer': [
    'src/analysis',
    'src/article',
    'src/briefing',
    'src/core',
    'src/feeds',
    'src/library',
    'src/schedule',
    'src/store',
  ],
  'src/platforms/console': ['src/core', 'src/article'],
  'src/platforms/web': ['src/core', 'src/article'],
  'src/platforms/discord': ['src/core', 'src/article', 'src/store'],
  'src/platforms/slack': ['src/core', 'src/article', 'src/store'],
  commands: [
    'src/core',
    'src/feeds',
    'src/library',
    'src/schedule',
    'src/analysis',
    'src/article',
    'src/briefing',
  ],
};

const sources = ['src', 'commands'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);

const roomOf = (file: string): string | undefined =>
  Object.keys(MAY_IMPORT).find((room) => file.startsWith(`${room}/`));

const ANY_IMPORT = /^(?:import|export)[^;]*?from '(?<path>\.[^']+)';/gm;
/** What is only a type is gone when the program runs. */
const RUNNING_IMPORT = /^(?:import|export)(?! type)[^;]*?from '(?<path>\.[^']+)';/gm;

const importsOf = (file: string, pattern = ANY_IMPORT): string[] =>
  [...readFileSync(file, 'utf8').matchAll(pattern)].map((match) =>
    normalize(join(dirname(file), match.groups?.path ?? '')),
  );

test.each(sources.filter((file) => roomOf(file) !== undefined))(
  '%s looks only into rooms that it may',
  (file) => {
    const room = roomOf(file) ?? '';
    const strangers = importsOf(file).filter((target) => {
      const other = roomOf(target) ?? target;
      return other !== room && !MAY_IMPORT[room]?.includes(other);
    });
    expect(strangers).toEqual([]);
  },
);

test('analysis does no input or output and knows no clock and no chance', () => {
  const impure = /from 'node:|Temporal\.Now|Date\.now|new Date\(|Math\.random|process\./;
  const found = sources.filter(
    (file) => file.startsWith('src/analysis/') && impure.test(readFileSync(file, 'utf8')),
  );
  expect(found).toEqual([]);
});

test('no import runs in a circle', () => {
  const graph = new Map(sources.map((file) => [file, importsOf(file, RUNNING_IMPORT)]));
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    expect(path, 'a circle').not.toContain(file);
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of sources) visit(file, []);
});
