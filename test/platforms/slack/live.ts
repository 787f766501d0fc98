import { pino } from 'pino';
import { vi } from 'vitest';
import type { Bot } from '../../../src/core/bot.ts';
import type { Poster } from '../../../src/core/posting/poster.ts';
import { createEngine } from '../../../src/engine.ts';
import { atHome } from '../../../src/home.ts';
import { ALL } from '../../../src/library/scope.ts';
import { startSlack } from '../../../src/platforms/slack/start.ts';
import { shippedBot } from '../../../src/shipped.ts';
import type { LineStore } from '../../../src/store/lines.ts';
import { entryOf } from '../../newsroom.ts';
import { SIGNING_SECRET, SlackStandIn } from './stand-in/slack.ts';
import { APP_TOKEN, BOT_TOKEN } from './stand-in/web-api.ts';
import type { Message } from './stand-in/workspace.ts';

const today = () => Temporal.PlainDate.from('2026-11-24');

/** The bot as it is shipped, with what content/ holds, on a day that stays the same. */
export async function shipped(): Promise<Bot> {
  return (await shippedBot(createEngine(atHome('models')), atHome('content'), today)).bot;
}

const HARBOUR =
  'The harbour commission met in Kiel on Monday. More than 1,000 containers were shipped last year, the commission said. ' +
  '“We will not close the terminal,” said Anna Weber, the head of the commission.';

/** The same with a newer article, «Harbour»: what is asked without saying of which is asked of that one. */
export async function shippedAndNewer(): Promise<Bot> {
  const { bot, services } = await shippedBot(createEngine(atHome('models')), atHome('content'), today);
  const at = Temporal.Instant.from('2026-11-24T06:00:00Z');
  const holding = { scope: ALL, way: 'added', by: null, at } as const;
  await services.shelves.put([await entryOf('Harbour', HARBOUR)], holding);
  return bot;
}

export function linesInMemory(): LineStore {
  const kept: string[] = [];
  return {
    keep: async (line) => String(kept.push(line) - 1).padStart(16, '0'),
    find: async (key) => kept[Number(key)] ?? null,
  };
}

export interface Live {
  readonly slack: SlackStandIn;
  readonly poster: Poster;
  /** What was logged, a line each. */
  readonly logged: string[];
  stop(): Promise<void>;
  /** Stops the bot and starts another, which knows nothing but what was stored. */
  restart(next?: Bot): Promise<void>;
  /** The message that a deed of somebody's leads to: a new one. */
  answerTo(deed: () => Promise<unknown>): Promise<Message>;
}

interface Setup {
  readonly way?: 'socket' | 'http';
  readonly lines?: LineStore;
  readonly now?: () => number;
  /** The workspace's id, where it is another than usual. */
  readonly team?: string;
}

/** The real Bolt App on the stand-in, connected. */
export async function goLive(
  bot: Bot,
  { way = 'socket', lines = linesInMemory(), now = Date.now, team }: Setup = {},
): Promise<Live> {
  const slack = await SlackStandIn.start(team === undefined ? {} : { team });
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const config = {
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_APP_TOKEN: way === 'socket' ? APP_TOKEN : undefined,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
    UMBRELLA_COMMAND: 'news',
    HOST: '127.0.0.1',
    PORT: 0,
  };
  const start = async (asked: Bot) => {
    const started = await startSlack({ config, bot: asked, lines, log, now });
    slack.appUrl = started.port === null ? null : `http://127.0.0.1:${started.port}`;
    return started;
  };
  let running = await start(bot);
  return {
    slack,
    get poster() {
      return running.poster;
    },
    logged,
    async stop() {
      await running.stop();
      await slack.stop();
    },
    async restart(next = bot) {
      await running.stop();
      running = await start(next);
    },
    async answerTo(deed) {
      const before = slack.workspace.messages.length;
      await deed();
      return vi.waitFor(() => {
        const answer = slack.workspace.messages.slice(before).find(({ author }) => author === 'B0BOT');
        if (answer === undefined) throw new Error('no answer yet');
        return answer;
      }, 5000);
    },
  };
}

/** What the buttons and menus of a message say. */
export const labelsIn = ({ blocks }: Message): string[] =>
  blocks.flatMap((block) =>
    block.type === 'actions'
      ? block.elements.flatMap((one) =>
          one.type === 'button'
            ? [one.text.text]
            : one.type === 'static_select'
              ? [one.placeholder?.text ?? '']
              : [],
        )
      : [],
  );
