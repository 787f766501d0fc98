import { commands } from '../commands/index.ts';
import { type ContentProblem, loadArticles } from './article/content.ts';
import { type Bot, createBot } from './core/bot.ts';
import type { Services } from './core/services.ts';
import type { Engine } from './engine.ts';
import { atHome } from './home.ts';
import { withBriefings } from './library/content.ts';
import { ALL } from './library/scope.ts';
import { createServices } from './services.ts';
import { type Database, openDatabase } from './store/database.ts';

/** The bot on what content/ holds, and what there could not be read. */
export async function shippedBot(
  engine: Engine,
  content: string = atHome('content'),
  today: () => Temporal.PlainDate = () => Temporal.Now.plainDateISO(),
  database?: Database,
): Promise<{ bot: Bot; services: Services; articles: number; problems: ContentProblem[] }> {
  const { articles, problems } = await loadArticles(`${content}/articles`);
  const { entries, unread } = await withBriefings(articles, `${content}/briefings`, engine);
  const services = createServices(database ?? (await openDatabase({ engine: 'memory' })));
  await services.shelves.put(entries, { scope: ALL, way: 'content', by: null, at: Temporal.Now.instant() });
  const bot = createBot({ commands, services, today });
  return { bot, services, articles: entries.length, problems: [...problems, ...unread] };
}
