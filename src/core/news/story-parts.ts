import type { Language } from '../../article/article.ts';
import type { Entry } from '../../library/library.ts';
import { alsoLine } from '../articles/reprints.ts';
import { articleEntry } from '../articles/which.ts';
import { capitalised } from '../language.ts';
import { ours, type Part, type StatementId, type StatementPart, strong } from '../reply.ts';
import { originLine } from '../statements/citation.ts';
import { sayingNew } from '../statements/repeats.ts';
import { isShown, isSure, pointStatement, quoteStatement } from '../statements/statements.ts';
import { keyPointsOf } from '../statements/sureness.ts';
import type { Story } from './digest.ts';

const texts = {
  newOn: { de: (title: string) => `Neu zu: ${title}`, en: (title: string) => `New on: ${title}` },
};

/** Of the article shown first; each other one has a statement, as long as there are not more than these in all. */
const MOST_POINTS = 2;
const MOST_IN_STORY = 6;

type SaysNew = ReturnType<typeof sayingNew>;

/**
 * A story: the article shown first with its key points and a new quote, then where else it is told and what only that says. What
 * the place was shown of it before is named, not told again. `elsewhere`: statements that the same answer shows by themselves.
 */
export function storyParts(
  { articles: [first, ...rest], known }: Story,
  elsewhere: ReadonlySet<StatementId>,
  language: Language,
): Part[] {
  const saysNew = sayingNew();
  if (known !== null) hear(known, saysNew);
  const points = pointsOf(first.entry, saysNew, MOST_POINTS, language);
  const main = [...points, ...quoteOf(first.entry, points, saysNew, elsewhere, language)];
  let room = MOST_IN_STORY - main.length;
  const others = rest.flatMap(({ entry }): Part[] => {
    const only =
      room > 0
        ? [...quoteOf(entry, [], saysNew, elsewhere, language), ...pointsOf(entry, saysNew, 1, language)]
        : [];
    room -= 1;
    return [alsoEntry(entry, language), ...only.slice(0, 1)];
  });
  return [
    ...(known === null ? [] : [knownEntry(known, language)]),
    articleEntry(first.entry.article, language, first.entry.also),
    ...main,
    ...others,
  ];
}

const knownEntry = ({ article }: Entry, language: Language): Part => ({
  ...articleEntry(article, language),
  label: texts.newOn[language](article.title.text),
});

/** «auch bei Ostpost · 24. November 2026» */
function alsoEntry({ article, also = [] }: Entry, language: Language): Part {
  const entry = articleEntry(article, language, also);
  const where = alsoLine([originLine(article, language), ...also], language);
  return article.publisher === null || where === null ? entry : { ...entry, text: where };
}

/** All that an article said counts as known, also what there was no room for. */
function hear(entry: Entry, saysNew: SaysNew): void {
  for (const { point } of keyPointsOf(entry, Number.POSITIVE_INFINITY)) saysNew(entry, point.spans);
  for (const { spans } of entry.briefing.analysis.quotes) saysNew(entry, spans);
}

function pointsOf(entry: Entry, saysNew: SaysNew, most: number, language: Language): StatementPart[] {
  const told = new Set<number>();
  return keyPointsOf(entry, Number.POSITIVE_INFINITY)
    .toSorted((a, b) => a.point.rank - b.point.rank)
    .values()
    .filter(({ point }) => !point.sentences.every((one) => told.has(one)) && saysNew(entry, point.spans))
    .take(most)
    .map(({ point, index }) => {
      for (const one of point.sentences) told.add(one);
      return { index, part: pointStatement(entry, point, index, language) };
    })
    .toArray()
    .toSorted((a, b) => a.index - b.index)
    .map(({ part }) => part);
}

/** The first whole utterance that is surely somebody's and stands in no sentence that is shown already. */
function quoteOf(
  entry: Entry,
  shown: readonly StatementPart[],
  saysNew: SaysNew,
  elsewhere: ReadonlySet<StatementId>,
  language: Language,
): StatementPart[] {
  const told = new Set(shown.flatMap(({ evidence }) => evidence));
  for (const quote of entry.briefing.analysis.quotes) {
    const { kind, confidence, speaker, sentence, spans } = quote;
    if (kind !== 'direct' || speaker === null || !isShown(quote) || !isSure(confidence, speaker)) continue;
    if (told.has(sentence) || elsewhere.has(`${entry.article.id}:${quote.id}`)) continue;
    if (!saysNew(entry, spans)) continue;
    const lead = [strong(ours(capitalised(speaker.name))), ours(': ')];
    return [{ ...quoteStatement(entry, quote, [], language), lead }];
  }
  return [];
}
