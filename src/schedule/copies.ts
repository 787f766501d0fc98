import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type ArticleId, articleId, type Language } from '../article/article.ts';
import { correction, withdrawal } from '../core/news/corrections.ts';
import { formatLine } from '../core/parse.ts';
import { articlesShown, type Copies, type Copy } from '../core/posting/copies.ts';
import { type MessageRef, messageRef } from '../core/posting/poster.ts';
import type { Action, Part, Reply } from '../core/reply.ts';
import type { PlaceSettings } from '../core/settings/place-settings.ts';
import { revisionsOf } from '../library/revisions.ts';
import { type Scope, scope as scopeSchema, within } from '../library/scope.ts';
import type { Heard } from '../library/shelves.ts';
import type { Database } from '../store/database.ts';
import { instantOf, instantText } from '../store/instant.ts';
import type { CopyRow } from '../store/tables.ts';
import { idOf } from './debts.ts';
import { oweCorrections } from './owe-corrections.ts';

const texts = {
  changes: { de: 'Was sich geändert hat', en: 'What changed' },
};

/** Of so many revisions it is said what changed, in one line each. */
const MOST_LINES = 3;

interface Parts {
  readonly database: Database;
  readonly settings: PlaceSettings;
  readonly now: () => Temporal.Instant;
}

export const copiesOf = (parts: Parts): Copies => ({
  keep: (copy) =>
    parts.database.transaction().execute(async (transaction) => {
      await dropCopy(transaction, copy.message);
      await keepCopy(transaction, copy, { id: idOf(crypto.randomUUID()), sure: true }, parts.now());
    }),
  async shownBy({ home, channel, message }) {
    const row = await parts.database
      .selectFrom('copies')
      .select(['id', 'line', 'page'])
      .where('home', '=', home)
      .where('channel', '=', channel)
      .where('message', '=', message)
      .executeTakeFirst();
    return row === undefined
      ? null
      : { line: row.line, page: row.page, of: await shownIn(parts.database, row.id) };
  },
  async turned({ home, channel, message }, page, reply, spoken) {
    const row = await parts.database
      .updateTable('copies')
      .set({ page })
      .where('home', '=', home)
      .where('channel', '=', channel)
      .where('message', '=', message)
      .returningAll()
      .executeTakeFirst();
    return row === undefined ? reply : withNotes(reply, await notesOf(row, spoken, parts));
  },
});

/** A message shows one thing at a time. What is owed to what it showed before comes to nothing. */
async function dropCopy(database: Database, { home, channel, message }: MessageRef): Promise<void> {
  const ids = database
    .selectFrom('copies')
    .select('id')
    .where('home', '=', home)
    .where('channel', '=', channel)
    .where('message', '=', message);
  await database.deleteFrom('copy_articles').where('copy', 'in', ids).execute();
  await database
    .deleteFrom('copies')
    .where('home', '=', home)
    .where('channel', '=', channel)
    .where('message', '=', message)
    .execute();
}

/** What tells a reply from any other. */
export const shownAs = ({ parts, actions }: Reply): string =>
  createHash('sha256')
    .update(JSON.stringify([parts, actions]))
    .digest('base64url');

interface Posting {
  readonly id: string;
  /** False where it is not certain that the message shows this reply. */
  readonly sure: boolean;
}

/** Keeps what a message shows; where that has changed meanwhile, or is not certain, it owes the correction at once. */
export async function keepCopy(
  database: Database,
  { message, scope, reply, language, page, sharedBy }: Copy,
  { id, sure }: Posting,
  now: Temporal.Instant,
): Promise<void> {
  const shown = articlesShown(reply);
  const revisions = await currentRevisions(
    database,
    shown.map(({ article }) => article),
  );
  const known = shown.filter(({ article, title }) => revisions.has(article) || title !== null);
  if (reply.outcome !== 'answer' || known.length === 0) return;
  const row: CopyRow = {
    ...message,
    id,
    scope,
    line: reply.line,
    language,
    page,
    shared_by: sharedBy,
    at: instantText(now),
    shown: sure ? shownAs(reply) : '',
  };
  await database.insertInto('copies').values(row).execute();
  const articles = known.map(({ article, title, version, sentences }) => {
    const current = revisions.get(article);
    const isCurrent = current !== undefined && (version === null || version === current.hash);
    return {
      row: {
        copy: id,
        article,
        revision: current === undefined ? 0 : isCurrent ? current.revision : current.revision - 1,
        title: title ?? current?.title ?? article,
        sentences: JSON.stringify(sentences),
      },
      isCurrent,
    };
  });
  await database
    .insertInto('copy_articles')
    .values(articles.map((one) => one.row))
    .execute();
  if (!sure || articles.some(({ isCurrent }) => !isCurrent))
    await oweCorrections(database, [row], 'late', now);
}

