import { bareDraft, type Draft } from './draft.ts';
import type { EdtfDate } from './edtf.ts';
import { agenciesIn } from './page/agencies.ts';
import { BYLINE, DATE_LINE } from './page/phrases.ts';
import { printedDate } from './page/printed-date.ts';

const LONGEST_TITLE = 150;

/** A line that ends as sentences do; a headline may ask or exclaim. */
const ENDS_A_SENTENCE = /[.…:;,][“”"»«’')\]]*$/u;

/** A date before a byline on one line: «date 2023-10 Von Anna Muster», «11.07.2023 | Von Anna Muster». */
const DATE_BEFORE_BYLINE =
  /^(?<date>[^|]{4,40}?\d{4}(?:-\d\d){0,2})[\s|,·–-]+(?<byline>(?:Von|VON|By|BY)\s.+)$/u;

/** A place before the date, on a line of their own: «Rotterdam, 14 March 2025». */
const PLACE_BEFORE_DATE = /^\p{Lu}[\p{L}’'./-]*(?: [\p{L}’'./-]+){0,3}(?:,| [–—|-])\s+(?<date>\S.*\d{4})$/u;

/**
 * A text that somebody pasted, to the letter, with what its first lines tell as pages print them: a headline, who wrote it and
 * when.
 */
export function pastedDraft(pasted: string): Draft {
  const text = pasted.trim();
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const title = headLine(lines[0] ?? '') === null ? titleIn(lines) : null;
  const told = headOf(title === null ? lines : lines.slice(1));
  const agencies = agenciesIn(told.byline === null ? [] : [told.byline], lines);
  return { ...bareDraft(text), ...told, title, agencies };
}

/** The first line, where it is short, no sentence, and stands above a text. */
function titleIn([first = '', ...rest]: readonly string[]): string | null {
  const isHeadline = first.length <= LONGEST_TITLE && !ENDS_A_SENTENCE.test(first);
  return isHeadline && rest.some((line) => line.length > first.length) ? first : null;
}

interface Told {
  readonly byline: string | null;
  readonly date: EdtfDate | null;
}

/** What the lines above a text tell of it. */
function headOf(lines: readonly string[]): Told {
  let told: Told = { byline: null, date: null };
  for (const line of lines) {
    if (line === '') continue;
    const here = headLine(line);
    if (here === null) break;
    told = { byline: told.byline ?? here.byline, date: told.date ?? here.date };
  }
  return told;
}

/** Null: the line is none of those above a text. */
function headLine(line: string): Told | null {
  const both = DATE_BEFORE_BYLINE.exec(line)?.groups;
  const date = printedDate(both?.date ?? line);
  if (both?.byline !== undefined && date !== null && BYLINE.test(both.byline))
    return { byline: both.byline, date };
  const ofDate = PLACE_BEFORE_DATE.exec(line)?.groups?.date ?? line;
  if (date !== null && DATE_LINE.test(ofDate)) return { byline: null, date };
  return BYLINE.test(line) ? { byline: line, date: null } : null;
}
