import { type FSWatcher, watch } from 'node:fs';
import type { Content } from './content.ts';

interface Options {
  readonly content: Content;
  /** The folder whose changes are to be seen. */
  readonly folder: string;
  /** Told why a look failed; the next one is tried all the same. */
  readonly report: (error: unknown) => void;
}

/** An editor writes a file in several steps. */
const SETTLED_MS = 300;

/** Not every file system tells of changes. */
const LOOK_AGAIN_MS = 60_000;

/**
 * Looks into content/ now, whenever something changes there, and once a minute. Comes back when everything is there that
 * needs no reading; the rest follows while people ask.
 * @throws where the folder cannot be read at first
 */
export async function watchContent({ content, folder, report }: Options): Promise<{ stop(): Promise<void> }> {
  let stopped = false;
  let asked = false;
  const enough = () => stopped || asked;
  const lookAgain = async (): Promise<void> => {
    if (!asked || stopped) return;
    asked = false;
    try {
      const readOn = await content.look();
      await readOn(enough);
    } catch (error) {
      report(error);
    }
  };
  const readOn = await content.look();
  let work = readOn(enough).catch(report);
  const again = (): void => {
    asked = true;
    work = work.then(lookAgain);
  };
  let settling: NodeJS.Timeout | undefined;
  const watcher = watched(folder, report, () => {
    clearTimeout(settling);
    settling = setTimeout(again, SETTLED_MS);
  });
  const timer = setInterval(again, LOOK_AGAIN_MS);
  return {
    async stop() {
      stopped = true;
      watcher?.close();
      clearTimeout(settling);
      clearInterval(timer);
      await work;
    },
  };
}

/** Null where the system watches no more folders: then the look once a minute has to do. */
function watched(folder: string, report: (error: unknown) => void, seen: () => void): FSWatcher | null {
  try {
    return watch(folder, seen).on('error', report);
  } catch (error) {
    report(error);
    return null;
  }
}
