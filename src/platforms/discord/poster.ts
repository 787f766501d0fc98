import { createHash } from 'node:crypto';
import {
  type Client,
  DiscordAPIError,
  HTTPError,
  PermissionFlagsBits,
  RateLimitError,
  REST,
  Routes,
} from 'discord.js';
import type { Logger } from 'pino';
import { z } from 'zod';
import {
  AGAIN_WHEN_DOWN_S,
  CLOCK_SKEW,
  done,
  failedToConnect,
  type MessageRef,
  type Outcome,
  type Outgoing,
  type Poster,
  refused,
  settlesIn,
  type Target,
  unknown,
} from '../../core/posting/poster.ts';
import type { LineStore } from '../../store/lines.ts';
import { type DiscordMessage, renderDiscord } from './render.ts';
import { openThread, threadIn } from './threads.ts';
import { isUnknownMessage, loggable } from './trouble.ts';

interface Parts {
  readonly client: Client<true>;
  readonly api: string;
  readonly token: string;
  readonly lines: LineStore;
  readonly log: Logger;
  readonly now: () => Temporal.Instant;
}

const REQUEST_WITHIN_MS = 10_000;

/** A nonce is checked «in the past few minutes»: https://docs.discord.com/developers/resources/message#create-message */
const NONCE_WORKS_S = 60;

/** Pages of a channel's history that are searched, and messages on each: the most that Discord gives. */
const MOST_PAGES = 10;
const PAGE = 100;

/** Posts and edits by discord.js' own REST client, but without its retries, and without waiting where Discord asks to wait. */
export function discordPoster({ client, api, token, lines, log, now }: Parts): Poster {
  const rest = new REST({ api, timeout: REQUEST_WITHIN_MS, retries: 0, rejectOnRateLimit: () => true });
  rest.setToken(token);
  const within = () => ({ signal: AbortSignal.timeout(REQUEST_WITHIN_MS) });

  const threadAt = (to: Target) => threadIn(client.channels.cache.get(channelOf(to)) ?? null);

  async function drawn(to: Target, { reply, language, page = 0 }: Outgoing): Promise<DiscordMessage> {
    const audience = to.home.startsWith('discord:@') ? 'direct' : 'channel';
    const rendered = renderDiscord(reply, { page, language, audience, thread: threadAt(to) });
    for (const line of rendered.kept) await lines.keep(line);
    return rendered.message;
  }

  /** That the briefing was posted matters more: what goes wrong is logged. */
  async function discussed(to: Target, message: string, { reply, language }: Outgoing): Promise<void> {
    if (reply.threads !== 'on' || threadAt(to) !== 'open') return;
    const posted = { channel: channelOf(to), message, reply, language };
    await openThread(posted, { rest, lines }).catch((error: unknown) => {
      log.warn({ ...loggable(error), message }, 'discord: a thread could not be opened');
    });
  }

  return {
    platform: 'discord',
    repeatsSafelyFor: NONCE_WORKS_S,
    async post(to, outgoing) {
      const body = {
        ...marked(await drawn(to, outgoing), outgoing.delivery),
        nonce: nonceOf(outgoing.delivery),
        enforce_nonce: true,
      };
      return attempt(async () => {
        const posted = await rest.post(Routes.channelMessages(channelOf(to)), { body, ...within() });
        const { id } = created.parse(posted);
        await discussed(to, id, outgoing);
        return { ...to, message: id };
      });
    },
    async find(to, delivery, tried) {
      const soonest = settlesIn(tried, now());
      const found = await reading(async () => {
        const from = tried.subtract(CLOCK_SKEW).epochMilliseconds;
        let before: string | null = null;
        for (let page = 0; page < MOST_PAGES; page += 1) {
          const query: URLSearchParams = new URLSearchParams({
            limit: String(PAGE),
            ...(before === null ? {} : { before }),
          });
          const messages = history.parse(
            await rest.get(Routes.channelMessages(channelOf(to)), { query, ...within() }),
          );
          const ours = messages.find(
            ({ author, components: [container] }) =>
              author.id === client.user.id && container?.id === markOf(delivery),
          );
          if (ours !== undefined) return done({ ...to, message: ours.id });
          const oldest = messages.at(-1);
          if (oldest === undefined || messages.length < PAGE || sentAt(oldest.id) < from)
            return readsHistory(to, client)
              ? done(null)
              : unknown('the bot may not read the message history of this channel');
          before = oldest.id;
        }
        return unknown(`the channel has more than ${MOST_PAGES * PAGE} messages since`);
      });
      return found.outcome === 'done' && found.value === null && soonest > 0
        ? refused('the message may still be on its way', soonest)
        : found;
    },
    direct(person) {
      const user = person.slice('discord:'.length);
      return attempt(async () => {
        const opened = await rest.post(Routes.userChannels(), { body: { recipient_id: user }, ...within() });
        return { home: `discord:@${user}`, channel: created.parse(opened).id, closed: true };
      });
    },
    async edit(message, outgoing) {
      const body = marked(await drawn(message, outgoing), outgoing.delivery);
      return attempt(async () => {
        await rest.patch(Routes.channelMessage(channelOf(message), message.message), { body, ...within() });
        return null;
      });
    },
    remove: (message) =>
      attempt(async () => {
        try {
          await rest.delete(Routes.channelMessage(channelOf(message), message.message), within());
        } catch (error) {
          if (!isUnknownMessage(error)) throw error;
        }
        return null;
      }),
  };
}

