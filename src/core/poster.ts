import { z } from 'zod';
import type { Language } from '../article/article.ts';
import type { Reply } from './reply.ts';

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
}

/** What became of a try. Only `unknown` may have reached people without our knowing. */
export type Outcome<Done> =
  | { readonly outcome: 'done'; readonly value: Done }
  /** Surely not done. `again`: seconds after which it may be tried again, null where that would not help. */
  | { readonly outcome: 'refused'; readonly why: string; readonly again: number | null }
  | { readonly outcome: 'unknown'; readonly why: string };

/** How messages get to a platform without being asked for, and are changed there later. Nothing here tries twice. */
export interface Poster {
  readonly platform: PlatformName;
  post(to: Target, outgoing: Outgoing): Promise<Outcome<MessageRef>>;
  /** Looks for the message of a delivery: null where it is surely not there, `unknown` where it cannot be told. */
  find(to: Target, delivery: string): Promise<Outcome<MessageRef | null>>;
  edit(message: MessageRef, outgoing: Outgoing): Promise<Outcome<null>>;
  remove(message: MessageRef): Promise<Outcome<null>>;
}
