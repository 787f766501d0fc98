import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Article } from '../../src/article/article.ts';
import { loadArticles } from '../../src/article/content.ts';
import { bareDraft, type Draft } from '../../src/article/draft.ts';
import type { Engine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';
import { articleIn, draftIn } from '../../src/library/incoming.ts';
import { benchmarks } from '../eval/scorers.ts';

/** So many families are there in the articles that are made. */
const FAMILIES = 2000;
const SYLLABLES = [
  'bar',
  'den',
  'fels',
  'gor',
  'hin',
  'kol',
  'lun',
  'mer',
  'nor',
  'rau',
  'stel',
  'tam',
  'wes',
];

/** As many articles as wanted, each another: the texts of content/ and the benchmarks with other people and numbers. */
export async function manyArticles(engine: Engine): Promise<(n: number) => Draft> {
  const originals = await Promise.all(
    (await texts()).map(async (text) => {
      const { analysis } = await engine.brief(articleOf(bareDraft(text)));
      const people = analysis.entities.filter(({ kind }) => kind === 'person');
      return { text, families: [...new Set(people.map(({ name }) => name.split(' ').at(-1) ?? name))] };
    }),
  );
  return (n) => {
    const { text = '', families = [] } = originals[n % originals.length] ?? {};
    const round = Math.floor(n / originals.length);
    const renamed = families.reduce(
      (said, family, i) => said.replaceAll(family, familyName(n + 7 * i)),
      text,
    );
    const renumbered = renamed.replace(/\d+/g, (digits) => String(Number(digits) + round));
    return { ...bareDraft(`${renumbered}\n\n[${n}]`), title: `Article ${n}` };
  };
}

export function articleOf(draft: Draft): Article {
  const { file, id } = draftIn(draft, false);
  return articleIn(file, id);
}

async function texts(): Promise<string[]> {
  const { articles } = await loadArticles(atHome('content/articles'));
  const folder = benchmarks();
  const files = folder === null ? [] : ['de-pcc', 'en-gum'].map((name) => `${folder}/keypoints/${name}.json`);
  const documents = z.array(z.object({ text: z.string() }));
  const more = await Promise.all(
    files.map(async (file) => documents.parse(JSON.parse(await readFile(file, 'utf8')))),
  );
  return [...articles, ...more.flat()].map(({ text }) => text);
}

function familyName(n: number): string {
  let rest = n % FAMILIES;
  let name = '';
  for (let i = 0; i < 3; i++) {
    name += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return name.charAt(0).toUpperCase() + name.slice(1);
}
