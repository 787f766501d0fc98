import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { foldedWords } from '../analysis/names.ts';
import { type Article, type ArticleId, articleId, article as articleSchema } from '../article/article.ts';
import type { Database } from '../store/database.ts';
import { ALL } from './scope.ts';
import type { Shelves } from './shelves.ts';

export interface ForgettingParts {
  readonly database: Database;
  readonly shelves: Pick<Shelves, 'forget'>;
  /** For how many days an article is kept after it came. */
  readonly days: number;
  readonly now: () => Temporal.Instant;
  /** Ids of articles that something still to be posted names. */
  readonly named: () => Promise<ReadonlySet<string>>;
}

/** So few that nobody waits long while they are forgotten. */
const BATCH = 10;

/**
 * Forgets, oldest first, what came longer ago than it is to be kept, wherever it is held: not what content/ has, not what
 * something still to be posted names, and not where somebody speaks or a word stands that a place which sees it watches.
 * @param signal ends it after those that are under way
 * @param between is waited for after each few
 * @returns how many were forgotten
 */
export async function forgetOld(
  parts: ForgettingParts,
  signal: Pick<AbortSignal, 'aborted'>,
  between: () => Promise<unknown>,
): Promise<number> {
  const { database, shelves, days, now, named } = parts;
  const before = now()
    .subtract({ hours: 24 * days })
    .toString();
  let forgotten = 0;
  for (let after = { added_at: '', id: '' }; ; ) {
    const rows = await olderThan(database, before, after);
    const last = rows.at(-1);
    if (last === undefined || signal.aborted) return forgotten;
    after = last;
    const articles = rows.map((row) => articleSchema.parse(JSON.parse(row.article)));
    const held = new Set<string>([...(await named()), ...(await watchedAmong(database, articles))]);
    const free = articles.map(({ id }) => id).filter((id) => !held.has(id));
    if (free.length > 0) await shelves.forget(free);
    forgotten += free.length;
    await between();
  }
}

const olderThan = (
  database: Database,
  before: string,
  after: { readonly added_at: string; readonly id: string },
) =>
  database
    .selectFrom('articles')
    .select(['id', 'added_at', 'article'])
    .where((row) => row(row.refTuple('added_at', 'id'), '>', row.tuple(after.added_at, after.id)))
    .where('added_at', '<', before)
    .where('source', '!=', 'content')
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('holdings')
            .select('holdings.article')
            .whereRef('holdings.article', '=', 'articles.id')
            .where('holdings.added_at', '>=', before),
        ),
      ),
    )
    .orderBy('added_at')
    .orderBy('id')
    .limit(BATCH)
    .execute();

/** Those in which somebody says something, or a word stands, that is watched where they are seen. */
async function watchedAmong(database: Database, articles: readonly Article[]): Promise<ArticleId[]> {
  const ids = articles.map(({ id }) => id);
  const speaking = await database
    .selectFrom('watches')
    .innerJoin('appearances', 'appearances.name', 'watches.shown')
    .select('appearances.article')
    .distinct()
    .where('kind', '=', 'person')
    .where('appearances.article', 'in', ids)
    .where((row) => row(row('quotes', '+', row.ref('claims')), '>', 0))
    .where(seenAt('appearances'))
    .execute();
  const words = await database
    .selectFrom('watches')
    .innerJoin('holdings', (join) => join.on(seenAt('holdings')))
    .select(['holdings.article', 'word'])
    .distinct()
    .where('kind', '=', 'word')
    .where('holdings.article', 'in', ids)
    .execute();
  const texts = new Map<string, string>(
    articles.map(({ id, text }) => [id, ` ${foldedWords(text).join(' ')} `]),
  );
  const standing = words.filter(({ article, word }) => texts.get(article)?.includes(` ${word} `));
  return [...speaking, ...standing].map(({ article }) => articleId.parse(article));
}

/** Whether a place that watches sees what a scope holds: see `scopesOf` in core. */
function seenAt(table: 'appearances' | 'holdings') {
  const scope = sql.ref(`${table}.scope`);
  return sql<boolean>`(${scope} = ${ALL} or watches.place = ${scope}
    or substr(watches.place, 1, length(${scope}) + 1) = ${scope} || '/')`;
}

/** Between two times that everything is looked through, and between a few articles and the next. */
const AGAIN_MS = 6 * 3_600_000;
const BREATH_MS = 200;

interface Options extends ForgettingParts {
  /** Told after each look how many were forgotten, and why a look failed; the next one comes all the same. */
  readonly done: (forgotten: number) => void;
  readonly failed: (error: unknown) => void;
}

/** Forgets what is old now and again while the process lives, a few articles at a time. */
export function startForgetting(options: Options): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const wait = (ms: number) => pause(ms, undefined, { signal }).catch(() => undefined);
  const work = (async () => {
    while (!signal.aborted) {
      await forgetOld(options, signal, () => wait(BREATH_MS)).then(options.done, options.failed);
      await wait(AGAIN_MS);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await work;
    },
  };
}
