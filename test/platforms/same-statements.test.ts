import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from '../../commands/index.ts';
import { type Article, articleId, type Language } from '../../src/article/article.ts';
import { hashOf, loadArticles } from '../../src/article/content.ts';
import { createBot } from '../../src/core/bot.ts';
import { plain, statementsOf } from '../../src/core/reply.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';
import { renderSlack, slackPages } from '../../src/platforms/slack/render.ts';
import { someone } from '../askers.ts';
import { servicesOf } from '../services.ts';
import { allPages } from './discord/pages.ts';
import { letters, readBack as readDiscord } from './discord/read-back.ts';
import { readBack as readSlack } from './slack/read-back.ts';

const corpus = (name: string): string => atHome(`../shared/benchmarks/${name}`);
const hasCorpora = existsSync(corpus('quotes/dev.json'));
const documents = z.array(
  z.object({ id: z.coerce.string(), text: z.string(), genre: z.string().optional() }),
);

/** Articles that nobody wrote a rule for; they stay where they are, beside the project. */
function others(name: string, language: Language, most: number): Article[] {
  return documents
    .parse(JSON.parse(readFileSync(corpus(name), 'utf8')))
    .filter(({ genre }) => genre === undefined || genre === 'news')
    .slice(0, most)
    .map(({ text }, index) => ({
      id: articleId.parse(`${language}-${index}`),
      language,
      date: null,
      title: { text: `${language} ${index}`, ours: true },
      publisher: null,
      byline: null,
      agencies: [],
      url: null,
      text,
      hash: hashOf(text),
    }));
}

const engine = createEngine(atHome('models'));
const { articles: shipped } = await loadArticles('content/articles');
const articles = [
  ...shipped,
  ...(hasCorpora
    ? [...others('quotes/dev.json', 'de', 40), ...others('keypoints/en-gum.json', 'en', 20)]
    : []),
];
const entries = await Promise.all(
  articles.map(async (article) => ({ article, briefing: await engine.brief(article) })),
);
const bot = createBot({
  commands,
  services: await servicesOf(entries),
  today: () => Temporal.PlainDate.from('2026-11-24'),
});

const linesFor = ({ id }: Article): string[] => [
  ...['brief', 'quotes', 'claims', 'timeline'].map((name) => `/${name} article:${id}`),
  `/sentence 2 article:${id}`,
];

describe('Discord and Slack say the same, statement for statement, over all pages', () => {
  test.each(articles)('of $id', async (article) => {
    for (const line of [...linesFor(article), '/articles', '/help']) {
      const reply = await bot.line(line, { ...someone, language: article.language });
      const told = statementsOf(reply).map(({ lead, body }) => letters(plain([...lead, ...body])));
      const discord = readDiscord(allPages(reply, article.language).map(({ message }) => message));
      const view = { language: article.language, audience: 'asker' } as const;
      const pages = Array.from({ length: slackPages(reply, view) }, (_, page) =>
        renderSlack(reply, { ...view, page }),
      );
      const slack = readSlack(pages);
      expect(discord.map(({ text }) => letters(text).replace(/^≈/, ''))).toEqual(told);
      expect(slack.map(({ words }) => letters(words).replace(/^≈/, ''))).toEqual(told);
    }
  });
});
