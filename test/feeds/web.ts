import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { FetchOptions } from '../../src/article/fetch.ts';

/** A clock that only a test moves. */
export interface Clock {
  now: Temporal.Instant;
  pass(time: Temporal.DurationLike): void;
}

export const clockAt = (time: string): Clock => ({
  now: Temporal.Instant.from(time),
  pass(duration) {
    this.now = this.now.add(Temporal.Duration.from(duration));
  },
});

/** A request as it came. */
export interface Asked {
  readonly at: Temporal.Instant;
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}

export type Site = (request: IncomingMessage, response: ServerResponse) => void;

/** Servers on this machine that play the web: each name leads to a site of its own. */
export interface Web {
  readonly asked: Asked[];
  /** Of all servers, the most requests that one was busy with at a time. */
  mostAtOnce(): number;
  /** The whole address of a path at a name. */
  at(host: string, path: string): string;
  readonly fetching: FetchOptions;
  close(): Promise<void>;
}

export async function webOf(sites: Readonly<Record<string, Site>>, clock: Clock): Promise<Web> {
  const asked: Asked[] = [];
  const busy = new Map<string, number>();
  let most = 0;
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    asked.push({ at: clock.now, host, path: request.url ?? '', headers: request.headers });
    busy.set(host, (busy.get(host) ?? 0) + 1);
    most = Math.max(most, busy.get(host) ?? 0);
    response.on('close', () => busy.set(host, (busy.get(host) ?? 0) - 1));
    const site = sites[host];
    if (site === undefined) response.writeHead(404).end();
    else site(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    asked,
    mostAtOnce: () => most,
    at: (host, path) => `http://${host}:${address.port}${path}`,
    fetching: {
      policy: (ip) => ip === '127.0.0.1',
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      environment: {},
      timeout: 2000,
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
