import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { refusalOf } from './stand-in/blocks.ts';
import { SlackStandIn, sign } from './stand-in/slack.ts';
import { APP_TOKEN, BOT_TOKEN } from './stand-in/web-api.ts';
import { ANNA, BOB, CLOSED, NEWS } from './stand-in/workspace.ts';

// The stand-in is as strict as Slack: what it must refuse, each with the rule, under https://docs.slack.dev/reference.

const plain = (text: string) => ({ type: 'plain_text', text });
const button = (given = {}) => ({ type: 'button', text: plain('x'), action_id: 'a', ...given });
const actions = (...elements: unknown[]) => ({ type: 'actions', elements });
const rich = (...elements: unknown[]) => ({ type: 'rich_text', elements });
const section = { type: 'section', text: plain('x') };

describe('messages that Slack refuses', () => {
  test.each([
    ['no text and no blocks', {}, 'no_text'],
    ['an empty text', { text: '' }, 'no_text'],
    ['a text over 4,000 characters', { text: 'x'.repeat(4001) }, 'msg_too_long'],
    ['over 50 blocks', { blocks: Array.from({ length: 51 }, () => section) }, 'invalid_blocks'],
    [
      'blocks over 13,200 characters',
      { blocks: Array.from({ length: 5 }, () => ({ type: 'section', text: plain('x'.repeat(2900)) })) },
      'msg_blocks_too_long',
    ],
    [
      'a header over 150 characters',
      { blocks: [{ type: 'header', text: plain('x'.repeat(151)) }] },
      'invalid_blocks',
    ],
    [
      'a header in mrkdwn',
      { blocks: [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }] },
      'invalid_blocks',
    ],
    [
      'a section over 3,000 characters',
      { blocks: [{ type: 'section', text: plain('x'.repeat(3001)) }] },
      'invalid_blocks',
    ],
    ['a text without a character', { blocks: [{ type: 'section', text: plain('') }] }, 'invalid_blocks'],
    [
      'a context of over 10 elements',
      { blocks: [{ type: 'context', elements: Array.from({ length: 11 }, () => plain('x')) }] },
      'invalid_blocks',
    ],
    [
      'over 25 buttons in a row',
      { blocks: [actions(...Array.from({ length: 26 }, (_, index) => button({ action_id: `a${index}` })))] },
      'invalid_blocks',
    ],
    ['a row without a button', { blocks: [actions()] }, 'invalid_blocks'],
    [
      'a button’s text over 75 characters',
      { blocks: [actions(button({ text: plain('x'.repeat(76)) }))] },
      'invalid_blocks',
    ],
    [
      'a button’s value over 2,000 characters',
      { blocks: [actions(button({ value: 'x'.repeat(2001) }))] },
      'invalid_blocks',
    ],
    [
      'an action_id over 255 characters',
      { blocks: [actions(button({ action_id: 'x'.repeat(256) }))] },
      'invalid_blocks',
    ],
    ['an action_id twice in one row', { blocks: [actions(button(), button())] }, 'invalid_blocks'],
    [
      'a block_id twice',
      {
        blocks: [
          { ...section, block_id: 'b' },
          { ...section, block_id: 'b' },
        ],
      },
      'invalid_blocks',
    ],
    [
      'an option’s value over 150 characters',
      {
        blocks: [
          actions({
            type: 'static_select',
            action_id: 's',
            options: [{ text: plain('x'), value: 'x'.repeat(151) }],
          }),
        ],
      },
      'invalid_blocks',
    ],
    [
      'a select without options',
      { blocks: [actions({ type: 'static_select', action_id: 's', options: [] })] },
      'invalid_blocks',
    ],
    [
      'rich text without a character',
      { blocks: [rich({ type: 'rich_text_section', elements: [{ type: 'text', text: '' }] })] },
      'invalid_blocks',
    ],
    [
      'rich text with mrkdwn in it',
      { blocks: [rich({ type: 'rich_text_section', elements: [{ type: 'mrkdwn', text: 'x' }] })] },
      'invalid_blocks',
    ],
    ['a field that no block has', { blocks: [{ ...section, colour: 'red' }] }, 'invalid_blocks'],
    ['a block that there is not', { blocks: [{ type: 'quotation', text: plain('x') }] }, 'invalid_blocks'],
  ])('%s', (_, message, error) => {
    expect(refusalOf({ ...('blocks' in message ? { text: 'x' } : {}), ...message })?.error).toBe(error);
  });
});

let slack: SlackStandIn;
beforeAll(async () => {
  slack = await SlackStandIn.start();
});
afterAll(() => slack.stop());

async function call(
  method: string,
  args: Record<string, string>,
  token: string | null = BOT_TOKEN,
): Promise<unknown> {
  const answer = await fetch(`${slack.apiUrl}${method}`, {
    method: 'POST',
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
    body: new URLSearchParams(args),
  });
  return answer.json();
}

