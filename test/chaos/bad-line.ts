import { once } from 'node:events';
import {
  type ClientRequest,
  createServer,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { oneOf } from './chance.ts';

/** What may happen to a call on its way to a platform and back. */
const MISHAPS = {
  post: ['broken before', 'broken after', 'limited', 'server error before', 'server error after', 'slow'],
  history: ['limited', 'broken before', 'slow'],
} as const;
type Kind = keyof typeof MISHAPS;
type Mishap = (typeof MISHAPS)[Kind][number];

interface Line {
  readonly url: string;
  readonly mishaps: ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

interface Parts {
  /** Where the platform really is. */
  readonly upstream: string;
  /** What kind of call it is; null: one to which nothing happens. */
  readonly kindOf: (method: string, path: string) => Kind | null;
  /** An answer that is given in the platform's stead, always. */
  readonly instead: (path: string, body: string) => string | null;
  /** How many of the calls something happens to, from 0 to 1; may change. */
  readonly share: () => number;
  readonly chance: () => number;
}

/** A bad line to a platform: passes calls on, but breaks, delays and refuses some of them, before or after they are done. */
export async function startBadLine({ upstream, kindOf, instead, share, chance }: Parts): Promise<Line> {
  const mishaps = new Map<string, number>();
  const pass = async (asked: IncomingMessage, body: Buffer): Promise<IncomingMessage> => {
    const onward: ClientRequest = request(new URL(asked.url ?? '/', upstream), {
      method: asked.method,
      headers: asked.headers,
    });
    onward.end(body);
    const [answer]: IncomingMessage[] = await once(onward, 'response');
    if (answer === undefined) throw new Error('no answer');
    return answer;
  };
  const serve = async (asked: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(asked);
    const fixed = instead(asked.url ?? '', body.toString());
    if (fixed !== null) {
      response.writeHead(200, { 'content-type': 'application/json' }).end(fixed);
      return;
    }
    const kind = kindOf(asked.method ?? '', asked.url ?? '');
    const mishap: Mishap | null = kind !== null && chance() < share() ? oneOf(MISHAPS[kind], chance) : null;
    if (mishap !== null) mishaps.set(mishap, (mishaps.get(mishap) ?? 0) + 1);
    if (mishap === 'broken before') return void asked.socket.destroy();
    if (mishap === 'limited') return limit(response, 1 + Math.floor(chance() * 3));
    if (mishap === 'server error before') return void response.writeHead(503).end('not now');
    if (mishap === 'slow') await sleep(chance() * 3000);
    const answer = await pass(asked, body);
    const content = await buffer(answer);
    if (mishap === 'broken after') asked.socket.destroy();
    else if (mishap === 'server error after') response.writeHead(502).end('bad gateway');
    else response.writeHead(answer.statusCode ?? 500, answer.headers).end(content);
  };
  const server = createServer((asked, response) => {
    serve(asked, response).catch(() => asked.socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return {
    url: `http://127.0.0.1:${address.port}`,
    mishaps,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** As both platforms say it. */
const limit = (response: ServerResponse, seconds: number): void => {
  response
    .writeHead(429, { 'retry-after': String(seconds), 'content-type': 'application/json' })
    .end(JSON.stringify({ ok: false, error: 'ratelimited', retry_after: seconds, global: false }));
};
