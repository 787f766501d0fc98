import type { Draft } from '../article/draft.ts';
import { type FetchOptions, fetchPage } from '../article/fetch.ts';
import { Refusal } from '../article/refusal.ts';
import type { Database } from '../store/database.ts';
import type { Source } from './admission.ts';
import {
  articleIn,
  type Briefer,
  draftIn,
  type Incoming,
  type ReadPage,
  readIncoming,
  textIn,
} from './incoming.ts';
import type { Admitted, Holding, Shelves, Way } from './shelves.ts';

/** What somebody or a feed brings. */
export type Brought =
  | { readonly kind: 'address'; readonly address: string }
  /** A page that the caller fetched, at the address where it was found in the end. */
  | { readonly kind: 'page'; readonly html: string; readonly url: string }
  /** A feed's entry that needs no page. */
  | { readonly kind: 'draft'; readonly draft: Draft; readonly paywalled: boolean }
  /** A pasted text, with front matter or without. */
  | { readonly kind: 'text'; readonly text: string };

export interface Taken extends Admitted {
  /** The page says that it is not free: perhaps only its beginning is kept. */
  readonly paywalled: boolean;
}

/** The way in: whatever comes becomes an article of the library, once. */
export interface Intake {
  /**
   * Fetches what has to be fetched, reads it and keeps it for those of the holding's scope. What somebody adds counts
   * towards their limit of the day, whatever becomes of it.
   * @throws Refusal for what is no article, cannot be had or cannot be read, and over the limit
   */
  take(brought: Brought, holding: Omit<Holding, 'at'>): Promise<Taken>;
}

interface Parts {
  readonly database: Database;
  readonly shelves: Shelves;
  readonly engine: Briefer;
  readonly now: () => Temporal.Instant;
  /** How often one person may add something on a day (UTC). */
  readonly addsPerDay: number;
  readonly fetching?: FetchOptions;
  /** In this thread unless told otherwise. */
  readonly readPage?: ReadPage;
}

/** Loaded with the first page: the start is to be quick. */
const readPageHere: ReadPage = async (html, url) => (await import('./page-in.ts')).pageIn(html, url);

export function createIntake({
  database,
  shelves,
  engine,
  now,
  addsPerDay,
  fetching = {},
  readPage = readPageHere,
}: Parts): Intake {
  const incomingOf = async (brought: Brought): Promise<Incoming> => {
    switch (brought.kind) {
      case 'address': {
        const { html, url } = await fetchPage(brought.address, fetching);
        return readPage(html, url);
      }
      case 'page':
        return readPage(brought.html, brought.url);
      case 'draft':
        return draftIn(brought.draft, brought.paywalled);
      case 'text':
        return textIn(brought.text, 'article');
    }
    return brought satisfies never;
  };
  return {
    async take(brought, who) {
      const at = now();
      if (who.way === 'added' && who.by !== null) await countAddition(database, who.by, at, addsPerDay);
      const { file, id, paywalled } = await incomingOf(brought);
      const article = articleIn(file, id);
      const arrival = { article, source: sourceOf(brought, who.way), paywalled };
      const holding = { ...who, at };
      const admitted =
        (await shelves.admitKnown(arrival, holding)) ??
        (await shelves.admit(arrival, await readIncoming(article, engine), holding));
      return { ...admitted, paywalled };
    },
  };
}

function sourceOf({ kind }: Brought, way: Way): Source {
  if (kind === 'address' || kind === 'page') return 'page';
  return way === 'added' ? 'text' : way;
}

/** @throws Refusal where the day's limit is reached; it begins anew at midnight UTC */
async function countAddition(
  database: Database,
  person: string,
  at: Temporal.Instant,
  most: number,
): Promise<void> {
  const day = at.toString().slice(0, 10);
  await database.deleteFrom('additions').where('day', '<', day).execute();
  const { times } = await database
    .insertInto('additions')
    .values({ person, day, times: 1 })
    .onConflict((conflict) =>
      conflict.columns(['person', 'day']).doUpdateSet((row) => ({ times: row('additions.times', '+', 1) })),
    )
    .returning('times')
    .executeTakeFirstOrThrow();
  if (times <= most) return;
  throw new Refusal({
    de: `Heute sind schon ${most} Artikel von Ihnen gekommen, mehr gehen an einem Tag nicht; ab Mitternacht (UTC) geht es weiter.`,
    en: `You have added ${most} articles today, which is as many as one day takes; it goes on after midnight (UTC).`,
  });
}
