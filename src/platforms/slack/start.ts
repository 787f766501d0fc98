import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, SocketModeReceiver, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Bot } from '../../core/bot.ts';
import { inTurns } from '../../core/in-turn.ts';
import type { Poster } from '../../core/posting/poster.ts';
import type { LineStore } from '../../store/lines.ts';
import { createAnswers } from './answers.ts';
import { boltLog } from './bolt-log.ts';
import { knownChannels } from './channels.ts';
import { deliverBy } from './deliver.ts';
import { serve } from './http.ts';
import { EVENTS_PATH } from './manifest.ts';
import { checkUmbrella } from './names.ts';
import { knownPeople } from './people.ts';
import { slackPoster } from './poster.ts';
import { receive } from './receive.ts';
import { stayConnected } from './socket.ts';

/** The settings of the same names. */
interface Settings {
  readonly SLACK_BOT_TOKEN?: string | undefined;
  readonly SLACK_APP_TOKEN?: string | undefined;
  readonly SLACK_SIGNING_SECRET?: string | undefined;
  readonly SLACK_API_URL: string;
  readonly UMBRELLA_COMMAND: string;
  readonly HOST: string;
  readonly PORT: number;
}

interface Parts {
  readonly config: Settings;
  readonly bot: Bot;
  readonly lines: LineStore;
  readonly log: Logger;
  /** Milliseconds since 1970; the machine's clock where nothing else is given. */
  readonly now?: () => number;
}

interface Connected {
  /** Where Slack's requests are taken over HTTP; null in Socket Mode. */
  readonly port: number | null;
  stop(): Promise<void>;
}

export interface Slack extends Connected {
  readonly poster: Poster;
}

/** Slack's own default is to wait forever. */
const CALL_TIMEOUT_MS = 10_000;

/**
 * Connects to Slack: in Socket Mode where there is an app token, else over HTTP with the signing secret.
 * @throws Error with one plain sentence where it cannot start
 */
export async function startSlack({ config, bot, lines, log, now = Date.now }: Parts): Promise<Slack> {
  const { SLACK_API_URL: slackApiUrl, UMBRELLA_COMMAND: umbrella } = config;
  const token = tokenOf(config);
  checkUmbrella(umbrella);
  const way = wayIn(config, log);
  const app = new App({
    token,
    receiver: way.receiver,
    deferInitialization: true,
    convoStore: false,
    logger: boltLog(log),
    clientOptions: postingOptions(slackApiUrl),
  });
  const self = await whoAmI(app.client, slackApiUrl);
  await app.init();
  const { client } = app;
  const person = knownPeople({ client, team: self.team, log, now });
  const within = knownChannels({ client, team: self.team, log, now });
  const deliver = deliverBy(client, log);
  const inTurn = inTurns();
  const answers = createAnswers({ bot, lines, deliver, person, within, self, umbrella, inTurn, log });
  receive(app, answers, log, now);
  const running = await way.open(now);
  log.info({ team: self.team, user: self.user, port: running.port }, `slack: connected as @${self.name}`);
  const instant = () => Temporal.Instant.fromEpochMilliseconds(now());
  return { ...running, poster: slackPoster({ client, lines, person, log, now: instant }) };
}

/**
 * Checks the bot's token, and gives what posts with it; another process answers people.
 * @throws Error with one plain sentence where it cannot start
 */
export async function startSlackPosting({
  config,
  lines,
  log,
  now = Date.now,
}: Omit<Parts, 'bot'>): Promise<{ readonly poster: Poster; stop(): Promise<void> }> {
  const client = new webApi.WebClient(tokenOf(config), postingOptions(config.SLACK_API_URL));
  const { team } = await whoAmI(client, config.SLACK_API_URL);
  const person = knownPeople({ client, team, log, now });
  const instant = () => Temporal.Instant.fromEpochMilliseconds(now());
  return { poster: slackPoster({ client, lines, person, log, now: instant }), stop: async () => undefined };
}

