import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { BOT_SCOPES } from '../../../../src/platforms/slack/manifest.ts';
import type { ModalView } from './blocks.ts';
import {
  blockActions,
  event,
  messageShortcut,
  type Outgoing,
  type Pointed,
  slashCommand,
  viewSubmission,
} from './requests.ts';
import { ResponseUrls } from './response-urls.ts';
import { callMethod } from './web-api.ts';
import {
  ANNA,
  BOT_ID,
  BOT_USER,
  direct,
  type Message,
  NEWS,
  TEAM,
  type User,
  Workspace,
} from './workspace.ts';

export const SIGNING_SECRET = 'stand-in-secret';

/** https://docs.slack.dev/authentication/verifying-requests-from-slack */
export const sign = (secret: string, stamp: string, body: string): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${stamp}:${body}`).digest('hex')}`;

interface Call {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** How a request that is to go over HTTP differs from what Slack would send. */
interface Forgery {
  readonly secret?: string;
  /** Seconds to add to the time stamp. */
  readonly shifted?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Who {
  readonly user?: User;
  readonly channel?: string;
}

interface Writing extends Who {
  /** The message that it hangs on. */
  readonly thread?: string | null;
  readonly more?: Event;
}

type Event = Readonly<Record<string, unknown>>;

/** What is left of a message that answers hang on. */
const TOMBSTONE = {
  subtype: 'tombstone',
  user: 'USLACKBOT',
  text: 'This message was deleted.',
  hidden: true,
};

const isDirect = ({ channel }: Message): boolean => channel.startsWith('D');

interface Pressing {
  readonly user?: User;
  /** Which entry of a menu. */
  readonly entry?: number;
}

const acknowledgement = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });

/**
 * A Slack on loopback: Web API, response_urls, Socket Mode and signed requests, as strict as the real one. It is told
 * what people do, and shows what they would see.
 */
export class SlackStandIn {
  readonly workspace: Workspace;
  readonly calls: Call[] = [];
  /** Milliseconds that the app took to acknowledge each request. */
  readonly acknowledgedAfter: number[] = [];
  /** Socket Mode connections that said hello so far. */
  connections = 0;
  /** Where the app takes HTTP requests; null: Socket Mode. */
  appUrl: string | null = null;
  /** The next calls of a method answered with 429: https://docs.slack.dev/apis/web-api/rate-limits */
  readonly limited = new Map<string, { times: number; retryAfter: number }>();
  /** What the bot's token may do. */
  scopes: readonly string[] = BOT_SCOPES;
  /** The next calls of a method refused with this error. */
  readonly refusing = new Map<string, string[]>();
  /** The next calls of a method done, but answered with this status; 0: the connection breaks instead. */
  readonly losing = new Map<string, number[]>();
  readonly urls: ResponseUrls;
  readonly #server: Server;
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #tickets = new Set<string>();
  readonly #waiting = new Map<string, (payload: unknown) => void>();
  #now = () => Date.now();

  private constructor(judges: boolean, team?: string) {
    this.workspace = new Workspace(judges, () => this.#now(), team);
    this.urls = new ResponseUrls(this.workspace, () => this.#now());
    this.#server = createServer((request, response) => void this.#answer(request, response));
    this.#server.on('upgrade', (request, socket, head) => {
      const ticket = new URL(request.url ?? '', 'http://x').searchParams.get('ticket') ?? '';
      if (!this.#tickets.delete(ticket)) {
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        return;
      }
      this.#sockets.handleUpgrade(request, socket, head, (connected) => this.#hello(connected));
    });
  }

