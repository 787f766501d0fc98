import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { AT_HOME } from '../../src/core/place.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';
import { type StageName, stageNames } from '../../src/platforms/web/stage.ts';
import { shippedBot } from '../../src/shipped.ts';
import { createStages } from '../../src/stages.ts';
import { openDatabase } from '../../src/store/database.ts';
import { lineStore } from '../../src/store/lines.ts';
import { startStandIn, TOKEN } from '../../test/platforms/discord/stand-in/index.ts';
import { SlackStandIn } from '../../test/platforms/slack/stand-in/slack.ts';
import { APP_TOKEN, BOT_TOKEN } from '../../test/platforms/slack/stand-in/web-api.ts';
import { quantile, type Row, tableHead } from './measure.ts';

const WARM_UP = 300;
const ONE_BY_ONE = 500;
const AT_ONCE = 50;
const ROUNDS = 30;

/** A platform on loopback: `ask` has somebody type a command and resolves when the answer has arrived. */
interface Stand {
  readonly environment: Readonly<Record<string, string>>;
  ask(): Promise<void>;
  stop(): Promise<void>;
}

async function discord(): Promise<Stand> {
  const standIn = await startStandIn({ judges: false });
  return {
    environment: { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: standIn.apiUrl },
    ask: async () => void (await standIn.command('brief').acknowledged.promise),
    stop: () => standIn.stop(),
  };
}

async function slack(): Promise<Stand> {
  const standIn = await SlackStandIn.start({ judges: false });
  let asked = 0;
  return {
    environment: { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN, SLACK_API_URL: standIn.apiUrl },
    async ask() {
      asked += 1;
      const wanted = asked;
      await standIn.command('/brief', '');
      while (standIn.workspace.messages.length < wanted) await setImmediate();
    },
    stop: () => standIn.stop(),
  };
}

/**
 * From what somebody types to the answer that arrives, and memory: our bot, one that only says «pong», and one that sends our
 * very message without having to find or draw it. The last tells what the message itself weighs.
 */
export async function platformsBench(): Promise<Row[]> {
  const rows = tableHead('what', 'here', '«pong»', 'times', 'our message, ready-made', 'times');
  for (const name of stageNames) {
    const ours = await measured(stands[name], 'src/main.ts');
    const pong = await measured(stands[name], 'tools/bench/pong.ts');
    const ready = await measured(stands[name], 'tools/bench/pong.ts', { SAYING: await message(name) });
    for (const [what, unit] of Object.entries(UNITS)) {
      const [a, b, c] = [ours, pong, ready].map((figures) => figures[what] ?? Number.NaN);
      if (a === undefined || b === undefined || c === undefined) continue;
      const shown = [a, b, c].map((figure) => `${figure.toFixed(1)} ${unit}`);
      rows.push([
        `${name}, ${what}`,
        shown[0] ?? '',
        shown[1] ?? '',
        (a / b).toFixed(2),
        shown[2] ?? '',
        (a / c).toFixed(2),
      ]);
    }
  }
  return rows;
}

/** What our bot sends for the command that is measured. */
async function message(name: StageName): Promise<string> {
  const { bot } = await shippedBot(createEngine(atHome('models')));
  const reply = await bot.line('/brief', { ...AT_HOME, language: 'en', access: 'everyone', thread: null });
  const stage = createStages(lineStore(await openDatabase({ engine: 'memory' })))[name];
  return JSON.stringify(await stage.render(reply, { page: 0, language: 'en', audience: 'asker' }));
}

const stands: Readonly<Record<StageName, () => Promise<Stand>>> = { discord, slack };

const UNITS: Readonly<Record<string, string>> = {
  'one at a time, p50': 'ms',
  'one at a time, p99': 'ms',
  '50 at once, p50': 'ms',
  '50 at once, p99': 'ms',
  memory: 'MB',
};

async function measured(
  open: () => Promise<Stand>,
  program: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Record<string, number>> {
  const stand = await open();
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const bot = await connected(program, folder, { ...stand.environment, ...more });
  const time = async () => {
    const begun = performance.now();
    await stand.ask();
    return performance.now() - begun;
  };
  try {
    for (let i = 0; i < WARM_UP; i++) await stand.ask();
    const single: number[] = [];
    for (let i = 0; i < ONE_BY_ONE; i++) single.push(await time());
    const crowd: number[] = [];
    for (let i = 0; i < ROUNDS; i++)
      crowd.push(...(await Promise.all(Array.from({ length: AT_ONCE }, time))));
    return {
      'one at a time, p50': quantile(single, 0.5),
      'one at a time, p99': quantile(single, 0.99),
      '50 at once, p50': quantile(crowd, 0.5),
      '50 at once, p99': quantile(crowd, 0.99),
      memory: await residentMegabytes(bot),
    };
  } finally {
    bot.kill();
    await once(bot, 'exit');
    await stand.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Starts a bot as a process of its own and waits until it says that it is connected. */
async function connected(
  program: string,
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<ChildProcess> {
  const bot = spawn(process.execPath, [atHome(program)], {
    cwd: folder,
    env: { ...process.env, ...environment, PORT: '0', DATA_DIR: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let said = '';
  bot.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
    if (/\bconnected/i.test(said)) resolve();
  });
  bot.once('exit', () => reject(new Error(`${program} ended before it was connected: ${said}`)));
  await promise;
  return bot;
}

/** Linux only: elsewhere there is no such file, and the figure is not a number. */
async function residentMegabytes({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}
