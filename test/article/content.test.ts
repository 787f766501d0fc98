import { mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeProblem, loadArticles, parseArticle } from '../../src/article/content.ts';

const GOOD = '---\nlanguage: de\ndate: 2023-10\ntitle: Ein Titel\n---\n\nDer erste Satz. Der zweite Satz.\n';

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'content-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

describe('an article in content/articles', () => {
  test('keeps its text to the letter, typos and marks included', async () => {
    const text = await readFile('content/articles/2023-10-lawrow-in-pjoengjang.md', 'utf8');
    const { articles, problems } = await loadArticles('content/articles');
    expect(problems).toEqual([]);
    const seed = articles.find(({ id }) => id === '2023-10-lawrow-in-pjoengjang');
    expect(text.endsWith(`---\n\n${seed?.text}\n`)).toBe(true);
    expect(seed?.text).toContain('"Zukunfsorientierte" Beziehung zu Russland');
    expect(seed?.text).toContain('die Annährung zwischen');
  });

  test('has its date as precise as it was printed, and a title of ours marked as ours', () => {
    expect(parseArticle(GOOD.replace('title: Ein Titel\n', ''), 'a.md')).toMatchObject({
      date: '2023-10',
      title: { text: 'Der erste Satz. Der zweite Satz', ours: true },
    });
  });
});

describe('a file that is broken', () => {
  test.each([
    [
      'has no text',
      GOOD.replace(/Der erste.*/, ''),
      'field «text»: there is none; put the article under the front matter',
    ],
    [
      'has a field nobody knows',
      GOOD.replace('title:', 'tilte:'),
      'field «tilte»: is not known; the fields are id, language, date, title, title-ours, publisher, byline, agencies, url',
    ],
    [
      'has a day that is not in the calendar',
      GOOD.replace('2023-10', '2023-02-30'),
      'field «date»: is not in the calendar',
    ],
    [
      'has a date that is none',
      GOOD.replace('2023-10', 'October'),
      'field «date»: must be a year, a month (2023-10) or a day (2023-10-19)',
    ],
    [
      'has no front matter',
      'Nur Text.',
      'it has no front matter; begin the file with --- lines around «language: de» or «language: en»',
    ],
    [
      'is in no language we read',
      GOOD.replace('language: de', 'language: fr'),
      'field «language»: must be one of de, en',
    ],
    [
      'has an address that is none',
      GOOD.replace('title:', 'url: javascript:alert(1)\ntitle:'),
      'field «url»: must be an http or https address',
    ],
  ])('that %s is named with field and mend, and the rest is there', async (_, content, mend) => {
    const folder = await folderWith({ 'bad.md': content, 'good.md': GOOD });
    const { articles, problems } = await loadArticles(folder);
    expect(articles.map(({ id }) => id)).toEqual(['good']);
    expect(problems.map(describeProblem)).toEqual([expect.stringMatching(/bad\.md: /)]);
    expect(problems.map(describeProblem)[0]).toContain(mend);
  });

  test('whose id another file has is named with the other', async () => {
    const folder = await folderWith({ 'one.md': GOOD, 'two.md': GOOD.replace('---\n', '---\nid: one\n') });
    const { articles, problems } = await loadArticles(folder);
    expect(articles).toHaveLength(1);
    expect(problems[0]?.mend).toMatch(/^«one» is taken by .*one\.md; give one of them another id$/);
  });

  test('that leads outside the folder is not read', async () => {
    const outside = await folderWith({ 'secret.md': GOOD });
    const folder = await folderWith({});
    await symlink(join(outside, 'secret.md'), join(folder, 'link.md'));
    const { articles, problems } = await loadArticles(folder);
    expect(articles).toEqual([]);
    expect(problems[0]?.mend).toBe('it leads outside the content folder; put the file itself there');
  });
});
