import { createHash } from 'node:crypto';
import { commands } from '../commands/index.ts';
import { type Article, articleId, contentHash } from '../src/article/article.ts';
import { edtfDate } from '../src/article/edtf.ts';
import { type Asker, createBot } from '../src/core/bot.ts';
import { plain, type Reply } from '../src/core/reply.ts';
import { createEngine } from '../src/engine.ts';
import { atHome } from '../src/home.ts';
import type { Entry } from '../src/library/library.ts';
import { scope } from '../src/library/scope.ts';
import { takeAllDue } from '../src/schedule/clock.ts';
import { createComposer } from '../src/schedule/compose.ts';
import { deliveryQueue } from '../src/schedule/delivery-queue.ts';
import { reckon } from '../src/schedule/reckon.ts';
import { createWorker } from '../src/schedule/worker.ts';
import { createServices } from '../src/services.ts';
import type { Database } from '../src/store/database.ts';
import { loopbackPoster } from './schedule/loopback-poster.ts';

const engine = createEngine(atHome('models'));
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Somebody in charge of an open channel of a workspace, in Berlin. */
export const editor = {
  language: 'en',
  access: 'manage',
  person: 'slack:T1/U1',
  place: { home: 'slack:T1', channel: 'C1', closed: false },
  thread: null,
  zone: 'Europe/Berlin',
} as const satisfies Asker;

/** An article of an invented paper. */
export async function entryOf(
  title: string,
  text: string,
  { date = '2026-11-24', publisher = 'Nordbote', language = 'en' }: Partial<Written> = {},
): Promise<Entry> {
  const article: Article = {
    id: articleId.parse(title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')),
    language,
    date: edtfDate.parse(date),
    title: { text: title, ours: false },
    publisher,
    byline: null,
    agencies: [],
    url: null,
    text,
    hash: contentHash.parse(createHash('sha256').update(text).digest('hex')),
  };
  return { article, briefing: await engine.brief(article) };
}

interface Written {
  readonly date: string;
  readonly publisher: string;
  readonly language: 'de' | 'en';
}

/** The whole bot on a database, with a loopback Slack, a worker and a clock that the test moves. */
export function newsroomOn(database: Database, start = '2026-11-24T06:00:00Z') {
  let time = Temporal.Instant.from(start);
  const now = () => time;
  const loopback = loopbackPoster(now);
  const replies: Reply[] = [];
  const poster: typeof loopback & { readonly replies: readonly Reply[] } = {
    ...loopback,
    replies,
    async post(to, outgoing) {
      replies.push(outgoing.reply);
      return loopback.post(to, outgoing);
    },
  };
  const services = createServices({
    database,
    engine,
    now,
    addsPerDay: 100,
    posters: new Map([['slack', poster]]),
  });
  const today = () => time.toZonedDateTimeISO('Europe/Berlin').toPlainDate();
  const bot = createBot({ commands, services, today });
  const composer = createComposer({ ...services, database, bot });
  const queue = deliveryQueue(database, now, (...posted) => composer.posted(...posted));
  const worker = createWorker({ queue, composer, posters: [poster], now, chance: () => 0.5, log: silent });
  return {
    bot,
    services,
    poster,
    worker,
    ask: (line: string, asker: Asker = editor): Promise<Reply> => bot.line(line, asker),
    put: (...entries: readonly Entry[]) =>
      services.shelves.put(entries, { scope: scope.parse('slack:T1'), way: 'added', by: null, at: time }),
    /** Moves the clock, without anything being looked at on the way. */
    at: (instant: string): void => {
      time = Temporal.Instant.from(instant);
    },
    /** What a running bot does all the time. */
    tick: async (): Promise<void> => {
      await takeAllDue(services.schedules, reckon);
      await worker.finish();
    },
  };
}

/** What a reply says, part by part. */
export const saidIn = (reply: Reply): string[] =>
  reply.parts.map((part) => {
    if (part.type === 'text') return plain(part.runs);
    if (part.type === 'statement') return plain([...part.lead, ...part.body]);
    return part.type === 'entry' ? `${part.label} · ${part.text}` : part.text;
  });