const created = z.object({ id: z.string() });
const history = z.array(
  z.object({
    id: z.string(),
    author: z.object({ id: z.string() }),
    components: z.array(z.object({ id: z.number().optional() })).default([]),
  }),
);

/** A thread is a channel of its own. */
const channelOf = ({ channel, thread }: Target | MessageRef): string => thread ?? channel;

const digest = (delivery: string): Buffer => createHash('sha256').update(delivery).digest();

/** At most 25 characters. */
const nonceOf = (delivery: string): string => digest(delivery).toString('base64url').slice(0, 25);

/**
 * By what a delivery's message is known in the history, which does not give the nonce back: the id of its container, a
 * number of 31 bits that is far above those of other components.
 */
const markOf = (delivery: string): number => 2 ** 30 + (digest(delivery).readUInt32BE() >>> 2);

function marked(message: DiscordMessage, delivery: string): DiscordMessage {
  const [container] = message.components;
  return { ...message, components: [{ ...container, id: markOf(delivery) }] };
}

/** When a message was sent, in milliseconds since 1970: https://docs.discord.com/developers/reference#snowflakes */
const sentAt = (id: string): number => Number((BigInt(id) >> 22n) + 1_420_070_400_000n);

const READS_HISTORY = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ReadMessageHistory];

/** Without the permission, Discord gives an empty history instead of an error. */
function readsHistory(to: Target, client: Client<true>): boolean {
  const channel = client.channels.cache.get(channelOf(to));
  if (channel === undefined || channel.isDMBased()) return to.home.startsWith('discord:@');
  return channel.permissionsFor(client.user)?.has(READS_HISTORY) === true;
}

/** What became of a call that changes something. */
async function attempt<Done>(call: () => Promise<Done>): Promise<Outcome<Done>> {
  try {
    return done(await call());
  } catch (error) {
    return sureRefusal(error) ?? unknown(reasonOf(error));
  }
}

/** What became of calls that only read: where that failed, it can be done again. */
async function reading<Done>(call: () => Promise<Outcome<Done>>): Promise<Outcome<Done>> {
  try {
    return await call();
  } catch (error) {
    const refusal = sureRefusal(error) ?? refused(reasonOf(error), AGAIN_WHEN_DOWN_S);
    return refusal.outcome === 'refused' && refusal.again === null ? unknown(refusal.why) : refusal;
  }
}

function sureRefusal(error: unknown): Outcome<never> | null {
  if (error instanceof RateLimitError)
    return refused('Discord asks to wait', Math.max(1, Math.ceil(error.retryAfter / 1000)));
  if (error instanceof DiscordAPIError && error.status < 500) return refused(reasonOf(error));
  if (error instanceof HTTPError && error.status < 500) return refused(reasonOf(error));
  return failedToConnect(error) ? refused(reasonOf(error), AGAIN_WHEN_DOWN_S) : null;
}

const reasonOf = (error: unknown): string =>
  error instanceof DiscordAPIError
    ? `${error.status} ${error.code} ${error.message}`
    : error instanceof HTTPError
      ? `${error.status} ${error.message}`
      : error instanceof Error
        ? `${error.name}: ${error.message}`
        : String(error);
