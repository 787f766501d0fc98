import { type BaseInteraction, InteractionContextType, type Message } from 'discord.js';
import type { Language } from '../../article/article.ts';
import type { Asker } from '../../core/bot.ts';
import { languageOf } from '../../core/language.ts';
import { MANAGES } from './commands.ts';

/** In a direct message with the bot, where nobody else reads along. */
export const isAlone = (interaction: BaseInteraction): boolean =>
  interaction.context === InteractionContextType.BotDM;

/** One thread or direct message is one conversation; a channel is not. */
const conversation = (channel: string): string => `discord:${channel}`;

/** Who pressed or typed a command: Discord tells their language and their rights in the channel. */
export const askerOfInteraction = (interaction: BaseInteraction): Asker => ({
  language: languageOf(interaction.locale),
  access:
    isAlone(interaction) || interaction.memberPermissions?.has(MANAGES) === true ? 'manage' : 'everyone',
  thread:
    interaction.channelId !== null && (isAlone(interaction) || interaction.channel?.isThread())
      ? conversation(interaction.channelId)
      : null,
});

/** Who wrote. Discord does not tell a writer's language: it is the one last met, else the server's. */
export const askerOfMessage = (message: Message, met: Language | undefined): Asker => ({
  language: met ?? languageOf(message.guild?.preferredLocale),
  access: managesChannel(message) ? 'manage' : 'everyone',
  thread: message.channel.isThread() || message.channel.isDMBased() ? conversation(message.channelId) : null,
});

function managesChannel({ channel, member }: Message): boolean {
  if (channel.isDMBased()) return true;
  return member !== null && channel.permissionsFor(member).has(MANAGES);
}