describe('calls that Slack refuses', () => {
  test.each([
    ['without a token', 'auth.test', {}, null, 'not_authed'],
    ['with a token that it never gave', 'auth.test', {}, 'xoxb-guessed', 'invalid_auth'],
    [
      'with the bot’s token where the app’s is needed',
      'apps.connections.open',
      {},
      BOT_TOKEN,
      'not_allowed_token_type',
    ],
    ['with the app’s token where the bot’s is needed', 'auth.test', {}, APP_TOKEN, 'not_allowed_token_type'],
    ['to a method that there is not', 'chat.whisper', {}, BOT_TOKEN, 'unknown_method'],
    ['without the channel', 'chat.postMessage', { text: 'x' }, BOT_TOKEN, 'invalid_arguments'],
    [
      'to a channel that there is not',
      'chat.postMessage',
      { channel: 'C0NONE', text: 'x' },
      BOT_TOKEN,
      'channel_not_found',
    ],
    [
      'to a channel that the bot is not in',
      'chat.postMessage',
      { channel: CLOSED, text: 'x' },
      BOT_TOKEN,
      'not_in_channel',
    ],
    [
      'in a thread that there is not',
      'chat.postMessage',
      { channel: NEWS, text: 'x', thread_ts: '1.1' },
      BOT_TOKEN,
      'thread_not_found',
    ],
    [
      'for somebody that there is not',
      'chat.postEphemeral',
      { channel: NEWS, user: 'U0NONE', text: 'x' },
      BOT_TOKEN,
      'user_not_in_channel',
    ],
    [
      'to change a message that there is not',
      'chat.update',
      { channel: NEWS, ts: '1.1', text: 'x' },
      BOT_TOKEN,
      'message_not_found',
    ],
    ['about somebody that there is not', 'users.info', { user: 'U0NONE' }, BOT_TOKEN, 'user_not_found'],
    [
      'to write to somebody that there is not',
      'conversations.open',
      { users: 'U0NONE' },
      BOT_TOKEN,
      'user_not_found',
    ],
  ])('%s', async (_, method, args, token, error) => {
    expect(await call(method, args, token)).toMatchObject({ ok: false, error });
  });

  test('to change what only one person sees, or what somebody else wrote', async () => {
    const { message_ts: ts } = Object(
      await call('chat.postEphemeral', { channel: NEWS, user: ANNA.id, text: 'x' }),
    );
    expect(await call('chat.update', { channel: NEWS, ts, text: 'y' })).toMatchObject({
      error: 'message_not_found',
    });
    const theirs = slack.workspace.post({ channel: NEWS, author: BOB.id, message: { text: 'x' } });
    const other = 'ts' in theirs ? theirs.ts : '';
    expect(await call('chat.update', { channel: NEWS, ts: other, text: 'y' })).toMatchObject({
      error: 'cant_update_message',
    });
  });
});

describe('a response_url', () => {
  const json = JSON.stringify({ text: 'x' });

  test('works five times', () => {
    const url = slack.urls.open(NEWS, ANNA.id, null);
    const answers = Array.from({ length: 6 }, () => slack.urls.answer(url, json));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 404]);
    expect(answers.at(-1)?.body).toBe('used_url');
  });

  test('works for half an hour', () => {
    const url = slack.urls.open(NEWS, ANNA.id, null);
    slack.later(30 * 60_000 + 1000);
    expect(slack.urls.answer(url, json)).toEqual({ status: 404, body: 'expired_url' });
  });

  test.each([
    ['what is no JSON', 'text=x', 'invalid_payload'],
    [
      'a replace_original that is a text',
      JSON.stringify({ text: 'x', replace_original: 'true' }),
      'invalid_payload',
    ],
    ['blocks that are none', JSON.stringify({ text: 'x', blocks: [{}] }), 'invalid_blocks'],
  ])('refuses %s', (_, body, error) => {
    expect(slack.urls.answer(slack.urls.open(NEWS, ANNA.id, null), body)).toEqual({
      status: 400,
      body: error,
    });
  });
});

test('a Socket Mode address lets in once', async () => {
  const { url } = Object(await call('apps.connections.open', {}, APP_TOKEN));
  const opens = (): Promise<string> =>
    new Promise((resolve) => {
      const socket = new WebSocket(String(url));
      socket.once('open', () => resolve('open')).once('error', (error) => resolve(error.message));
    });
  expect(await opens()).toBe('open');
  expect(await opens()).toMatch(/403/);
});

test('requests are signed as the documentation’s example is', () => {
  // https://docs.slack.dev/authentication/verifying-requests-from-slack#step-by-step_walk-through_for_validating_a_request
  const body =
    'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
  expect(sign('8f742231b10e8888abcd99yyyzzz85a5', '1531420618', body)).toBe(
    'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
  );
});
