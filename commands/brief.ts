import { z } from 'zod';
import type { Claim, Quote } from '../src/analysis/analysis.ts';
import type { Language } from '../src/article/article.ts';
import { alsoLine } from '../src/core/articles/reprints.ts';
import { whichArticles } from '../src/core/articles/which.ts';
import { type CommandContext, optionTexts } from '../src/core/command.ts';
import { age } from '../src/core/dates.ts';
import type { Texts } from '../src/core/language.ts';
import { defineLookup } from '../src/core/lookup.ts';
import { articleOption } from '../src/core/options.ts';
import { formatLine } from '../src/core/parse.ts';
import type { Part, Reply } from '../src/core/reply.ts';
import { threadsBy } from '../src/core/settings/settings.ts';
import { originLine } from '../src/core/statements/citation.ts';
import { saidOnce } from '../src/core/statements/repeats.ts';
import { sliceOf } from '../src/core/statements/slices.ts';
import {
  claimStatement,
  isShown,
  pointStatement,
  quoteStatement,
} from '../src/core/statements/statements.ts';
import { keyPointsOf } from '../src/core/statements/sureness.ts';
import { UserError } from '../src/core/user-error.ts';
import type { Entry } from '../src/library/library.ts';

type Length = 'short' | 'usual' | 'long';

const LENGTHS: Readonly<Record<string, Length>> = {
  short: 'short',
  kurz: 'short',
  long: 'long',
  lang: 'long',
};

const texts = {
  length: {
    names: { de: 'länge', en: 'length' },
    describe: {
      de: 'kurz: nur das Wichtigste; lang: auch, was andere sagen',
      en: 'short: the most important alone; long: also what others say',
    },
    words: Object.keys(LENGTHS),
  },
  others: { de: 'Was andere sagen', en: 'What others say' },
  noLength: (got: string): Texts => ({
    de: `„${got}“ ist keine Länge. Möglich sind „kurz“ und „lang“.`,
    en: `“${got}” is no length. Possible are “short” and “long”.`,
  }),
  titleOurs: { de: 'Titel von uns', en: 'our title' },
  noPoints: {
    de: 'Aus diesem Text ließ sich kein Kernsatz ziehen, der für sich steht.',
    en: 'No sentence of this text could be drawn out that stands by itself.',
  },
  footer: {
    de: (all: number, own: number, others: number, house: string) =>
      `${all === 1 ? 'Ein Satz' : `${all} Sätze`}: ${own} sagt ${house} selbst, ${others} ${others === 1 ? 'geht' : 'gehen'} auf andere zurück.`,
    en: (all: number, own: number, others: number, house: string) =>
      `${all === 1 ? 'One sentence' : `${all} sentences`}: ${own} in ${house}’s own voice, ${others} ${others === 1 ? 'rests' : 'rest'} on others.`,
  },
  article: { de: 'der Artikel', en: 'the article' },
  quotes: { de: 'Zitate', en: 'Quotes' },
  claims: { de: 'Aussagen', en: 'Claims' },
};

export const brief = defineLookup({
  name: 'brief',
  names: { de: 'briefing', en: 'brief' },
  describe: { de: 'Das Wichtigste aus einem Artikel', en: 'The key points of an article' },
  example: { de: 'brief', en: 'brief' },
  options: z.object({
    article: articleOption(),
    length: z.string().max(10).optional().register(optionTexts, texts.length),
  }),
  async run({ article, length }, context) {
    const which = await whichArticles({ article }, context);
    if ('reply' in which) return which.reply;
    return briefing(which.found[0], context, lengthOf(length));
  },
});

/** @throws UserError where it is none */
function lengthOf(typed: string | undefined): Length {
  if (typed === undefined) return 'usual';
  const length = LENGTHS[typed.toLowerCase()];
  if (length === undefined) throw new UserError(texts.noLength(typed));
  return length;
}

/** As many points as a short briefing has. */
const FEW_POINTS = 2;

/** What an article says, as /brief shows it. */
export function briefing(
  entry: Entry,
  { viewer: { language }, settings, today }: CommandContext,
  length: Length = 'usual',
): Reply {
  const { article, briefing: said } = entry;
  const old = article.date === null ? null : age(article.date, today, language);
  const most = length === 'short' ? Math.min(FEW_POINTS, settings.points) : settings.points;
  const points = keyPointsOf(entry, most).map(({ point, index }) =>
    pointStatement(entry, point, index, language),
  );
  const { sentences, own, others } = said.trust;
  const parts: Part[] = [
    { type: 'title', text: article.title.text, note: article.title.ours ? texts.titleOurs[language] : null },
    {
      type: 'context',
      text: [originLine(article, language), old, alsoLine(entry.also, language)].filter(Boolean).join(' · '),
    },
    ...(points.length > 0
      ? points
      : [{ type: 'text', runs: [{ text: texts.noPoints[language], from: 'us' }] } as const]),
    {
      type: 'context',
      text: texts.footer[language](sentences, own, others, article.publisher ?? texts.article[language]),
    },
    ...(length === 'long' ? whatOthersSay(entry, language) : []),
  ];
  return {
    outcome: 'answer',
    line: formatLine('brief', { article: article.id, length: length === 'usual' ? undefined : length }),
    parts,
    actions: [
      { label: texts.quotes[language], line: formatLine('quotes', { article: article.id }) },
      { label: texts.claims[language], line: formatLine('claims', { article: article.id }) },
    ],
    ...threadsBy(settings),
  };
}

/** Claims and whole utterances that no key point tells. */
function whatOthersSay(entry: Entry, language: Language): Part[] {
  const { keyPoints, analysis } = entry.briefing;
  const told = keyPoints.flatMap(({ spans }) => spans);
  const words = new Set(keyPoints.map(({ spans }) => sliceOf(entry, spans)));
  const isUntold = (one: Quote | Claim): boolean =>
    isShown(one) &&
    !words.has(sliceOf(entry, one.spans)) &&
    !one.spans.some((span) => told.some(({ start, end }) => span.start < end && start < span.end));
  const parts = [
    ...saidOnce(entry, analysis.claims.filter(isUntold), ({ source }) => source?.name ?? '').map(
      ([first, ...again]) => claimStatement(entry, first, again, language),
    ),
    ...saidOnce(
      entry,
      analysis.quotes.filter((one) => one.kind === 'direct' && isUntold(one)),
      ({ speaker }) => speaker?.name ?? '',
    ).map(([first, ...again]) => quoteStatement(entry, first, again, language)),
  ];
  return parts.length === 0 ? [] : [{ type: 'section', text: texts.others[language] }, ...parts];
}
