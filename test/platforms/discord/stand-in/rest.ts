import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text as bodyText } from 'node:stream/consumers';
import { type Answer, errors, noContent, ok } from './answers.ts';
import { newBuckets } from './buckets.ts';
import { changeCommand, listCommands, saveCommand } from './command-routes.ts';
import type { Gateway } from './gateway.ts';
import {
  callback,
  deleteAnswer,
  editAnswer,
  followUp,
  type Times,
  withResponse,
} from './interaction-routes.ts';
import {
  createMessage,
  deleteMessage,
  editMessage,
  listMessages,
  openDirect,
  startThread,
} from './message-routes.ts';
import { APPLICATION, BOT, GUILD, TOKEN } from './world.ts';

export interface RestOptions extends Times {
  readonly gatewayUrl: string;
  readonly tell: Gateway['tell'];
}

/** An answer kept ready for the next call whose «METHOD /path» fits. */
export interface Refusal {
  readonly call: RegExp;
  readonly answer: Answer;
}

/** The next call that fits is done, but its answer is lost: another comes instead, or with null the connection breaks. */
export interface Loss {
  readonly call: RegExp;
  readonly answer: Answer | null;
}

interface Asked {
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly body: unknown;
}
type Handler = (asked: Asked) => Answer;

/** The REST half: what the API reference says of the routes that a bot like ours uses, and 404 for any other. */
export function startRest(options: RestOptions): {
  server: Server;
  refusals: Refusal[];
  losses: Loss[];
} {
  const { world } = options;
  const losses: Loss[] = [];
  const buckets = newBuckets();
  const refusals: Refusal[] = [];
  const routes = routesOf(options);

  const decide = (method: string, url: URL, token: string | undefined, raw: string): Answer => {
    const path = pathOf(url);
    if (path === undefined) return errors.invalidVersion;
    const planned = refusals.findIndex(({ call }) => call.test(`${method} ${path}`));
    const [refusal] = planned === -1 ? [] : refusals.splice(planned, 1);
    if (refusal !== undefined) return refusal.answer;
    const body = raw === '' ? null : parseJson(raw);
    if (body === undefined) return errors.invalidJson;
    for (const [verb, pattern, handler, open] of routes) {
      const parts = pattern.exec(path)?.slice(1);
      if (parts === undefined || verb !== method) continue;
      if (!open && token !== `Bot ${TOKEN}`) return errors.unauthorized;
      const waiting = buckets.take(`${method} ${pattern.source} ${parts[0] ?? ''}`);
      return waiting ?? handler({ parts, query: url.searchParams, body });
    }
    return errors.notFound;
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url: address = '/', headers: given } = request;
    const url = new URL(address, 'http://stand-in');
    const { status, body, headers } = decide(method, url, given.authorization, await bodyText(request));
    world.calls.push({ method, path: pathOf(url) ?? '', status, answer: body });
    const planned = losses.findIndex(({ call }) => call.test(`${method} ${pathOf(url)}`));
    const [loss] = planned === -1 ? [] : losses.splice(planned, 1);
    if (loss?.answer === null) request.socket.destroy();
    else if (loss !== undefined) response.writeHead(loss.answer.status).end('upstream error');
    else if (body === null) response.writeHead(status, headers).end();
    else
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(JSON.stringify(body));
    world.changed();
  };
  const server = createServer((request, response) => void serve(request, response));
  return { server, refusals, losses };
}

const pathOf = ({ pathname }: URL): string | undefined =>
  /^\/api\/v10(?<path>\/.*)$/.exec(decodeURIComponent(pathname))?.groups?.path;

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

type Route = readonly [method: string, path: RegExp, handler: Handler, open?: true];

function routesOf(options: RestOptions): Route[] {
  const { world, gatewayUrl } = options;
  return [
    [
      'GET',
      /^\/gateway\/bot$/,
      () =>
        ok({
          url: gatewayUrl,
          shards: 1,
          session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
        }),
    ],
    ['GET', /^\/users\/@me$/, () => ok(BOT)],
    ['GET', /^\/users\/@me\/guilds$/, () => ok([{ id: GUILD, name: 'Newsroom' }])],
    ['GET', /^\/oauth2\/applications\/@me$/, () => ok({ id: APPLICATION, name: 'briefing' })],
    ['POST', /^\/users\/@me\/channels$/, ({ body }) => openDirect(body, world)],
    ['GET', /^\/applications\/(\d+)\/commands$/, ({ query }) => listCommands(query, world)],
    ['POST', /^\/applications\/(\d+)\/commands$/, ({ body }) => saveCommand(body, world)],
    [
      'PATCH',
      /^\/applications\/(\d+)\/commands\/(\d+)$/,
      ({ parts, body }) => changeCommand(parts[1], body, world),
    ],
    [
      'DELETE',
      /^\/applications\/(\d+)\/commands\/(\d+)$/,
      ({ parts }) => (world.commands.delete(parts[1] ?? '') ? noContent : errors.unknownCommand),
    ],
    ['POST', /^\/channels\/(\d+)\/messages$/, ({ parts, body }) => createMessage(parts[0], body, world)],
    ['GET', /^\/channels\/(\d+)\/messages$/, ({ parts, query }) => listMessages(parts[0], query, world)],
    ['DELETE', /^\/channels\/(\d+)\/messages\/(\d+)$/, ({ parts }) => deleteMessage(parts[1], world)],
    [
      'PATCH',
      /^\/channels\/(\d+)\/messages\/(\d+)$/,
      ({ parts, body }) => editMessage(parts[1], body, world),
    ],
    [
      'POST',
      /^\/channels\/(\d+)\/messages\/(\d+)\/threads$/,
      ({ parts, body }) => startThread(parts[1], body, options),
    ],
    [
      'POST',
      /^\/interactions\/(\d+)\/([^/]+)\/callback$/,
      ({ parts, query, body }) => {
        const answer = callback(parts[0], parts[1], body, options);
        return query.get('with_response') === 'true' ? withResponse(answer, parts[1], options) : answer;
      },
      true,
    ],
    [
      'PATCH',
      /^\/webhooks\/(\d+)\/([^/]+)\/messages\/(@original|\d+)$/,
      ({ parts, body }) => editAnswer(parts[1], parts[2], body, options),
      true,
    ],
    [
      'DELETE',
      /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/,
      ({ parts }) => deleteAnswer(parts[1], options),
      true,
    ],
    ['POST', /^\/webhooks\/(\d+)\/([^/]+)$/, ({ parts, body }) => followUp(parts[1], body, options), true],
  ];
}
