import { z } from 'zod';
import { originLine } from '../src/core/citation.ts';
import type { CommandContext } from '../src/core/command.ts';
import { age } from '../src/core/dates.ts';
import { defineLookup } from '../src/core/lookup.ts';
import { articleOption } from '../src/core/options.ts';
import { formatLine } from '../src/core/parse.ts';
import type { Part, Reply } from '../src/core/reply.ts';
import { pointStatement } from '../src/core/statements.ts';
import { keyPointsOf } from '../src/core/sureness.ts';
import { whichArticles } from '../src/core/which.ts';
import type { Entry } from '../src/library/library.ts';

const texts = {
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
  options: z.object({ article: articleOption() }),
  async run({ article }, context) {
    const which = await whichArticles({ article }, context);
    if ('reply' in which) return which.reply;
    return briefing(which.found[0], context);
  },
});

/** What an article says, as /brief shows it. */
export function briefing(entry: Entry, { viewer: { language }, settings, today }: CommandContext): Reply {
  const { article, briefing: said } = entry;
  const old = article.date === null ? null : age(article.date, today, language);
  const points = keyPointsOf(entry, settings.points).map(({ point, index }) =>
    pointStatement(entry, point, index, language),
  );
  const { sentences, own, others } = said.trust;
  const parts: Part[] = [
    { type: 'title', text: article.title.text, note: article.title.ours ? texts.titleOurs[language] : null },
    { type: 'context', text: [originLine(article, language), old].filter(Boolean).join(' · ') },
    ...(points.length > 0
      ? points
      : [{ type: 'text', runs: [{ text: texts.noPoints[language], from: 'us' }] } as const]),
    {
      type: 'context',
      text: texts.footer[language](sentences, own, others, article.publisher ?? texts.article[language]),
    },
  ];
  return {
    outcome: 'answer',
    line: formatLine('brief', { article: article.id }),
    parts,
    actions: [
      { label: texts.quotes[language], line: formatLine('quotes', { article: article.id }) },
      { label: texts.claims[language], line: formatLine('claims', { article: article.id }) },
    ],
  };
}
