import { detectLanguage } from '../analysis/language.ts';
import { UnreadableText } from '../analysis/unreadable.ts';
import type { Article } from '../article/article.ts';
import { parseArticle } from '../article/content.ts';
import { articleFile, type Draft, idFor } from '../article/draft.ts';
import { pastedDraft } from '../article/pasted.ts';
import { Refusal } from '../article/refusal.ts';
import type { Briefing } from '../briefing/briefing.ts';

/** Characters: several times the longest reports that newspapers print, and some seconds of reading. */
const LONGEST = 1_000_000;

/** Reads articles; `version` changes with every change that may give another reading. */
export interface Briefer {
  readonly version: string;
  /** @throws UnreadableText where the text is none, or in another language than the article says; Refusal where it takes too long */
  brief(article: Article): Promise<Briefing>;
}

/** What came in, as a file of content/articles would have it. */
export interface Incoming {
  readonly file: string;
  /** The id that it would have if no other had it. */
  readonly id: string;
  /** The page says that it is not free: perhaps only its beginning was to be had. */
  readonly paywalled: boolean;
}

/** What is on a page. @throws Refusal where there is no article */
export type ReadPage = (html: string, url: string | null) => Promise<Incoming>;

export const isAddress = (typed: string): boolean => /^[a-z][a-z0-9+.-]+:\/\/\S*$/i.test(typed);

/** @param id for a text with front matter. @throws Refusal for a text in no language that is read */
export function textIn(text: string, id: string): Incoming {
  refuseTooLong(text);
  if (/^\uFEFF?---[ \t]*\r?\n/.test(text)) return { file: text, id, paywalled: false };
  return draftIn(pastedDraft(text), false);
}

/** @throws Refusal for a text in no language that is read */
export function draftIn(draft: Draft, paywalled: boolean): Incoming {
  refuseTooLong(draft.text);
  const language = detectLanguage(draft.text);
  if (language === null) {
    throw new Refusal({
      de: 'Der Text ist nicht auf Deutsch oder Englisch, oder zu kurz, um es zu erkennen; gelesen werden diese beiden Sprachen.',
      en: 'The text is not in German or English, or too short to tell; these are the two languages that are read.',
    });
  }
  return { file: articleFile(draft, language), id: idFor(draft), paywalled };
}

function refuseTooLong(text: string): void {
  if (text.length <= LONGEST) return;
  throw new Refusal({
    de: `Der Text ist zu lang, möglich sind bis zu ${LONGEST.toLocaleString('de')} Zeichen; bitte nur den Artikel selbst einfügen.`,
    en: `The text is too long, possible are up to ${LONGEST.toLocaleString('en')} characters; please paste the article alone.`,
  });
}

/** @throws Refusal where its front matter is wrong */
export function articleIn(file: string, id: string): Article {
  const article = parseArticle(file, `${id}.md`);
  if (!('mend' in article)) return article;
  const where = article.field === null ? '' : `«${article.field}»: `;
  throw new Refusal({
    de: `Der Text ist so kein Artikel: ${where}${article.mend}.`,
    en: `The text is no article as it is: ${where}${article.mend}.`,
  });
}

/** What an article says. @throws Refusal where it cannot be read */
export async function readIncoming(article: Article, engine: Briefer): Promise<Briefing> {
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

/** The id, with a number where another article has it. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
  return free;
}
