import { stringify } from 'yaml';
import { type ArticleId, articleId, type Language } from './article.ts';
import type { EdtfDate } from './edtf.ts';
import { FetchError } from './fetch-error.ts';
import { leadTitle } from './lead-title.ts';
import type { ExtractedPage } from './page/page.ts';

/** A text that came in, with what is known of it, before it is an Article. */
export interface Draft {
  readonly text: string;
  readonly title: string | null;
  readonly date: EdtfDate | null;
  readonly publisher: string | null;
  readonly byline: string | null;
  readonly agencies: readonly string[];
  readonly url: string | null;
}

/** A text of which nothing else is known. */
export const bareDraft = (text: string): Draft => ({
  text,
  title: null,
  date: null,
  publisher: null,
  byline: null,
  agencies: [],
  url: null,
});

/**
 * What a page shows, its lead first. Of an article behind a paywall that is its beginning, or the page's description of it where
 * nothing else is shown.
 * @throws FetchError where there is no text
 */
export function draftOf(page: ExtractedPage): Draft {
  const { title, publisher, byline, agencies, url, paywalled } = page;
  const shown = [page.lead ?? '', page.text].filter((part) => part !== '').join('\n\n');
  const text = shown === '' && paywalled ? (page.description ?? '') : shown;
  if (text === '') throw new FetchError(paywalled ? 'paywall' : 'no-text', url ?? 'a file');
  return { text, date: page.published ?? page.modified, title, publisher, byline, agencies, url };
}

/** A Draft as a file of content/articles: front matter, and the text to the letter. */
export function articleFile({ text, ...known }: Draft, language: Language): string {
  const { title, date, publisher, byline, agencies, url } = known;
  const fields = Object.entries({ language, date, title, publisher, byline, url }).filter(
    ([, value]) => value !== null,
  );
  const frontMatter = { ...Object.fromEntries(fields), ...(agencies.length > 0 && { agencies }) };
  return `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n\n${text}\n`;
}

const LONGEST_SLUG = 60;

/** The id that a file gets: its date and the words of its title, «2023-10-lawrow-in-pjoengjang». */
export function idFor({ title, text, date }: Draft): ArticleId {
  const words = (title ?? leadTitle(text))
    .toLowerCase()
    .replace(/[äöüßæø]/g, (letter) => TRANSLITERATED[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const slug = words.reduce((line, word) => {
    const longer = line === '' ? word : `${line}-${word}`;
    return longer.length > LONGEST_SLUG ? line : longer;
  }, '');
  return articleId.parse([date?.replace('~', ''), slug === '' ? 'article' : slug].filter(Boolean).join('-'));
}

const TRANSLITERATED: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
};
