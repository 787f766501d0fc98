import type { Article, ArticleId } from '../article/article.ts';
import type { Briefer } from './incoming.ts';
import type { Shelves } from './shelves.ts';

interface Options {
  readonly shelves: Shelves;
  /** Reads when nothing else is to be read. */
  readonly engine: Briefer;
  /**
   * Told of an article that this engine cannot read, null where it is the database that fails. Old readings stay, and are
   * tried again at the next start.
   */
  readonly report: (error: unknown, article: ArticleId | null) => void;
}

export interface Rereading {
  /** Settled when every article has been tried, or after a stop. */
  readonly done: Promise<void>;
  stop(): Promise<void>;
}

/** So few that nobody waits long while they are written. */
const BATCH = 8;

/** Reads anew what another engine has read, batch by batch; until then the old reading is shown. */
export function startRereading({ shelves, engine, report }: Options): Rereading {
  const stopping = new AbortController();
  const read = async (article: Article) => {
    try {
      return [{ article, briefing: await engine.brief(article) }];
    } catch (error) {
      report(error, article.id);
      return [];
    }
  };
  const rereadAll = async (): Promise<void> => {
    let after: ArticleId | null = null;
    while (!stopping.signal.aborted) {
      const articles: readonly Article[] = await shelves.outdated(engine.version, after, BATCH);
      const last = articles.at(-1);
      if (last === undefined) return;
      await shelves.reread((await Promise.all(articles.map(read))).flat());
      after = last.id;
    }
  };
  const done = rereadAll().catch((error: unknown) => report(error, null));
  return {
    done,
    async stop() {
      stopping.abort();
      await done;
    },
  };
}