  /** @param judges false: messages are taken unchecked, for measuring */
  static async start({
    judges = true,
    team,
  }: {
    judges?: boolean;
    team?: string;
  } = {}): Promise<SlackStandIn> {
    const slack = new SlackStandIn(judges, team);
    slack.#server.listen(0, '127.0.0.1');
    await once(slack.#server, 'listening');
    return slack;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  get #origin(): string {
    return `http://127.0.0.1:${portOf(this.#server)}`;
  }

  get apiUrl(): string {
    return `${this.#origin}/api/`;
  }

  /** Lets time go by for `response_url`s and histories. */
  later(ms: number): void {
    const before = this.#now;
    this.#now = () => before() + ms;
  }

  // What people do ------------------------------------------------------------------------------------------------

  async command(command: string, text: string, { user = ANNA, channel = NEWS }: Who = {}) {
    await this.send(this.commandRequest(command, text, { user, channel }));
  }

  commandRequest(command: string, text: string, { user = ANNA, channel = NEWS }: Who = {}): Outgoing {
    const responseUrl = `${this.#origin}${this.urls.open(channel, user.id, null)}`;
    return slashCommand(command, text, { user, channel, responseUrl });
  }

  /** Somebody writes in a channel or thread; gives the message's ts. `more`: what else Slack tells of it. */
  async write(text: string, { user = ANNA, channel = NEWS, thread = null, more = {} }: Writing = {}) {
    const posted = this.#written(channel, text, user, thread);
    await this.#tell(posted, [{ ...this.#writtenEvent(posted), ...more }]);
    return posted.ts;
  }

  /** The same, mentioning the bot. */
  mention = (text: string, writing: Writing = {}): Promise<string> =>
    this.write(`<@${BOT_USER}> ${text}`, writing);

  /** Somebody writes to the bot alone. */
  directMessage = (text: string, { user = ANNA, ...writing }: Writing = {}): Promise<string> =>
    this.write(text, { user, channel: direct(user), ...writing });

  /** Tells the app of a message that is there, as Slack does of the bot's own too. */
  async hear(message: Message): Promise<void> {
    await this.send(event(this.#writtenEvent(message)));
  }

  /** Somebody changes what they wrote. */
  async edit(ts: string, text: string): Promise<void> {
    const message = this.#messageAt(ts);
    const before = this.#asTold(message);
    message.text = text;
    const edited = { user: message.author, ts: this.workspace.nextTs() };
    await this.#tell(message, [this.#changedEvent(message, { edited }, before)], { edited });
  }

  /** Slack shows a preview of a link in what somebody wrote. */
  async preview(ts: string): Promise<void> {
    const message = this.#messageAt(ts);
    const attachments = [{ from_url: 'https://example.org', title: 'A page' }];
    await this.send(event(this.#changedEvent(message, { attachments }, this.#asTold(message))));
  }

  /** Somebody deletes what they wrote. Where answers hang on it, a tombstone stays: that comes as a change. */
  async erase(ts: string): Promise<void> {
    const message = this.#messageAt(ts);
    const before = this.#asTold(message);
    message.deleted = true;
    const about = { type: 'message', channel: message.channel, hidden: true, ts: this.workspace.nextTs() };
    const isHeld = this.workspace.messages.some(({ thread, deleted }) => thread === ts && !deleted);
    await this.send(
      event(
        isHeld
          ? this.#changedEvent(message, { ...TOMBSTONE, thread_ts: ts }, before)
          : { ...about, subtype: 'message_deleted', deleted_ts: ts, previous_message: before },
      ),
    );
  }

  #messageAt(ts: string): Message {
    const message = this.workspace.messages.find((one) => one.ts === ts);
    if (message === undefined) throw new Error('there is no such message');
    return message;
  }

  /** Tells of it what happened, and where it mentions the bot, as an app_mention too; in either order. */
  async #tell(message: Message, events: Event[], more: Event = {}): Promise<void> {
    const mentions = message.text.includes(`<@${BOT_USER}>`) && !isDirect(message);
    const { channel_type: _, ...told } = this.#writtenEvent(message);
    const mention = { ...told, type: 'app_mention', ...more };
    await Promise.all([...events, ...(mentions ? [mention] : [])].map((one) => this.send(event(one))));
  }

  /** https://docs.slack.dev/reference/events/message */
  #writtenEvent(message: Message): Event {
    return {
      ...this.#asTold(message),
      channel: message.channel,
      channel_type: isDirect(message)
        ? 'im'
        : this.workspace.private.has(message.channel)
          ? 'group'
          : 'channel',
    };
  }

  /** https://docs.slack.dev/reference/events/message/message_changed */
  #changedEvent(message: Message, now: Event, before: Event): Event {
    return {
      type: 'message',
      subtype: 'message_changed',
      hidden: true,
      channel: message.channel,
      channel_type: isDirect(message) ? 'im' : 'channel',
      ts: this.workspace.nextTs(),
      message: { ...this.#asTold(message), ...now },
      previous_message: before,
    };
  }

  #asTold({ ts, thread, author, text, channel }: Message): Event {
    const isBot = author === BOT_ID;
    const root = thread === null ? undefined : this.workspace.find(channel, thread);
    const isBegun = this.workspace.messages.some((one) => one.thread === ts && !one.deleted);
    return {
      type: 'message',
      user: isBot ? BOT_USER : author,
      ...(isBot ? { bot_id: BOT_ID, app_id: 'A0APP' } : {}),
      text,
      ts,
      ...(thread !== null
        ? { thread_ts: thread, parent_user_id: root?.author === BOT_ID ? BOT_USER : root?.author }
        : isBegun
          ? { thread_ts: ts }
          : {}),
    };
  }

  /** Somebody brings another, or the bot where nobody else is said, into a channel. */
  async bring(channel: string, { user = ANNA, newcomer = BOT_USER } = {}): Promise<void> {
    this.workspace.channels.add(channel);
    await this.send(
      event({
        type: 'member_joined_channel',
        user: newcomer,
        channel,
        channel_type: 'C',
        team: TEAM,
        inviter: user.id,
      }),
    );
  }

  /** Somebody sends a form with these values in place of those that stand in it; gives what it is acknowledged with. */
  async fill(
    view: ModalView,
    values: Readonly<Record<string, string>>,
    { user = ANNA }: { user?: User } = {},
  ): Promise<unknown> {
    return this.#sendBySocket(viewSubmission(view, values, user));
  }

  /** Somebody presses the button of that label, or chooses the nth entry of the menu of that label. */
  async press(message: Message, label: string, { user = ANNA, entry = 0 }: Pressing = {}): Promise<void> {
    await this.send(this.pressRequest(message, label, { user, entry }));
  }

  pressRequest(message: Message, label: string, { user = ANNA, entry = 0 }: Pressing = {}): Outgoing {
    const responseUrl = `${this.#origin}${this.urls.open(message.channel, user.id, message)}`;
    const isBegun = this.workspace.messages.some(({ thread }) => thread === message.ts);
    return blockActions(message, label, { user, entry, responseUrl, isBegun });
  }

  /** Somebody chooses a shortcut in the menu of a message that another wrote. */
  async pointAt(
    message: Pointed,
    callback: string,
    { user = ANNA, channel = NEWS, author = ANNA }: Who & { author?: User } = {},
  ): Promise<void> {
    const { ts } = this.#written(channel, message.text || 'a picture', author, message.thread ?? null);
    const responseUrl = `${this.#origin}${this.urls.open(channel, user.id, null)}`;
    await this.send(messageShortcut(callback, message, { user, author, channel, ts, responseUrl }));
  }

  #written(channel: string, text: string, user: User, thread: string | null): Message {
    const posted = this.workspace.post({ channel, thread, author: user.id, message: { text } });
    if ('error' in posted) throw new Error(`a person cannot write that: ${posted.error}`);
    return posted;
  }

