import type { Article, Language } from '../../article/article.ts';
import { spokenDate } from '../dates.ts';
import type { Texts } from '../language.ts';
import { accusative } from './statement-texts.ts';

/** A citation item as reference managers read it (CSL-JSON 1.0.2), with the words cited in `note`. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title: string;
  readonly language: Language;
  readonly 'container-title'?: string;
  readonly issued?: { readonly 'date-parts': readonly [readonly number[]] };
  readonly URL?: string;
  readonly note: string;
}

export interface Citation {
  readonly plain: string;
  readonly markdown: string;
  readonly csl: CslItem;
}

interface Cited {
  readonly id: string;
  /** The words, to the letter, with their own quotation marks or none. */
  readonly words: string;
  /** The whole sentence they stand in, for the link. */
  readonly sentence: string;
  readonly number: number;
  readonly whose: string | null;
  readonly via: readonly string[];
}

const texts = {
  de: {
    sentence: (n: number) => `Satz ${n}`,
    via: (who: string) => `über ${accusative(who)}`,
    marks: ['„', '“'],
    with: 'mit',
    notGiven: 'ohne Angabe der Herkunft',
  },
  en: {
    sentence: (n: number) => `sentence ${n}`,
    via: (who: string) => `via ${who}`,
    marks: ['“', '”'],
    with: 'with',
    notGiven: 'origin not given',
  },
} satisfies Texts<unknown>;

/** Publisher, agencies and date in one line: «Euronews mit AP, dpa, Oktober 2023». */
export function origin(article: Article, language: Language, between = ', '): string {
  const agencies = article.agencies.join(', ');
  const house = [article.publisher, agencies || null]
    .filter((part) => part !== null)
    .join(` ${texts[language].with} `);
  const date = article.date === null ? null : spokenDate(article.date, language);
  return [house || null, date].filter((part) => part !== null).join(between);
}

/** The same as a line of its own, which says so where nothing is known. */
export const originLine = (article: Article, language: Language): string =>
  origin(article, language, ' · ') || texts[language].notGiven;

/**
 * The address of a sentence: the page's URL with a text fragment (WICG Scroll to Text Fragment), by its first and last words
 * where it is long.
 */
export function sentenceUrl(url: string, sentence: string): string {
  const words = sentence.trim().split(/\s+/);
  const target =
    words.length <= 10
      ? encoded(words.join(' '))
      : `${encoded(words.slice(0, 4).join(' '))},${encoded(words.slice(-4).join(' '))}`;
  return `${url.replace(/#.*$/, '')}#:~:text=${target}`;
}

/** Commas and hyphens part the directive, so they are encoded too. */
const encoded = (part: string): string => encodeURIComponent(part).replaceAll('-', '%2D');

export function cite(article: Article, cited: Cited, language: Language): Citation {
  const { sentence, via, marks } = texts[language];
  const words = /^[„“"»«‚‘']/.test(cited.words) ? cited.words : `${marks[0]}${cited.words}${marks[1]}`;
  const who = cited.whose === null ? null : [cited.whose, ...cited.via.map(via)].join(', ');
  const where = [origin(article, language), sentence(cited.number)].filter(Boolean).join(', ');
  const source = [who, where].filter((part) => part !== null).join('; ');
  const url = article.url === null ? null : sentenceUrl(article.url, cited.sentence);
  const link = url === null ? where : `[${where}](${url})`;
  return {
    plain: `${words} — ${source}.${url === null ? '' : ` ${url}`}`,
    markdown: `> ${escapeMarkdown(words).replaceAll('\n', '\n> ')}\n>\n> — ${[who === null ? null : escapeMarkdown(who), link].filter((part) => part !== null).join('; ')}`,
    csl: csl(article, cited, source, url),
  };
}

const escapeMarkdown = (text: string): string => text.replace(/[\\`*_~[\]<>#|]/g, '\\$&');

function csl(article: Article, cited: Cited, source: string, url: string | null): CslItem {
  return {
    id: cited.id,
    type: 'article-newspaper',
    title: article.title.text,
    language: article.language,
    ...(article.publisher === null ? {} : { 'container-title': article.publisher }),
    ...(article.date === null
      ? {}
      : { issued: { 'date-parts': [article.date.replace('~', '').split('-').map(Number)] as const } }),
    ...(url === null ? {} : { URL: url }),
    note: `${cited.words} — ${source}`,
  };
}
