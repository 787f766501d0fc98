import { openApiFaults } from '../openapi.ts';
import { shownAs } from './message-routes.ts';
import { GUILD, type Json, READER, snowflake } from './world.ts';

/** Somebody's message, as far as it is told apart from others. */
export interface Pointed {
  readonly content?: string;
  /** Previews of its links, or what a bot made of one. */
  readonly embeds?: readonly Json[];
  /** The message that it forwards. */
  readonly forwards?: Omit<Pointed, 'forwards'>;
}

/**
 * What a bot is told where its command was chosen in a message's menu: the whole message, whatever its intents.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-resolved-data-structure
 */
export function pointedAt(
  { content = '', embeds = [], forwards }: Pointed,
  name: string,
  channel: string,
): Json {
  const id = snowflake();
  const { id: author, username, global_name } = READER;
  const message = {
    ...shownAs({ id, channel, author, ephemeral: false, nonce: null, body: { content, embeds } }),
    author: { ...USER, id: author, username, global_name },
    ...(forwards === undefined ? {} : { message_snapshots: [{ message: snapshotOf(forwards) }] }),
  };
  const faults = openApiFaults(message, 'message');
  if (faults.length > 0) throw new Error(`no message of Discord's: ${JSON.stringify(faults)}`);
  const told = forwards === undefined ? message : { ...message, message_reference: referenceIn(channel) };
  return {
    id: '1000000000000000042',
    name,
    type: 3,
    target_id: id,
    resolved: { messages: { [id]: told } },
  };
}

const USER = { discriminator: '0', avatar: null, public_flags: 0, primary_guild: null, flags: 0 };

/** https://docs.discord.com/developers/resources/message#message-snapshot-object */
const snapshotOf = ({ content = '', embeds = [] }: Pointed): Json => ({
  type: 0,
  content,
  embeds,
  mentions: [],
  mention_roles: [],
  attachments: [],
  timestamp: '2026-11-24T00:00:00.000Z',
  edited_timestamp: null,
  flags: 0,
  components: [],
});

/** A forward (https://docs.discord.com/developers/resources/message#message-reference-types), which Discord's OpenAPI description leaves out. */
const referenceIn = (channel: string): Json => ({
  type: 1,
  channel_id: channel,
  message_id: snowflake(),
  guild_id: GUILD,
});
