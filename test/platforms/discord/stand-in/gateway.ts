import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { furtherChannels, guildCreate, openedThreads } from './guild.ts';
import { APPLICATION, BOT, GUILD, type Json, snowflake, TOKEN, type World } from './world.ts';

/** Close codes: https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
const CLOSE = {
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidSeq: 4007,
  rateLimited: 4008,
  invalidVersion: 4012,
  invalidIntents: 4013,
  disallowedIntents: 4014,
} as const;
const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  resume: 6,
  reconnect: 7,
  members: 8,
  invalid: 9,
  hello: 10,
  ack: 11,
};
/** GUILD_MEMBERS, GUILD_PRESENCES, MESSAGE_CONTENT */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);
const ALL_INTENTS = 2 ** 26 - 1;
const MOST_BYTES = 4096;
const MOST_EVENTS_A_MINUTE = 120;

const payload = z.object({ op: z.number(), d: z.unknown() });
const identify = z.object({
  token: z.string(),
  intents: z.number().int(),
  properties: z.record(z.string(), z.unknown()),
});
const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.number() });

interface Session {
  readonly id: string;
  readonly events: { readonly t: string; readonly d: Json; readonly s: number }[];
  socket: WebSocket | null;
  resumable: boolean;
}

export interface Gateway {
  readonly url: string;
  /** Sends an event to the session; it is kept for a resume where nobody is connected. */
  dispatch(t: string, d: Json): void;
  /** Tells the bot what happened, where it is connected. */
  tell(t: string, d: Json): void;
  /** Asks to connect again (opcode 7), which ends in a resume. */
  askToReconnect(): void;
  /** Cuts the line, as a broken network does. */
  cut(): void;
  /** Forgets the session: a resume is then answered with «invalid session». */
  forgetSession(): void;
  /** From now on nobody gets in. */
  refuseWith(code: number): void;
  /** Connections so far, by how they began. */
  readonly begun: { identify: number; resume: number };
  readonly heartbeats: { count: number };
  stop(): Promise<void>;
}

export async function startGateway(
  world: World,
  { heartbeatMs }: { readonly heartbeatMs: number },
): Promise<Gateway> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `ws://127.0.0.1:${portOf(server.address())}`;
  const begun = { identify: 0, resume: 0 };
  const heartbeats = { count: 0 };
  let session: Session | null = null;
  let refusal: number | null = null;

  server.on('connection', (socket, request) => {
    const asked = new URL(request.url ?? '/', url).searchParams;
    if (asked.get('v') !== '10' || asked.get('encoding') !== 'json')
      return socket.close(CLOSE.invalidVersion);
    if (refusal !== null) return socket.close(refusal);
    let own: Session | null = null;
    let received = 0;
    let alive = setTimeout(() => undefined, 0);
    const expectHeartbeat = () => {
      clearTimeout(alive);
      alive = setTimeout(() => socket.terminate(), heartbeatMs * 2);
    };
    expectHeartbeat();
    socket.on('close', () => {
      clearTimeout(alive);
      if (own?.socket === socket) own.socket = null;
    });
    socket.on('message', (data) => {
      const text = Buffer.isBuffer(data) ? data.toString('utf8') : '';
      if (++received > MOST_EVENTS_A_MINUTE) return socket.close(CLOSE.rateLimited);
      const parsed = Buffer.byteLength(text) > MOST_BYTES ? null : payload.safeParse(parseJson(text)).data;
      if (!parsed) return socket.close(CLOSE.decodeError);
      switch (parsed.op) {
        case OP.heartbeat:
          heartbeats.count += 1;
          world.changed();
          expectHeartbeat();
          return socket.send(JSON.stringify({ op: OP.ack }));
        case OP.identify:
          if (own !== null) return socket.close(CLOSE.alreadyAuthenticated);
          own = onIdentify(socket, parsed.d);
          return undefined;
        case OP.resume:
          if (own !== null) return socket.close(CLOSE.alreadyAuthenticated);
          own = onResume(socket, parsed.d);
          return undefined;
        case OP.presence:
        case OP.members:
          return own === null ? socket.close(CLOSE.notAuthenticated) : undefined;
        default:
          return socket.close(CLOSE.unknownOpcode);
      }
    });
    socket.send(JSON.stringify({ op: OP.hello, d: { heartbeat_interval: heartbeatMs } }));
  });

  function onIdentify(socket: WebSocket, data: unknown): Session | null {
    const { data: asked } = identify.safeParse(data);
    if (asked === undefined) return ended(socket, CLOSE.decodeError);
    if (asked.token !== TOKEN) return ended(socket, CLOSE.authenticationFailed);
    if (asked.intents < 0 || asked.intents > ALL_INTENTS) return ended(socket, CLOSE.invalidIntents);
    if (asked.intents & PRIVILEGED) return ended(socket, CLOSE.disallowedIntents);
    begun.identify += 1;
    world.changed();
    session = { id: snowflake(), events: [], socket, resumable: true };
    send(session, 'READY', {
      v: 10,
      user: BOT,
      guilds: [{ id: GUILD, unavailable: true }],
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: url,
      application: { id: APPLICATION, flags: 0 },
      shard: [0, 1],
    });
    send(
      session,
      'GUILD_CREATE',
      guildCreate({ more: furtherChannels(world), opened: openedThreads(world) }),
    );
    return session;
  }

  function onResume(socket: WebSocket, data: unknown): Session | null {
    const { data: asked } = resume.safeParse(data);
    if (asked === undefined) return ended(socket, CLOSE.decodeError);
    if (asked.token !== TOKEN) return ended(socket, CLOSE.authenticationFailed);
    if (session === null || session.id !== asked.session_id || !session.resumable) {
      socket.send(JSON.stringify({ op: OP.invalid, d: false }));
      return null;
    }
    if (asked.seq > session.events.length) return ended(socket, CLOSE.invalidSeq);
    begun.resume += 1;
    world.changed();
    session.socket = socket;
    for (const event of session.events.slice(asked.seq))
      socket.send(JSON.stringify({ op: OP.dispatch, ...event }));
    send(session, 'RESUMED', {});
    return session;
  }

  return {
    url,
    begun,
    heartbeats,
    dispatch(t, d) {
      if (session === null) throw new Error('nobody has connected yet');
      send(session, t, d);
    },
    tell(t, d) {
      if (session !== null) send(session, t, d);
    },
    askToReconnect: () => session?.socket?.send(JSON.stringify({ op: OP.reconnect, d: null })),
    cut: () => session?.socket?.terminate(),
    forgetSession() {
      if (session !== null) session.resumable = false;
    },
    refuseWith(code) {
      refusal = code;
    },
    async stop() {
      for (const client of server.clients) client.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(session: Session, t: string, d: Json): void {
  const event = { t, d, s: session.events.length + 1 };
  session.events.push(event);
  session.socket?.send(JSON.stringify({ op: OP.dispatch, ...event }));
}

function ended(socket: WebSocket, code: number): null {
  socket.close(code);
  return null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0;
