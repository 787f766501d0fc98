import { createServer, type RequestListener, type Server } from 'node:http';
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FetchOptions, fetchPage, fetchPublic, type Resolve } from '../../src/article/fetch.ts';
import { FetchError } from '../../src/article/fetch-error.ts';

const PAGE = '<!doctype html><title>Größe</title><p>Ein Satz.</p>';
const html = { 'content-type': 'text/html; charset=utf-8' };

const answers: Readonly<Record<string, RequestListener>> = {
  '/page': (_, response) => response.writeHead(200, html).end(PAGE),
  '/latin': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' })
      .end(Buffer.from(PAGE, 'latin1')),
  '/gzip': (_, response) =>
    response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(PAGE)),
  '/brotli': (_, response) =>
    response.writeHead(200, { ...html, 'content-encoding': 'br' }).end(brotliCompressSync(PAGE)),
  '/zstd': (_, response) =>
    response.writeHead(200, { ...html, 'content-encoding': 'zstd' }).end(zstdCompressSync(PAGE)),
  '/bomb': (_, response) =>
    response
      .writeHead(200, { ...html, 'content-encoding': 'gzip' })
      .end(gzipSync(Buffer.alloc(50 * 1024 * 1024, 32))),
  '/broken-gzip': (_, response) =>
    response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end('no gzip'),
  '/endless': (_, response) => {
    response.writeHead(200, html);
    const more = (): void => {
      if (!response.destroyed) response.write('x'.repeat(65_536), () => setImmediate(more));
    };
    more();
  },
  '/drip': (_, response) => {
    response.writeHead(200, html);
    const timer = setInterval(() => response.write('x'), 20);
    response.on('close', () => clearInterval(timer));
  },
  '/silent': () => {},
  '/hang-up': (request) => request.socket.destroy(),
  '/half': (request, response) => {
    response.writeHead(200, { ...html, 'content-length': '1000' }).write('half');
    setTimeout(() => request.socket.destroy(), 20);
  },
  '/picture': (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  '/untyped': (_, response) => response.end(PAGE),
  '/untyped-data': (_, response) => response.end('\u0000\u0001\u0002'),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/forbidden': (_, response) => response.writeHead(403).end(),
  '/pay': (_, response) => response.writeHead(402).end(),
  '/down': (_, response) => response.writeHead(503).end(),
  '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/to-page': (_, response) => response.writeHead(301, { location: 'page' }).end(),
  '/moved': (_, response) => response.writeHead(308, { location: '/to-page' }).end(),
  '/lent': (_, response) => response.writeHead(307, { location: '/moved' }).end(),
  '/to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/to-private': (_, response) => response.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
  '/to-metadata': (_, response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  '/to-inside': (_, response) => response.writeHead(302, { location: 'http://inside.test/' }).end(),
  '/echo': (request, response) => response.writeHead(200, html).end(JSON.stringify(request.headers)),
};
for (let hops = 1; hops < 7; hops++) {
  Object.assign(answers, {
    [`/hops/${hops}`]: ((_, response) =>
      response
        .writeHead(307, { location: hops === 1 ? '/page' : `/hops/${hops - 1}` })
        .end()) satisfies RequestListener,
  });
}

const asked: string[] = [];
let server: Server;
let origin: string;
let port: number;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const answer = answers[request.url ?? ''];
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  ({ port } = address);
  origin = `http://127.0.0.1:${port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Names as a test wants them: what they lead to the first time, the second, and from then on. */
function names(table: Readonly<Record<string, readonly (readonly string[])[]>>): Resolve {
  const turns = new Map<string, number>();
  return async (host) => {
    const turn = turns.get(host) ?? 0;
    turns.set(host, turn + 1);
    const addresses = table[host]?.[turn] ?? table[host]?.at(-1);
    if (addresses === undefined) throw new Error(`no such host: ${host}`);
    return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  };
}

/** The test's server plays the Internet: of all addresses its own may be reached. */
const onlyServer: FetchOptions = {
  policy: (address) => address === '127.0.0.1',
  resolve: names({ 'open.test': [['127.0.0.1']], 'inside.test': [['10.0.0.1']] }),
  environment: {},
};
const problemOf = async (address: string, options: FetchOptions = {}): Promise<string> => {
  try {
    await fetchPage(address, { ...onlyServer, ...options });
    return 'none';
  } catch (error) {
    return error instanceof FetchError ? error.problem : String(error);
  }
};

describe('a page is fetched', () => {
  test.each(['/page', '/latin', '/gzip', '/brotli', '/zstd', '/untyped', '/to-page', '/hops/5'])(
    'from %s',
    async (path) => {
      expect((await fetchPage(origin + path, onlyServer)).html).toBe(PAGE);
    },
  );

  test('and the address at the end of all redirects is told', async () => {
    expect((await fetchPage(`${origin}/to-page`, onlyServer)).url).toBe(`${origin}/page`);
  });

  test.each([
    ['/moved', '/page'],
    ['/hops/1', '/hops/1'],
    ['/lent', '/lent'],
  ])('from %s, and it is told that it is to be asked for at %s from now on', async (path, lasting) => {
    expect((await fetchPublic(origin + path, onlyServer)).lasting).toBe(origin + lasting);
  });

  test('by its name, which is looked up once', async () => {
    expect((await fetchPage(`http://open.test:${port}/page`, onlyServer)).html).toBe(PAGE);
  });

  test('with a User-Agent that says what it is, and without what stands before the host', async () => {
    const { html } = await fetchPage(`http://user:secret@127.0.0.1:${port}/echo`, onlyServer);
    expect(html).toContain('news-briefing-bot');
    expect(html).not.toContain('authorization');
  });

  test('with the headers that the caller adds, whatever the answer', async () => {
    const { status, body } = await fetchPublic(`${origin}/echo`, {
      ...onlyServer,
      headers: { 'if-none-match': '"7"' },
    });
    expect(status).toBe(200);
    expect(Buffer.from(body).toString()).toContain('"if-none-match":"\\"7\\""');
    expect((await fetchPublic(`${origin}/gone`, onlyServer)).status).toBe(410);
  });
});

