import type { Span } from '../analysis/analysis.ts';
import type { Language } from '../article/article.ts';
import type { Change, Difference } from './change.ts';
import { functionWords } from './function-words.ts';

export interface PrintedWord extends Span {
  /** How it is compared. */
  readonly form: string;
}

/** Words and numbers: «1.000» is one, and so is «Nordkorea-Politik». Marks between them are not compared. */
const WORD = /\d+(?:[.,:]\d+)*|[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/gu;

export const printedWords = (text: string): PrintedWord[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    form: word.toLowerCase().replaceAll('’', "'"),
  }));

/** What two wordings have in common once marks, spaces and capitals are left out. */
export const wordingOf = (text: string): string =>
  printedWords(text)
    .map(({ form }) => form)
    .join(' ');

/** A stretch of words that differs, on both sides; empty on one where something was put in or taken out. */
interface Hunk {
  readonly before: readonly PrintedWord[];
  readonly after: readonly PrintedWord[];
  /** The word that follows it on both sides. */
  readonly next: readonly [PrintedWord, PrintedWord] | null;
}

/** How one wording became the other: `number` where all that differs are numbers and what belongs to them. */
export function differences(
  before: string,
  after: string,
  language: Language,
): { readonly kind: Extract<Change['kind'], 'number' | 'reworded'>; readonly words: readonly Difference[] } {
  const hunks = hunksOf(printedWords(before), printedWords(after));
  const words = hunks.map((hunk) => {
    const [countedBefore, countedAfter] = counted(hunk, language) ?? [];
    return {
      before: printed(before, [...hunk.before, ...(countedBefore ?? [])]),
      after: printed(after, [...hunk.after, ...(countedAfter ?? [])]),
    };
  });
  const isNumber = hunks.length > 0 && hunks.every((hunk) => hasOtherNumbers(hunk, language));
  return { kind: isNumber ? 'number' : 'reworded', words };
}

/** What is counted, where both sides end with a number and the same word follows. */
function counted({ before, after, next }: Hunk, language: Language): [PrintedWord[], PrintedWord[]] | null {
  const isLast = (words: readonly PrintedWord[]) => numbersIn(words.slice(-1), language).length > 0;
  if (next === null || !isLast(before) || !isLast(after)) return null;
  return functionWords[language].has(next[0].form) ? null : [[next[0]], [next[1]]];
}

function printed(text: string, words: readonly PrintedWord[]): string {
  const [first] = words;
  const last = words.at(-1);
  return first === undefined || last === undefined ? '' : text.slice(first.start, last.end);
}

function hasOtherNumbers({ before, after }: Hunk, language: Language): boolean {
  const [was, is] = [numbersIn(before, language), numbersIn(after, language)];
  return was.length > 0 && is.length > 0 && was.join(' ') !== is.join(' ');
}

/** Numbers spelt out; those that are also articles or pronouns count as words. */
const NUMERALS: Readonly<Record<Language, readonly string[]>> = {
  de: 'null;;zwei;drei;vier;fünf;sechs;sieben;acht;neun;zehn;elf;zwölf'.split(';'),
  en: 'zero;;two;three;four;five;six;seven;eight;nine;ten;eleven;twelve'.split(';'),
};
const MULTIPLES = /^(?:hundert|tausend|million|milliarde|billion|dutzend|hundred|thousand|dozen)/;

/** The numbers among words, as they are compared: «1.000» in German and «1,000» in English are the same. */
const numbersIn = (words: readonly PrintedWord[], language: Language): string[] =>
  words.flatMap(({ form }) => {
    const numeral = NUMERALS[language].indexOf(form);
    if (numeral >= 0) return [String(numeral)];
    if (/^\d/.test(form)) return [form.replaceAll(language === 'de' ? '.' : ',', '')];
    return MULTIPLES.test(form) ? [form] : [];
  });

/** Where words differ; what is apart by one word only is told together. */
function hunksOf(before: readonly PrintedWord[], after: readonly PrintedWord[]): Hunk[] {
  const pairs = [...commonWords(before, after), [before.length, after.length] as const];
  const hunks: { from: readonly [number, number]; to: readonly [number, number] }[] = [];
  let at: readonly [number, number] = [0, 0];
  for (const [b, a] of pairs) {
    if (b > at[0] || a > at[1]) {
      const last = hunks.at(-1);
      if (last !== undefined && at[0] - last.to[0] === 1 && at[1] - last.to[1] === 1) last.to = [b, a];
      else hunks.push({ from: at, to: [b, a] });
    }
    at = [b + 1, a + 1];
  }
  return hunks.map(({ from, to }) => {
    const [nextBefore, nextAfter] = [before[to[0]], after[to[1]]];
    return {
      before: before.slice(from[0], to[0]),
      after: after.slice(from[1], to[1]),
      next: nextBefore === undefined || nextAfter === undefined ? null : [nextBefore, nextAfter],
    };
  });
}

/** More is not compared word by word. */
const MOST_CELLS = 1_000_000;

/** The longest common row of words, as pairs of indexes. */
function commonWords(before: readonly PrintedWord[], after: readonly PrintedWord[]): [number, number][] {
  if (before.length * after.length > MOST_CELLS) return [];
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  const lengthAt = (b: number, a: number): number => lengths[b * width + a] ?? 0;
  for (let b = before.length - 1; b >= 0; b -= 1)
    for (let a = after.length - 1; a >= 0; a -= 1)
      lengths[b * width + a] =
        before[b]?.form === after[a]?.form
          ? lengthAt(b + 1, a + 1) + 1
          : Math.max(lengthAt(b + 1, a), lengthAt(b, a + 1));
  const pairs: [number, number][] = [];
  let [b, a] = [0, 0];
  while (b < before.length && a < after.length) {
    if (before[b]?.form === after[a]?.form) {
      pairs.push([b, a]);
      b += 1;
      a += 1;
    } else if (lengthAt(b + 1, a) >= lengthAt(b, a + 1)) b += 1;
    else a += 1;
  }
  return pairs;
}
