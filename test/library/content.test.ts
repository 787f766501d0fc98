import { copyFile, mkdir, mkdtemp, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { describeProblem } from '../../src/article/content.ts';
import { briefingFile } from '../../src/briefing/file.ts';
import { createEngine } from '../../src/engine.ts';
import { type Content, createContent } from '../../src/library/content.ts';
import type { Briefer } from '../../src/library/incoming.ts';
import { ALL, scope } from '../../src/library/scope.ts';
import { openShelves, type Shelves } from '../../src/library/shelves.ts';
import { watchContent } from '../../src/library/watch-content.ts';
import { onEachEngine } from '../engines.ts';

const engine = createEngine('models');
const at = Temporal.Instant.from('2026-11-24T06:00:00Z');
const text = (more: string): string =>
  `Der Stadtrat von Nordhafen hat am Dienstag den Bau einer neuen Brücke beschlossen. ${more}`;
const file = (more: string, fields = ''): string => `---\nlanguage: de\n${fields}---\n\n${text(more)}\n`;

let folder: string;
let shelves: Shelves;
let problems: string[];
let analysed: string[];
/** As another start of the program would make it: with the same database and nothing else. */
let start: () => Content;

const path = (name: string): string => join(folder, 'articles', name);
const write = (name: string, content: string): Promise<void> => writeFile(path(name), content);
const look = async (content: Content = start()): Promise<void> => {
  const readOn = await content.look();
  await readOn(() => false);
};
const seen = async (): Promise<Record<string, string>> => {
  const { items } = await shelves.seenBy([ALL]).newest({}, 50);
  return Object.fromEntries(items.map(({ article }) => [article.id, article.text]));
};

async function articleOf(name: string) {
  await write(name, file('Anders.'));
  await look();
  const { items } = await shelves.seenBy([ALL]).newest({}, 1);
  await rm(path(name));
  await look();
  analysed = [];
  const [entry] = items;
  if (entry === undefined) throw new Error(`${name} was not taken`);
  return entry.article;
}

onEachEngine((store) => {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'content-'));
    await mkdir(join(folder, 'articles'));
    await mkdir(join(folder, 'briefings'));
    const database = await store.database();
    shelves = openShelves(database);
    problems = [];
    analysed = [];
    const counting: Briefer = {
      version: engine.version,
      brief(article) {
        analysed.push(article.id);
        return engine.brief(article);
      },
    };
    start = () =>
      createContent({
        database,
        shelves,
        engine: counting,
        folder,
        now: () => at,
        report: (problem) => problems.push(describeProblem(problem)),
      });
  });

  describe('the library follows the files of content/', () => {
    test('a new one is taken, a changed one replaces what it said, one that is gone is taken out', async () => {
      const content = start();
      await write('a.md', file('Eins.'));
      await write('b.md', file('Zwei.'));
      await look(content);
      expect(await seen()).toEqual({ a: text('Eins.'), b: text('Zwei.') });
      await write('a.md', file('Drei.'));
      await rm(path('b.md'));
      await look(content);
      expect(await seen()).toEqual({ a: text('Drei.') });
    });

    test('a file that is renamed and keeps its id is the same article', async () => {
      await write('a.md', file('Eins.', 'id: bridge\n'));
      await look();
      await rename(path('a.md'), path('b.md'));
      await look();
      expect(await seen()).toEqual({ bridge: text('Eins.') });
      expect(analysed).toEqual(['bridge']);
    });

    test('a file that gives itself another id leaves none under the old one', async () => {
      await write('a.md', file('Eins.'));
      await look();
      await write('a.md', file('Eins.', 'id: bridge\n'));
      await look();
      expect(Object.keys(await seen())).toEqual(['bridge']);
    });

    test('a bad file is reported once, and what it said before stays until it is mended', async () => {
      const content = start();
      await write('a.md', file('Eins.'));
      await look(content);
      await write('a.md', 'no front matter');
      await look(content);
      await look(content);
      expect(problems).toEqual([expect.stringMatching(/a\.md: it has no front matter/)]);
      expect(await seen()).toEqual({ a: text('Eins.') });
      await write('a.md', file('Zwei.'));
      await look(content);
      expect(await seen()).toEqual({ a: text('Zwei.') });
    });

    test('a text in another language than it says is reported, and the others are read', async () => {
      await write(
        'a.md',
        '---\nlanguage: de\n---\n\nThe council of the town has decided to build a new bridge.\n',
      );
      await write('b.md', file('Zwei.'));
      await look();
      expect(problems).toEqual([
        expect.stringMatching(/a\.md: field «text»: the text is not written in «de»/),
      ]);
      expect(Object.keys(await seen())).toEqual(['b']);
    });

    test('an id that another file or somebody’s article has is left to it', async () => {
      const added = { ...(await articleOf('c.md')), text: text('Anders.') };
      await shelves.put([{ article: added, briefing: await engine.brief(added) }], {
        scope: scope.parse('slack:T1'),
        way: 'added',
        by: null,
        at,
      });
      await write('a.md', file('Eins.'));
      await write('b.md', file('Zwei.', 'id: a\n'));
      await write('c.md', file('Drei.'));
      await look();
      expect(await seen()).toEqual({ a: text('Eins.') });
      expect(problems).toEqual([
        expect.stringMatching(/b\.md: field «id»: «a» is taken by .*a\.md/),
        expect.stringMatching(/c\.md: field «id»: «c» is taken by an article that somebody added/),
      ]);
    });

    test('where the folder cannot be read, nothing is taken out', async () => {
      await write('a.md', file('Eins.'));
      await look();
      await rename(join(folder, 'articles'), join(folder, 'elsewhere'));
      await expect(start().look()).rejects.toThrow(/ENOENT/);
      expect(Object.keys(await seen())).toEqual(['a']);
    });
  });

  describe('nothing is read that was read before', () => {
    test('at another start, a file that was only touched among them', async () => {
      await write('a.md', file('Eins.'));
      await look();
      expect(analysed).toEqual(['a']);
      const { atime } = await stat(path('a.md'));
      await utimes(path('a.md'), atime, new Date('2030-01-01'));
      await look();
      await look();
      expect(analysed).toEqual(['a']);
    });

    test('nor what has its briefing in content/, unless another engine or text made it', async () => {
      const name = '2023-10-lawrow-in-pjoengjang';
      await copyFile(`content/articles/${name}.md`, path(`${name}.md`));
      await look();
      const { items } = await shelves.seenBy([ALL]).newest({}, 1);
      const [entry] = items;
      if (entry === undefined) throw new Error('it was not taken');
      await rm(path(`${name}.md`));
      await look();
      analysed = [];
      const briefing = join(folder, 'briefings', `${name}.json`);
      await writeFile(briefing, briefingFile(entry.briefing));
      await copyFile(`content/articles/${name}.md`, path(`${name}.md`));
      await look();
      expect(analysed).toEqual([]);
      await write(`${name}.md`, file('Eins.'));
      await look();
      expect(analysed).toEqual([name]);
    });
  });

  test('a change is seen while the program runs', async () => {
    await write('a.md', file('Eins.'));
    const errors: unknown[] = [];
    const watching = await watchContent({
      content: start(),
      folder: join(folder, 'articles'),
      report: (error) => errors.push(error),
    });
    await vi.waitFor(async () => expect(await seen()).toEqual({ a: text('Eins.') }));
    await write('a.md', file('Zwei.'));
    await write('b.md', file('Drei.'));
    await vi.waitFor(async () => expect(await seen()).toEqual({ a: text('Zwei.'), b: text('Drei.') }), 5000);
    await rm(path('a.md'));
    await vi.waitFor(async () => expect(await seen()).toEqual({ b: text('Drei.') }), 5000);
    await watching.stop();
    expect(errors).toEqual([]);
  });
});
