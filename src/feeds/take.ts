import type { Draft } from '../article/draft.ts';
import { agenciesIn } from '../article/page/agencies.ts';
import { Refusal } from '../article/refusal.ts';
import { articleIn, type ReadPage } from '../library/incoming.ts';
import type { Brought, Intake } from '../library/intake.ts';
import type { Scope } from '../library/scope.ts';
import type { Database } from '../store/database.ts';
import { type Owed, settle } from './owed.ts';
import type { PageTry } from './page.ts';

interface Parts {
  readonly database: Database;
  readonly intake: Intake;
  readonly readPage: ReadPage;
}

/** What an entry became for those of a scope. */
export interface Outcome {
  readonly scope: Scope;
  readonly became: 'new' | 'revision' | 'placed' | 'there' | 'refused';
  /** The article, or why it is none. */
  readonly what: string;
}

/**
 * Makes an entry an article for everybody to whom it is owed, out of its page or of what the feed says, whichever says more.
 * Where it is one already, or neither can be read, that settles it too.
 */
export async function takeEntry(owed: Owed, page: PageTry | null, parts: Parts): Promise<readonly Outcome[]> {
  const ways = await waysOf(owed, page, parts.readPage);
  const why = page?.is === 'none' || page?.is === 'later' ? page.why : 'it has no text';
  const outcomes: Outcome[] = [];
  for (const scope of owed.scopes) {
    outcomes.push(await takeFor(scope, owed, ways, why, parts.intake));
    await settle(parts.database, owed, scope);
  }
  return outcomes;
}

async function takeFor(
  scope: Scope,
  { feed }: Owed,
  ways: readonly Brought[],
  otherwise: string,
  intake: Intake,
): Promise<Outcome> {
  let what = otherwise;
  for (const brought of ways) {
    try {
      const { article, became } = await intake.take(brought, { scope, way: `feed:${feed}`, by: null });
      return { scope, became, what: article.id };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      what = error.message;
    }
  }
  return { scope, became: 'refused', what };
}

/** What can be brought of an entry, what says most first. */
async function waysOf(owed: Owed, page: PageTry | null, readPage: ReadPage): Promise<readonly Brought[]> {
  const { entry } = owed;
  const draft: readonly Brought[] =
    entry.text === '' ? [] : [{ kind: 'draft', draft: draftOf(owed), paywalled: !entry.whole }];
  if (page?.is !== 'page') return draft;
  const { html, url } = page;
  const whole: Brought = { kind: 'page', html, url };
  if (draft.length === 0) return [whole];
  const length = await lengthOf(html, url, readPage);
  return length < entry.text.length ? [...draft, whole] : [whole, ...draft];
}

/** How many characters of an article a page shows. */
async function lengthOf(html: string, url: string, readPage: ReadPage): Promise<number> {
  try {
    const { file, id } = await readPage(html, url);
    return articleIn(file, id).text.length;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return 0;
  }
}

function draftOf({ entry, feedTitle }: Owed): Draft {
  const { text, title, date, byline, url } = entry;
  const agencies = agenciesIn([byline ?? ''], text.split('\n'));
  return { text, title, date, publisher: feedTitle, byline, agencies, url };
}
