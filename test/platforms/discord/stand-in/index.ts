import { once } from 'node:events';
import type { Answer } from './answers.ts';
import { type Gateway, startGateway } from './gateway.ts';
import { guildCreate } from './guild.ts';
import { type Pointed, pointedAt } from './message-menu.ts';
import { shownAs } from './message-routes.ts';
import { startRest } from './rest.ts';
import {
  APPLICATION,
  BOT,
  CHANNEL,
  EDITOR,
  GUILD,
  type Json,
  type Modal,
  newWorld,
  type Pending,
  type Person,
  type StoredMessage,
  snowflake,
  THREAD,
  type World,
} from './world.ts';

export {
  APPLICATION,
  BOT,
  CHANNEL,
  CLOSED,
  CLOSED_CHANNEL,
  EDITOR,
  GUILD,
  READER,
  THREAD,
  TOKEN,
  UNREAD_CHANNEL,
} from './world.ts';

/** Who acts, where, and in which language their client is. */
export interface Scene {
  readonly who?: Person;
  /** A channel's id, or `direct` for the direct messages between the person and the bot. */
  readonly where?: string;
  readonly locale?: string;
  /** The server that the channel is in, where it is another than usual. */
  readonly server?: string;
}

/** A Discord on this machine: a gateway, an API, one server with a channel and a thread, and people who act. */
export interface StandIn {
  readonly apiUrl: string;
  readonly world: World;
  readonly gateway: Gateway;
  /** Uses a slash command; `sub` is the subcommand of an umbrella. */
  command(name: string, options?: Json, scene?: Scene & { sub?: string }): Pending;
  /** Chooses a command in the menu of somebody's message. */
  useOn(message: Pointed, name: string, scene?: Scene): Pending;
  /** Types into an option that completes. */
  complete(name: string, option: string, typed: string, scene?: Scene & { sub?: string }): Pending;
  press(message: StoredMessage, customId: string, scene?: Scene): Pending;
  /** Sends a form with these values in place of those that stand in it. */
  fill(form: Modal, values: Readonly<Record<string, string>>, scene?: Scene): Pending;
  /** The form that an interaction was answered with, once it is there. */
  formOf(pending: Pending): Promise<Modal>;
  choose(message: StoredMessage, customId: string, value: string, scene?: Scene): Pending;
  /** Writes a message, which reaches the bot with or without its text as Discord's rules have it. */
  write(content: string, scene?: Scene & { bot?: boolean; repliesTo?: StoredMessage }): string;
  /** Changes what somebody wrote. */
  edit(message: string, content: string, scene?: Scene): void;
  /** Deletes what somebody wrote. */
  erase(message: string): void;
  /** Takes the bot into another server; gives the channel in which that server's own messages stand. */
  invite(server?: { readonly id: string; readonly system: string }): string;
  /** Takes it out of a server. */
  dismiss(id: string): void;
  /** What an interaction was answered with, once it is there. */
  answerTo(pending: Pending): Promise<StoredMessage>;
  /** The message that replies to this one, once it is there. */
  replyTo(message: string): Promise<StoredMessage>;
  /** The bot's messages in a channel, once there are as many. */
  said(channel: string, count?: number): Promise<StoredMessage[]>;
  /** Refuses the next call whose «METHOD /path» fits. */
  refuseNext(call: RegExp, answer: Answer): void;
  /** Does the next call that fits, but loses the answer: gives another, or with null breaks the connection. */
  loseNext(call: RegExp, answer: Answer | null): void;
  stop(): Promise<void>;
}