  // How it reaches the app ----------------------------------------------------------------------------------------

  /** Sends as Slack does, and waits until it is acknowledged. */
  async send(request: Outgoing): Promise<void> {
    const at = performance.now();
    if (this.appUrl === null) await this.#sendBySocket(request);
    else {
      const { status } = await this.sendByHttp(request);
      if (status !== 200) throw new Error(`the app answered ${status}`);
    }
    this.acknowledgedAfter.push(performance.now() - at);
  }

  async sendByHttp({ type, payload }: Outgoing, forgery: Forgery = {}): Promise<Response> {
    const body = {
      events_api: () => JSON.stringify(payload),
      slash_commands: () =>
        new URLSearchParams(Object.entries(payload).map(([key, value]) => [key, String(value)])).toString(),
      interactive: () => new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
    }[type]();
    const { secret = SIGNING_SECRET, shifted = 0, headers = {} } = forgery;
    const stamp = String(Math.floor(Date.now() / 1000) + shifted);
    const signature = sign(secret, stamp, body);
    return fetch(`${this.appUrl}/slack/events`, {
      method: 'POST',
      body,
      headers: {
        'content-type': type === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': stamp,
        'x-slack-signature': signature,
        ...headers,
      },
    });
  }

  async #sendBySocket({ type, payload }: Outgoing): Promise<unknown> {
    const [socket] = [...this.#sockets.clients].filter((one) => one.readyState === one.OPEN);
    if (socket === undefined) throw new Error('the app is not connected');
    const envelope_id = randomUUID();
    const acknowledged = new Promise((resolve) => this.#waiting.set(envelope_id, resolve));
    socket.send(
      JSON.stringify({ type, envelope_id, payload, accepts_response_payload: type !== 'events_api' }),
    );
    return acknowledged;
  }

  #hello(socket: WebSocket): void {
    this.connections += 1;
    socket.on('message', (data) => {
      const { envelope_id, payload } = acknowledgement.parse(
        JSON.parse(Buffer.isBuffer(data) ? data.toString() : ''),
      );
      const waiting = this.#waiting.get(envelope_id);
      if (waiting === undefined) throw new Error(`unknown envelope ${envelope_id}`);
      this.#waiting.delete(envelope_id);
      waiting(payload);
    });
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A0APP' } }));
  }

