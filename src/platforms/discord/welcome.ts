import type { Guild } from 'discord.js';
import { languageOf } from '../../core/language.ts';
import { options } from './deliver.ts';
import type { House } from './house.ts';
import { drawn } from './interactions.ts';
import { logUndelivered } from './trouble.ts';

/** Welcomes where the bot was added, in the channel that the server has for such things; not where it has none. */
export async function onAdded(guild: Guild, house: House): Promise<void> {
  const language = languageOf(guild.preferredLocale);
  try {
    if (guild.systemChannel === null) return;
    const welcome = await house.bot.welcome(`discord:${guild.id}`, language);
    if (welcome === null) return;
    const page = await drawn(Promise.resolve(welcome), { page: 0, language, audience: 'channel' }, house);
    await guild.systemChannel.send(options(page));
  } catch (error) {
    logUndelivered(error, { server: guild.id }, house.log);
  }
}
