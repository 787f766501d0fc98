import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

/** Why a request is turned away, as HTTP status and in a sentence. */
export interface Refusal {
  readonly status: 403 | 405 | 415;
  readonly reason: string;
}

interface Asked {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Turns away what no person at this page can have sent. A foreign page whose name was made to point here (DNS rebinding)
 * comes with its own name in `Host`; a form or script of a foreign page (CSRF) with another `Origin` or not as JSON.
 * @param served the HOST setting
 */
export function refusalOf({ method, headers }: Asked, served: string): Refusal | null {
  if (!isOurName(hostname(headers.host ?? ''), served))
    return {
      status: 403,
      reason: `This page is not served as «${headers.host ?? ''}». Open it by its address.`,
    };
  if (method === 'GET' || method === 'HEAD') return null;
  if (method !== 'POST') return { status: 405, reason: `${method} is not used here.` };
  if (headers.origin !== undefined && !isSameOrigin(headers.origin, headers.host ?? ''))
    return { status: 403, reason: `Requests from ${headers.origin} are not answered.` };
  if (!/^application\/json\b/i.test(headers['content-type'] ?? ''))
    return { status: 415, reason: 'Send the question as application/json.' };
  return null;
}

const hostname = (host: string): string =>
  (URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '').replace(/^\[|\]$/g, '');

/** An address or «localhost» can't be pointed elsewhere by a foreign name server. */
const isOurName = (name: string, served: string): boolean =>
  name === 'localhost' || (isLoopback(served) ? isLoopback(name) : isIP(name) > 0 || name === served);

/** Only people at this machine reach it. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

const isSameOrigin = (origin: string, host: string): boolean =>
  URL.canParse(origin) && new URL(origin).host === new URL(`${new URL(origin).protocol}//${host}`).host;
