import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UnreadableText } from '../analysis/unreadable.ts';
import type { Article } from '../article/article.ts';
import type { ContentProblem } from '../article/content.ts';
import { type Briefing, briefing } from '../briefing/briefing.ts';
import type { Briefer } from './incoming.ts';
import type { Entry } from './library.ts';

/**
 * Articles with the briefings generated from them, as kept in `folder`. One that is missing, was made from another text
 * or by another engine is made anew; an article that cannot be read is left out and named in `unread`.
 */
export async function withBriefings(
  articles: readonly Article[],
  folder: string,
  engine: Briefer,
): Promise<{ entries: Entry[]; unread: ContentProblem[] }> {
  const entries: Entry[] = [];
  const unread: ContentProblem[] = [];
  for (const article of articles) {
    try {
      const kept = await readBriefing(join(folder, `${article.id}.json`));
      const current = kept !== null && kept.hash === article.hash && kept.analysis.engine === engine.version;
      entries.push({ article, briefing: current ? kept : await engine.brief(article) });
    } catch (error) {
      if (!(error instanceof UnreadableText)) throw error;
      unread.push({ file: `${article.id}.md`, field: 'text', mend: error.message });
    }
  }
  return { entries, unread };
}

/** A kept briefing, or null where there is none that today's program understands. */
async function readBriefing(path: string): Promise<Briefing | null> {
  try {
    return briefing.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}
