import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { HTTPReceiverDeferredRequestError } from '@slack/bolt';
import type { Logger } from 'pino';

/** How far ahead a request's clock may be; Bolt itself checks only that it is not five minutes behind. */
const AHEAD_S = 60;

interface Parts {
  readonly listener: RequestListener;
  readonly host: string;
  readonly port: number;
  readonly log: Logger;
  readonly now: () => number;
}

/**
 * Serves Bolt's listener, which checks signatures, and refuses requests with a time stamp from the future.
 * @throws Error in one sentence where the port is taken
 */
export async function serve({ listener, host, port, log, now }: Parts): Promise<Server> {
  const server = createServer((request, response) => {
    if (isAhead(request, now())) {
      log.warn(
        'slack: request with a time stamp from the future refused; is the clock of this machine right?',
      );
      response.writeHead(401).end();
      return;
    }
    try {
      listener(request, response);
    } catch (error) {
      if (!(error instanceof HTTPReceiverDeferredRequestError)) throw error;
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        new Error(
          `Slack's requests cannot be served at ${host}:${port} (${error.message}). Set HOST or PORT.`,
        ),
      ),
    );
    server.listen(port, host, resolve);
  });
  return server;
}

function isAhead({ headers }: IncomingMessage, now: number): boolean {
  const stamp = headers['x-slack-request-timestamp'];
  return stamp !== undefined && !(Number(stamp) <= now / 1000 + AHEAD_S);
}
