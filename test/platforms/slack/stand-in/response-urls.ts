import { z } from 'zod';
import type { Message, Workspace } from './workspace.ts';

// https://docs.slack.dev/interactivity/handling-user-interaction#message_responses: five times in thirty minutes.
const MOST_USES = 5;
const LASTS_MS = 30 * 60_000;

const body = z.object({
  text: z.string().optional(),
  blocks: z.array(z.unknown()).optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: z.boolean().default(false),
  thread_ts: z.string().optional(),
  unfurl_links: z.boolean().optional(),
  unfurl_media: z.boolean().optional(),
});

interface Url {
  readonly channel: string;
  readonly user: string;
  /** The message with the button; null for a slash command. */
  readonly original: Message | null;
  uses: number;
  readonly until: number;
}

/** The addresses that come with commands and presses, by which they can be answered. */
export class ResponseUrls {
  readonly #urls = new Map<string, Url>();
  readonly #workspace: Workspace;
  readonly #now: () => number;

  constructor(workspace: Workspace, now: () => number) {
    this.#workspace = workspace;
    this.#now = now;
  }

  open(channel: string, user: string, original: Message | null): string {
    const id = `/hooks/${this.#urls.size + 1}`;
    this.#urls.set(id, { channel, user, original, uses: 0, until: this.#now() + LASTS_MS });
    return id;
  }

  /** What a POST to it is answered with. */
  answer(path: string, json: string): { status: number; body: string } {
    const url = this.#urls.get(path);
    if (url === undefined || this.#now() > url.until) return { status: 404, body: 'expired_url' };
    if (url.uses >= MOST_USES) return { status: 404, body: 'used_url' };
    const given = body.safeParse(parsed(json));
    if (!given.success) return { status: 400, body: 'invalid_payload' };
    const { response_type, replace_original, thread_ts, ...message } = given.data;
    url.uses += 1;
    const original = url.original;
    if (replace_original && original !== null) {
      if (original.deleted) return { status: 404, body: 'message_not_found' };
      const refusal = this.#workspace.change(original, message);
      return refusal === null ? { status: 200, body: 'ok' } : { status: 400, body: refusal.error };
    }
    const posted = this.#workspace.post({
      channel: url.channel,
      thread: thread_ts ?? null,
      onlyTo: response_type === 'ephemeral' ? url.user : null,
      message,
    });
    return 'error' in posted ? { status: 400, body: posted.error } : { status: 200, body: 'ok' };
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
