import { commands } from '../commands/index.ts';
import type { ContentProblem } from './article/content.ts';
import { readConfig } from './config.ts';
import { type Bot, createBot } from './core/bot.ts';
import type { Services } from './core/services.ts';
import type { Engine } from './engine.ts';
import { atHome } from './home.ts';
import { createContent } from './library/content.ts';
import { createServices } from './services.ts';
import { openDatabase, type Where } from './store/database.ts';

/** The bot on what content/ holds, with nothing set from outside; and what could not be read there. In memory unless told otherwise. */
export async function shippedBot(
  engine: Engine,
  folder: string = atHome('content'),
  today: () => Temporal.PlainDate = () => Temporal.Now.plainDateISO(),
  where: Where = { engine: 'memory' },
): Promise<{ bot: Bot; services: Services; problems: ContentProblem[]; close: () => Promise<void> }> {
  const database = await openDatabase(where);
  const parts = {
    database,
    engine,
    now: () => Temporal.Now.instant(),
    addsPerDay: readConfig({}).ADDS_PER_DAY,
  };
  const services = createServices(parts);
  const problems: ContentProblem[] = [];
  const report = (problem: ContentProblem) => void problems.push(problem);
  const readOn = await createContent({ ...parts, ...services, folder, report }).look();
  await readOn(() => false);
  return {
    bot: createBot({ commands, services, today }),
    services,
    problems,
    close: () => database.destroy(),
  };
}
