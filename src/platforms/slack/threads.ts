import { webApi } from '@slack/bolt';
import type { Language } from '../../article/article.ts';
import type { Shown } from '../../core/bot.ts';
import type { Reply } from '../../core/reply.ts';
import { type Parts, threadKey } from './asking.ts';
import { isDirect } from './channels.ts';
import type { Place, Pressed } from './deliver.ts';
import { notice, type SlackMessage } from './render.ts';
import { texts } from './texts.ts';

/** Whether a thread can be opened below a message that stands there. */
export const canOpen = ({ channel, thread }: Pick<Place, 'channel' | 'thread'>): boolean =>
  !isDirect(channel) && thread === null;

/** Whether a thread is opened at once below a message that shows this. */
export const opensAtOnce = ({ threads, outcome }: Reply): boolean => threads === 'on' && outcome === 'answer';

/** With what a thread begins. */
export const beginning = (language: Language): SlackMessage => notice(texts.begin[language], language);

/** Opens the thread below a message, once. What is asked in it is about what the message shows. */
export async function discuss(pressed: Pressed, language: Language, parts: Parts): Promise<void> {
  const { bot, deliver, self, inTurn } = parts;
  const thread = threadKey(self.team, pressed.channel, pressed.message);
  await inTurn(thread, async () => {
    if ((await bot.answers.answerTo(thread)) !== null) {
      await deliver.toAsker(pressed, notice(texts.begun[language], language));
      return;
    }
    try {
      await begin(pressed, pressed.message, language, parts);
    } catch (error) {
      if (!(error instanceof webApi.WebAPIPlatformError)) throw error;
      await deliver.toAsker(pressed, notice(texts.noThread[language], language));
    }
  });
}

/** Opens it where the place wants one with each briefing. The briefing matters more: what goes wrong is logged. */
export async function discussAtOnce(
  place: Place,
  message: string,
  { reply, language }: Shown,
  parts: Parts,
): Promise<void> {
  if (!opensAtOnce(reply) || !canOpen(place)) return;
  await begin(place, message, language, parts).catch((error: unknown) => {
    parts.log.warn({ err: error, message }, 'slack: a thread could not be opened');
  });
}

async function begin(
  place: Place,
  thread: string,
  language: Language,
  { bot, deliver, self }: Parts,
): Promise<void> {
  const begun = await deliver.toPlace({ ...place, thread, respond: null }, beginning(language));
  if (begun !== null) await bot.answers.answered(threadKey(self.team, place.channel, thread), begun);
}
