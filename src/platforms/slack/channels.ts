import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Place } from '../../core/place.ts';

/** Who can read along in a channel, and what the bot therefore shows there. */
export type Within = Pick<Place, 'home' | 'closed'>;

/** https://docs.slack.dev/reference/objects/conversation-object */
const conversationInfo = z.object({
  channel: z.object({
    is_private: z.boolean().optional(),
    is_im: z.boolean().optional(),
    is_mpim: z.boolean().optional(),
    is_shared: z.boolean().optional(),
    is_ext_shared: z.boolean().optional(),
    is_org_shared: z.boolean().optional(),
  }),
});

const KNOWN_FOR_MS = 10 * 60_000;
const MOST_KNOWN = 5000;

interface Parts {
  readonly client: webApi.WebClient;
  readonly team: string;
  readonly log: Logger;
  readonly now: () => number;
}

/** Ids of direct messages begin with D. */
export const isDirect = (channel: string): boolean => channel.startsWith('D');

/**
 * Where a channel belongs, asked of Slack once in ten minutes. One that is shared with other workspaces is a home of its own:
 * nothing of the workspace shows in it. One of which Slack does not say what it is counts as closed; the log says why.
 */
export function knownChannels({ client, team, log, now }: Parts): (channel: string) => Promise<Within> {
  const known = new Map<string, { within: Within; until: number }>();
  const home = `slack:${team}`;
  return async (channel) => {
    if (isDirect(channel)) return { home, closed: true };
    const entry = known.get(channel);
    if (entry !== undefined && entry.until > now()) return entry.within;
    try {
      const { channel: info } = conversationInfo.parse(await client.conversations.info({ channel }));
      const isShared = info.is_shared === true || info.is_ext_shared === true || info.is_org_shared === true;
      const within = isShared
        ? { home: `${home}.${channel}`, closed: false }
        : { home, closed: info.is_private === true || info.is_im === true || info.is_mpim === true };
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(channel, { within, until: now() + KNOWN_FOR_MS });
      return within;
    } catch (error) {
      log.warn({ err: error, channel }, 'Slack does not say what this channel is, so it counts as closed');
      return entry?.within ?? { home, closed: true };
    }
  };
}