interface WayIn {
  readonly receiver: HTTPReceiver | SocketModeReceiver;
  open(now: () => number): Promise<Connected>;
}

function wayIn(
  {
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: secret,
    SLACK_API_URL: url,
    HOST: host,
    PORT: port,
  }: Settings,
  log: Logger,
): WayIn {
  if (appToken !== undefined) {
    const receiver = new SocketModeReceiver({
      appToken,
      logger: boltLog(log),
      autoReconnectEnabled: false,
      installerOptions: { clientOptions: clientOptions(url) },
    });
    return { receiver, open: () => openSocket(receiver, url, log) };
  }
  if (secret === undefined)
    throw new Error(
      'Slack: set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP); docs/slack.md says where to find them.',
    );
  const receiver = new HTTPReceiver({ signingSecret: secret, endpoints: EVENTS_PATH, logger: boltLog(log) });
  return {
    receiver,
    async open(now) {
      const server = await serve({ listener: receiver.requestListener, host, port, log, now });
      const { port: taken } = addressOf(server.address());
      return {
        port: taken,
        stop: () =>
          new Promise((resolve, reject) => {
            server.close((error) => (error === undefined ? resolve() : reject(error)));
            server.closeIdleConnections();
          }),
      };
    },
  };
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('a listening server has a port');
  return address;
}

async function openSocket(receiver: SocketModeReceiver, url: string, log: Logger): Promise<Connected> {
  try {
    return { port: null, ...(await stayConnected(receiver.client, log)) };
  } catch (error) {
    throw startError('SLACK_APP_TOKEN', url, error);
  }
}

/** Whether a post arrived cannot be known after a broken connection, so nothing is tried again by itself. */
const clientOptions = (slackApiUrl: string): webApi.WebClientOptions => ({
  slackApiUrl,
  timeout: CALL_TIMEOUT_MS,
  retryConfig: { retries: 0 },
});

/** A channel that Slack limits must not hold up the others: the call fails instead of waiting. */
const postingOptions = (slackApiUrl: string): webApi.WebClientOptions => ({
  ...clientOptions(slackApiUrl),
  rejectRateLimitedCalls: true,
  fetch: fetchInTime,
});

/** For `response_url`, to which Bolt gives no time-out. */
const fetchInTime: typeof fetch = (input, init) =>
  fetch(input, { ...init, signal: init?.signal ?? AbortSignal.timeout(CALL_TIMEOUT_MS) });

function tokenOf({ SLACK_BOT_TOKEN: token }: Settings): string {
  if (token === undefined)
    throw new Error('Slack: SLACK_BOT_TOKEN is not set (docs/slack.md says where to find it).');
  return token;
}

const identity = z
  .object({ user_id: z.string(), team_id: z.string(), user: z.string() })
  .transform(({ user_id, team_id, user }) => ({ user: user_id, team: team_id, name: user }));

async function whoAmI(client: webApi.WebClient, url: string): Promise<z.infer<typeof identity>> {
  try {
    return identity.parse(await client.auth.test());
  } catch (error) {
    throw startError('SLACK_BOT_TOKEN', url, error);
  }
}

function startError(setting: string, url: string, error: unknown): Error {
  if (error instanceof webApi.WebAPIPlatformError)
    return new Error(
      `Slack does not accept ${setting} (${error.data.error}): copy it again as docs/slack.md says.`,
      { cause: error },
    );
  const why =
    error instanceof webApi.WebAPIRequestError ? rootOf(error.original).message : rootOf(error).message;
  return new Error(`Slack cannot be reached at ${url} (${why}): check the network and SLACK_API_URL.`, {
    cause: error,
  });
}

/** What fetch itself says is only «fetch failed». */
function rootOf(error: unknown): Error {
  if (!(error instanceof Error)) return new Error('connection closed');
  return error.cause instanceof Error ? rootOf(error.cause) : error;
}
