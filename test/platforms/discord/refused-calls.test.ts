import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call, fill } from './api.ts';
import { tooMany } from './stand-in/answers.ts';
import {
  APPLICATION,
  CHANNEL,
  CLOSED,
  CLOSED_CHANNEL,
  type StandIn,
  startStandIn,
  TOKEN,
} from './stand-in/index.ts';

const slash = (given = {}) => ({ name: 'brief', description: 'The key points', ...given });
const slashOption = (name: string, given = {}) => ({ type: 3, name, description: 'what', ...given });

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn.stop());

async function postMessage(): Promise<{ id: string }> {
  await call(standIn, 'POST', `/channels/${CHANNEL}/messages`, { content: 'a' });
  return { id: [...standIn.world.messages.keys()].at(-1) ?? '' };
}

/** topics/opcodes-and-status-codes, interactions/receiving-and-responding */
describe('a call that Discord refuses is refused', () => {
  test.each([
    ['a wrong token', { token: `${TOKEN}x` }, 401, 0],
    ['no token', { token: null }, 401, 0],
    ['another version of the API', { version: 'v3' }, 400, 50041],
  ])('with %s', async (_, given, status, code) => {
    expect(await call(standIn, 'GET', '/gateway/bot', undefined, given)).toMatchObject({ status, code });
  });

  test.each([
    ['to a channel that is not there', '/channels/5/messages', { content: 'a' }, 404, 10003],
    [
      'to a channel where the bot may not write',
      `/channels/${CLOSED_CHANNEL}/messages`,
      { content: 'a' },
      403,
      50013,
    ],
    ['with broken JSON', `/channels/${CHANNEL}/messages`, '{"content": ', 400, 50109],
    ['on a route that is not there', '/channels', {}, 404, 0],
  ])('%s', async (_, path, body, status, code) => {
    expect(await call(standIn, 'POST', path, body)).toMatchObject({ status, code });
  });

  test('to somebody who takes no direct messages', async () => {
    await call(standIn, 'POST', '/users/@me/channels', { recipient_id: CLOSED.id });
    const channel = standIn.world.directs.get(CLOSED.id) ?? '';
    expect(await call(standIn, 'POST', `/channels/${channel}/messages`, { content: 'a' })).toMatchObject({
      status: 403,
      code: 50007,
    });
  });

  test('a change of a message that was deleted', async () => {
    expect(await call(standIn, 'PATCH', `/channels/${CHANNEL}/messages/5`, { content: 'a' })).toMatchObject({
      status: 404,
      code: 10008,
    });
  });

  test('a second thread from one message, or one with 101 characters to its name', async () => {
    const { id } = await postMessage();
    const path = `/channels/${CHANNEL}/messages/${id}/threads`;
    expect((await call(standIn, 'POST', path, { name: 'a'.repeat(101) })).faults).toEqual([
      'BASE_TYPE_BAD_LENGTH',
    ]);
    expect((await call(standIn, 'POST', path, { name: 'Talk' })).status).toBe(201);
    expect(await call(standIn, 'POST', path, { name: 'Talk' })).toMatchObject({ status: 400, code: 160004 });
  });

  test('more than a bucket holds: with how long to wait', async () => {
    standIn.refuseNext(/GET \/gateway/, tooMany(0.4));
    const answer = await call(standIn, 'GET', '/gateway/bot');
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('0.4');
    const many = await Promise.all(fill(60, () => call(standIn, 'GET', '/users/@me')));
    expect(many.filter(({ status }) => status === 429)).toHaveLength(10);
  });
});

/** interactions/application-commands */
describe('a definition that Discord refuses is refused', () => {
  test.each([
    ['a name in capitals', slash({ name: 'Brief' }), 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name with a space', slash({ name: 'brief me' }), 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name of 33 letters', slash({ name: 'a'.repeat(33) }), 'APPLICATION_COMMAND_INVALID_NAME'],
    [
      'a localised name with a space',
      slash({ name_localizations: { de: 'das briefing' } }),
      'APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      'a language that Discord does not have',
      slash({ name_localizations: { en: 'brief' } }),
      'BASE_TYPE_CHOICES',
    ],
    ['no description', slash({ description: '' }), 'BASE_TYPE_BAD_LENGTH'],
    ['a description of 101 characters', slash({ description: 'a'.repeat(101) }), 'BASE_TYPE_BAD_LENGTH'],
    ['26 options', slash({ options: fill(26, (at) => slashOption(`o${at}`)) }), 'BASE_TYPE_MAX_LENGTH'],
    [
      'a required option after another',
      slash({ options: [slashOption('a'), slashOption('b', { required: true })] }),
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'an option twice',
      slash({ options: [slashOption('a'), slashOption('a')] }),
      'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    ],
    [
      '8,001 characters in all',
      slash({
        options: fill(25, (at) => ({
          type: 1,
          name: `s${at}`,
          description: 'a'.repeat(100),
          options: fill(4, (of) => slashOption(`o${of}`, { description: 'b'.repeat(60) })),
        })),
      }),
      'APPLICATION_COMMAND_TOO_LARGE',
    ],
  ])('%s', async (_, body, fault) => {
    const answer = await call(standIn, 'POST', `/applications/${APPLICATION}/commands`, body);
    expect(answer.status).toBe(400);
    expect(answer.faults).toContain(fault);
  });

  test('the 101st command', async () => {
    const own = await startStandIn();
    for (const at of fill(100, (one) => one)) own.world.commands.set(`${at}`, { name: `c${at}` });
    expect(await call(own, 'POST', `/applications/${APPLICATION}/commands`, slash())).toMatchObject({
      status: 400,
      code: 30032,
    });
    await own.stop();
  });
});
