import { setImmediate as turn } from 'node:timers/promises';
import type { Shelves } from './shelves.ts';

interface Options {
  readonly shelves: Shelves;
  /** Told why it cannot go on; it does at the next start. */
  readonly report: (error: unknown) => void;
}

export interface Indexing {
  /** Settled when all articles can be found by their words, or after a stop. */
  readonly done: Promise<void>;
  stop(): Promise<void>;
}

/** Makes what was kept before there was an index, or under an older one, findable by its words, a few at a time. */
export function startIndexing({ shelves, report }: Options): Indexing {
  const stopping = new AbortController();
  const indexAll = async (): Promise<void> => {
    while (!stopping.signal.aborted && (await shelves.indexSome())) await turn();
  };
  const done = indexAll().catch(report);
  return {
    done,
    async stop() {
      stopping.abort();
      await done;
    },
  };
}
