// oxlint-disable unicorn/require-post-message-target-origin -- Slack's chat.postMessage, not a window's
import { webApi } from '@slack/bolt';
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
import { deleteMessage } from './calls.ts';
import { isDirect } from './channels.ts';
import { AS_WRITTEN } from './deliver.ts';
import { keepLongValues } from './keep.ts';
import type { Person } from './people.ts';
import { renderSlack, type SlackMessage } from './render.ts';
import { beginning, canOpen, opensAtOnce } from './threads.ts';

interface Parts {
  readonly client: webApi.WebClient;
  readonly lines: LineStore;
  readonly person: (user: string) => Promise<Person>;
  readonly log: Logger;
  readonly now: () => Temporal.Instant;
}

/** Pages of a channel's history that are searched, and messages on each; Slack may give fewer. */
const MOST_PAGES = 10;
const PAGE = 100;

const DELIVERY = 'briefing_delivery';

/**
 * Posts and edits by Bolt's own client, which here neither tries again nor waits. Slack has no key against posting twice:
 * a delivery's id travels in the metadata of its message, by which `find` knows it.
 */
export function slackPoster({ client, lines, person, log, now }: Parts): Poster {
  async function drawn(to: Target | MessageRef, outgoing: Outgoing): Promise<SlackMessage> {
    const { reply, language, page = 0, sharedBy } = outgoing;
    const audience = isDirect(to.channel) ? 'direct' : 'channel';
    const id = sharedBy?.split('/').at(-1);
    const by = id === undefined ? null : { id, name: (await person(id)).name };
    return keepLongValues(
      renderSlack(reply, { page, language, audience, opens: canOpen(to), sharedBy: by }),
      lines,
    );
  }

  /** That the briefing was posted matters more: what goes wrong is logged. */
  async function discussed({ channel, message }: MessageRef, { language }: Outgoing): Promise<void> {
    const first = { channel, thread_ts: message, ...beginning(language), ...AS_WRITTEN };
    await client.chat.postMessage(first).catch((error: unknown) => {
      log.warn({ err: error, message }, 'slack: a thread could not be opened');
    });
  }

  /** One page of what was written in the place about when the delivery was tried, with the cursor of the next. */
  async function read({ channel, thread }: Target, tried: Temporal.Instant, cursor: string | null) {
    const asked = {
      channel,
      oldest: stamp(tried.subtract(CLOCK_SKEW)),
      latest: stamp(tried.add(CLOCK_SKEW).add({ minutes: 1 })),
      inclusive: true,
      limit: PAGE,
      include_all_metadata: true,
      ...(cursor === null ? {} : { cursor }),
    };
    return history.parse(
      thread === null
        ? await client.conversations.history(asked)
        : await client.conversations.replies({ ...asked, ts: thread }),
    );
  }

  async function search(to: Target, delivery: string, tried: Temporal.Instant): Promise<string | null> {
    let cursor: string | null = null;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const { messages, next }: z.output<typeof history> = await read(to, tried, cursor).catch(
        (error: unknown) => {
          throw page > 0 && error instanceof webApi.WebAPIRateLimitedError ? new Unsearchable() : error;
        },
      );
      const ours = messages.find(({ metadata }) => metadata?.event_payload.delivery === delivery);
      if (ours !== undefined) return ours.ts;
      if (next === null) return null;
      cursor = next;
    }
    throw new Unsearchable();
  }

  return {
    platform: 'slack',
    repeatsSafelyFor: 0,
    async post(to, outgoing) {
      const shown = await drawn(to, outgoing);
      return attempt(async () => {
        const posted = await client.chat.postMessage({
          channel: to.channel,
          ...shown,
          ...AS_WRITTEN,
          ...(to.thread === null ? {} : { thread_ts: to.thread }),
          metadata: metadataOf(outgoing),
        });
        const message = { ...to, ...postedAs.parse(posted) };
        if (opensAtOnce(outgoing.reply) && canOpen(to)) await discussed(message, outgoing);
        return message;
      });
    },
    async find(to, delivery, tried) {
      const soonest = settlesIn(tried, now());
      try {
        const ts = await search(to, delivery, tried);
        if (ts !== null) return done({ ...to, message: ts });
        return soonest > 0 ? refused('the message may still be on its way', soonest) : done(null);
      } catch (error) {
        if (error instanceof Unsearchable) return unknown(error.message);
        const refusal = sureRefusal(error) ?? refused(reasonOf(error), AGAIN_WHEN_DOWN_S);
        return refusal.outcome === 'refused' && refusal.again === null ? unknown(refusal.why) : refusal;
      }
    },
    direct(person) {
      const [home = '', user = ''] = person.split('/');
      return attempt(async () => {
        const { channel } = opened.parse(await client.conversations.open({ users: user }));
        return { home, channel: channel.id, closed: true };
      });
    },
    async edit(message, outgoing) {
      const shown = await drawn(message, outgoing);
      return attempt(async () => {
        await client.chat.update({
          channel: message.channel,
          ts: message.message,
          ...shown,
          ...AS_WRITTEN,
          metadata: metadataOf(outgoing),
        });
        return null;
      });
    },
    remove: (message) =>
      attempt(async () => {
        await deleteMessage(client, { channel: message.channel, ts: message.message });
        return null;
      }),
  };
}

/** Too much to search, or Slack slows the app down so much that it is. */
class Unsearchable extends Error {
  constructor() {
    super('too much was written there to search through');
  }
}

const metadataOf = ({ delivery }: Outgoing) => ({ event_type: DELIVERY, event_payload: { delivery } });

const postedAs = z
  .object({ channel: z.string(), ts: z.string() })
  .transform(({ channel, ts }) => ({ channel, message: ts }));

/** https://docs.slack.dev/reference/methods/conversations.open */
const opened = z.object({ channel: z.object({ id: z.string() }) });

/** https://docs.slack.dev/reference/methods/conversations.history */
const history = z
  .object({
    messages: z.array(
      z.object({
        ts: z.string(),
        metadata: z.object({ event_payload: z.record(z.string(), z.unknown()) }).optional(),
      }),
    ),
    has_more: z.boolean().default(false),
    response_metadata: z.object({ next_cursor: z.string().default('') }).optional(),
  })
  .transform(({ messages, has_more, response_metadata }) => ({
    messages,
    next: has_more ? (response_metadata?.next_cursor ?? null) : null,
  }));

const stamp = (instant: Temporal.Instant): string => `${Math.floor(instant.epochMilliseconds / 1000)}.000000`;

async function attempt<Done>(call: () => Promise<Done>): Promise<Outcome<Done>> {
  try {
    return done(await call());
  } catch (error) {
    return sureRefusal(error) ?? unknown(reasonOf(error));
  }
}

/** Answers after which part of a call may have been done: https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const HALF_DONE = new Set(['internal_error', 'fatal_error']);
/** Answers that are over soon, with nothing done. */
const PASSING = new Set(['service_unavailable', 'request_timeout', 'ratelimited', 'rate_limited']);

function sureRefusal(error: unknown): Outcome<never> | null {
  if (error instanceof webApi.WebAPIRateLimitedError) return refused('Slack asks to wait', error.retryAfter);
  if (error instanceof webApi.WebAPIPlatformError) {
    const code = error.data.error;
    if (HALF_DONE.has(code)) return null;
    return refused(code, PASSING.has(code) ? AGAIN_WHEN_DOWN_S : null);
  }
  if (error instanceof webApi.WebAPIHTTPError && error.statusCode < 500) return refused(reasonOf(error));
  return failedToConnect(error) ? refused(reasonOf(error), AGAIN_WHEN_DOWN_S) : null;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
