import { COMPONENTS_V2, EPHEMERAL, type Fault, messageFaults, type Use } from '../strict.ts';
import { type Answer, badForm, errors, noContent, ok, refused } from './answers.ts';
import type { Gateway } from './gateway.ts';
import { threadCalled } from './guild.ts';
import {
  BOT,
  CLOSED,
  CLOSED_CHANNEL,
  GUILD,
  type Json,
  json,
  madeAt,
  type StoredMessage,
  snowflake,
  type World,
} from './world.ts';

/** Who may be written to: https://docs.discord.com/developers/resources/user#create-dm */
export function openDirect(body: unknown, world: World): Answer {
  const person = json.safeParse(body).data?.recipient_id;
  if (typeof person !== 'string') return refused(400, 50035, 'Invalid Form Body');
  const id = world.directs.get(person) ?? snowflake();
  world.directs.set(person, id);
  return ok({
    id,
    type: 1,
    recipients: [{ id: person, username: 'someone', discriminator: '0', avatar: null }],
  });
}

/** What Discord would say of a body, where it is asked. */
export const judged = (body: unknown, use: Use, { judges }: World): Fault[] =>
  judges ? messageFaults(body, use) : [];

export function createMessage(channel: string | undefined, body: unknown, world: World): Answer {
  const direct = [...world.directs].find(([, id]) => id === channel);
  if (direct?.[0] === CLOSED.id) return refused(403, 50007, 'Cannot send messages to this user');
  if (channel === CLOSED_CHANNEL) return refused(403, 50013, 'Missing Permissions');
  if (channel === undefined || (direct === undefined && !world.channels.has(channel)))
    return errors.unknownChannel;
  const faults = [...judged(body, 'create', world), ...referenceFaults(body, world)];
  if (faults.length > 0) return badForm(faults);
  const sent = json.parse(body);
  const nonce = typeof sent.nonce === 'string' || typeof sent.nonce === 'number' ? sent.nonce : null;
  const same = [...world.messages.values()].find(
    (message) => nonce !== null && message.nonce === nonce && madeAt(message.id) > Date.now() - world.nonceMs,
  );
  if (same !== undefined && sent.enforce_nonce === true) return ok(shownAs(same));
  return ok(shownAs(store({ channel, ephemeral: false, body: sent, nonce }, world)));
}

function referenceFaults(body: unknown, world: World): Fault[] {
  const reference = json.safeParse(json.safeParse(body).data?.message_reference).data;
  return reference === undefined ||
    reference.fail_if_not_exists === false ||
    world.messages.has(String(reference.message_id))
    ? []
    : [{ path: 'message_reference', code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }];
}

/** Keeps a message of the bot's. */
export const store = (
  { channel, ephemeral, body, nonce }: Omit<StoredMessage, 'id' | 'author'>,
  world: World,
): StoredMessage => {
  const message = { id: snowflake(), channel, author: BOT.id, ephemeral, body, nonce };
  world.messages.set(message.id, message);
  return message;
};

/** A message as the API gives it back. */
export const shownAs = ({ id, channel, author, ephemeral, body }: StoredMessage): Json => ({
  id,
  channel_id: channel,
  type: 0,
  author: author === BOT.id ? BOT : { id: author, username: 'someone', discriminator: '0', avatar: null },
  content: body.content ?? '',
  embeds: body.embeds ?? [],
  components: body.components ?? [],
  flags: Number(body.flags ?? 0) | (ephemeral ? EPHEMERAL : 0),
  attachments: [],
  mentions: [],
  mention_roles: [],
  mention_everyone: false,
  pinned: false,
  tts: false,
  timestamp: '2026-11-24T00:00:00.000Z',
  edited_timestamp: null,
});

export function editMessage(id: string | undefined, body: unknown, world: World): Answer {
  const message = world.messages.get(id ?? '');
  if (message === undefined) return errors.unknownMessage;
  if (message.author !== BOT.id) return refused(403, 50005, 'Cannot edit a message authored by another user');
  return edited(message, body, world);
}

export function deleteMessage(id: string | undefined, world: World): Answer {
  const message = world.messages.get(id ?? '');
  if (message === undefined) return errors.unknownMessage;
  if (message.author !== BOT.id) return refused(403, 50013, 'Missing Permissions');
  world.messages.delete(message.id);
  world.changed();
  return noContent;
}

/** Newest first, without nonces; nothing where the bot may not read: https://docs.discord.com/developers/resources/message#get-channel-messages */
export function listMessages(channel: string | undefined, query: URLSearchParams, world: World): Answer {
  const known = world.channels.has(channel ?? '') || [...world.directs.values()].includes(channel ?? '');
  if (channel === CLOSED_CHANNEL) return refused(403, 50001, 'Missing Access');
  if (channel === undefined || !known) return errors.unknownChannel;
  const limit = Number(query.get('limit') ?? 50);
  if (!(limit >= 1 && limit <= 100))
    return badForm([{ path: 'limit', code: 'NUMBER_TYPE_MAX', message: 'int value should be 1 to 100.' }]);
  const before = query.get('before');
  const shown = [...world.messages.values()].filter(
    (one) =>
      one.channel === channel &&
      !one.ephemeral &&
      (before === null || BigInt(one.id) < BigInt(before)) &&
      madeAt(one.id) <= Date.now() - world.historyLag,
  );
  const newest = shown.toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1)).slice(0, limit);
  return ok(world.unread.has(channel) ? [] : newest.map(shownAs));
}

export function edited(message: StoredMessage, body: unknown, world: World): Answer {
  const change = json.safeParse(body).data ?? {};
  const wasV2 = Number(message.body.flags ?? 0) & COMPONENTS_V2;
  const flags = Number(change.flags ?? message.body.flags ?? 0);
  if (wasV2 && change.flags !== undefined && !(flags & COMPONENTS_V2))
    return badForm([
      { path: 'flags', code: 'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG', message: 'cannot be taken back' },
    ]);
  const faults = judged({ ...change, flags }, 'edit', world);
  if (faults.length > 0) return badForm(faults);
  message.body = { ...message.body, ...change, flags };
  world.changed();
  return ok(shownAs(message));
}

/** The server hears of it before whoever opened it does. */
export function startThread(
  id: string | undefined,
  body: unknown,
  { world, tell }: { readonly world: World; readonly tell: Gateway['tell'] },
): Answer {
  const message = world.messages.get(id ?? '');
  const name = json.safeParse(body).data?.name;
  if (message === undefined) return errors.unknownMessage;
  if (typeof name !== 'string' || name.length < 1 || name.length > 100)
    return badForm([
      { path: 'name', code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be between 1 and 100 in length.' },
    ]);
  if (world.threads.has(message.id))
    return refused(400, 160004, 'A thread has already been created for this message');
  world.threads.set(message.id, { id: message.id, name });
  world.channels.add(message.id);
  const thread = threadCalled(name, { id: message.id, parent: message.channel });
  tell('THREAD_CREATE', { ...thread, guild_id: GUILD, newly_created: true });
  return { status: 201, body: { ...thread, guild_id: GUILD } };
}
