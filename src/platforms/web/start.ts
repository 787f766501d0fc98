import { createServer, type Server } from 'node:http';
import type { Logger } from 'pino';
import type { Bot } from '../../core/bot.ts';
import { createAnswers } from './answer.ts';
import { readAssets } from './assets.ts';
import { isLoopback } from './guard.ts';
import { createListener } from './listener.ts';
import type { Stages } from './stage.ts';

interface Parts {
  readonly config: { readonly HOST: string; readonly PORT: number };
  readonly bot: Bot;
  /** What the platforms would send and do, handed in by `main`. */
  readonly renderers: Stages;
  readonly log: Logger;
}

export interface Web {
  readonly url: string;
  stop(): Promise<void>;
}

/** How many ports after the one asked for are tried before any free one is taken. */
const NEXT_PORTS = 5;

/**
 * Serves the page on which commands can be typed. Where the port is taken it says so and takes the next free one.
 * Who opens it at this machine may do everything; over the network, look things up.
 */
export async function startWeb({ config, bot, renderers, log }: Parts): Promise<Web> {
  const { HOST, PORT } = config;
  const answers = createAnswers({
    bot,
    stages: renderers,
    access: isLoopback(HOST) ? 'administer' : 'everyone',
  });
  const server = createServer(
    createListener({ answers, commands: bot.commands, assets: readAssets(), host: HOST, log }),
  );
  const port = await listen(server, HOST, PORT);
  if (PORT !== 0 && port !== PORT)
    log.warn({ wanted: PORT, port }, `Port ${PORT} is taken, so the page is on ${port}.`);
  return {
    url: `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${port}/`,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, host: string, wanted: number): Promise<number> {
  const next = Array.from({ length: NEXT_PORTS }, (_, index) => wanted + 1 + index).filter(
    (port) => port <= 65_535,
  );
  const ports = wanted === 0 ? [0] : [wanted, ...next, 0];
  for (const port of ports) {
    try {
      return await listenOn(server, host, port);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
  throw new Error(`No port is free on ${host}.`);
}

const listenOn = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
