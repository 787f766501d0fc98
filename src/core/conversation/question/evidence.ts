import { soughtTerms, soughtWords } from '../../../analysis/terms.ts';
import type { SentenceHit } from '../../../library/find-sentences.ts';
import type { Entry, Library } from '../../../library/library.ts';
import { nameTerm, type Sought, sentenceTerms } from '../../../library/sentence-terms.ts';
import type { SoughtWord } from '../../articles/sought-words.ts';
import type { AskedTime, Question } from './question.ts';

/** Sentences of the library or of one article that have one of each list, the newest article's first. */
export type Search = (wanted: readonly (readonly Sought[])[]) => Promise<readonly SentenceHit[]>;

const MOST_SENTENCES = 40;
/** How many years back a day or month without its year may be meant. */
const YEARS_BACK = 30;

export const inLibrary =
  (library: Library): Search =>
  async (wanted) =>
    (await library.sentences(wanted, {}, MOST_SENTENCES)).hits;

export const inArticle = (entry: Entry): Search => {
  const rows = sentenceTerms(entry).map(({ number, terms }) => ({ number, has: new Set(terms.map(keyOf)) }));
  return async (wanted) => {
    const sentences = rows
      .filter(({ has }) => wanted.every((list) => list.some((one) => has.has(keyOf(one)))))
      .map(({ number }) => number);
    return sentences.length === 0 ? [] : [{ article: entry.article.id, sentences }];
  };
};

const keyOf = ({ kind, term }: Sought): string => `${kind} ${term}`;

/** Loaded with the first question: the start is to be quick. */
const wordLists = () => import('./other-words.ts');

/** A word of a question: a sentence has it that has a term of each list, as «foreign» and «minister» of «Außenminister». */
export interface TopicWord extends SoughtWord {
  readonly lists: readonly (readonly string[])[];
}

/** A word of a question, with what else it may be called: spellings of names, nouns of verbs, its kinds, the other language. */
export async function topicWord(typed: string, library: Library): Promise<TopicWord> {
  const spellings = await library.spellings(typed);
  const { kindred, kindsOf, otherWords } = await wordLists();
  const others = Map.groupBy([...otherWords(typed), ...kindsOf(typed)], (word) => /\s/.test(word));
  const single = [typed, ...spellings, ...kindred(typed), ...(others.get(false) ?? [])].flatMap(soughtTerms);
  const apart = (others.get(true) ?? []).map(soughtWords);
  const ends = [apart.map((words) => words[0] ?? ''), apart.map((words) => words.at(-1) ?? '')];
  const lists = ends
    .slice(apart.length === 0 ? 1 : 0)
    .map((words) => [...new Set([...single, ...words.flatMap(soughtTerms)])]);
  return { typed, spellings, lists, terms: [...new Set(lists.flat())] };
}

/** A time with its words, for articles of which it cannot be told when they were written. */
export interface SoughtTime extends AskedTime {
  readonly words: readonly TopicWord[];
}

/** Sentences found, and the words of the question that they do without. */
export interface Evidence {
  readonly hits: readonly SentenceHit[];
  readonly without: readonly TopicWord[];
}

/**
 * Sentences that answer a question, as far as words, speakers and times can tell. Where none has all the words, those that have
 * all but one, as long as two are left. A time that no sentence is known to mean is looked for by its words.
 * @param names whoever is meant as the speaker, by all names in the library; null where nobody was asked about
 */
export async function evidenceFor(
  question: Question & { readonly time: SoughtTime | null },
  words: readonly TopicWord[],
  names: readonly string[] | null,
  today: Temporal.PlainDate,
  search: Search,
): Promise<Evidence> {
  const { time } = question;
  const must = [
    ...(names === null ? [] : [names.map((name): Sought => ({ kind: 'owner', term: nameTerm(name) }))]),
    ...(question.colours === null ? [] : [question.colours.map((term): Sought => ({ kind: 'cue', term }))]),
    ...(question.wants === 'when' ? [[{ kind: 'trait', term: 'time' } as const]] : []),
  ];
  if (must.length + words.length === 0 && time === null) return { hits: [], without: [] };
  for (const when of time === null ? [[]] : [[timesOf(time, today)], time.words.flatMap(wordsOf)]) {
    for (const { kept, without } of tries(words)) {
      const hits = await search([...must, ...when, ...kept.flatMap(wordsOf)]);
      if (hits.length > 0) return { hits, without };
    }
  }
  return { hits: [], without: [] };
}

const wordsOf = ({ lists }: TopicWord): Sought[][] =>
  lists.map((terms) => terms.map((term) => ({ kind: 'word', term })));

const FEWEST_LEFT = 2;

function tries(words: readonly TopicWord[]): { kept: readonly TopicWord[]; without: TopicWord[] }[] {
  const all = { kept: words, without: [] };
  if (words.length <= FEWEST_LEFT) return [all];
  return [all, ...words.map((word, at) => ({ kept: words.toSpliced(at, 1), without: [word] })).toReversed()];
}

function timesOf({ value, hasYear }: AskedTime, today: Temporal.PlainDate): Sought[] {
  const [year = '', ...rest] = value?.replace('~', '').split('-') ?? [];
  const years = hasYear
    ? [year]
    : Array.from({ length: YEARS_BACK + 2 }, (_, back) => String(today.year + 1 - back));
  return years.map((one) => ({ kind: 'time', term: [one, ...rest].join('') }));
}
