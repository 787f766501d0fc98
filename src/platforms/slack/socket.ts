import { setTimeout as pause } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from 'pino';

/** Seconds before each new try; the last one again and again. The first is at once: Slack asks for it every few hours. */
const WAITS_S = [0, 1, 2, 5, 10, 30];

export interface Connection {
  stop(): Promise<void>;
}

/**
 * Connects in Socket Mode and stays connected. The client's own reconnecting is off (`autoReconnectEnabled: false`): a
 * try of its that fails is an unhandled rejection, and it waits five seconds even where Slack asks for a new connection.
 * @throws whatever the first try throws
 */
export async function stayConnected(client: SocketModeReceiver['client'], log: Logger): Promise<Connection> {
  const stopping = new AbortController();
  let connecting = true;
  const again = async () => {
    connecting = true;
    for (let tries = 0; !stopping.signal.aborted; tries += 1) {
      try {
        await pause(1000 * (WAITS_S[Math.min(tries, WAITS_S.length - 1)] ?? 0), null, {
          signal: stopping.signal,
        });
        await client.start();
        log.info('slack: connected again');
        break;
      } catch (error) {
        if (!stopping.signal.aborted) log.warn({ err: error, tries }, 'slack: not connected, trying again');
      }
    }
    connecting = false;
  };
  client.on('disconnected', () => {
    if (!connecting && !stopping.signal.aborted) void again();
  });
  await client.start();
  connecting = false;
  return {
    async stop() {
      stopping.abort();
      await client.disconnect();
    },
  };
}
