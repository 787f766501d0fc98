import { setTimeout as pause } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import { type InTurn, inTurns } from '../../core/in-turn.ts';

/** Waits of a minute are normal, more than this is no answer any more. */
const LONGEST_WAIT_S = 120;
const MOST_TRIES = 5;

/**
 * Calls again after a 429 when Slack says so, for such a call did nothing. Nothing else is tried again: whether a post
 * arrived cannot be known.
 */
export async function whenAllowed<T>(call: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      const limited = error instanceof webApi.WebAPIRateLimitedError && error.retryAfter <= LONGEST_WAIT_S;
      if (!limited || tries >= MOST_TRIES) throw error;
      await pause(error.retryAfter * 1000);
    }
  }
}

/** One call after the other in each place; a place that has to wait holds up no other. */
export function queues(): InTurn {
  const inTurn = inTurns();
  return (place, call) => inTurn(place, () => whenAllowed(call));
}

/** Deletes a message of the bot's; one that is gone is as good as deleted. */
export async function deleteMessage(
  client: webApi.WebClient,
  message: { readonly channel: string; readonly ts: string },
): Promise<void> {
  try {
    await client.chat.delete(message);
  } catch (error) {
    if (!(error instanceof webApi.WebAPIPlatformError && error.data.error === 'message_not_found'))
      throw error;
  }
}