  /** Asks for a new connection, as Slack does every few hours. */
  refreshConnection(): void {
    for (const socket of this.#sockets.clients)
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
  }

  /** Breaks the connection without a word. */
  dropConnection(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
  }

  // What it answers -----------------------------------------------------------------------------------------------

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await request.toArray()).join('');
    const path = request.url ?? '';
    if (path.startsWith('/hooks/')) {
      const { status, body: text } = this.urls.answer(path, body);
      response.writeHead(status).end(text);
      return;
    }
    const method = path.replace(/^\/api\//, '');
    const args = Object.fromEntries(
      [...new URLSearchParams(body)].map(([key, value]) => [key, readArgument(key, value)]),
    );
    this.calls.push({ method, args });
    const limit = this.limited.get(method);
    if (limit !== undefined && limit.times > 0) {
      limit.times -= 1;
      response
        .writeHead(429, { 'retry-after': String(limit.retryAfter) })
        .end(JSON.stringify({ ok: false, error: 'ratelimited' }));
      return;
    }
    const refusal = this.refusing.get(method)?.shift();
    if (refusal !== undefined) {
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ ok: false, error: refusal }));
      return;
    }
    const token = /^Bearer (?<token>\S+)$/.exec(request.headers.authorization ?? '')?.groups?.token ?? null;
    const answer = callMethod(method, token, args, this.workspace, () => {
      const ticket = randomUUID();
      this.#tickets.add(ticket);
      return `${this.#origin.replace('http', 'ws')}/link?ticket=${ticket}`;
    });
    const lost = this.losing.get(method)?.shift();
    if (lost === 0) request.socket.destroy();
    else if (lost !== undefined) response.writeHead(lost).end('upstream error');
    else
      response
        .writeHead(200, { 'content-type': 'application/json', 'x-oauth-scopes': this.scopes.join(',') })
        .end(JSON.stringify(answer));
  }
}

function portOf(server: Server): number {
  const address = server.address() satisfies AddressInfo | string | null;
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return address.port;
}

/** Arguments that are not text are sent as JSON in the form. */
function readArgument(key: string, value: string): unknown {
  if (key === 'blocks' || key === 'metadata' || key === 'view') return JSON.parse(value);
  return value;
}
