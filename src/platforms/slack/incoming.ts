import { z } from 'zod';

// What we read of Slack's requests; everything else in them is left aside.

/** https://docs.slack.dev/reference/events/app_mention and …/message.im */
export const messageEvent = z
  .object({
    user: z.string(),
    text: z.string().default(''),
    channel: z.string(),
    ts: z.string(),
    thread_ts: z.string().nullable().default(null),
    channel_type: z.string().optional(),
    bot_id: z.string().optional(),
    subtype: z.string().optional(),
  })
  .transform(({ user, text, channel, ts, thread_ts, channel_type, bot_id, subtype }) => ({
    user,
    text,
    channel,
    ts,
    thread: thread_ts,
    kind: channel_type,
    /** Neither a bot's nor a change, a join or the like. */
    byPerson: bot_id === undefined && subtype === undefined,
  }));

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
    thread: container.thread_ts ?? message?.thread_ts ?? null,
    actionId: action.action_id,
    value: action.value ?? action.selected_option?.value ?? '',
  }));

/** By what a request that comes again is known: an event's id, or that of a command or a press. */
export const requestId = z
  .object({ event_id: z.string().optional(), trigger_id: z.string().optional() })
  .transform(({ event_id, trigger_id }) => event_id ?? trigger_id ?? null);
