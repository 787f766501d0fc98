import type { Message, PartialMessage } from 'discord.js';
import type { Asker, Shown } from '../../core/bot.ts';
import { askerOfMessage } from './asker.ts';
import { options } from './deliver.ts';
import type { House } from './house.ts';
import { drawn, noted } from './interactions.ts';
import { type Audience, pagesFor, type RenderedPage } from './render.ts';
import { discussAtOnce, threadIn } from './threads.ts';
import { isUnknownMessage, logUndelivered } from './trouble.ts';

/**
 * Answers who mentions the bot, replies to it with a ping, or writes to it directly; where they wrote, as a reply that
 * pings nobody. Other messages reach a bot without their text. Never throws: what fails is logged.
 */
export const onMessage = (message: Message, house: House): Promise<void> =>
  inTurn(message, house, async () => {
    if (!isToUs(message)) return;
    const { page, audience, asker, shown } = await answerTo(message, house);
    const { id } = await message.reply({
      ...options(page),
      allowedMentions: { parse: [], repliedUser: false },
      failIfNotExists: false,
    });
    await house.bot.answers.answered(keyOf(message), id);
    if (audience === 'direct') return;
    const said = await shown();
    await noted(id, said, asker, house);
    const posted = { ...said, channel: message.channelId, message: id };
    if (threadIn(message.channel) === 'open') await discussAtOnce(posted, asker, message.client.rest, house);
  });

/** Answers a question anew that was edited, in the place of its answer. Never throws: what fails is logged. */
export const onEdited = (message: Message, house: House): Promise<void> =>
  inTurn(message, house, async () => {
    if (message.editedTimestamp === null || !isToUs(message)) return;
    const before = await house.bot.answers.answerTo(keyOf(message));
    if (before === null) return;
    const { page, audience, asker, shown } = await answerTo(message, house);
    await message.channel.messages.edit(before, options(page));
    if (audience === 'channel') await noted(before, await shown(), asker, house);
  });

/** Takes the answer along to a question that was deleted. Never throws: what fails is logged. */
export const onDeleted = (message: Message | PartialMessage, house: House): Promise<void> =>
  inTurn(message, house, async () => {
    const { answers } = house.bot;
    const before = await answers.answerTo(keyOf(message));
    if (before === null) return;
    await message.channel.messages.delete(before).catch((error: unknown) => {
      if (!isUnknownMessage(error)) throw error;
    });
    await answers.unanswered(keyOf(message));
  });

const keyOf = ({ channelId, id }: Message | PartialMessage): string => `discord:${channelId}/${id}`;

/** One after the other for each message: one that is edited or deleted while it is answered has its answer by then. */
const inTurn = (
  { id, channelId }: Message | PartialMessage,
  house: House,
  work: () => Promise<void>,
): Promise<void> =>
  house.inTurn(id, work).catch((error: unknown) => {
    logUndelivered(error, { message: id, channel: channelId }, house.log);
  });

function isToUs({ author, system, webhookId, channel, mentions, client }: Message): boolean {
  if (author.bot || system || webhookId !== null) return false;
  return channel.isDMBased() || mentions.users.has(client.user.id);
}

interface Answered {
  readonly page: RenderedPage;
  readonly audience: Audience;
  readonly asker: Asker;
  /** @throws what could not be answered, which the page says */
  readonly shown: () => Promise<Shown>;
}

async function answerTo(message: Message, house: House): Promise<Answered> {
  const { author, client, channel, content } = message;
  const { asker } = await house.bot.receive(askerOfMessage(message, house.met.get(author.id)));
  const text = content.replaceAll(new RegExp(`<@!?${client.user.id}>`, 'g'), ' ').trim();
  const audience = channel.isDMBased() ? 'direct' : 'channel';
  const seen = { audience, thread: threadIn(channel) } as const;
  const answer = house.bot.text(text, asker, pagesFor(seen));
  const reply = answer.then((given) => given.reply);
  const { language, page: number } = await answer.catch(() => ({ language: asker.language, page: 0 }));
  const page = await drawn(reply, { ...seen, page: number, language }, house);
  const shown = async () => ({ reply: await reply, language, page: number, sharedBy: null });
  return { page, audience, asker, shown };
}
