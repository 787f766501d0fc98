import { z } from 'zod';
import { threadOf } from './incoming.ts';
import { linksIn, writtenText } from './text.ts';

/** By what the manifest and a request name «Brief this». */
export const BRIEF_THIS_SHORTCUT = 'brief-this';

/** A preview of a link, a message that is shown within another, or what an app put together. */
const attachment = z.object({
  title: z.string().default(''),
  title_link: z.string().default(''),
  from_url: z.string().default(''),
  text: z.string().default(''),
});

/** https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
export const shortcutBody = z
  .object({
    user: z.object({ id: z.string() }),
    channel: z.object({ id: z.string() }),
    message: z.object({
      ts: z.string(),
      thread_ts: z.string().nullish(),
      text: z.string().default(''),
      attachments: z.array(attachment).default([]),
      blocks: z.array(z.unknown()).default([]),
    }),
  })
  .transform(({ user, channel, message: { ts, thread_ts, text, attachments, blocks } }) => ({
    user: user.id,
    channel: channel.id,
    ts,
    thread: threadOf(ts, thread_ts),
    said: [
      ...[text, ...attachments.map((one) => one.text), ...blocks.flatMap(textsIn)].flatMap(linksIn),
      ...attachments.flatMap((one) => [one.title_link, one.from_url]),
      ...[text, ...attachments.map((one) => `${one.title}\n\n${one.text}`)].map((one) =>
        writtenText(one, null),
      ),
    ],
  }));

/** The message that somebody points at, and what it says, piece by piece. */
export type PointedAt = Pick<z.infer<typeof shortcutBody>, 'ts' | 'said'>;

/** Texts in blocks, wherever they stand in them, their links as Slack writes links. */
function textsIn(block: unknown): string[] {
  if (typeof block !== 'object' || block === null) return [];
  return Object.entries(block).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value !== 'string') return textsIn(value);
    if (key === 'url') return [`<${value}>`];
    return key === 'text' ? [value] : [];
  });
}
