import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { callbackify } from 'node:util';
import { createBrotliDecompress, createUnzip, createZstdDecompress } from 'node:zlib';
import { type AddressPolicy, publicAddress } from './fetch-address.ts';
import { FetchError } from './fetch-error.ts';
import { decodePage } from './page/decode.ts';

/** All addresses of a host. */
export type Resolve = (host: string) => Promise<LookupAddress[]>;

export interface FetchOptions {
  /** Which addresses may be connected to; the public Internet's unless told otherwise. */
  readonly policy?: AddressPolicy;
  /** How a name becomes addresses; the system's way unless told otherwise. */
  readonly resolve?: Resolve;
  /** Where HTTP_PROXY, HTTPS_PROXY and NO_PROXY are read. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** In all, redirects and body included, in milliseconds. */
  readonly timeout?: number;
  /** Of the unpacked body. */
  readonly maxBytes?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What was found at the end of all redirects; the body is unpacked. */
export interface Fetched {
  readonly url: string;
  /** The address to ask from now on: as far as redirects that are permanent lead. */
  readonly lasting: string;
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Uint8Array;
}

const MOST_REDIRECTS = 5;
const MAX_BYTES = 5 * 1024 * 1024;
const TIMEOUT = 20_000;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT_REDIRECTS = new Set([301, 308]);
const HEADERS = {
  'user-agent': 'news-briefing-bot (fetches single articles that a reader asked for)',
  accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.1',
  'accept-language': 'de,en;q=0.8',
  'accept-encoding': 'gzip, deflate, br, zstd',
};

/**
 * Fetches what an untrusted address leads to. Every address that is connected to, after every redirect and name look-up, has to
 * pass the policy; nothing is run, no cookie is kept.
 * @throws FetchError
 */
export async function fetchPublic(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const signal = AbortSignal.timeout(options.timeout ?? TIMEOUT);
  let url = webAddress(address);
  let lasting = url;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const response = await ask(url, options, signal);
    const { statusCode: status = 0, headers } = response;
    if (!REDIRECTS.has(status) || headers.location === undefined) {
      const body = await bodyOf(response, options.maxBytes ?? MAX_BYTES, signal);
      return { url: url.href, lasting: lasting.href, status, headers, body };
    }
    response.destroy();
    const next = webAddress(headers.location, url);
    if (PERMANENT_REDIRECTS.has(status) && lasting === url) lasting = next;
    url = next;
  }
  throw new FetchError('too-many-redirects', address);
}

/** A page as text, whatever its charset, and the address at which it was found in the end. */
export async function fetchPage(
  address: string,
  options: FetchOptions = {},
): Promise<{ html: string; url: string }> {
  return pageOf(await fetchPublic(address, options));
}

/** @throws FetchError where what was fetched is no page */
export function pageOf({ url, status, headers, body }: Fetched): { html: string; url: string } {
  if (status === 404 || status === 410) throw new FetchError('not-found', `${url} answered ${status}`);
  if (status === 402) throw new FetchError('paywall', `${url} answered ${status}`);
  if ([401, 403, 407, 429, 451].includes(status)) throw new FetchError('closed', `${url} answered ${status}`);
  if (status < 200 || status > 299) throw new FetchError('unreachable', `${url} answered ${status}`);
  const type = headers['content-type'] ?? null;
  const html = decodePage(body, type);
  const isPage =
    type === null
      ? /<[a-z!]/i.test(html.slice(0, 1000))
      : /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type);
  if (!isPage) throw new FetchError('not-a-page', `${url} is ${type ?? 'of no type'}`);
  return { html, url };
}

function webAddress(address: string, base?: URL): URL {
  const url = URL.parse(address, base?.href);
  if (url === null || !/^https?:$/.test(url.protocol)) throw new FetchError('not-an-address', address);
  url.username = '';
  url.password = '';
  return url;
}

