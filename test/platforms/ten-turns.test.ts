import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';
import { shippedBot } from '../../src/shipped.ts';
import * as discord from './discord/live.ts';
import { letters, readBack as readDiscord } from './discord/read-back.ts';
import { buttonIn, textIn } from './discord/seen.ts';
import { BOT } from './discord/stand-in/index.ts';
import * as slack from './slack/live.ts';
import { readBack as readSlack } from './slack/read-back.ts';
import { turnedOnDiscord, turnedOnSlack } from './turned.ts';

/** What an answer says: its first page as it is shown, and the statements of all of them as somebody reads them off the screen. */
interface Said {
  readonly text: string;
  readonly statements: readonly string[];
}

/** One platform, with a thread in which a briefing is discussed. */
interface Thread {
  ask(question: string): Promise<Said>;
  /** Stops everything, and starts it anew on what is stored. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const engine = createEngine(atHome('models'));
const today = () => Temporal.PlainDate.from('2026-11-24');

async function botOnDisk() {
  const where = { engine: 'sqlite', folder: mkdtempSync(join(tmpdir(), 'ten-turns-')) } as const;
  const open = () => shippedBot(engine, atHome('content'), today, where);
  let running = await open();
  return {
    bot: running.bot,
    anew: async () => {
      await running.close();
      running = await open();
      return running.bot;
    },
    close: () => running.close(),
  };
}

async function startOnDiscord(): Promise<Thread> {
  const { bot, anew, close } = await botOnDisk();
  const live = await discord.goLive(bot);
  const { standIn } = live;
  const briefing = await standIn.replyTo(standIn.write(`<@${BOT.id}> brief`));
  standIn.press(briefing, buttonIn(briefing, 'Besprechen'), { locale: 'de' });
  await standIn.said(briefing.id);
  return {
    async ask(question) {
      const asked = standIn.write(`<@${BOT.id}> ${question}`, { where: briefing.id });
      const answer = await standIn.replyTo(asked);
      const text = textIn(answer);
      const statements = readDiscord(await turnedOnDiscord(live, answer));
      return { text, statements: statements.map((one) => withoutMark(letters(one.text))) };
    },
    restart: async () => live.restart(await anew()),
    async stop() {
      await live.stop();
      await close();
    },
  };
}

async function startOnSlack(): Promise<Thread> {
  const { bot, anew, close } = await botOnDisk();
  const live = await slack.goLive(bot);
  const brief = await live.answerTo(() => live.slack.command('/brief', ''));
  const briefing = await live.answerTo(() => live.slack.press(brief, 'Im Kanal teilen'));
  const { thread } = await live.answerTo(() => live.slack.press(briefing, 'Besprechen'));
  return {
    async ask(question) {
      const answer = await live.answerTo(() => live.slack.write(question, { thread }));
      const { text } = answer;
      const statements = readSlack(await turnedOnSlack(live, answer));
      return { text, statements: statements.map(({ words }) => withoutMark(letters(words))) };
    },
    restart: async () => live.restart(await anew()),
    async stop() {
      await live.stop();
      await close();
    },
  };
}

/** Slack shows uncertain words in italics, Discord behind a mark. */
const withoutMark = (statement: string): string => statement.replace(/^≈/, '');

const OURS_IN_ENGLISH = /\b(?:sentences?|Sentence) \d|You can ask/;

let onDiscord: Thread;
let onSlack: Thread;
beforeAll(async () => {
  [onDiscord, onSlack] = await Promise.all([startOnDiscord(), startOnSlack()]);
});
afterAll(() => Promise.all([onDiscord.stop(), onSlack.stop()]));

/** The questions, and how many statements with which words answer each; then whether we speak English there. */
const turns = [
  ['quotes kim', 1, 'zukunftsorientierte', false],
  ['und Kirby?', 1, 'hochentwickelteTechnologien', false],
  ['Satz 7', 3, 'RekordzahlvonRaketen', false],
  ['woher weißt du das?', 1, 'RekordzahlvonRaketen', false],
  ['brief', 5, 'Freundschaftzwischenbeiden', false],
  ['mehr', 10, 'Freundschaftzwischenbeiden', false],
  'restart',
  ['kürzer', 5, 'Freundschaftzwischenbeiden', false],
  ['answer in English', 5, 'Freundschaftzwischenbeiden', true],
  ['Was will Pjöngjang im Gegenzug?', 1, 'ImGegenzugwollePjöngjang', true],
  ['und das Wetter?', 0, '', true],
] as const;

test('a conversation of ten turns, with a restart in it, states the same on Discord and on Slack', async () => {
  for (const turn of turns) {
    if (turn === 'restart') {
      await Promise.all([onDiscord.restart(), onSlack.restart()]);
      continue;
    }
    const [question, count, words, inEnglish] = turn;
    const [there, here] = await Promise.all([onDiscord.ask(question), onSlack.ask(question)]);
    expect(here.statements, question).toEqual(there.statements);
    expect(here.statements, question).toHaveLength(count);
    expect(here.statements.join(), question).toContain(words);
    for (const { text } of [here, there]) expect(OURS_IN_ENGLISH.test(text), question).toBe(inEnglish);
  }
});
