import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../article/article.ts';
import { type Briefing, briefing } from '../briefing/briefing.ts';
import type { Entry } from './library.ts';

/**
 * Articles with the briefings generated from them. One that is missing, was made from another text or by another
 * engine is made anew by `make`.
 */
export async function withBriefings(
  articles: readonly Article[],
  folder: string,
  engine: string,
  make: (article: Article) => Promise<Briefing>,
): Promise<Entry[]> {
  return Promise.all(
    articles.map(async (article) => {
      const kept = await readBriefing(join(folder, `${article.id}.json`));
      const current = kept !== null && kept.hash === article.hash && kept.analysis.engine === engine;
      return { article, briefing: current ? kept : await make(article) };
    }),
  );
}

async function readBriefing(path: string): Promise<Briefing | null> {
  const json = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (json === null) return null;
  const parsed = briefing.safeParse(JSON.parse(json));
  return parsed.success ? parsed.data : null;
}
