import type { Language } from '../article/article.ts';
import type { EdtfDate } from '../article/edtf.ts';
import type { Sentence, Span, TimeExpression } from './analysis.ts';
import { edtf, type Known, known } from './calendar.ts';
import { englishTimes } from './english/times.ts';
import { germanTimes } from './german/times.ts';
import type { TimeContext, TimeLexicon, TimeRule } from './time-rules.ts';

const lexicons: Readonly<Record<Language, TimeLexicon>> = { de: germanTimes, en: englishTimes };
/** A day named this many sentences ago is still the one that «am Vortag» goes by. */
const DAY_REACH = 3;

interface Found extends Span {
  readonly rule: TimeRule;
  readonly match: readonly string[];
}

/**
 * The times that a text names, in order, resolved against the article's date no more precisely than both allow:
 * «am Donnerstag» in an article of which only the month is known is «about that month». Null where it cannot be told.
 */
export function timeExpressions(
  text: string,
  sentences: readonly Sentence[],
  language: Language,
  date: EdtfDate | null,
): TimeExpression[] {
  const article = date === null ? null : known(date);
  const { rules, future, trigger } = lexicons[language];
  let lastDay: { readonly day: Known; readonly sentence: number } | null = null;
  return sentences.flatMap((sentence) => {
    const printed = text.slice(sentence.start, sentence.end);
    if (!trigger.test(printed)) return [];
    const isFuture = future.test(printed);
    return longestApart(rules.flatMap((rule) => matches(rule, printed))).map(
      ({ start, end, rule, match }) => {
        const recent = lastDay && sentence.number - lastDay.sentence <= DAY_REACH ? lastDay.day : null;
        const value = resolved(rule, match, article && { article, lastDay: recent, isFuture });
        if (value && value.day !== null) lastDay = { day: value, sentence: sentence.number };
        const span = { start: sentence.start + start, end: sentence.start + end };
        return { ...span, sentence: sentence.number, value: value && edtf(value) };
      },
    );
  });
}

const nowhere: TimeContext = {
  article: { year: 0, month: null, day: null, isAbout: true },
  lastDay: null,
  isFuture: false,
};

function resolved(rule: TimeRule, match: readonly string[], context: TimeContext | null): Known | null {
  if (context === null && !rule.isAbsolute) return null;
  return rule.resolve(match, context ?? nowhere);
}

function matches(rule: TimeRule, text: string): Found[] {
  // Most rules match nothing; to search takes less than to begin to gather.
  if (text.search(rule.pattern) < 0) return [];
  return [...text.matchAll(rule.pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    rule,
    match: match.map((group) => group ?? ''),
  }));
}

/** Where two overlap the longer stays. */
function longestApart(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const before = kept.at(-1);
    if (!before || before.end <= one.start) kept.push(one);
    else if (one.end - one.start > before.end - before.start) kept[kept.length - 1] = one;
  }
  return kept;
}
