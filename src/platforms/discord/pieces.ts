import type { APIEmbed, APIMessage, Embed, Message } from 'discord.js';

/** What stands in one message: its own, or one that it forwards. */
interface Shown {
  readonly content: string;
  readonly embeds: readonly (Embed | APIEmbed)[];
}

/**
 * What somebody's message says, piece by piece: what it says itself, what it forwards, and of its previews the address and
 * the text. Where we are not in the channel, discord.js hands the message over as Discord sent it.
 */
export function saidIn(message: Message | APIMessage): string[] {
  const forwarded: readonly Shown[] =
    'messageSnapshots' in message
      ? message.messageSnapshots.map((one) => one)
      : (message.message_snapshots ?? []).map(({ message: one }) => one);
  const all: readonly Shown[] = [message, ...forwarded];
  return [...all.map(({ content }) => content), ...all.flatMap(({ embeds }) => embeds.flatMap(saidByEmbed))];
}

const saidByEmbed = ({ url, title, description }: Embed | APIEmbed): string[] => [
  url ?? '',
  [title, description].filter((text) => text !== null && text !== undefined).join('\n\n'),
];
