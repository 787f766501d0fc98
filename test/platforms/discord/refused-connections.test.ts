import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { call, fill } from './api.ts';
import { APPLICATION, BOT, CHANNEL, type StandIn, startStandIn, TOKEN } from './stand-in/index.ts';

const V2 = 1 << 15;
const text = (content: string) => ({ type: 10, content });
const v2 = (...components: unknown[]) => ({ flags: V2, components });

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn.stop());

const identify = (given = {}) => ({ op: 2, d: { token: TOKEN, intents: 1, properties: {}, ...given } });

async function closeCode(query: string, payloads: readonly unknown[]): Promise<unknown> {
  const socket = new WebSocket(`${standIn.gateway.url}/${query || '?v=10&encoding=json'}`);
  socket.on('open', () => {
    for (const one of payloads) socket.send(JSON.stringify(one));
  });
  const [code] = await once(socket, 'close');
  return code;
}

async function begun() {
  const socket = await listening();
  socket.close();
  return standIn.command('brief');
}

async function listening() {
  const socket = new WebSocket(`${standIn.gateway.url}/?v=10&encoding=json`);
  const events: { t: string; d: Record<string, unknown> }[] = [];
  socket.on('message', (data) => events.push(JSON.parse(Buffer.isBuffer(data) ? data.toString('utf8') : '')));
  await once(socket, 'open');
  socket.send(JSON.stringify({ op: 2, d: { token: TOKEN, intents: 1, properties: {} } }));
  const heard = async (type: string, count: number): Promise<Record<string, unknown>[]> => {
    for (;;) {
      const found = events.filter(({ t }) => t === type).map(({ d }) => d);
      if (found.length >= count) return found;
      await once(socket, 'message', { signal: AbortSignal.timeout(3000) });
    }
  };
  await heard('READY', 1);
  return { heard, close: () => socket.close() };
}

/** events/gateway */
describe('a connection that Discord ends is ended', () => {
  test.each([
    ['a wrong token', '', [identify({ token: 'x' })], 4004],
    [
      'an intent that has to be asked for first: the contents of messages',
      '',
      [identify({ intents: 1 | (1 << 15) })],
      4014,
    ],
    ['an intent that is none', '', [identify({ intents: 2 ** 30 })], 4013],
    ['identifying twice', '', [identify(), identify()], 4005],
    ['sending before identifying', '', [{ op: 3, d: {} }], 4003],
    ['an opcode that is none', '', [{ op: 99, d: {} }], 4001],
    ['more than 4,096 bytes', '', [identify({ properties: { os: 'a'.repeat(4096) } })], 4002],
    ['another version', '?v=6&encoding=json', [], 4012],
  ])('for %s', async (_, query, payloads, code) => {
    expect(await closeCode(query, payloads)).toBe(code);
  });

  test('for 121 events in a minute', async () => {
    expect(
      await closeCode(
        '',
        fill(121, () => ({ op: 1, d: null })),
      ),
    ).toBe(4008);
  });

  test('for missing heartbeats, and a session that is not known has to begin again', async () => {
    const own = await startStandIn({ heartbeatMs: 30 });
    const socket = new WebSocket(`${own.gateway.url}/?v=10&encoding=json`);
    const heard: string[] = [];
    socket.on('message', (data) => heard.push(Buffer.isBuffer(data) ? data.toString('utf8') : ''));
    socket.on('open', () =>
      socket.send(JSON.stringify({ op: 6, d: { token: TOKEN, session_id: 'old', seq: 3 } })),
    );
    await once(socket, 'close');
    expect(heard).toContain(JSON.stringify({ op: 9, d: false }));
    await own.stop();
  });
});

/** interactions/receiving-and-responding, events/gateway#message-content-intent */
describe('what people do reaches only who may see it, and is answered only once and in time', () => {
  const answer = (data: unknown = v2(text('a')), type = 4) => ({ type, data });

  test.each([
    ['twice', answer(), answer(), 400, 40060],
    ['before it was begun, by changing the answer', null, null, 404, 10015],
  ])('an interaction answered %s', async (_, first, second, status, code) => {
    const { id, token } = await begun();
    const path = `/interactions/${id}/${token}/callback`;
    if (first !== null) await call(standIn, 'POST', path, first);
    const answered =
      second === null
        ? await call(standIn, 'PATCH', `/webhooks/${APPLICATION}/${token}/messages/@original`, {
            content: 'a',
          })
        : await call(standIn, 'POST', path, second);
    expect(answered).toMatchObject({ status, code });
  });

  test.each([
    ['a put-off answer with another flag than that it is for one alone', answer({ flags: V2 }, 5)],
    ['changing the message of a slash command, which has none', answer(v2(text('a')), 7)],
    ['suggestions for a slash command', answer({ choices: [] }, 8)],
  ])('%s', async (_, body) => {
    const { id, token } = await begun();
    expect(await call(standIn, 'POST', `/interactions/${id}/${token}/callback`, body)).toMatchObject({
      status: 400,
      code: 50035,
    });
  });

  test.each([
    ['26 suggestions', fill(26, (at) => ({ name: 'a', value: `${at}` }))],
    ['a suggestion of 101 characters', [{ name: 'a'.repeat(101), value: 'a' }]],
    ['a suggestion without a name', [{ name: '', value: 'a' }]],
  ])('%s', async (_, choices) => {
    await begun();
    const { id, token } = standIn.complete('brief', 'article', 'a');
    const body = { type: 8, data: { choices } };
    expect(await call(standIn, 'POST', `/interactions/${id}/${token}/callback`, body)).toMatchObject({
      status: 400,
      code: 50035,
    });
  });

  test('an answer after its time, and with an address that is none', async () => {
    const own = await startStandIn({ acknowledgeMs: 1 });
    own.world.pending.set('late', {
      id: '1',
      token: 'late',
      kind: 'command',
      at: Date.now() - 5,
      channel: CHANNEL,
      source: null,
      state: 'waiting',
      original: null,
      choices: null,
      modal: null,
      acknowledged: Promise.withResolvers(),
    });
    expect(await call(own, 'POST', '/interactions/1/late/callback', answer())).toMatchObject({
      status: 404,
      code: 10062,
    });
    expect(await call(own, 'POST', '/interactions/2/none/callback', answer())).toMatchObject({
      status: 404,
      code: 10062,
    });
    expect(await call(own, 'POST', `/webhooks/${APPLICATION}/none`, v2(text('a')))).toMatchObject({
      status: 401,
      code: 50027,
    });
    await own.stop();
  });

  test('a message that does not mention the bot comes without its text; one that does, or a direct one, with it', async () => {
    const socket = await listening();
    standIn.write('nobody is asked');
    standIn.write(`<@${BOT.id}> quotes`);
    standIn.write('quotes', { where: 'direct' });
    const heard = await socket.heard('MESSAGE_CREATE', 3);
    expect(heard.map(({ content }) => content)).toEqual(['', `<@${BOT.id}> quotes`, 'quotes']);
    socket.close();
  });
});
