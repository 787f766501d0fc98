import { commands } from '../commands/index.ts';
import { type ContentProblem, loadArticles } from './article/content.ts';
import { type Bot, createBot } from './core/bot.ts';
import type { Engine } from './engine.ts';
import { atHome } from './home.ts';
import { withBriefings } from './library/content.ts';
import { libraryOf } from './library/library.ts';

/** The bot on what content/ holds, and what there could not be read. */
export async function shippedBot(
  engine: Engine,
  content: string = atHome('content'),
  today: () => Temporal.PlainDate = () => Temporal.Now.plainDateISO(),
): Promise<{ bot: Bot; articles: number; problems: ContentProblem[] }> {
  const { articles, problems } = await loadArticles(`${content}/articles`);
  const { entries, unread } = await withBriefings(articles, `${content}/briefings`, engine);
  const bot = createBot({ commands, library: libraryOf(entries), today });
  return { bot, articles: entries.length, problems: [...problems, ...unread] };
}
