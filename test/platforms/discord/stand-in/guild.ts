import {
  APPLICATION,
  BOT,
  CHANNEL,
  CLOSED_CHANNEL,
  EDITOR,
  GUILD,
  type Json,
  THREAD,
  UNREAD_CHANNEL,
  type World,
} from './world.ts';

/** To see channels, to write, to use commands, and to read the message history. */
const EVERYONE = '2147552256';

const noMore: readonly Json[] = [];

/** A server as Discord describes it to a bot in it; `system` is the channel for its own messages, `more` and `opened` are further ones and threads. */
export const guildCreate = ({ id = GUILD, system = CHANNEL, more = noMore, opened = noMore } = {}): Json => ({
  id,
  system_channel_id: system,
  name: 'Newsroom',
  owner_id: '1000000000000000099',
  preferred_locale: 'de',
  features: [],
  roles: [
    {
      id,
      name: '@everyone',
      permissions: EVERYONE,
      position: 0,
      color: 0,
      colors: {},
      hoist: false,
      managed: false,
      mentionable: false,
      flags: 0,
    },
    {
      id: '1000000000000000031',
      name: 'editors',
      permissions: EDITOR.permissions,
      position: 1,
      color: 0,
      colors: {},
      hoist: false,
      managed: false,
      mentionable: false,
      flags: 0,
    },
  ],
  emojis: [],
  stickers: [],
  channels: [
    { id: system, type: 0, name: 'news', position: 0, permission_overwrites: [] },
    { id: CLOSED_CHANNEL, type: 0, name: 'announcements', position: 1, permission_overwrites: [] },
    {
      id: UNREAD_CHANNEL,
      type: 0,
      name: 'drop',
      position: 2,
      permission_overwrites: [{ id, type: 0, allow: '0', deny: '65536' }],
    },
    ...more,
  ],
  threads: [...threadsIn(id), ...opened],
  members: [
    { user: BOT, roles: [], joined_at: '2026-01-01T00:00:00.000Z', deaf: false, mute: false, flags: 0 },
  ],
  member_count: 4,
  large: false,
  unavailable: false,
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
  joined_at: '2026-01-01T00:00:00.000Z',
  premium_tier: 0,
  system_channel_flags: 0,
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  mfa_level: 0,
  nsfw_level: 0,
  afk_timeout: 300,
});

/** Channels of the server besides those that are always there. */
export const furtherChannels = ({ further, unread }: World): Json[] =>
  [...further].map((id, at) => ({
    id,
    type: 0,
    name: `further-${at}`,
    position: 3 + at,
    permission_overwrites: unread.has(id) ? [{ id: GUILD, type: 0, allow: '0', deny: '65536' }] : [],
  }));

/** Threads that were opened from messages. */
export const openedThreads = ({ threads, messages }: World): Json[] =>
  [...threads.values()].map(({ id, name }) =>
    threadCalled(name, { id, parent: messages.get(id)?.channel ?? CHANNEL }),
  );

const threadsIn = (guild: string): Json[] =>
  guild !== GUILD ? [] : [threadCalled('The harbour', { id: THREAD, parent: CHANNEL })];

/** A public thread that the bot opened. */
export const threadCalled = (
  name: string,
  { id, parent }: { readonly id: string; readonly parent: string },
): Json => ({
  id,
  type: 11,
  name,
  parent_id: parent,
  owner_id: APPLICATION,
  member_count: 2,
  message_count: 2,
  thread_metadata: {
    archived: false,
    auto_archive_duration: 1440,
    archive_timestamp: '2026-11-24T00:00:00.000Z',
    locked: false,
  },
});