describe('an address inside is refused without being asked', () => {
  test.each([
    ['loopback', 'http://127.0.0.1/'],
    ['loopback as one number', 'http://2130706433/'],
    ['loopback in hexadecimal', 'http://0x7f.0.0.1/'],
    ['loopback in octal', 'http://0177.0.0.1/'],
    ['loopback in short', 'http://127.1/'],
    ['loopback with full-width digits', 'http://１２７.０.０.１/'],
    ['loopback in IPv6', 'http://[::1]/'],
    ['loopback mapped into IPv6', 'http://[::ffff:127.0.0.1]/'],
    ['a private network', 'http://192.168.0.1/'],
    ['link-local', 'http://[fe80::1]/'],
    ['metadata', 'http://169.254.169.254/latest/meta-data/'],
    ['metadata in IPv6', 'http://[fd00:ec2::254]/'],
    ['localhost', 'http://localhost/'],
  ])('%s: %s', async (_, address) => {
    const options = { environment: {}, timeout: 3000 };
    await expect(fetchPage(address, options)).rejects.toMatchObject({ problem: 'refused-address' });
  });

  test.each([
    ['by a redirect to a number', '/to-private'],
    ['by a redirect to metadata', '/to-metadata'],
    ['by a redirect to a name', '/to-inside'],
  ])('%s', async (_, path) => {
    expect(await problemOf(origin + path)).toBe('refused-address');
  });

  test('by a name that has one address outside and one inside', async () => {
    const resolve = names({ 'both.test': [['127.0.0.1', '10.0.0.1']] });
    expect(await problemOf(`http://both.test:${port}/page`, { resolve })).toBe('refused-address');
  });

  test('by a name that changes its address after it was checked', async () => {
    const resolve = names({ 'rebind.test': [['127.0.0.1'], ['10.0.0.1']] });
    expect(await problemOf(`http://rebind.test:${port}/page`, { resolve })).toBe('none');
    expect(await problemOf(`http://rebind.test:${port}/page`, { resolve })).toBe('refused-address');
    const again = names({ 'rebind.test': [['127.0.0.1'], ['10.0.0.1']] });
    expect(await problemOf(`http://rebind.test:${port}/loop`, { resolve: again })).toBe('refused-address');
  });
});

describe('what is no page is told by its problem', () => {
  test.each([
    ['not-an-address', 'file:///etc/passwd'],
    ['not-an-address', 'javascript:alert(1)'],
    ['not-an-address', 'no address'],
  ])('%s: %s', async (problem, address) => {
    expect(await problemOf(address)).toBe(problem);
  });

  test.each([
    ['not-an-address', '/to-file'],
    ['too-many-redirects', '/loop'],
    ['too-many-redirects', '/hops/6'],
    ['too-large', '/bomb'],
    ['too-large', '/endless'],
    ['not-a-page', '/picture'],
    ['not-a-page', '/untyped-data'],
    ['not-found', '/nothing-here'],
    ['not-found', '/gone'],
    ['closed', '/forbidden'],
    ['paywall', '/pay'],
    ['unreachable', '/down'],
    ['unreachable', '/hang-up'],
    ['unreachable', '/half'],
    ['unreachable', '/broken-gzip'],
  ])('%s: %s', async (problem, path) => {
    expect(await problemOf(origin + path)).toBe(problem);
  });

  test.each(['/silent', '/drip'])('a time-out covers everything: %s', async (path) => {
    expect(await problemOf(origin + path, { timeout: 200 })).toBe('timeout');
  });

  test('a name that nobody knows', async () => {
    expect(await problemOf('http://unknown.test/')).toBe('unreachable');
  });

  test('the problem is worded in German and English', () => {
    const { texts } = new FetchError('too-large', 'x');
    expect(texts).toEqual({
      de: 'Die Seite ist zu groß; bitte den Text des Artikels einfügen.',
      en: 'The page is too large; please paste the text of the article.',
    });
  });
});

const viaServer = (): Record<string, string> => ({ http_proxy: origin });

describe('a proxy from the environment', () => {
  test('is asked for the whole address, and may itself be inside', async () => {
    asked.length = 0;
    await problemOf('http://elsewhere.test/page', { environment: viaServer(), policy: () => false });
    expect(asked).toEqual(['http://elsewhere.test/page']);
  });

  test('is asked for a tunnel to a page behind https', async () => {
    asked.length = 0;
    const environment = { HTTPS_PROXY: origin };
    expect(await problemOf('https://elsewhere.test/page', { environment })).toBe('unreachable');
    expect(asked).toEqual(['CONNECT elsewhere.test:443']);
  });

  test('is not asked for an address inside, by number or by a name that is known here', async () => {
    asked.length = 0;
    expect(await problemOf('http://10.0.0.1/', { environment: viaServer() })).toBe('refused-address');
    expect(await problemOf('http://inside.test/', { environment: viaServer() })).toBe('refused-address');
    expect(asked).toEqual([]);
  });

  test.each(['open.test', '.test', '*'])('is not asked for what NO_PROXY lists: %s', async (no_proxy) => {
    asked.length = 0;
    const environment = { http_proxy: 'http://10.0.0.1:1', no_proxy };
    expect(await problemOf(`http://open.test:${port}/page`, { environment })).toBe('none');
    expect(asked).toEqual(['/page']);
  });
});