async function ask(url: URL, options: FetchOptions, signal: AbortSignal): Promise<http.IncomingMessage> {
  const { policy = publicAddress, resolve = systemLookup, environment = process.env, headers = {} } = options;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !policy(host)) throw new FetchError('refused-address', host);
  const proxy = proxyFor(url, environment);
  if (proxy !== null && isIP(host) === 0) await refuseKnown(host, resolve, policy);
  const secure = url.protocol === 'https:';
  const Agent = secure ? https.Agent : http.Agent;
  const agent = new Agent(proxy === null ? {} : { proxyEnv: { http_proxy: proxy, https_proxy: proxy } });
  return new Promise((done, fail) => {
    const settings = {
      agent,
      signal,
      headers: { ...HEADERS, ...headers },
      ...(proxy === null && { lookup: guardedLookup(resolve, policy) }),
    };
    const request = (secure ? https : http).get(url, settings, done);
    request.on('error', (error) => fail(problemOf(error, signal, url)));
  });
}

const systemLookup: Resolve = (host) => lookup(host, { all: true });

/** @throws FetchError where one of the host's addresses is refused: a name that leads inside as well as outside is no mishap */
async function allowedAddresses(
  host: string,
  resolve: Resolve,
  policy: AddressPolicy,
): Promise<LookupAddress[]> {
  const addresses = await resolve(host);
  const bad = addresses.find(({ address }) => !policy(address));
  if (bad !== undefined) throw new FetchError('refused-address', `${host} is ${bad.address}`);
  return addresses;
}

/** The look-up that a connection uses itself, so that what was checked is what is connected to. */
function guardedLookup(resolve: Resolve, policy: AddressPolicy): LookupFunction {
  const look = callbackify((host: string) => allowedAddresses(host, resolve, policy));
  return (host, { all }, callback) => {
    look(host, (error, addresses) => {
      const first = error === null ? addresses[0] : undefined;
      if (error !== null) callback(error, '');
      else if (all === true || first === undefined) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

/** A proxy resolves names itself: what they mean here is refused before it is asked, what is unknown here is its to decide. */
async function refuseKnown(host: string, resolve: Resolve, policy: AddressPolicy): Promise<void> {
  try {
    await allowedAddresses(host, resolve, policy);
  } catch (error) {
    if (error instanceof FetchError) throw error;
  }
}

/** The proxy that the environment wants for an address. NO_PROXY lists hosts and domains, or is `*`. */
function proxyFor(url: URL, environment: Readonly<Record<string, string | undefined>>): string | null {
  const scheme = url.protocol.slice(0, -1);
  const proxy = environment[`${scheme}_proxy`] ?? environment[`${scheme.toUpperCase()}_PROXY`];
  const exempt = (environment.no_proxy ?? environment.NO_PROXY ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const direct = exempt.some((name) => {
    const bare = name.replace(/^\*?\./, '');
    return name === '*' || url.hostname === bare || url.host === bare || url.hostname.endsWith(`.${bare}`);
  });
  return proxy && !direct ? proxy : null;
}

async function bodyOf(
  response: http.IncomingMessage,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of unpacked(response)) {
      size += chunk.length;
      if (size > maxBytes) throw new FetchError('too-large', `more than ${maxBytes} bytes`);
      chunks.push(chunk);
    }
  } catch (error) {
    throw problemOf(error, signal, null);
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks);
}

function unpacked(response: http.IncomingMessage): Readable {
  const unpackers = {
    gzip: createUnzip,
    deflate: createUnzip,
    'x-gzip': createUnzip,
    br: createBrotliDecompress,
    zstd: createZstdDecompress,
  };
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  const unpacker = Object.entries(unpackers).find(([name]) => name === encoding)?.[1];
  if (unpacker === undefined) return response;
  const stream = unpacker();
  pipeline(response, stream, () => {});
  return stream;
}

function problemOf(error: unknown, signal: AbortSignal, url: URL | null): FetchError {
  if (error instanceof FetchError) return error;
  const detail = url?.href ?? 'the body';
  if (signal.aborted) return new FetchError('timeout', detail, error);
  return new FetchError('unreachable', detail, error);
}
