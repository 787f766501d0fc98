import {
  Client,
  DiscordAPIError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  Options,
  Partials,
  RESTEvents,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Bot } from '../../core/bot.ts';
import { inTurns } from '../../core/in-turn.ts';
import type { Poster } from '../../core/posting/poster.ts';
import type { LineStore } from '../../store/lines.ts';
import { registeredCommands } from './commands.ts';
import type { House } from './house.ts';
import { onInteraction } from './interactions.ts';
import { onDeleted, onEdited, onMessage } from './messages.ts';
import { discordPoster } from './poster.ts';
import { register } from './register.ts';
import { loggable } from './trouble.ts';
import { onAdded } from './welcome.ts';

/** Longer than discord.js waits for servers that do not report (15 s). */
const START_WITHIN_MS = 40_000;
const REQUEST_WITHIN_MS = 10_000;

/** Settings, by the names of their environment variables. */
interface DiscordSettings {
  readonly DISCORD_TOKEN?: string | undefined;
  readonly DISCORD_API_URL: string;
  readonly UMBRELLA_COMMAND: string;
}

interface Parts {
  readonly config: DiscordSettings;
  readonly bot: Bot;
  readonly lines: LineStore;
  readonly log: Logger;
  /** The machine's clock where nothing else is given. */
  readonly now?: () => Temporal.Instant;
}

export interface Discord {
  readonly poster: Poster;
  stop(): Promise<void>;
}

/**
 * Connects to Discord, registers the commands where they changed, and answers from then on.
 * @throws Error with one sentence that says why it cannot start and what to do
 */
export async function startDiscord({ bot, ...parts }: Parts): Promise<Discord> {
  const { lines, log, config } = parts;
  const wanted = registeredCommands(bot.commands, config.UMBRELLA_COMMAND);
  const house: House = {
    bot,
    lines,
    log,
    umbrella: config.UMBRELLA_COMMAND,
    met: new Map(),
    inTurn: inTurns(),
  };
  return start(parts, {
    listen(client) {
      client.on(Events.InteractionCreate, (interaction) => void onInteraction(interaction, house));
      client.on(Events.MessageCreate, (message) => void onMessage(message, house));
      client.on(Events.MessageUpdate, (_, message) => void onEdited(message, house));
      client.on(Events.MessageDelete, (message) => void onDeleted(message, house));
      client.on(Events.MessageBulkDelete, (messages) =>
        messages.forEach((message) => void onDeleted(message, house)),
      );
      client.on(Events.GuildCreate, (guild) => void onAdded(guild, house));
    },
    ready: ({ application, rest }) => register(rest, application.id, wanted),
  });
}

/**
 * Connects to Discord to post there; another process answers people.
 * @throws Error with one sentence that says why it cannot start and what to do
 */
export const startDiscordPosting = (parts: Omit<Parts, 'bot'>): Promise<Discord> =>
  start(parts, { listen: () => undefined, ready: async () => ({}) });

interface Answering {
  listen(client: Client): void;
  /** @returns what is worth logging */
  ready(client: Client<true>): Promise<object>;
}

async function start(
  { config, lines, log, now = Temporal.Now.instant }: Omit<Parts, 'bot'>,
  answering: Answering,
): Promise<Discord> {
  const token = config.DISCORD_TOKEN;
  if (token === undefined)
    throw new Error('Discord: DISCORD_TOKEN is not set; docs/discord.md shows where to get it.');
  const client = newClient(config);
  answering.listen(client);
  logConnection(client, log);
  try {
    const ready = await connect(client, token);
    const { user, guilds } = ready;
    const about = await answering.ready(ready);
    log.info({ bot: user.tag, servers: guilds.cache.size, ...about }, 'discord: connected');
    const poster = discordPoster({ client: ready, api: apiOf(config), token, lines, log, now });
    return { poster, stop: () => client.destroy() };
  } catch (error) {
    await client.destroy();
    throw new Error(`Discord: ${reasonOf(error, config.DISCORD_API_URL)}`, { cause: error });
  }
}

const apiOf = ({ DISCORD_API_URL }: DiscordSettings): string => DISCORD_API_URL.replace(/\/+$/, '');

/** Without privileged intents: of messages in servers, Discord shows the text of those that mention the bot. */
function newClient(config: DiscordSettings): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    rest: { api: apiOf(config), timeout: REQUEST_WITHIN_MS },
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
  });
}

/** The client once Discord has told it who it is and where it is. @throws where Discord refuses or takes too long */
async function connect(client: Client, token: string): Promise<Client<true>> {
  const { promise, resolve, reject } = Promise.withResolvers<Client<true>>();
  const late = setTimeout(() => reject(new NotConnected('late')), START_WITHIN_MS);
  client.once(Events.ClientReady, resolve);
  client.once(Events.ShardDisconnect, ({ code }) => reject(new NotConnected(code)));
  client.login(token).catch(reject);
  try {
    return await promise;
  } finally {
    clearTimeout(late);
  }
}

/** Why the gateway did not let us in: its close code, or that it did not answer. */
class NotConnected extends Error {
  readonly why: number | 'late';
  constructor(why: number | 'late') {
    super(`gateway: ${why}`);
    this.why = why;
  }
}

/** Says why it could not start, and what to do. */
function reasonOf(error: unknown, url: string): string {
  const why = error instanceof NotConnected ? error.why : null;
  if (isCoded(error, DiscordjsErrorCodes.TokenInvalid) || why === GatewayCloseCodes.AuthenticationFailed)
    return 'the token in DISCORD_TOKEN is not accepted. Reset it in the developer portal and put in the new one (docs/discord.md, step 2).';
  if (why === 'late')
    return `no connection within ${START_WITHIN_MS / 1000} s through ${url}. Try again, or look at https://discordstatus.com.`;
  if (why !== null)
    return `the gateway ended the connection (close code ${why}). Look the code up in docs/discord.md.`;
  if (error instanceof DiscordAPIError)
    return `the commands could not be registered (${error.code}: ${error.message}). Try again; if it stays, this is a fault of the bot.`;
  const cause = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  return `${url} cannot be reached${cause}. Check the network and DISCORD_API_URL.`;
}

const isCoded = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/** What happens to the connection, one line an event. discord.js connects again by itself where that can help. */
function logConnection(client: Client, log: Logger): void {
  client.on(Events.Error, (error) => log.error(loggable(error), 'discord: an error of the client'));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ ...loggable(error), shard }, 'discord: the connection failed'),
  );
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'discord: connecting again'));
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'discord: resumed'));
  client.on(Events.ShardDisconnect, ({ code }, shard) =>
    log.error({ shard, code }, 'discord: the connection ended for good; mend the cause and start again'),
  );
  client.rest.on(RESTEvents.RateLimited, ({ method, global, limit, timeToReset }) =>
    log.warn({ method, global, limit, wait: timeToReset }, 'discord: asked to wait'),
  );
}
