import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import type { Bot } from '../../../src/core/bot.ts';
import type { Poster } from '../../../src/core/posting/poster.ts';
import { type Discord, startDiscord } from '../../../src/platforms/discord/start.ts';
import { openDatabase } from '../../../src/store/database.ts';
import { lineStore } from '../../../src/store/lines.ts';
import { type StandIn, startStandIn, TOKEN } from './stand-in/index.ts';

/** The bot connected to the stand-in with discord.js' own Client. */
export interface Live {
  readonly standIn: StandIn;
  readonly poster: Poster;
  /** What was logged so far, line by line. */
  readonly logged: string[];
  /** Stops the bot and starts it anew, with the same database and nothing else in common. */
  restart(bot?: Bot): Promise<void>;
  stop(): Promise<void>;
}

export async function goLive(bot: Bot, given: Parameters<typeof startStandIn>[0] = {}): Promise<Live> {
  const standIn = await startStandIn(given);
  const folder = mkdtempSync(join(tmpdir(), 'discord-'));
  const logged: string[] = [];
  const note = (line: string) => {
    logged.push(line);
    standIn.world.changed();
  };
  const start = (asked: Bot) => connect(asked, standIn, folder, note);
  let running = await start(bot);
  return {
    standIn,
    get poster() {
      return running.poster;
    },
    logged,
    async restart(next = bot) {
      await running.stop();
      running = await start(next);
    },
    async stop() {
      await running.stop();
      await standIn.stop();
    },
  };
}

/** Starts the bot against a stand-in; a token or address of its own may be given. */
export async function connect(
  bot: Bot,
  { apiUrl }: { readonly apiUrl: string },
  folder: string,
  note: (line: string) => void,
  token: string = TOKEN,
): Promise<Discord> {
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      note(chunk.toString('utf8'));
      done();
    },
  });
  return startDiscord({
    config: { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl, UMBRELLA_COMMAND: 'news' },
    bot,
    lines: lineStore(await openDatabase({ engine: 'sqlite', folder })),
    log: pino({ level: 'info' }, sink),
  });
}
