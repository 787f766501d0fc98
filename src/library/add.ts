import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { isBinary } from '../analysis/clean.ts';
import type { Article } from '../article/article.ts';
import { loadArticles } from '../article/content.ts';
import { type FetchOptions, fetchPage } from '../article/fetch.ts';
import { canonicalUrl } from '../article/page/canonical-url.ts';
import { decodePage } from '../article/page/decode.ts';
import { Refusal } from '../article/refusal.ts';
import { briefingFile } from '../briefing/file.ts';
import {
  articleIn,
  type Briefer,
  freeId,
  type Incoming,
  isAddress,
  readIncoming,
  textIn,
} from './incoming.ts';
import { pageIn } from './page-in.ts';

export interface Added {
  readonly article: Article;
  readonly file: string;
  /** The page says that it is not free: perhaps only its beginning was to be had. */
  readonly paywalled: boolean;
}

/**
 * Takes an article into `content` (the folder with `articles/` and `briefings/`): a web address, a saved page, or a text with or
 * without front matter. Its briefing is made first, so that nothing is kept that cannot be read; nothing is overwritten.
 * @throws Refusal for what is no article, is in no language that is read, or is there already
 */
export async function addToContent(
  source: string,
  content: string,
  engine: Briefer,
  fetching: FetchOptions = {},
): Promise<Added> {
  const { file, id, paywalled } = await read(source, fetching);
  const articles = join(content, 'articles');
  await mkdir(articles, { recursive: true });
  const known = (await loadArticles(articles)).articles;
  const ids = new Set(known.map((one): string => one.id));
  const article = articleIn(file, freeId(id, ids));
  refuseTwin(article, known);
  const made = await readIncoming(article, engine);
  const path = join(articles, `${article.id}.md`);
  await writeNew(path, file);
  await mkdir(join(content, 'briefings'), { recursive: true });
  await writeFile(join(content, 'briefings', `${article.id}.json`), briefingFile(made));
  return { article, file: path, paywalled };
}

async function read(source: string, fetching: FetchOptions): Promise<Incoming> {
  if (isAddress(source)) {
    const { html, url } = await fetchPage(source, fetching);
    return pageIn(html, url);
  }
  const bytes = await readFile(source).catch((error: unknown) => {
    throw unreadable(source, error);
  });
  const text = decodePage(bytes, null);
  if (text.trim() === '') throw nothingIn(source, EMPTY);
  if (isBinary(text)) throw nothingIn(source, NO_TEXT);
  return /^\.x?html?$/i.test(extname(source))
    ? pageIn(text, null)
    : textIn(text, basename(source, extname(source)));
}

const EMPTY = { de: 'ist leer', en: 'is empty' };
const NO_TEXT = { de: 'ist kein Text', en: 'is no text' };

const nothingIn = (source: string, what: { readonly de: string; readonly en: string }): Refusal =>
  new Refusal({
    de: `«${source}» ${what.de}; gebraucht wird ein Text, eine gespeicherte Seite oder eine Webadresse.`,
    en: `«${source}» ${what.en}; a text, a saved page or a web address is needed.`,
  });

function refuseTwin(article: Article, known: readonly Article[]): void {
  const url = article.url === null ? null : canonicalUrl(article.url);
  const twin = known.find(
    (other) =>
      other.hash === article.hash || (url !== null && other.url !== null && canonicalUrl(other.url) === url),
  );
  if (twin === undefined) return;
  throw new Refusal({
    de: `Diesen Artikel gibt es schon: «${twin.title.text}» (${twin.id}).`,
    en: `This article is there already: «${twin.title.text}» (${twin.id}).`,
  });
}

/** Writes the whole file or none, and only where there is none. */
async function writeNew(path: string, content: string): Promise<void> {
  const draft = `${path}.${process.pid}.new`;
  await writeFile(draft, content, { flag: 'wx' });
  try {
    await link(draft, path);
  } finally {
    await unlink(draft);
  }
}

const unreadable = (source: string, error: unknown): Refusal =>
  new Refusal(
    {
      de: `«${source}» lässt sich nicht öffnen; bitte den Pfad prüfen.`,
      en: `«${source}» cannot be opened; please check the path.`,
    },
    undefined,
    error,
  );
