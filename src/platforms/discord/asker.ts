import {
  type BaseInteraction,
  type Channel,
  ChannelType,
  InteractionContextType,
  type Message,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js';
import type { Language } from '../../article/article.ts';
import type { Access } from '../../core/access.ts';
import type { Asker } from '../../core/bot.ts';
import { languageOf } from '../../core/language.ts';
import type { Place } from '../../core/place.ts';
import { ADMINISTERS, MANAGES } from './commands.ts';

/** In a direct message with the bot, where nobody else reads along. */
export const isAlone = (interaction: BaseInteraction): boolean =>
  interaction.context === InteractionContextType.BotDM;

/** One thread or direct message is one conversation; a channel is not. */
export const conversation = (channel: string): string => `discord:${channel}`;

const personOf = (user: string): string => `discord:${user}`;

/** A channel that not everybody on the server can read, or that we cannot see, is closed. */
const placeOf = (
  guild: string | null,
  channelId: string | null,
  channel: Channel | null,
  user: string,
  isSeen: boolean,
): Place => ({
  home: guild === null ? `discord:@${user}` : `discord:${guild}`,
  channel: channelId ?? 'unknown',
  closed: channel === null || !isSeen || !isOpen(channel),
  ...(channel?.isThread() === true && channel.parentId !== null ? { parent: channel.parentId } : {}),
});

function isOpen(channel: Channel): boolean {
  if (channel.isDMBased() || channel.type === ChannelType.PrivateThread) return false;
  if (channel.isThread() && channel.parent === null) return false;
  const everyone = channel.guild.roles.everyone;
  return channel.permissionsFor(everyone).has(PermissionFlagsBits.ViewChannel);
}

/**
 * Who pressed or typed a command: Discord tells their language and their rights in the channel. Commands can be used where the bot
 * sees nothing, and then Discord tells of the channel, but not who reads along.
 */
export const askerOfInteraction = (interaction: BaseInteraction): Asker => ({
  language: languageOf(interaction.locale),
  person: personOf(interaction.user.id),
  place: placeOf(
    interaction.guildId,
    interaction.channelId,
    interaction.channel,
    interaction.user.id,
    interaction.appPermissions.has(PermissionFlagsBits.ViewChannel),
  ),
  access: isAlone(interaction) ? 'administer' : accessBy(interaction.memberPermissions),
  ...openedFrom(interaction.channel),
  thread:
    interaction.channelId !== null && (isAlone(interaction) || interaction.channel?.isThread())
      ? conversation(interaction.channelId)
      : null,
});

/** Who wrote. Discord does not tell a writer's language: it is the one last met, else the server's. */
export const askerOfMessage = (message: Message, met: Language | undefined): Asker => ({
  language: met ?? languageOf(message.guild?.preferredLocale),
  person: personOf(message.author.id),
  place: placeOf(message.guildId, message.channelId, message.channel, message.author.id, true),
  access: accessOfWriter(message),
  ...repliesTo(message),
  ...openedFrom(message.channel),
  thread: message.channel.isThread() || message.channel.isDMBased() ? conversation(message.channelId) : null,
});

const repliesTo = ({ reference, guildId, channelId }: Message): Pick<Asker, 'repliesTo'> =>
  reference?.messageId === undefined || guildId === null
    ? {}
    : {
        repliesTo: {
          platform: 'discord',
          home: `discord:${guildId}`,
          channel: channelId,
          thread: null,
          message: reference.messageId,
        },
      };

/** A thread has the id of the message that it was opened from, which stands in the channel above it. */
const openedFrom = (channel: Channel | null): Pick<Asker, 'openedFrom'> =>
  channel?.isThread() !== true || channel.parentId === null
    ? {}
    : {
        openedFrom: {
          platform: 'discord',
          home: `discord:${channel.guildId}`,
          channel: channel.parentId,
          thread: null,
          message: channel.id,
        },
      };

function accessOfWriter({ channel, member }: Message): Access {
  if (channel.isDMBased()) return 'administer';
  return accessBy(member === null ? null : channel.permissionsFor(member));
}

function accessBy(permissions: Readonly<PermissionsBitField> | null): Access {
  if (permissions?.has(ADMINISTERS) === true) return 'administer';
  return permissions?.has(MANAGES) === true ? 'manage' : 'everyone';
}
