import { setTimeout as pause } from 'node:timers/promises';
import { webApi } from '@slack/bolt';

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
export function queues(): <T>(place: string, call: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (place, call) => {
    const mine = afterwards(last.get(place), call);
    last.set(place, mine);
    return mine;
  };
}

async function afterwards<T>(before: Promise<unknown> | undefined, call: () => Promise<T>): Promise<T> {
  await Promise.allSettled([before]);
  return whenAllowed(call);
}
