import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { detectLanguage } from '../analysis/language.ts';
import { UnreadableText } from '../analysis/unreadable.ts';
import type { Article } from '../article/article.ts';
import { loadArticles, parseArticle } from '../article/content.ts';
import { articleFile, bareDraft, type Draft, draftOf, idFor } from '../article/draft.ts';
import { type FetchOptions, fetchPage } from '../article/fetch.ts';
import { canonicalUrl } from '../article/page/canonical-url.ts';
import { decodePage } from '../article/page/decode.ts';
import { extractPage } from '../article/page/page.ts';
import { Refusal } from '../article/refusal.ts';
import type { Briefing } from '../briefing/briefing.ts';
import { briefingFile } from '../briefing/file.ts';

interface Briefer {
  /** @throws UnreadableText */
  brief(article: Article): Promise<Briefing>;
}

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
  const article = parse(file, freeId(id, known));
  refuseTwin(article, known);
  const made = await brief(article, engine);
  const path = join(articles, `${article.id}.md`);
  await writeNew(path, file);
  await mkdir(join(content, 'briefings'), { recursive: true });
  await writeFile(join(content, 'briefings', `${article.id}.json`), briefingFile(made));
  return { article, file: path, paywalled };
}

interface Incoming {
  readonly file: string;
  readonly id: string;
  readonly paywalled: boolean;
}

async function read(source: string, fetching: FetchOptions): Promise<Incoming> {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(source)) {
    const { html, url } = await fetchPage(source, fetching);
    return pageIn(html, url);
  }
  const bytes = await readFile(source).catch((error: unknown) => {
    throw unreadable(source, error);
  });
  const text = decodePage(bytes, null);
  if (/^\.x?html?$/i.test(extname(source))) return pageIn(text, null);
  if (/^\uFEFF?---[ \t]*\r?\n/.test(text)) {
    return { file: text, id: basename(source, extname(source)), paywalled: false };
  }
  return draftIn(bareDraft(text.trim()), false);
}

function pageIn(html: string, url: string | null): Incoming {
  const page = extractPage(html, url);
  return draftIn(draftOf(page), page.paywalled);
}

function draftIn(draft: Draft, paywalled: boolean): Incoming {
  const language = detectLanguage(draft.text);
  if (language === null) {
    throw new Refusal({
      de: 'Der Text ist nicht auf Deutsch oder Englisch, oder zu kurz, um es zu erkennen; gelesen werden diese beiden Sprachen.',
      en: 'The text is not in German or English, or too short to tell; these are the two languages that are read.',
    });
  }
  return { file: articleFile(draft, language), id: idFor(draft), paywalled };
}

function parse(file: string, id: string): Article {
  const article = parseArticle(file, `${id}.md`);
  if (!('mend' in article)) return article;
  const where = article.field === null ? '' : `«${article.field}»: `;
  throw new Refusal({
    de: `Die Datei ist so kein Artikel: ${where}${article.mend}.`,
    en: `The file is no article as it is: ${where}${article.mend}.`,
  });
}

/** The id, with a number where another article has it. */
function freeId(id: string, known: readonly Article[]): string {
  const taken = new Set(known.map((article): string => article.id));
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
  return free;
}

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

async function brief(article: Article, engine: Briefer): Promise<Briefing> {
  try {
    return await engine.brief(article);
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    throw new Refusal(
      {
        de: 'Der Text lässt sich nicht lesen; er muss auf Deutsch oder Englisch sein, wie es bei ihm steht.',
        en: 'The text cannot be read; it has to be in German or English, as it says of itself.',
      },
      error.message,
      error,
    );
  }
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