async function currentRevisions(database: Database, articles: readonly ArticleId[]) {
  if (articles.length === 0) return new Map<string, { revision: number; hash: string; title: string }>();
  const rows = await database
    .selectFrom('articles')
    .select(['id', 'revision', 'hash', 'article'])
    .where('id', 'in', articles)
    .execute();
  return new Map(
    rows.map(({ id, revision, hash, article }) => [
      id,
      { revision, hash, title: titled.parse(JSON.parse(article)).title.text },
    ]),
  );
}

const titled = z.object({ title: z.object({ text: z.string() }) });

/** Owes a correction to all messages that show something of an article, seen by those of `scope` or, within it, of a part. */
export async function correctCopies(
  database: Database,
  { article, scope, cause, now }: Heard & { readonly now: Temporal.Instant },
): Promise<void> {
  const rows = await database
    .selectFrom('copies')
    .innerJoin('copy_articles', 'copy_articles.copy', 'copies.id')
    .selectAll('copies')
    .where('copy_articles.article', '=', article)
    .execute();
  const seen = rows.filter((row) => scope === null || within(scopeSchema.parse(row.scope)).includes(scope));
  await oweCorrections(database, seen, `${article} ${cause}`, now);
}

/** What was corrected in a message since it was posted, the oldest first, and where to read more. */
export interface Notes {
  readonly parts: readonly Part[];
  readonly actions: readonly Action[];
  /** No article of which it shows something is in the library any more. */
  readonly allGone: boolean;
}

export async function notesOf(
  row: CopyRow,
  spoken: Language,
  { database, settings }: Omit<Parts, 'now'>,
): Promise<Notes> {
  const shown = await shownIn(database, row.id);
  const articles = shown.map(({ article }) => article);
  const held = await heldBy(database, articles, scopeSchema.parse(row.scope));
  const revisions = await revisionsOf(
    database,
    articles.filter((article) => held.has(article)),
  );
  const { zone: set } = await settings.of({
    home: row.home,
    channel: row.channel,
    closed: row.scope !== row.home,
  });
  const message = { posted: instantOf(row.at), zone: set ?? (await zoneOfSchedules(row, database)) ?? 'UTC' };
  const newer = revisions.flatMap((revision) => {
    const from = shown.find(({ article }) => article === revision.article);
    return from !== undefined && revision.number > from.revision ? [{ revision, from }] : [];
  });
  const lines = newer.flatMap(({ revision, from: { sentences, title } }) =>
    correction(revision, { ...message, sentences, title: shown.length > 1 ? title : null }, spoken),
  );
  const gone = shown.filter(({ article }) => !held.has(article));
  const [last] = newer;
  return {
    parts: [
      ...gone.map(({ title }) => withdrawal(title, spoken)),
      ...lines.slice(0, MOST_LINES).toReversed(),
    ],
    actions:
      last === undefined
        ? []
        : [
            {
              label: texts.changes[spoken],
              line: formatLine('changes', { article: last.revision.article }),
            },
          ],
    allGone: held.size === 0,
  };
}

/** Where nobody has set a zone, times are told as those are that something is posted at. */
async function zoneOfSchedules({ home, channel }: CopyRow, database: Database): Promise<string | null> {
  const row = await database
    .selectFrom('schedules')
    .select('zone')
    .where('home', '=', home)
    .where('channel', '=', channel)
    .orderBy('made_at')
    .limit(1)
    .executeTakeFirst();
  return row?.zone ?? null;
}

export const withNotes = (reply: Reply, { parts, actions }: Notes): Reply => ({
  ...reply,
  parts: [...parts, ...reply.parts],
  actions: [...reply.actions, ...actions],
});

const numbers = z.array(z.int().positive());

export async function shownIn(database: Database, copy: string) {
  const rows = await database.selectFrom('copy_articles').selectAll().where('copy', '=', copy).execute();
  return rows.map(({ article, revision, title, sentences }) => ({
    article: articleId.parse(article),
    revision,
    title,
    sentences: numbers.parse(JSON.parse(sentences)),
  }));
}

async function heldBy(
  database: Database,
  articles: readonly ArticleId[],
  scope: Scope,
): Promise<ReadonlySet<ArticleId>> {
  if (articles.length === 0) return new Set();
  const rows = await database
    .selectFrom('holdings')
    .select('article')
    .where('article', 'in', articles)
    .where('scope', 'in', within(scope))
    .execute();
  return new Set(rows.map(({ article }) => articleId.parse(article)));
}

export const messageOf = ({ platform, home, channel, thread, message }: CopyRow): MessageRef =>
  messageRef.parse({ platform, home, channel, thread, message });
