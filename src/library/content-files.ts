import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Article, type ArticleId, articleId } from '../article/article.ts';
import { articleFiles } from '../article/content.ts';
import { type Briefing, briefing } from '../briefing/briefing.ts';
import type { Database } from '../store/database.ts';

/** A file of content/articles. */
export interface ContentFile {
  readonly name: string;
  /** Changes whenever the file does. */
  readonly stamp: string;
}

/** Files that are asked for their stamp at once. */
const AT_ONCE = 200;

/** The files in a folder, in order of their names. @throws where it cannot be read */
export async function stamped(folder: string): Promise<ContentFile[]> {
  const files: ContentFile[] = [];
  for (const names of batches(await articleFiles(folder), AT_ONCE))
    files.push(
      ...(await Promise.all(names.map(async (name) => ({ name, stamp: await stampOf(join(folder, name)) })))),
    );
  return files;
}

/** A file that cannot be asked has a stamp too: what is wrong with it shows when it is read. */
async function stampOf(path: string): Promise<string> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return found === null ? 'none' : `${found.size} ${found.mtimeNs} ${found.ctimeNs}`;
}

export interface KnownFile {
  readonly stamp: string;
  readonly article: ArticleId;
}

/** The files as they were read last, by name. */
export async function knownFiles(database: Database): Promise<ReadonlyMap<string, KnownFile>> {
  const rows = await database.selectFrom('content_files').selectAll().execute();
  return new Map(
    rows.map(({ file, stamp, article }) => [file, { stamp, article: articleId.parse(article) }]),
  );
}

export async function remember(
  database: Database,
  read: readonly { readonly file: ContentFile; readonly article: Article }[],
): Promise<void> {
  if (read.length === 0) return;
  await database
    .insertInto('content_files')
    .values(read.map(({ file: { name, stamp }, article: { id } }) => ({ file: name, stamp, article: id })))
    .onConflict((conflict) =>
      conflict
        .column('file')
        .doUpdateSet((at) => ({ stamp: at.ref('excluded.stamp'), article: at.ref('excluded.article') })),
    )
    .execute();
}

export async function forget(database: Database, names: readonly string[]): Promise<void> {
  for (const batch of batches(names, AT_ONCE))
    await database.deleteFrom('content_files').where('file', 'in', batch).execute();
}

/** What is kept under these ids, `article` as JSON. */
export async function keptArticles(
  database: Database,
  ids: readonly ArticleId[],
): Promise<
  ReadonlyMap<string, { readonly source: string; readonly hash: string; readonly article: string }>
> {
  if (ids.length === 0) return new Map();
  const rows = await database
    .selectFrom('articles')
    .select(['id', 'source', 'hash', 'article'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The briefing in content/briefings, null where there is none that this engine made of this article. */
export async function keptBriefing(
  folder: string,
  { id, hash }: Article,
  engine: string,
): Promise<Briefing | null> {
  try {
    const kept = briefing.parse(JSON.parse(await readFile(join(folder, 'briefings', `${id}.json`), 'utf8')));
    return kept.hash === hash && kept.analysis.engine === engine ? kept : null;
  } catch {
    return null;
  }
}

export function* batches<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
