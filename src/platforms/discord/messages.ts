import type { Message } from 'discord.js';
import { askerOfMessage } from './asker.ts';
import { options } from './deliver.ts';
import type { House } from './house.ts';
import { drawn, noted } from './interactions.ts';
import { discussAtOnce, threadIn } from './threads.ts';
import { logUndelivered } from './trouble.ts';

/**
 * Answers who mentions the bot, replies to it with a ping, or writes to it directly; where they wrote, as a reply that
 * pings nobody. Other messages reach a bot without their text. Never throws: what fails is logged.
 */
export async function onMessage(message: Message, house: House): Promise<void> {
  const { user } = message.client;
  const isToUs = message.channel.isDMBased() || message.mentions.users.has(user.id);
  if (message.author.bot || message.system || message.webhookId !== null || !isToUs) return;
  const about = { message: message.id, user: message.author.id, channel: message.channelId };
  try {
    const { asker } = await house.bot.receive(askerOfMessage(message, house.met.get(message.author.id)));
    const text = message.content.replaceAll(new RegExp(`<@!?${user.id}>`, 'g'), ' ').trim();
    const answer = house.bot.text(text, asker);
    const reply = answer.then((given) => given.reply);
    const language = await answer.then(
      (given) => given.language,
      () => asker.language,
    );
    const audience = message.channel.isDMBased() ? 'direct' : 'channel';
    const page = await drawn(
      reply,
      { page: 0, language, audience, thread: threadIn(message.channel) },
      house,
    );
    const { id } = await message.reply({
      ...options(page),
      allowedMentions: { parse: [], repliedUser: false },
      failIfNotExists: false,
    });
    if (audience === 'direct') return;
    const shown = { reply: await reply, language, page: 0, sharedBy: null };
    await noted(id, shown, asker, house);
    const posted = { channel: message.channelId, message: id, reply: shown.reply, language };
    if (threadIn(message.channel) === 'open') await discussAtOnce(posted, asker, message.client.rest, house);
  } catch (error) {
    logUndelivered(error, about, house.log);
  }
}
