import {
  type ChatInputCommandInteraction,
  type InteractionEditReplyOptions,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import { DEFER_AFTER_MS } from './limits.ts';
import type { Audience, RenderedPage } from './render.ts';
import { isUnknownMessage } from './trouble.ts';

export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;

/** A rendered message as discord.js' methods take it. */
export const options = ({ message }: RenderedPage) =>
  ({
    // Already as the API takes them: what can encode itself is not gone through once more, key by key.
    components: message.components.map((component) => ({ toJSON: () => component })),
    flags: message.flags,
    allowedMentions: { parse: [] },
  }) satisfies InteractionEditReplyOptions;

/**
 * Answers with a message of its own, acknowledged first if it takes long. A channel does not see what came to nothing:
 * that is for whoever asked.
 * @returns the id of a message that the channel sees, null for any other
 */
export async function answer(
  interaction: Answerable,
  work: Promise<RenderedPage>,
  audience: Audience,
): Promise<string | null> {
  if (await isSlow(work)) {
    await interaction.deferReply(audience === 'asker' ? { flags: MessageFlags.Ephemeral } : {});
    const late = await work;
    if (audience === 'channel' && late.outcome !== 'answer') {
      await interaction.deleteReply();
      const { flags, ...rest } = options(late);
      await interaction.followUp({ ...rest, flags: flags | MessageFlags.Ephemeral });
      return null;
    }
    const { id } = await interaction.editReply(options(late));
    return audience === 'channel' ? id : null;
  }
  const page = await work;
  if (page.modal !== null && 'showModal' in interaction) {
    await interaction.showModal(page.modal);
    return null;
  }
  const { flags, ...rest } = options(page);
  const alone = audience === 'asker' || (audience === 'channel' && page.outcome !== 'answer');
  if (alone || audience === 'direct') {
    await interaction.reply({ ...rest, flags: alone ? flags | MessageFlags.Ephemeral : flags });
    return null;
  }
  const { resource } = await interaction.reply({ ...rest, flags, withResponse: true });
  return resource?.message?.id ?? null;
}

/** Puts another page in the place of the one shown. Where the message is gone, the page comes as a new one. */
export async function turn(
  interaction: MessageComponentInteraction,
  work: Promise<RenderedPage>,
): Promise<void> {
  const slow = await isSlow(work);
  if (slow) await interaction.deferUpdate();
  const page = options(await work);
  try {
    await (slow ? interaction.editReply(page) : interaction.update(page));
  } catch (error) {
    if (!isUnknownMessage(error)) throw error;
    const anew = { ...page, flags: page.flags | MessageFlags.Ephemeral };
    await (slow ? interaction.followUp(anew) : interaction.reply(anew));
  }
}

async function isSlow(work: Promise<unknown>): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const late = setTimeout(resolve, DEFER_AFTER_MS, true);
  try {
    return await Promise.race([work.then(() => false), promise]);
  } finally {
    clearTimeout(late);
  }
}
