import { EventEmitter, once } from 'node:events';

import { z } from 'zod';

/** JSON that came in or goes out. */
export type Json = Readonly<Record<string, unknown>>;
export const json = z.record(z.string(), z.unknown());

export const TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAx.stand-in.only-good-here';
export const APPLICATION = '1000000000000000001';
export const BOT = {
  id: APPLICATION,
  username: 'briefing',
  discriminator: '0',
  global_name: null,
  avatar: null,
  bot: true,
};
export const GUILD = '1000000000000000010';
export const CHANNEL = '1000000000000000011';
export const THREAD = '1000000000000000012';
/** A channel that exists, but where the bot may not write. */
export const CLOSED_CHANNEL = '1000000000000000013';
/** A channel where the bot may write, but not read what was written. */
export const UNREAD_CHANNEL = '1000000000000000014';

/** `Manage Channels` and what any member has; and only the latter. */
export const EDITOR = {
  id: '1000000000000000021',
  username: 'editor',
  global_name: 'Ed',
  permissions: '2147486736',
};
export const READER = {
  id: '1000000000000000022',
  username: 'reader',
  global_name: null,
  permissions: '2147486720',
};
/** Takes no direct messages. */
export const CLOSED = {
  id: '1000000000000000023',
  username: 'closed',
  global_name: null,
  permissions: '2147486720',
};
export type Person = typeof EDITOR | typeof READER | typeof CLOSED;

export interface StoredMessage {
  readonly id: string;
  readonly channel: string;
  readonly author: string;
  readonly ephemeral: boolean;
  /** What was sent last: it replaces what was there field by field. */
  body: Json;
  readonly nonce: string | number | null;
}

/** https://docs.discord.com/developers/components/reference#label */
export const modal = z.strictObject({
  custom_id: z.string().min(1).max(100),
  title: z.string().min(1).max(45),
  components: z
    .array(
      z.strictObject({
        type: z.literal(18),
        label: z.string().min(1).max(45),
        description: z.string().min(1).max(100).optional(),
        component: z.discriminatedUnion('type', [
          z.strictObject({
            type: z.literal(3),
            custom_id: z.string().min(1).max(100),
            options: z
              .array(
                z.strictObject({
                  label: z.string().min(1).max(100),
                  value: z.string().min(1).max(100),
                  default: z.boolean().optional(),
                }),
              )
              .min(1)
              .max(25),
          }),
          z.strictObject({
            type: z.literal(4),
            custom_id: z.string().min(1).max(100),
            style: z.union([z.literal(1), z.literal(2)]),
            required: z.boolean().optional(),
            max_length: z.number().int().min(1).max(4000).optional(),
            value: z.string().max(4000).optional(),
          }),
        ]),
      }),
    )
    .min(1)
    .max(5),
});
export type Modal = z.infer<typeof modal>;

export interface Pending {
  readonly id: string;
  readonly token: string;
  readonly kind: 'command' | 'autocomplete' | 'component' | 'modal';
  readonly at: number;
  readonly channel: string;
  /** The message whose button was pressed. */
  readonly source: string | null;
  state: 'waiting' | 'deferred' | 'answered';
  /** The message that `@original` stands for. */
  original: string | null;
  choices: readonly Json[] | null;
  /** The form that it was answered with. */
  modal: Modal | null;
  /** When the first answer had come in, by performance.now(). */
  readonly acknowledged: PromiseWithResolvers<number>;
}

/** A call that came in, and how it was answered. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly answer: unknown;
}

let serial = 0n;
/** When an id was made, in milliseconds since 1970. */
export const madeAt = (id: string): number => Number((BigInt(id) >> 22n) + 1_420_070_400_000n);
/** An id as Discord makes them: the time since 2015 in the upper bits. */
export const snowflake = (): string =>
  String(((BigInt(Date.now()) - 1_420_070_400_000n) << 22n) + (serial++ % 4096n));

/** What the stand-in knows: it outlives the bot's connections, as Discord does. */
export interface World {
  /** For how long a nonce is known; Discord says only «a few minutes». */
  nonceMs: number;
  /** Messages posted within this many milliseconds are not in a channel's history yet. */
  historyLag: number;
  /** False where only times are measured: bodies are then taken as they are. */
  readonly judges: boolean;
  readonly messages: Map<string, StoredMessage>;
  readonly pending: Map<string, Pending>;
  readonly commands: Map<string, Json>;
  /** Channels and threads that the bot may write in. */
  readonly channels: Set<string>;
  /** Those of them that the server has besides the ones that are always there. */
  readonly further: Set<string>;
  /** Channels that it does not see; commands can be used there all the same. */
  readonly hidden: Set<string>;
  /** Those of them in which it may not read what was written. */
  readonly unread: Set<string>;
  readonly threads: Map<string, { readonly id: string; readonly name: string }>;
  /** Direct-message channels, by whose they are. */
  readonly directs: Map<string, string>;
  readonly calls: Call[];
  /** Says that something happened. */
  changed(): void;
  /** Waits until something is there; fails after `within` ms. */
  until<T>(look: () => T | null | undefined, within?: number): Promise<T>;
}

export function newWorld(judges: boolean): World {
  const news = new EventEmitter();
  news.setMaxListeners(0);
  const calls: Call[] = [];
  return {
    nonceMs: 120_000,
    historyLag: 0,
    judges,
    messages: new Map(),
    pending: new Map(),
    commands: new Map(),
    channels: new Set([CHANNEL, THREAD, UNREAD_CHANNEL]),
    further: new Set(),
    hidden: new Set(),
    unread: new Set([UNREAD_CHANNEL]),
    threads: new Map(),
    directs: new Map(),
    calls,
    changed: () => news.emit('change'),
    async until(look, within = 5000) {
      const signal = AbortSignal.timeout(within);
      for (;;) {
        const found = look();
        if (found !== null && found !== undefined) return found;
        await once(news, 'change', { signal }).catch(() => {
          const last = calls
            .slice(-5)
            .map(({ method, path, status, answer }) => ({ method, path, status, answer }));
          throw new Error(`nothing of the kind within ${within} ms; last calls: ${JSON.stringify(last)}`);
        });
      }
    },
  };
}
