import { z } from 'zod';

// What we read of Slack's requests; everything else in them is left aside.

/** What somebody wrote. */
export interface Message {
  readonly channel: string;
  readonly user: string;
  readonly ts: string;
  /** The message that its thread hangs on; null for what begins a thread or stands in none. */
  readonly thread: string | null;
  /** Who wrote that message. */
  readonly begunBy: string | null;
  readonly text: string;
}

type Incoming =
  | { readonly what: 'written' | 'edited'; readonly message: Message }
  | { readonly what: 'deleted'; readonly channel: string; readonly ts: string };

const said = z.object({
  user: z.string(),
  text: z.string().default(''),
  ts: z.string(),
  thread_ts: z.string().nullish(),
  parent_user_id: z.string().nullish(),
  bot_id: z.string().nullish(),
  subtype: z.string().optional(),
});

/** People's own words, with a file or shown in the channel besides; all other kinds tell of something. */
const PEOPLES = new Set([undefined, 'file_share', 'thread_broadcast', 'me_message']);

const isByPerson = ({ bot_id, subtype }: z.output<typeof said>): boolean =>
  (bot_id ?? null) === null && PEOPLES.has(subtype);

const messageOf = (
  channel: string,
  { user, ts, thread_ts, parent_user_id, text }: z.output<typeof said>,
): Message => ({
  channel,
  user,
  ts,
  thread: threadOf(ts, thread_ts),
  begunBy: parent_user_id ?? null,
  text,
});

/** A message that others hang on is said to be in a thread of its own; it stands in the channel. */
export const threadOf = (ts: string, thread: string | null | undefined): string | null =>
  thread === ts ? null : (thread ?? null);

const written = said
  .extend({ channel: z.string() })
  .transform(({ channel, ...message }): Incoming | null =>
    isByPerson(message) ? { what: 'written', message: messageOf(channel, message) } : null,
  );

/**
 * A link's preview changes a message too, and leaves its words. One that was deleted while others hang on it becomes a
 * tombstone.
 */
const changed = z
  .object({
    subtype: z.literal('message_changed'),
    channel: z.string(),
    message: said,
    previous_message: z.object({ text: z.string().default('') }).optional(),
  })
  .transform(({ channel, message, previous_message: before }): Incoming | null => {
    if (message.subtype === 'tombstone') return { what: 'deleted', channel, ts: message.ts };
    if (!isByPerson(message) || message.text === before?.text) return null;
    return { what: 'edited', message: messageOf(channel, message) };
  });

const deleted = z
  .object({ subtype: z.literal('message_deleted'), channel: z.string(), deleted_ts: z.string() })
  .transform(({ channel, deleted_ts: ts }): Incoming => ({ what: 'deleted', channel, ts }));

/**
 * Of an app_mention or message event what people did; null where it was none of them, or tells of something else.
 * https://docs.slack.dev/reference/events/app_mention and …/message
 */
export const readMessage = (event: unknown): Incoming | null =>
  z.union([deleted, changed, written]).safeParse(event).data ?? null;

/** https://docs.slack.dev/reference/events/member_joined_channel */
export const joinedEvent = z.object({
  user: z.string(),
  channel: z.string(),
  inviter: z.string().optional(),
});

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
export const pressedBody = z
  .object({
    trigger_id: z.string().optional(),
    user: z.object({ id: z.string() }),
    container: z.object({
      message_ts: z.string(),
      channel_id: z.string(),
      is_ephemeral: z.boolean().default(false),
      thread_ts: z.string().optional(),
    }),
    message: z.object({ thread_ts: z.string().optional() }).optional(),
    actions: z.tuple([
      z.object({
        action_id: z.string(),
        value: z.string().optional(),
        selected_option: z.object({ value: z.string() }).nullish(),
      }),
    ]),
  })
  .transform(({ trigger_id: trigger, user, container, message, actions: [action] }) => ({
    user: user.id,
    ...(trigger === undefined ? {} : { trigger }),
    channel: container.channel_id,
    message: container.message_ts,
    ephemeral: container.is_ephemeral,
    thread: threadOf(container.message_ts, container.thread_ts ?? message?.thread_ts),
    actionId: action.action_id,
    value: action.value ?? action.selected_option?.value ?? '',
  }));

/** By what a request that comes again is known: an event's id, or that of a command or a press. */
export const requestId = z
  .object({ event_id: z.string().optional(), trigger_id: z.string().optional() })
  .transform(({ event_id, trigger_id }) => event_id ?? trigger_id ?? null);
