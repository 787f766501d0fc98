import { commands } from '../commands/index.ts';
import { type ContentProblem, loadArticles } from './article/content.ts';
import { readConfig } from './config.ts';
import { type Bot, createBot } from './core/bot.ts';
import type { Services } from './core/services.ts';
import type { Engine } from './engine.ts';
import { atHome } from './home.ts';
import { withBriefings } from './library/content.ts';
import type { Briefer } from './library/incoming.ts';
import { ALL } from './library/scope.ts';
import { createServices } from './services.ts';
import { openDatabase } from './store/database.ts';

/** The bot on what content/ holds, in memory, with nothing set from outside; and what could not be read there. */
export async function shippedBot(
  engine: Engine,
  content: string = atHome('content'),
  today: () => Temporal.PlainDate = () => Temporal.Now.plainDateISO(),
): Promise<{ bot: Bot; services: Services; problems: ContentProblem[] }> {
  const services = createServices({
    database: await openDatabase({ engine: 'memory' }),
    engine,
    now: () => Temporal.Now.instant(),
    addsPerDay: readConfig({}).ADDS_PER_DAY,
  });
  const problems = await putContent(services, content, engine);
  return { bot: createBot({ commands, services, today }), services, problems };
}

/** Puts what content/ holds where everybody sees it. */
export async function putContent(
  { shelves }: Services,
  content: string,
  engine: Briefer,
): Promise<ContentProblem[]> {
  const { articles, problems } = await loadArticles(`${content}/articles`);
  const { entries, unread } = await withBriefings(articles, `${content}/briefings`, engine);
  await shelves.put(entries, { scope: ALL, way: 'content', by: null, at: Temporal.Now.instant() });
  return [...problems, ...unread];
}
