import { createHash } from 'node:crypto';
import { readdir, readFile, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { type Article, articleId, contentHash, language } from './article.ts';
import { edtfDate } from './edtf.ts';
import { leadTitle } from './lead-title.ts';

/** A file that could not be taken: which, which field of it, and what to do. One line when printed. */
export interface ContentProblem {
  readonly file: string;
  readonly field: string | null;
  readonly mend: string;
}

export const describeProblem = ({ file, field, mend }: ContentProblem): string =>
  `${file}: ${field === null ? '' : `field «${field}»: `}${mend}`;

const frontMatter = z.strictObject({
  id: articleId.optional(),
  language,
  date: edtfDate.optional(),
  title: z.string().trim().min(1, 'is empty; write the title or leave the field out').optional(),
  'title-ours': z.stringbool().default(false),
  publisher: z.string().trim().min(1).optional(),
  byline: z.string().trim().min(1).optional(),
  agencies: z.array(z.string().trim().min(1)).default([]),
  url: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
});

export const hashOf = (text: string) => contentHash.parse(createHash('sha256').update(text).digest('hex'));

/**
 * Reads every article (`*.md`, `*.txt` with front matter) in `folder`, by file name. A file that is broken is left out and named
 * in `problems`; the others are there all the same.
 * @throws if the folder itself cannot be read
 */
export async function loadArticles(
  folder: string,
): Promise<{ articles: Article[]; problems: ContentProblem[] }> {
  const articles = new Map<string, { article: Article; file: string }>();
  const problems: ContentProblem[] = [];
  for (const name of await articleFiles(folder)) {
    const file = relative('.', join(folder, name));
    const result = await readArticleFile(folder, name);
    if ('mend' in result) {
      problems.push({ file, ...result });
      continue;
    }
    const twin = articles.get(result.id);
    if (twin === undefined) articles.set(result.id, { article: result, file });
    else problems.push({ file, ...idTaken(result.id, twin.file) });
  }
  return { articles: [...articles.values()].map(({ article }) => article), problems };
}

/** Names of the files that are articles, in order. @throws if the folder cannot be read */
export const articleFiles = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => /\.(md|txt)$/.test(name)).toSorted();

/** One file of the folder as an Article, or what is wrong with it. @throws if the folder itself cannot be read */
export async function readArticleFile(folder: string, name: string): Promise<Article | Problem> {
  const read = await readInside(join(folder, name), (await realpath(folder)) + sep);
  return typeof read === 'string' ? parseArticle(read, name) : read;
}

export type Problem = Omit<ContentProblem, 'file'>;

export const idTaken = (id: string, by: string): Problem => ({
  field: 'id',
  mend: `«${id}» is taken by ${by}; give one of them another id`,
});

async function readInside(path: string, folder: string): Promise<string | Problem> {
  const outside = { field: null, mend: 'it leads outside the content folder; put the file itself there' };
  try {
    const real = await realpath(path);
    return real.startsWith(folder) ? await readFile(real, 'utf8') : outside;
  } catch (error) {
    return {
      field: null,
      mend: `it cannot be read (${error instanceof Error ? error.message : String(error)})`,
    };
  }
}

/** One file's content as an Article; `name` gives the id where the front matter has none. The text is kept to the letter. */
export function parseArticle(content: string, name: string): Article | Problem {
  const parts = /^\uFEFF?---[ \t]*\r?\n(?<yaml>[\s\S]*?)^---[ \t]*(?:\r?\n(?<text>[\s\S]*))?$/m.exec(content);
  if (parts?.groups === undefined || parts.index !== 0) {
    return {
      field: null,
      mend: 'it has no front matter; begin the file with --- lines around «language: de» or «language: en»',
    };
  }
  const document = parseDocument(parts.groups.yaml ?? '', { schema: 'failsafe' });
  const [broken] = document.errors;
  if (broken) return { field: null, mend: `its front matter is no YAML (${firstLine(broken.message)})` };
  const fields = frontMatter.safeParse(document.toJS() ?? {});
  if (!fields.success) return problemOf(fields.error);
  const text = (parts.groups.text ?? '').replace(/^(?:[ \t]*\r?\n)+/, '').replace(/\s+$/, '');
  if (text === '') return { field: 'text', mend: 'there is none; put the article under the front matter' };
  const id = articleId.safeParse(fields.data.id ?? name.replace(/\.(md|txt)$/, ''));
  if (!id.success)
    return {
      field: 'id',
      mend: `«${name}» makes no id; name the file in lower-case letters, digits and hyphens`,
    };
  const { title, 'title-ours': titleOurs, ...given } = fields.data;
  return {
    id: id.data,
    language: given.language,
    date: given.date ?? null,
    title: title === undefined ? { text: leadTitle(text), ours: true } : { text: title, ours: titleOurs },
    publisher: given.publisher ?? null,
    byline: given.byline ?? null,
    agencies: given.agencies,
    url: given.url ?? null,
    text,
    hash: hashOf(text),
  };
}

function problemOf(error: z.ZodError): Problem {
  const [issue] = error.issues;
  if (issue === undefined) return { field: null, mend: error.message };
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(frontMatter.shape).join(', ');
    return { field: issue.keys.join(', '), mend: `is not known; the fields are ${known}` };
  }
  return { field: issue.path.join('.'), mend: firstLine(issue.message) };
}

const firstLine = (message: string): string => message.split('\n', 1)[0] ?? message;
