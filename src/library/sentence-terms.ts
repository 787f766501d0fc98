import type { Analysis, Colour, Span } from '../analysis/analysis.ts';
import { foldedWords } from '../analysis/names.ts';
import { partsByWord, termsIn } from '../analysis/terms.ts';
import type { Entry } from './library.ts';

/**
 * What a sentence is found by. `word`: a term of its words (see `termsIn`); `named`, `owner`: the name of somebody whom it
 * means, or who says something in it; `cue`: how they say it; `time`: a date that it names, by year, month and day; `trait`: that
 * it names a time or an amount at all; `house`: who published it.
 */
export type SoughtKind = 'word' | 'named' | 'owner' | 'cue' | 'time' | 'trait' | 'house';
export interface Sought {
  readonly kind: SoughtKind;
  readonly term: string;
}

/** What stands for a name where names are compared whole. */
export const nameTerm = (name: string): string => foldedWords(name).join('·');

/** What the sentences of an article are found by, in order; the title comes first, as number 0. */
export function sentenceTerms({ article, briefing }: Entry): { number: number; terms: Sought[] }[] {
  const { language, sentences, compounds } = briefing.analysis;
  const parts = partsByWord(compounds);
  const marks = marksIn(briefing.analysis);
  const inSentences = sentences.map(({ number, start, end }) => ({
    number,
    terms: [
      ...(marks.get(number) ?? []),
      ...termsIn(article.text.slice(start, end), language, parts).flatMap(({ terms }) => terms.map(wordTerm)),
    ],
  }));
  const title = termsIn(article.title.text, language).flatMap(({ terms }) => terms.map(wordTerm));
  return [{ number: 0, terms: title }, ...inSentences];
}

const wordTerm = (term: string): Sought => ({ kind: 'word', term });

/** Who is meant and who speaks in each sentence, how, and which times and amounts it names. */
function marksIn({
  sentences,
  entities,
  mentions,
  quotes,
  claims,
  acts,
  times,
}: Analysis): Map<number, Sought[]> {
  const marks = new Map<number, Sought[]>();
  const mark = (spans: readonly Span[], ...terms: readonly Sought[]): void => {
    for (const { number, start, end } of sentences) {
      if (!spans.some((span) => span.start < end && start < span.end)) continue;
      marks.set(number, [...(marks.get(number) ?? []), ...terms]);
    }
  };
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  for (const mention of mentions)
    mark([mention], { kind: 'named', term: nameTerm(names.get(mention.entity) ?? '') });
  for (const { spans, speaker, cue } of [...quotes, ...acts])
    mark(spans, ...ownerTerms(speaker?.name, cue?.colour));
  for (const { spans, source, hedge, numbers } of claims) {
    mark(spans, ...ownerTerms(source?.name, hedge));
    mark(numbers, { kind: 'trait', term: 'amount' });
  }
  for (const time of times) mark([time], { kind: 'trait', term: 'time' }, ...timeTerms(time.value));
  return marks;
}

const ownerTerms = (name: string | undefined, colour: Colour | undefined): Sought[] => [
  ...(name === undefined ? [] : [{ kind: 'owner', term: nameTerm(name) } as const]),
  ...(colour === undefined ? [] : [{ kind: 'cue', term: colour } as const]),
];

/** «2023-07-11» is found by its day, its month and its year. */
export function timeTerms(value: string | null): Sought[] {
  const parts = value?.replace('~', '').split('-') ?? [];
  return parts.map((_, index) => ({ kind: 'time', term: parts.slice(0, index + 1).join('') }));
}
