import { setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import type { Bot } from '../../src/core/bot.ts';
import { startDiscord } from '../../src/platforms/discord/start.ts';
import { startSlack } from '../../src/platforms/slack/start.ts';
import type { LineStore } from '../../src/store/lines.ts';
import { buttonIn } from '../../test/platforms/discord/seen.ts';
import { BOT, EDITOR, READER, startStandIn, TOKEN } from '../../test/platforms/discord/stand-in/index.ts';
import type { StoredMessage } from '../../test/platforms/discord/stand-in/world.ts';
import { SlackStandIn } from '../../test/platforms/slack/stand-in/slack.ts';
import { APP_TOKEN, BOT_TOKEN } from '../../test/platforms/slack/stand-in/web-api.ts';
import { ANNA, BOB, BOT_ID, type Message } from '../../test/platforms/slack/stand-in/workspace.ts';

export type Person = 'Anna' | 'Bob';

/** A question in the thread of a briefing, and who asks it: Anna, who speaks German, or Bob, who speaks English. */
export interface Question {
  readonly by: Person;
  readonly text: string;
}

/** What somebody wrote, with a mention of the bot or without, or what the bot sent. */
export type Said =
  | (Question & { readonly mentions: boolean })
  | { readonly by: 'bot'; readonly payload: unknown };

/** A briefing in a channel, and what was said in the thread below it. */
export interface Discussion {
  readonly channel: readonly Said[];
  readonly thread: readonly Said[];
}

/** The bot, and where it keeps what buttons can't carry. */
interface Parts {
  readonly bot: Bot;
  readonly lines: LineStore;
}

const ON_DISCORD = { Anna: EDITOR, Bob: READER } as const;
const ON_SLACK = { Anna: ANNA, Bob: BOB } as const;
const log = pino({ level: 'error' });

/** On a Discord on this machine. */
export async function discussedOnDiscord(questions: readonly Question[], parts: Parts): Promise<Discussion> {
  const standIn = await startStandIn();
  const config = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: standIn.apiUrl, UMBRELLA_COMMAND: 'news' };
  const running = await startDiscord({ ...parts, config, log });
  const ask = (text: string, scene: Parameters<typeof standIn.write>[1]) =>
    standIn.replyTo(standIn.write(`<@${BOT.id}> ${text}`, scene));
  for (const [who, locale] of [
    [ON_DISCORD.Anna, 'de'],
    [ON_DISCORD.Bob, 'en-GB'],
  ] as const)
    await standIn.answerTo(standIn.command('help', {}, { who, locale }));
  const briefing = await ask('brief', { who: ON_DISCORD.Anna });
  const channel: Said[] = [{ by: 'Anna', text: 'brief', mentions: true }, sentOnDiscord(briefing)];
  standIn.press(briefing, buttonIn(briefing, 'Besprechen'), { who: ON_DISCORD.Anna, locale: 'de' });
  const thread: Said[] = (await standIn.said(briefing.id)).map(sentOnDiscord);
  for (const question of questions) {
    const answer = await ask(question.text, { where: briefing.id, who: ON_DISCORD[question.by] });
    thread.push({ ...question, mentions: true }, sentOnDiscord(answer));
  }
  await running.stop();
  await standIn.stop();
  return { channel, thread };
}

/** On a Slack on this machine. */
export async function discussedOnSlack(questions: readonly Question[], parts: Parts): Promise<Discussion> {
  const slack = await SlackStandIn.start({});
  const config = {
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_APP_TOKEN: APP_TOKEN,
    SLACK_API_URL: slack.apiUrl,
    UMBRELLA_COMMAND: 'news',
    HOST: '127.0.0.1',
    PORT: 0,
  };
  const running = await startSlack({ ...parts, config, log });
  const answerTo = async (deed: () => Promise<unknown>) => {
    const before = slack.workspace.messages.length;
    await deed();
    for (let waited = 0; waited < PATIENCE_MS; waited += POLL_MS) {
      const answer = slack.workspace.messages.slice(before).find(({ author }) => author === BOT_ID);
      if (answer !== undefined) return answer;
      await setTimeout(POLL_MS);
    }
    throw new Error(`there was no answer within ${PATIENCE_MS} ms`);
  };
  const alone = await answerTo(() => slack.command('/brief', ''));
  const briefing = await answerTo(() => slack.press(alone, 'Im Kanal teilen'));
  const channel: Said[] = [sentOnSlack(briefing)];
  const begun = await answerTo(() => slack.press(briefing, 'Besprechen'));
  const thread: Said[] = [sentOnSlack(begun)];
  for (const question of questions) {
    const { by, text } = question;
    const answer = await answerTo(() => slack.write(text, { user: ON_SLACK[by], thread: begun.thread }));
    thread.push({ ...question, mentions: false }, sentOnSlack(answer));
  }
  await running.stop();
  await slack.stop();
  return { channel, thread };
}

const POLL_MS = 20;
const PATIENCE_MS = 10_000;

const sentOnDiscord = ({ body: { flags, components } }: StoredMessage): Said => ({
  by: 'bot',
  payload: { flags, components },
});
const sentOnSlack = ({ text, blocks }: Message): Said => ({ by: 'bot', payload: { text, blocks } });