export async function startStandIn({
  acknowledgeMs = 3000,
  tokenMs = 900_000,
  heartbeatMs = 20_000,
  judges = true,
} = {}): Promise<StandIn> {
  const world = newWorld(judges);
  const gateway = await startGateway(world, { heartbeatMs });
  const { server, refusals, losses } = startRest({
    world,
    gatewayUrl: gateway.url,
    tell: (event, about) => gateway.tell(event, about),
    acknowledgeMs,
    tokenMs,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  const directOf = ({ id }: Person): string => {
    const channel = world.directs.get(id) ?? snowflake();
    world.directs.set(id, channel);
    return channel;
  };
  const placeOf = ({ where = CHANNEL, who = EDITOR }: Scene): string =>
    where === 'direct' ? directOf(who) : where;

  const act = (
    kind: Pending['kind'],
    type: number,
    data: Json,
    scene: Scene,
    source: StoredMessage | null = null,
  ) => {
    const pending: Pending = {
      id: snowflake(),
      token: `token-${snowflake()}`,
      kind,
      at: Date.now(),
      channel: placeOf(scene),
      source: source?.id ?? null,
      state: 'waiting',
      original: null,
      choices: null,
      modal: null,
      acknowledged: Promise.withResolvers(),
    };
    world.pending.set(pending.token, pending);
    gateway.dispatch('INTERACTION_CREATE', interactionOf(pending, type, data, scene, source, world));
    return pending;
  };

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    world,
    gateway,
    refuseNext: (call, answer) => void refusals.push({ call, answer }),
    loseNext: (call, answer) => void losses.push({ call, answer }),
    command: (name, options = {}, scene = {}) =>
      act('command', 2, commandData(name, optionList(options), scene), scene),
    useOn: (message, name, scene = {}) => act('command', 2, pointedAt(message, name, placeOf(scene)), scene),
    complete(name, option, typed, scene = {}) {
      const focused = [{ name: option, type: 3, value: typed, focused: true }];
      return act('autocomplete', 4, commandData(name, focused, scene), scene);
    },
    press: (message, customId, scene = {}) =>
      act(
        'component',
        3,
        { custom_id: customId, component_type: 2, id: 1 },
        { where: message.channel, ...scene },
        message,
      ),
    choose: (message, customId, value, scene = {}) =>
      act(
        'component',
        3,
        { custom_id: customId, component_type: 3, id: 1, values: [value] },
        { where: message.channel, ...scene },
        message,
      ),
    fill(form, values, scene = {}) {
      const components = form.components.map(({ component }) => {
        const { custom_id, type } = component;
        const shown =
          component.type === 4
            ? component.value
            : component.options.find((option) => option.default === true)?.value;
        const value = values[custom_id] ?? shown ?? '';
        const filled = type === 4 ? { value } : { values: value === '' ? [] : [value] };
        return { type: 18, id: 1, component: { type, id: 2, custom_id, ...filled } };
      });
      return act('modal', 5, { custom_id: form.custom_id, components }, scene);
    },
    formOf: (pending) => world.until(() => pending.modal),
    write(content, scene = {}) {
      const { who = EDITOR, bot = false } = scene;
      const channel = placeOf(scene);
      const message = {
        id: snowflake(),
        channel,
        author: who.id,
        ephemeral: false,
        body: { content },
        nonce: null,
      };
      world.messages.set(message.id, message);
      const { repliesTo } = scene;
      gateway.dispatch('MESSAGE_CREATE', {
        ...toldOf(message, content, { who, bot, ...scene }),
        ...(repliesTo === undefined
          ? {}
          : {
              type: 19,
              message_reference: { message_id: repliesTo.id, channel_id: repliesTo.channel, guild_id: GUILD },
            }),
      });
      return message.id;
    },
    edit(id, content, scene = {}) {
      const message = world.messages.get(id);
      if (message === undefined) throw new Error('there is no such message');
      message.body = { content };
      gateway.dispatch('MESSAGE_UPDATE', {
        ...toldOf(message, content, scene),
        edited_timestamp: '2026-11-24T00:01:00.000Z',
      });
    },
    erase(id) {
      const message = world.messages.get(id);
      if (message === undefined) throw new Error('there is no such message');
      world.messages.delete(id);
      const isDirect = [...world.directs.values()].includes(message.channel);
      gateway.dispatch('MESSAGE_DELETE', {
        id,
        channel_id: message.channel,
        ...(isDirect ? {} : { guild_id: GUILD }),
      });
    },
    invite({ id, system } = { id: snowflake(), system: snowflake() }) {
      world.channels.add(system);
      gateway.dispatch('GUILD_CREATE', guildCreate({ id, system }));
      return system;
    },
    dismiss: (id) => gateway.dispatch('GUILD_DELETE', { id }),
    async answerTo(pending) {
      const id = await world.until(() => (pending.state === 'answered' ? pending.original : null));
      return world.until(() => world.messages.get(id));
    },
    replyTo: (message) =>
      world.until(() =>
        [...world.messages.values()].find(({ body }) =>
          JSON.stringify(body.message_reference ?? null).includes(message),
        ),
      ),
    said: (channel, count = 1) =>
      world.until(() => {
        const found = [...world.messages.values()].filter(
          (one) => one.channel === channel && one.author === BOT.id,
        );
        return found.length >= count ? found : null;
      }),
    async stop() {
      await gateway.stop();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** What the bot is told of a message that somebody wrote. */
function toldOf(
  message: StoredMessage,
  content: string,
  { who = EDITOR, where, bot = false }: Scene & { bot?: boolean },
): Json {
  const isDirect = where === 'direct';
  const mentions = new RegExp(`<@!?${BOT.id}>`).test(content);
  return {
    ...shownAs(message),
    author: { ...userOf(who), bot },
    // Without the Message Content intent: https://docs.discord.com/developers/events/gateway#message-content-intent
    content: isDirect || mentions ? content : '',
    mentions: mentions ? [BOT] : [],
    ...(isDirect ? { channel_type: 1 } : { guild_id: GUILD, member: memberOf(who) }),
  };
}

const userOf = ({ id, username, global_name }: Person): Json => ({
  id,
  username,
  global_name,
  discriminator: '0',
  avatar: null,
});

const memberOf = (who: Person): Json => ({
  roles: who.permissions === EDITOR.permissions ? ['1000000000000000031'] : [],
  joined_at: '2026-01-01T00:00:00.000Z',
  deaf: false,
  mute: false,
  flags: 0,
  nick: null,
});

function commandData(name: string, options: readonly Json[], { sub }: Scene & { sub?: string }): Json {
  const given = sub === undefined ? options : [{ name: sub, type: 1, options }];
  return { id: '1000000000000000041', name, type: 1, options: given };
}

const optionList = (options: Json): Json[] =>
  Object.entries(options).map(([name, value]) => ({ name, value, type: typeof value === 'number' ? 4 : 3 }));

/** VIEW_CHANNEL, and ADMINISTRATOR, which has it too. */
const SEES = (1 << 10) | (1 << 3);
const EVERYTHING = 2 ** 31 - 1;

function interactionOf(
  { id, token, channel }: Pending,
  type: number,
  data: Json,
  { who = EDITOR, where = CHANNEL, locale = 'en-US', server = GUILD }: Scene,
  source: StoredMessage | null,
  world: World,
): Json {
  const isDirect = where === 'direct' || [...world.directs.values()].includes(where);
  return {
    id,
    application_id: APPLICATION,
    type,
    data,
    token,
    version: 1,
    locale,
    channel_id: channel,
    app_permissions: String(world.hidden.has(channel) ? EVERYTHING & ~SEES : EVERYTHING),
    entitlements: [],
    authorizing_integration_owners: { 0: GUILD },
    attachment_size_limit: 10_485_760,
    ...(source === null ? {} : { message: shownAs(source) }),
    ...(isDirect
      ? { user: userOf(who), channel: { id: channel, type: 1 }, context: 1 }
      : {
          guild_id: server,
          guild: { id: server, locale: 'de', features: [] },
          guild_locale: 'de',
          member: { ...memberOf(who), user: userOf(who), permissions: who.permissions },
          channel: {
            id: channel,
            type: where === THREAD || world.threads.has(where) ? 11 : 0,
            guild_id: server,
            permissions: who.permissions,
          },
          context: 0,
        }),
  };
}
