// oxlint-disable unicorn/require-post-message-target-origin -- Slack's chat.postMessage, not a window's
import { type RespondFn, type types, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { deleteMessage, queues, whenAllowed } from './calls.ts';
import type { SlackMessage } from './render.ts';

/** Where something was asked. */
export interface Place {
  readonly channel: string;
  /** The message that the thread hangs on; null outside threads. */
  readonly thread: string | null;
  readonly user: string;
  /** Answers by the request's `response_url`, five times in half an hour; null where the request has none. */
  readonly respond: RespondFn | null;
  /** With which a form can be opened, within three seconds. */
  readonly trigger?: string;
}

/** A message with a button in it. */
export interface Pressed extends Place {
  readonly message: string;
  /** Only one person sees it; such a message can be changed by `response_url` alone. */
  readonly ephemeral: boolean;
}

/** How messages leave: each way in turn until one works. */
export interface Deliver {
  /** For whoever asked alone. */
  toAsker(place: Place, message: SlackMessage): Promise<void>;
  /** For everybody in the place; gives the message's time stamp where it is told, by which it can be changed. */
  toPlace(place: Place, message: SlackMessage): Promise<string | null>;
  /** Into the person's direct messages with the bot. */
  toPerson(user: string, message: SlackMessage): Promise<void>;
  /** A form before whoever did what the trigger came with. */
  open(trigger: string, view: types.ModalView): Promise<void>;
  /** In place of the message with the button. */
  replace(pressed: Pressed, message: SlackMessage): Promise<void>;
  /** In place of a message that everybody sees, told by its time stamp. */
  update(channel: string, ts: string, message: SlackMessage): Promise<void>;
  /** Takes such a message away. */
  remove(channel: string, ts: string): Promise<void>;
}

/** Nothing in a text becomes a link or a mention that is not one already; chat.update's own default is otherwise. */
export const AS_WRITTEN = { parse: 'none', link_names: false } as const;

export function deliverBy(client: webApi.WebClient, log: Logger): Deliver {
  const inTurn = queues();

  /** Tries the `response_url`; false where there is none, or it is used up or too old. */
  const responded = async (
    { respond, channel, thread }: Place,
    how: { response_type?: 'ephemeral' | 'in_channel'; replace_original: boolean },
    message: SlackMessage,
  ): Promise<boolean> => {
    if (respond === null) return false;
    try {
      await respond({
        ...message,
        ...how,
        ...(thread === null || how.replace_original ? {} : { thread_ts: thread }),
      });
      return true;
    } catch (error) {
      log.info({ err: error, channel }, 'response_url no longer works, posting instead');
      return false;
    }
  };

  const post = (channel: string, thread: string | null, message: SlackMessage) =>
    inTurn(channel, () =>
      client.chat.postMessage({
        channel,
        ...message,
        ...AS_WRITTEN,
        ...(thread === null ? {} : { thread_ts: thread }),
      }),
    );

  const toAsker = async (place: Place, message: SlackMessage): Promise<void> => {
    if (await responded(place, { response_type: 'ephemeral', replace_original: false }, message)) return;
    const { channel, user, thread } = place;
    await inTurn(channel, () =>
      client.chat.postEphemeral({
        channel,
        user,
        ...message,
        ...AS_WRITTEN,
        ...(thread === null ? {} : { thread_ts: thread }),
      }),
    );
  };

  const update = async (channel: string, ts: string, message: SlackMessage): Promise<void> => {
    await inTurn(channel, () => client.chat.update({ channel, ts, ...message, ...AS_WRITTEN }));
  };

  return {
    toAsker,
    async toPlace(place, message) {
      try {
        return (await post(place.channel, place.thread, message)).ts ?? null;
      } catch (error) {
        const isClosed = error instanceof webApi.WebAPIPlatformError;
        const how = { response_type: 'in_channel', replace_original: false } as const;
        if (!isClosed || !(await responded(place, how, message))) throw error;
        return null;
      }
    },
    async toPerson(user, message) {
      const { channel } = await whenAllowed(() => client.conversations.open({ users: user }));
      if (channel?.id === undefined) throw new Error('conversations.open gave no channel');
      await post(channel.id, null, message);
    },
    async open(trigger, view) {
      await client.views.open({ trigger_id: trigger, view });
    },
    async replace(pressed, message) {
      if (await responded(pressed, { replace_original: true }, message)) return;
      if (pressed.ephemeral) await toAsker({ ...pressed, respond: null }, message);
      else await update(pressed.channel, pressed.message, message);
    },
    update,
    remove: (channel, ts) => inTurn(channel, () => deleteMessage(client, { channel, ts })),
  };
}
