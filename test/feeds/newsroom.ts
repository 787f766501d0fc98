import { pino } from 'pino';
import type { Article } from '../../src/article/article.ts';
import { createEngine, type Engine } from '../../src/engine.ts';
import { readFeed } from '../../src/feeds/document.ts';
import type { Feeds } from '../../src/feeds/feeds.ts';
import type { Pace } from '../../src/feeds/pace.ts';
import { createPoller, type Poller } from '../../src/feeds/poller.ts';
import { atHome } from '../../src/home.ts';
import type { Intake } from '../../src/library/intake.ts';
import { pageIn } from '../../src/library/page-in.ts';
import type { Scope } from '../../src/library/scope.ts';
import { createServices } from '../../src/services.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import type { Clock, Web } from './web.ts';

export const pace: Pace = {
  shortest: Temporal.Duration.from({ minutes: 10 }),
  longest: Temporal.Duration.from({ hours: 2 }),
};

const engine = createEngine(atHome('models'));

/** A bot's library and feeds, with the real engine, and what it did. */
export interface Newsroom {
  readonly database: Database;
  readonly feeds: Feeds;
  readonly poller: Poller;
  /** Hashes of the texts that were analysed, in order. */
  readonly analysed: string[];
  readonly logged: { readonly level: number; readonly msg: string }[];
  articles(scope: Scope): Promise<readonly Article[]>;
  /** Does all that is due, as the seconds pass that requests to one server are kept apart. */
  settle(): Promise<void>;
  /** Lets time pass, a few minutes at a time. */
  wait(time: Temporal.DurationLike, each?: () => void): Promise<void>;
}

interface Changes {
  readonly database?: Database;
  /** Stands before the intake. */
  readonly intake?: (real: Intake) => Intake;
}

export async function newsroomOf(web: Web, clock: Clock, changes: Changes = {}): Promise<Newsroom> {
  const { database = await openDatabase({ engine: 'memory' }), intake = (real) => real } = changes;
  const analysed: string[] = [];
  const counting: Pick<Engine, 'version' | 'brief'> = {
    version: engine.version,
    brief(article) {
      analysed.push(article.hash);
      return engine.brief(article);
    },
  };
  const parts = {
    database,
    now: () => clock.now,
    fetching: web.fetching,
    readFeed,
    readPage: async (html: string, url: string | null) => pageIn(html, url),
    pace,
    chance: () => 0.5,
  };
  const services = createServices({ ...parts, engine: counting, addsPerDay: 100 });
  const logged: { level: number; msg: string }[] = [];
  const log = pino({ level: 'debug' }, { write: (line) => logged.push(JSON.parse(line)) });
  const poller = createPoller({ ...parts, intake: intake(services.intake), log });
  const settle = async () => {
    while (await poller.tick()) clock.pass({ seconds: 5 });
  };
  return {
    database,
    feeds: services.feeds,
    poller,
    analysed,
    logged,
    articles: async (scope) => (await services.shelves.seenBy([scope]).articles({}, 1000)).items,
    settle,
    async wait(time, each = () => {}) {
      const end = clock.now.add(Temporal.Duration.from(time));
      while (Temporal.Instant.compare(clock.now, end) < 0) {
        clock.pass({ minutes: 5 });
        each();
        await settle();
      }
    },
  };
}
