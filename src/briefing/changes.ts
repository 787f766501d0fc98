import type { Analysis, Sentence, Span } from '../analysis/analysis.ts';
import type { Article, Language } from '../article/article.ts';
import type { Briefing } from './briefing.ts';
import type { Change, Side } from './change.ts';
import { differences, wordingOf } from './differences.ts';
import { contentOf, type Pairs, type Printed, pairSentences, shared } from './pairs.ts';
import { isShown } from './shown.ts';
import { sentencesOf } from './spans.ts';

/** An article as it stood at one time, with what was read out of it. */
export interface Version {
  readonly article: Article;
  readonly briefing: Briefing;
}

/**
 * What an article says otherwise than before, in reading order: its title, its sentences, and the quotes and claims in
 * them. Those are compared only where the same engine read both; what it reads otherwise out of a sentence that stands as it
 * stood is no change, unless it is the speaker.
 */
export function changesBetween(before: Version, after: Version): Change[] {
  const { language } = after.article;
  const pairs = pairSentences(printedIn(before), printedIn(after), language);
  const sameEngine = before.briefing.analysis.engine === after.briefing.analysis.engine;
  return [
    ...titleChange(before.article, after.article),
    ...[
      ...sentenceChanges(pairs, language),
      ...(sameEngine ? statementChanges(before, after, pairs) : []),
    ].toSorted((a, b) => placeOf(a) - placeOf(b)),
  ];
}

const placeOf = ({ before, after }: Change): number => (before ?? after)?.sentences[0] ?? 0;

const printedIn = ({ article, briefing }: Version): Printed[] =>
  briefing.analysis.sentences.map((one) => ({ ...one, text: article.text.slice(one.start, one.end) }));

function titleChange(before: Article, after: Article): Change[] {
  if (before.title.ours || after.title.ours) return [];
  const [was, is] = [before.title.text, after.title.text];
  if (wordingOf(was) === wordingOf(is)) return [];
  return [
    { of: 'title', before: titleSide(was), after: titleSide(is), ...differences(was, is, after.language) },
  ];
}

const titleSide = (text: string): Side => ({ sentences: [], text, whose: null });
const sideOf = ({ number, text }: Printed): Side => ({ sentences: [number], text, whose: null });

function sentenceChanges({ pairs, gone, added }: Pairs, language: Language): Change[] {
  return [
    ...pairs
      .filter(([b, a]) => wordingOf(b.text) !== wordingOf(a.text))
      .map(
        ([b, a]): Change => ({
          of: 'sentence',
          before: sideOf(b),
          after: sideOf(a),
          ...differences(b.text, a.text, language),
        }),
      ),
    ...gone.map((one) => onOneSide('sentence', 'withdrawn', sideOf(one))),
    ...added.map((one) => onOneSide('sentence', 'new', sideOf(one))),
  ];
}

const onOneSide = (of: Change['of'], kind: 'new' | 'withdrawn', side: Side): Change => ({
  of,
  kind,
  before: kind === 'withdrawn' ? side : null,
  after: kind === 'new' ? side : null,
  words: [],
});

/** A quote or claim as it is compared. */
interface Said extends Side {
  readonly of: 'quote' | 'claim';
  readonly wording: string;
}

function statementChanges(before: Version, after: Version, pairs: Pairs): Change[] {
  const was = saidIn(before);
  const is = saidIn(after);
  return (['quote', 'claim'] as const).flatMap((of) =>
    saidChanges(
      was.filter((one) => one.of === of),
      is.filter((one) => one.of === of),
      pairs,
      after.article.language,
    ),
  );
}

function saidIn({ article: { text }, briefing: { analysis } }: Version): Said[] {
  const said = (of: Said['of'], spans: readonly Span[], whose: string | null): Said => {
    const words = spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
    return { of, sentences: numbersOf(analysis, spans), text: words, whose, wording: wordingOf(words) };
  };
  return [
    ...analysis.quotes
      .filter(isShown)
      .map(({ spans, speaker }) => said('quote', spans, speaker?.name ?? null)),
    ...analysis.claims.filter(isShown).map(({ spans, source }) => said('claim', spans, source?.name ?? null)),
  ];
}

const numbersOf = ({ sentences }: Analysis, spans: readonly Span[]): number[] =>
  sentencesOf(sentences, spans).map(({ number }: Sentence) => number);

function saidChanges(
  before: readonly Said[],
  after: readonly Said[],
  { pairs }: Pairs,
  language: Language,
): Change[] {
  const becomes = new Map(pairs.map(([b, a]) => [b.number, a.number]));
  const stands = (b: Said, a: Said) =>
    b.sentences.some((number) => a.sentences.includes(becomes.get(number) ?? 0));
  const likeness = (b: Said, a: Said) => shared(contentOf(b.text, language), contentOf(a.text, language));
  const left = { before: [...before], after: [...after] };
  const take = (fits: (b: Said, a: Said) => boolean): [Said, Said][] =>
    left.before.flatMap((b) => {
      const a = left.after.find((one) => fits(b, one));
      if (a === undefined) return [];
      left.before = left.before.filter((one) => one !== b);
      left.after = left.after.filter((one) => one !== a);
      return [[b, a]];
    });
  const sameWords = (b: Said, a: Said) => b.wording === a.wording;
  take((b, a) => sameWords(b, a) && b.whose === a.whose && stands(b, a));
  take((b, a) => sameWords(b, a) && b.whose === a.whose);
  const otherwise = take((b, a) => sameWords(b, a) && stands(b, a));
  const reworded = take((b, a) => stands(b, a) && likeness(b, a) >= REWORDED);
  const [stoodB, stoodA] = [0, 1].map(
    (side) => new Set(pairs.filter(([b, a]) => b.text === a.text).map((pair) => pair[side]?.number)),
  );
  return [
    ...otherwise.map(([b, a]): Change => ({ ...sides(b, a), kind: 'speaker', words: [] })),
    ...reworded.map(([b, a]): Change => ({ ...sides(b, a), ...differences(b.text, a.text, language) })),
    ...left.before
      .filter(({ sentences }) => !sentences.every((number) => stoodB?.has(number)))
      .map((one) => onOneSide(one.of, 'withdrawn', plain(one))),
    ...left.after
      .filter(({ sentences }) => !sentences.every((number) => stoodA?.has(number)))
      .map((one) => onOneSide(one.of, 'new', plain(one))),
  ];
}

/** How much of their content two wordings of the same sentence share if one is the other reworded. */
const REWORDED = 0.5;

const plain = ({ sentences, text, whose }: Said): Side => ({ sentences, text, whose });
const sides = (before: Said, after: Said) => ({
  of: after.of,
  before: plain(before),
  after: plain(after),
});
