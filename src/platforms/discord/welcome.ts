import type { Guild } from 'discord.js';
import { languageOf, type Texts } from '../../core/language.ts';
import { ours, type Reply } from '../../core/reply.ts';
import { options } from './deliver.ts';
import type { House } from './house.ts';
import { drawn } from './interactions.ts';
import { logUndelivered } from './trouble.ts';

const texts: Texts = {
  de: 'Ich zeige, was in den Nachrichten steht und wer was sagt, jeweils mit dem Satz, aus dem es kommt. Zum Anfang: /brief. Alles andere: /help.',
  en: 'I show what the news says and who says what, each with the sentence that it comes from. To begin: /brief. All else: /help.',
};

/** One short welcome where the bot was added, in the channel that the server has for such things; none where it has none. */
export async function onAdded(guild: Guild, house: House): Promise<void> {
  const language = languageOf(guild.preferredLocale);
  const welcome: Reply = {
    outcome: 'nothing',
    line: '/help',
    parts: [{ type: 'text', runs: [ours(texts[language])] }],
    actions: ['/brief', '/help'].map((line) => ({ label: line, line })),
  };
  try {
    const page = await drawn(Promise.resolve(welcome), { page: 0, language, audience: 'channel' }, house);
    await guild.systemChannel?.send(options(page));
  } catch (error) {
    logUndelivered(error, { server: guild.id }, house.log);
  }
}
