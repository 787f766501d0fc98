import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Command } from '../../core/command.ts';
import { languageOf, type Texts } from '../../core/language.ts';
import { type Answers, pressing, question, typing } from './answer.ts';
import type { Asset } from './assets.ts';
import { refusalOf } from './guard.ts';
import { drawPage } from './page.ts';

interface Parts {
  readonly answers: Answers;
  readonly commands: readonly Command[];
  readonly assets: ReadonlyMap<string, Asset>;
  /** The HOST setting. */
  readonly host: string;
  readonly log: Logger;
}

/** Nothing from elsewhere, no script but our files, no markup made from text but in one place (browser/page.js). */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types drawings',
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

const TEXT = 'text/plain; charset=utf-8';

/** Bytes of a question; the longest text is 2,000 characters. */
const LONGEST_BODY = 16_384;

/** Answers the requests of the page: itself, its files, and what is typed and pressed there. */
export function createListener({ answers, commands, assets, host, log }: Parts): RequestListener {
  const asked: Readonly<Record<string, (body: unknown) => Promise<unknown>>> = {
    '/ask': (body) => answers.ask(read(question, body)),
    async '/press'(body) {
      const placed = await answers.press(read(pressing, body));
      if (placed === null) throw new Problem(410);
      return placed;
    },
    '/suggest': (body) => answers.suggest(read(typing, body)),
  };

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', headers, url = '/' } = request;
    const refusal = refusalOf({ method, headers }, host);
    if (refusal !== null) return send(response, refusal.status, TEXT, refusal.reason);
    const address = URL.parse(url, 'http://page');
    if (address === null) return notFound(response);
    const { pathname, searchParams } = address;
    if (method === 'POST') {
      const answerTo = asked[pathname];
      if (answerTo === undefined) return notFound(response);
      return sendJson(response, await answerTo(await readJson(request)));
    }
    if (pathname === '/') {
      const language = languageOf(searchParams.get('language') ?? headers['accept-language']);
      const { markup } = drawPage({ language, session: randomUUID(), commands });
      return send(response, 200, 'text/html; charset=utf-8', markup);
    }
    const asset = assets.get(pathname);
    return asset === undefined ? notFound(response) : send(response, 200, asset.type, asset.content);
  }

  return (request, response) => {
    respond(request, response).catch((error: unknown) => {
      const status = statusOf(error);
      if (status === 500) log.error({ err: error, path: request.url }, 'a request to the page failed');
      const sentence = problems[status][languageOf(request.headers['accept-language'])];
      if (!response.headersSent) send(response, status, TEXT, sentence);
    });
  };
}

/** What the person at the page reads where a request can't be answered; it asks in its own language. */
const problems = {
  400: {
    de: 'Die Seite hat etwas geschickt, das der Bot nicht lesen kann. Bitte neu laden.',
    en: 'The page sent what the bot cannot read. Please load it again.',
  },
  410: {
    de: 'Diese Schaltfläche ist nicht mehr bekannt. Bitte den Befehl noch einmal eingeben.',
    en: 'This button is no longer known. Please type the command again.',
  },
  413: { de: 'Das ist zu lang.', en: 'That is too long.' },
  500: {
    de: 'Das ging schief, und es liegt an uns. Der Fehler steht im Protokoll.',
    en: 'That went wrong, and it is our fault. The error is in the log.',
  },
} as const satisfies Record<number, Texts>;

class Problem extends Error {
  readonly status: keyof typeof problems;
  constructor(status: keyof typeof problems) {
    super(problems[status].en);
    this.status = status;
  }
}

const statusOf = (error: unknown): keyof typeof problems => (error instanceof Problem ? error.status : 500);

/** @throws Problem where the body is not what the page sends */
function read<T extends z.ZodType>(schema: T, body: unknown): z.infer<T> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new Problem(400);
}

/** Reads to the end even what is too long: whoever sends it would not hear the answer otherwise. */
async function readJson(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request) {
    length += piece.length;
    if (length <= LONGEST_BODY) pieces.push(piece);
  }
  if (length > LONGEST_BODY) throw new Problem(413);
  try {
    return JSON.parse(Buffer.concat(pieces).toString('utf8'));
  } catch {
    throw new Problem(400);
  }
}

function send(response: ServerResponse, status: number, type: string, content: string | Buffer): void {
  response.writeHead(status, { ...HEADERS, 'content-type': type }).end(content);
}

const sendJson = (response: ServerResponse, value: unknown): void =>
  send(response, 200, 'application/json; charset=utf-8', JSON.stringify(value));

const notFound = (response: ServerResponse): void => send(response, 404, TEXT, 'There is nothing here.');
