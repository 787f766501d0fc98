import { createHash } from 'node:crypto';
import type { Target } from '../../src/core/posting/poster.ts';
import { GUILD, startStandIn, TOKEN } from '../platforms/discord/stand-in/index.ts';
import { SlackStandIn } from '../platforms/slack/stand-in/slack.ts';
import { APP_TOKEN, BOT_TOKEN } from '../platforms/slack/stand-in/web-api.ts';
import { TEAM } from '../platforms/slack/stand-in/workspace.ts';
import { startBadLine } from './bad-line.ts';

export interface Place {
  readonly target: Target;
  /** Whether the bot may read there what was posted. */
  readonly readable: boolean;
}

/** Both platforms on this machine, behind bad lines, with channels some of which keep their history from the bot. */
export interface Platforms {
  readonly places: readonly Place[];
  /** Settings by which a process connects to them. */
  readonly environment: Readonly<Record<string, string>>;
  /** How many messages there are of each delivery; those of others are no messages of ours. */
  messagesOf(deliveries: readonly string[]): Map<string, number>;
  /** Whether a message is there, by its id. */
  has(message: string): boolean;
  readonly mishaps: () => Readonly<Record<string, number>>;
  /** From now on nothing more happens to calls. */
  calm(): void;
  stop(): Promise<void>;
}

/** Every so many channels keep their history to themselves. */
const UNREADABLE = 5;
/** How long a message takes until the history has it. */
const HISTORY_LAG_MS = 4000;

export async function startPlatforms(
  channels: number,
  share: number,
  chance: () => number,
): Promise<Platforms> {
  const discord = await startStandIn();
  const slack = await SlackStandIn.start();
  discord.world.historyLag = HISTORY_LAG_MS;
  slack.workspace.historyLag = HISTORY_LAG_MS;
  slack.workspace.historyPage = 15;
  const numbers = Array.from({ length: channels }, (_, at) => at);
  const places: Place[] = [
    ...numbers.map((at) => discordPlace(at, discord)),
    ...numbers.map((at) => slackPlace(at, slack)),
  ];
  const closed = new Set(places.filter(({ readable }) => !readable).map(({ target }) => target.channel));
  let happens = share;
  const toDiscord = await startBadLine({
    upstream: discord.apiUrl,
    kindOf: (method, path) =>
      /\/channels\/\d+\/messages/.test(path) ? (method === 'POST' ? 'post' : 'history') : null,
    instead: () => null,
    share: () => happens,
    chance,
  });
  const toSlack = await startBadLine({
    upstream: slack.apiUrl,
    kindOf: (_, path) =>
      path.endsWith('/chat.postMessage')
        ? 'post'
        : path.endsWith('/conversations.history')
          ? 'history'
          : null,
    instead: (path, body) =>
      path.endsWith('/conversations.history') && closed.has(new URLSearchParams(body).get('channel') ?? '')
        ? JSON.stringify({ ok: false, error: 'missing_scope' })
        : null,
    share: () => happens,
    chance,
  });
  return {
    places,
    environment: {
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: `${toDiscord.url}/api`,
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
      SLACK_API_URL: `${toSlack.url}/api/`,
    },
    messagesOf(deliveries) {
      const byNonce = new Map(deliveries.map((id) => [nonceOf(id), id]));
      const counts = new Map<string, number>();
      const count = (id: string | undefined) => {
        if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
      };
      for (const { nonce } of discord.world.messages.values()) count(byNonce.get(String(nonce)));
      for (const { metadata } of slack.workspace.messages) count(deliveryIn(metadata));
      return counts;
    },
    has: (message) =>
      discord.world.messages.has(message) || slack.workspace.messages.some(({ ts }) => ts === message),
    mishaps: () => sums([toDiscord.mishaps, toSlack.mishaps]),
    calm() {
      happens = 0;
    },
    async stop() {
      for (const one of [toDiscord, toSlack, discord, slack]) await one.stop();
    },
  };
}

function discordPlace(at: number, { world }: Awaited<ReturnType<typeof startStandIn>>): Place {
  const channel = String(2_000_000_000_000_000_000n + BigInt(at));
  const readable = at % UNREADABLE !== 0;
  world.channels.add(channel);
  world.further.add(channel);
  if (!readable) world.unread.add(channel);
  return { target: { platform: 'discord', home: `discord:${GUILD}`, channel, thread: null }, readable };
}

function slackPlace(at: number, { workspace }: SlackStandIn): Place {
  const channel = `C0CHAOS${at}`;
  workspace.channels.add(channel);
  const target = { platform: 'slack', home: `slack:${TEAM}`, channel, thread: null } as const;
  return { target, readable: at % UNREADABLE !== 0 };
}

/** As the Discord poster makes it of a delivery. */
const nonceOf = (delivery: string): string =>
  createHash('sha256').update(delivery).digest('base64url').slice(0, 25);

function deliveryIn(metadata: unknown): string | undefined {
  if (typeof metadata !== 'object' || metadata === null || !('event_payload' in metadata)) return undefined;
  const { event_payload: payload } = metadata;
  if (typeof payload !== 'object' || payload === null || !('delivery' in payload)) return undefined;
  return String(payload.delivery);
}

function sums(parts: readonly ReadonlyMap<string, number>[]): Record<string, number> {
  const all: Record<string, number> = {};
  for (const part of parts) for (const [name, count] of part) all[name] = (all[name] ?? 0) + count;
  return all;
}
