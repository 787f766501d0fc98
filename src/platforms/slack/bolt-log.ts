import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import type { Logger } from 'pino';

/** Tokens, and the addresses and tickets that are as good as one. */
const SECRET = /xox[a-z]-[\w-]+|xapp-[\w-]+|https?:\/\/hooks\.slack\.com\/\S+|(?<=ticket=)[\w-]+/g;

/** What Bolt and its clients have to say goes to our log, without secrets; their debug output stays off. */
export function boltLog(log: Logger): BoltLogger {
  return {
    debug: () => undefined,
    info: (...parts: unknown[]) => log.debug(line(parts)),
    warn: (...parts: unknown[]) => log.warn(line(parts)),
    error: (...parts: unknown[]) => log.error(line(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}

const line = (parts: readonly unknown[]): string =>
  parts
    .map((part) => (part instanceof Error ? part.message : String(part)))
    .join(' ')
    .replace(SECRET, '[secret]');
