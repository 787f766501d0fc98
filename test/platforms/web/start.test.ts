import { randomUUID } from 'node:crypto';
import { createServer, request } from 'node:http';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWeb } from '../../../src/platforms/web/start.ts';
import { createStages } from '../../../src/stages.ts';
import { serveSpeech } from './served.ts';
import { speechBot } from './speech.ts';

const web = { url: '', stop: async () => {} };
beforeAll(async () => {
  Object.assign(web, await serveSpeech());
});
afterAll(() => web.stop());

const viewer = { language: 'de', session: randomUUID() };

const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(new URL(path, web.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('what the page is made of', () => {
  test('comes with a policy that lets nothing from elsewhere in and no text become a script', async () => {
    const response = await fetch(web.url);
    expect(response.status).toBe(200);
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('names only files that are served', async () => {
    const page = await (await fetch(web.url)).text();
    const files = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) expect((await fetch(new URL(file, web.url))).status, file).toBe(200);
  });

  test.each(['/assets/../start.ts', '/assets/%2e%2e/start.ts', '/package.json', '/ask', '//'])(
    '%s is not there',
    async (path) => {
      expect((await fetch(web.url.replace(/\/$/, path))).status).toBe(404);
    },
  );

  test.each([
    ['de', 'Fragen'],
    ['en-GB', 'Ask'],
    ['fr', 'Ask'],
  ])('speaks to a browser set to %s', async (accepted, button) => {
    const page = await (await fetch(web.url, { headers: { 'accept-language': accepted } })).text();
    expect(page).toContain(`<button type="submit">${button}</button>`);
  });
});

describe('a question', () => {
  test('is answered with both drawings', async () => {
    const response = await post('/ask', { ...viewer, text: '/quotes' });
    expect(response.status).toBe(200);
    const markup = await response.text();
    expect(markup).toContain('"kind":"answer"');
    expect(markup).toContain('data-platform=\\"discord\\"');
    expect(markup).toContain('data-platform=\\"slack\\"');
    expect(markup).not.toContain('<script');
    expect(markup).not.toContain('<img');
  });

  test.each([
    ['nothing', { ...viewer, text: '  ' }],
    ['too much', { ...viewer, text: 'x'.repeat(2001) }],
    ['a field nobody knows', { ...viewer, text: '/brief', admin: true }],
    ['no page it comes from', { text: '/brief' }],
  ])('with %s is refused', async (_, body) => {
    expect((await post('/ask', body)).status).toBe(400);
  });

  test('far longer than any question is refused', async () => {
    expect((await post('/ask', { ...viewer, text: 'x'.repeat(2_000_000) })).status).toBe(413);
  });

  test('from a foreign page is refused', async () => {
    const response = await post('/ask', { ...viewer, text: '/brief' }, { origin: 'https://evil.example' });
    expect(response.status).toBe(403);
  });

  test('that is no JSON is refused', async () => {
    const response = await fetch(new URL('/ask', web.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect(response.status).toBe(400);
  });

  test('by a name that was pointed here is refused', async () => {
    const status = await new Promise((resolve, reject) => {
      request(web.url, { headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });
});

test('a press on something that is no button of ours is refused, in the language of the page', async () => {
  const press = { ...viewer, platform: 'discord', audience: 'asker', id: 'made up', value: '' };
  const response = await post('/press', press, { 'accept-language': 'de' });
  expect(response.status).toBe(410);
  expect(await response.text()).toBe(
    'Diese Schaltfläche ist nicht mehr bekannt. Bitte den Befehl noch einmal eingeben.',
  );
});

test('where the port is taken, the page is on the next free one and says so', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const said: string[] = [];
  const second = await startWeb({
    config: { HOST: '127.0.0.1', PORT: port },
    bot: await speechBot(),
    renderers: createStages({ keep: async () => '', find: async () => null }),
    log: pino({ level: 'warn' }, { write: (line) => said.push(line) }),
  });
  expect(new URL(second.url).port).not.toBe(String(port));
  expect((await fetch(second.url)).status).toBe(200);
  expect(said.join()).toContain(`Port ${port} is taken`);
  await second.stop();
  await new Promise((resolve) => taken.close(resolve));
});
