import { join, relative } from 'node:path';
import type { Article, ArticleId } from '../article/article.ts';
import { type ContentProblem, idTaken, type Problem, readArticleFile } from '../article/content.ts';
import type { Briefing } from '../briefing/briefing.ts';
import type { Database } from '../store/database.ts';
import {
  batches,
  type ContentFile,
  forget,
  type KnownFile,
  keptArticles,
  keptBriefing,
  knownFiles,
  remember,
  stamped,
} from './content-files.ts';
import type { Briefer } from './incoming.ts';
import { ALL } from './scope.ts';
import type { Shelves } from './shelves.ts';

interface Parts {
  readonly database: Database;
  readonly shelves: Shelves;
  readonly engine: Briefer;
  /** The folder with `articles/` and `briefings/`. */
  readonly folder: string;
  readonly now: () => Temporal.Instant;
  /** Told of each file that cannot be taken, once until it changes. What was read of it before stays. */
  readonly report: (problem: ContentProblem) => void;
}

/** Has the engine read what could not be taken at once, until it is told that it is enough. */
export type ReadOn = (enough: () => boolean) => Promise<void>;

/** What everybody sees, as the files of content/ have it. */
export interface Content {
  /**
   * Looks which files are new, other or gone since they were read last, and takes those at once that have a briefing in
   * content/; what it gives reads the others. One look at a time.
   * @throws where the folder cannot be read; then nothing is taken out
   */
  look(): Promise<ReadOn>;
}

/** A file with what it says. */
interface Parsed {
  readonly file: ContentFile;
  readonly article: Article;
}

/** So few that nobody waits long while they are written, so many that the engine always has the next one. */
const BATCH = 8;

export function createContent({ database, shelves, engine, folder, now, report }: Parts): Content {
  const articles = join(folder, 'articles');
  const shown = (name: string): string => relative('.', join(articles, name));
  /** Files that could not be taken, by their stamp. */
  const refused = new Map<string, string>();
  const refuse = ({ name, stamp }: ContentFile, problem: Problem): void => {
    refused.set(name, stamp);
    report({ file: shown(name), ...problem });
  };

  /** Those of the files that are articles. */
  const parse = async (files: readonly ContentFile[]): Promise<Parsed[]> => {
    const read = await Promise.all(
      files.map(async (file) => ({ file, article: await readArticleFile(articles, file.name) })),
    );
    return read.flatMap(({ file, article }) => {
      if (!('mend' in article)) return [{ file, article }];
      refuse(file, article);
      return [];
    });
  };

  /** Those of the files whose id nothing else has, and that say something else than what is kept. */
  const changed = async (parsed: readonly Parsed[], owners: Owners): Promise<Parsed[]> => {
    const ids = parsed.map(({ article }) => article.id);
    const kept = await keptArticles(database, ids);
    const same: Parsed[] = [];
    const other: Parsed[] = [];
    for (const one of parsed) {
      const { file, article } = one;
      const there = kept.get(article.id);
      const added = there !== undefined && there.source !== 'content' && there.hash !== article.hash;
      const owner = added ? 'an article that somebody added' : owners.claim(article.id, file.name);
      if (owner !== null) refuse(file, idTaken(article.id, added ? owner : shown(owner)));
      else if (there?.source === 'content' && there.article === JSON.stringify(article)) same.push(one);
      else other.push(one);
    }
    await remember(database, same);
    return other;
  };

  /** Keeps what `brief` reads, and gives the files for which that is null. */
  const keep = async (
    parsed: readonly Parsed[],
    brief: (article: Article) => Promise<Briefing | null>,
  ): Promise<ContentFile[]> => {
    const read = await Promise.all(
      parsed.map(async ({ file, article }) => {
        try {
          return { file, article, briefing: await brief(article) };
        } catch (error) {
          const mend = error instanceof Error ? error.message : String(error);
          refuse(file, { field: 'text', mend });
          return null;
        }
      }),
    );
    const taken = read.flatMap((one) => (one?.briefing ? [{ ...one, briefing: one.briefing }] : []));
    if (taken.length > 0) await shelves.put(taken, { scope: ALL, way: 'content', by: null, at: now() });
    await remember(database, taken);
    return read.flatMap((one) => (one?.briefing === null ? [one.file] : []));
  };

  return {
    async look() {
      const files = await stamped(articles);
      const known = await knownFiles(database);
      const present = new Set(files.map(({ name }) => name));
      const owners = ownersOf([...known].filter(([name]) => present.has(name)));
      const differing = files.filter(
        ({ name, stamp }) => known.get(name)?.stamp !== stamp && refused.get(name) !== stamp,
      );
      const left: ContentFile[] = [];
      for (const batch of batches(differing, BATCH)) {
        const other = await changed(await parse(batch), owners);
        left.push(...(await keep(other, (article) => keptBriefing(folder, article, engine.version))));
      }
      for (const { article } of known.values()) if (!owners.has(article)) await shelves.remove(article, ALL);
      const gone = [...known.keys()].filter((name) => !present.has(name));
      await forget(database, gone);
      return async (enough) => {
        for (const batch of batches(left, BATCH)) {
          if (enough()) return;
          await keep(await parse(batch), (article) => engine.brief(article));
        }
      };
    },
  };
}

/** Which file has which id. */
interface Owners {
  has(id: ArticleId): boolean;
  /** Gives a file an id instead of the one that it had. @returns the file that has it already, null where none does */
  claim(id: ArticleId, file: string): string | null;
}

function ownersOf(known: readonly (readonly [string, KnownFile])[]): Owners {
  const files = new Map(known.map(([file, { article }]) => [article, file]));
  const ids = new Map(known.map(([file, { article }]) => [file, article]));
  return {
    has: (id) => files.has(id),
    claim(id, file) {
      const owner = files.get(id) ?? file;
      if (owner !== file) return owner;
      const before = ids.get(file);
      if (before !== undefined && before !== id) files.delete(before);
      files.set(id, file);
      ids.set(file, id);
      return null;
    },
  };
}
