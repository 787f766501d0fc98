import { createServer } from 'node:http';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSlack } from '../../../src/platforms/slack/start.ts';
import { linesInMemory } from './live.ts';
import { oddBot } from './odd-bot.ts';
import { SIGNING_SECRET, SlackStandIn } from './stand-in/slack.ts';
import { APP_TOKEN, BOT_TOKEN } from './stand-in/web-api.ts';

let slack: SlackStandIn;
const taken = createServer();
beforeAll(async () => {
  slack = await SlackStandIn.start();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  taken.close();
  await slack.stop();
});

const log = pino({ level: 'silent' });
const start = (given: Partial<Parameters<typeof startSlack>[0]['config']>) =>
  startSlack({
    config: {
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
      SLACK_SIGNING_SECRET: undefined,
      SLACK_API_URL: slack.apiUrl,
      UMBRELLA_COMMAND: 'news',
      HOST: '127.0.0.1',
      PORT: 0,
      ...given,
    },
    bot: oddBot,
    lines: linesInMemory(),
    log,
  });

const takenPort = (): number => {
  const address = taken.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

describe('what keeps it from starting is said in one sentence', () => {
  test.each([
    ['no bot token', () => ({ SLACK_BOT_TOKEN: undefined }), /^Slack: SLACK_BOT_TOKEN is not set/],
    [
      'neither app token nor secret',
      () => ({ SLACK_APP_TOKEN: undefined }),
      /^Slack: set SLACK_APP_TOKEN \(Socket Mode\) or SLACK_SIGNING_SECRET \(HTTP\)/,
    ],
    [
      'a wrong bot token',
      () => ({ SLACK_BOT_TOKEN: 'xoxb-wrong' }),
      /^Slack does not accept SLACK_BOT_TOKEN \(invalid_auth\): copy it again/,
    ],
    [
      'a wrong app token',
      () => ({ SLACK_APP_TOKEN: 'xapp-wrong' }),
      /^Slack does not accept SLACK_APP_TOKEN \(invalid_auth\): copy it again/,
    ],
    [
      'nobody at the address',
      () => ({ SLACK_API_URL: 'http://127.0.0.1:1/api/' }),
      /^Slack cannot be reached at http:\/\/127\.0\.0\.1:1\/api\/ \(.+\): check the network and SLACK_API_URL\.$/,
    ],
    [
      'a port that is taken',
      () => ({ SLACK_APP_TOKEN: undefined, SLACK_SIGNING_SECRET: SIGNING_SECRET, PORT: takenPort() }),
      /^Slack's requests cannot be served at 127\.0\.0\.1:\d+ \(.*EADDRINUSE.*\)\. Set HOST or PORT\.$/,
    ],
    [
      'an umbrella that Slack keeps for itself',
      () => ({ UMBRELLA_COMMAND: 'feed' }),
      /^UMBRELLA_COMMAND: Slack keeps \/feed/,
    ],
  ])('%s', async (_, config, sentence) => {
    await expect(start(config())).rejects.toThrow(sentence);
  });
});

test('stopping ends every connection', async () => {
  const running = await start({});
  await running.stop();
  await expect(slack.command('/long', '')).rejects.toThrow('the app is not connected');
});

test('it can be stopped while Slack is away', async () => {
  const away = await SlackStandIn.start();
  const running = await start({ SLACK_API_URL: away.apiUrl });
  await away.stop();
  await expect(running.stop()).resolves.toBeUndefined();
});
