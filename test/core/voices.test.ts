import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type Article, articleId } from '../../src/article/article.ts';
import { loadArticles } from '../../src/article/content.ts';
import { createBot } from '../../src/core/bot.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';
import { someone } from '../askers.ts';
import { servicesOf } from '../services.ts';

const asker = someone;

test.each(['/quotes', '/claims', '/timeline', '/person kirby'])(
  '%s about two articles gives both again by its own line',
  async (line) => {
    const { articles } = await loadArticles('content/articles');
    const [first] = articles;
    if (first === undefined) throw new Error('content/articles is empty');
    const second: Article = { ...first, id: articleId.parse('2023-11-second') };
    const engine = createEngine(atHome('models'));
    const entries = await Promise.all(
      [first, second].map(async (article) => ({ article, briefing: await engine.brief(article) })),
    );
    const bot = createBot({
      commands,
      services: await servicesOf(entries),
      today: () => Temporal.PlainDate.from('2026-11-24'),
    });
    const reply = await bot.line(`${line} article:lawrow`, asker);
    expect(await bot.line(reply.line, asker)).toEqual(reply);
  },
);
