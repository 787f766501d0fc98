import { z } from 'zod';
import type { Language } from '../../article/article.ts';
import type { Place } from '../place.ts';
import type { Reply } from '../reply.ts';

export const platformNames = ['discord', 'slack'] as const;
export const platformName = z.enum(platformNames);
export type PlatformName = z.infer<typeof platformName>;

/** Where a message can be put without being asked: a channel, a thread in it, or somebody's direct messages. */
export const target = z.strictObject({
  platform: platformName,
  /** Server or workspace, as in `Place.home`. */
  home: z.string().min(1),
  channel: z.string().min(1),
  thread: z.string().min(1).nullable(),
});
export type Target = z.infer<typeof target>;

/** A message as its platform finds it again. */
export const messageRef = target.extend({ message: z.string().min(1) });
export type MessageRef = z.infer<typeof messageRef>;

export interface Outgoing {
  readonly reply: Reply;
  readonly language: Language;
  /** The same for every try at the same message, so that a platform can tell it from another. */
  readonly delivery: string;
  /** Which page of the reply, counted from 0; the first where nothing is said. */
  readonly page?: number;
  /** The person who shared it, as in `Viewer.person`; nobody where nothing is said. */
  readonly sharedBy?: string;
}

/** What became of a try. Only `unknown` may have reached people without our knowing. */
export type Outcome<Done> =
  | { readonly outcome: 'done'; readonly value: Done }
  /** Surely not done. `again`: seconds after which it may be tried again, null where that would not help. */
  | { readonly outcome: 'refused'; readonly why: string; readonly again: number | null }
  | { readonly outcome: 'unknown'; readonly why: string };

export const done = <Done>(value: Done): Outcome<Done> => ({ outcome: 'done', value });
export const refused = (why: string, again: number | null = null): Outcome<never> => ({
  outcome: 'refused',
  why,
  again,
});
export const unknown = (why: string): Outcome<never> => ({ outcome: 'unknown', why });

/** Seconds after a try before which a message that is not in a channel's history may still turn up there. */
export const SETTLES_WITHIN_S = 30;

/** How far the clocks of this machine and of a platform may differ. */
export const CLOCK_SKEW = Temporal.Duration.from({ minutes: 2 });

/** Seconds after which to try again where a platform does not answer. */
export const AGAIN_WHEN_DOWN_S = 30;

/** How messages get to a platform without being asked for, and are changed there later. Nothing here tries twice. */
export interface Poster {
  readonly platform: PlatformName;
  /**
   * Seconds after its first try for which a delivery that is posted again gives the first message instead of a second; 0
   * where it always gives a second.
   */
  readonly repeatsSafelyFor: number;
  post(to: Target, outgoing: Outgoing): Promise<Outcome<MessageRef>>;
  /**
   * Looks for the message of a delivery in the place's history. `tried`: when the last try at it began.
   * null: surely not there; `unknown`: it cannot be told, ever; `refused` with `again`: not yet.
   */
  find(to: Target, delivery: string, tried: Temporal.Instant): Promise<Outcome<MessageRef | null>>;
  /** Puts another reply in its place; trying that again does no harm. `refused` for good: the message is gone, or closed to us. */
  edit(message: MessageRef, outgoing: Outgoing): Promise<Outcome<null>>;
  /** Where somebody's direct messages with the bot are; `person` as in `Viewer.person`. */
  direct(person: string): Promise<Outcome<Place>>;
  /** Done too where the message is gone already. */
  remove(message: MessageRef): Promise<Outcome<null>>;
}

/** Seconds until a message that is not in the history will surely not come any more; 0 when that is so. */
export function settlesIn(tried: Temporal.Instant, now: Temporal.Instant): number {
  const left = SETTLES_WITHIN_S - now.since(tried).total('seconds');
  return Math.max(0, Math.ceil(left));
}

/** Codes of errors at which nothing was sent yet: the address was not found, or nobody answered there. */
const NOTHING_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether a request failed before anything of it was sent. */
export function failedToConnect(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && NOTHING_SENT.has(String(error.code))) return true;
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.every(failedToConnect);
  return failedToConnect(error.cause);
}
