import type { Asker, Shown } from '../../core/bot.ts';
import { audienceOf, drawn, guard, noted, type Parts, pagesFor, readText, threadKey } from './asking.ts';
import { isDirect } from './channels.ts';
import type { Place } from './deliver.ts';
import type { Message } from './incoming.ts';
import { mentions } from './text.ts';

/** What people write. None of it throws: what fails is logged, and told to whoever asked. */
export interface Messages {
  /** A message that mentions the bot, also one to which the mention was added later. */
  mentioned(message: Message): Promise<void>;
  /** Any message that reaches the bot. In channels one that mentions it comes by `mentioned` too, and is left to that. */
  written(message: Message): Promise<void>;
  /** Answers a question anew that was edited, in the place of its answer. */
  edited(message: Message): Promise<void>;
  /** Takes the answer along to a question that was deleted. */
  deleted(message: Pick<Message, 'channel' | 'ts'>): Promise<void>;
}

export function messagesTo(parts: Parts): Messages {
  const { bot, deliver, self, log, inTurn } = parts;
  const guarded = guard(parts);
  const keyOf = ({ channel, ts }: Pick<Message, 'channel' | 'ts'>): string =>
    `slack:${self.team}/${channel}/${ts}`;

  /**
   * One after the other for each message, so that one that is edited or deleted while it is answered has its answer by then;
   * and for each person in a thread, so that a question knows the one before it.
   */
  const orderly = (message: Message, work: (place: Place) => Promise<void>): Promise<void> => {
    const place = placeOf(message);
    return inTurn(keyOf(message), () =>
      inTurn(`${message.channel}/${place.thread}/${message.user}`, () => work(place)),
    );
  };

  /** What answered it. While the database is away, nothing has: the answer, which says so, is made. */
  const known = (question: string): Promise<string | null> =>
    bot.answers.answerTo(question).catch((error: unknown) => {
      log.warn({ err: error }, 'slack: it could not be looked up what was answered before');
      return null;
    });
  const answerTo = (message: Pick<Message, 'channel' | 'ts'>): Promise<string | null> =>
    known(keyOf(message));
  /** Whether the bot has answered in a thread. */
  const isIn = async ({ channel }: Message, thread: string): Promise<boolean> =>
    (await known(threadKey(self.team, channel, thread))) !== null;

  const answerOf = async (text: string, place: Place, asker: Asker) => {
    const audience = audienceOf(place);
    const { reply, language, page } = await bot.text(readText(text, parts), asker, pagesFor(audience));
    const shown: Shown = { reply, language, page, sharedBy: null };
    return { shown, message: await drawn(reply, { page, language, audience }, parts) };
  };

  /** Keeps what answered a question; that it was answered matters more. */
  const kept = (question: Message, answer: string): Promise<void> =>
    bot.answers.answered(keyOf(question), answer).catch((error: unknown) => {
      log.error(
        { err: error, answer },
        'slack: an answer could not be kept, it will not follow its question',
      );
    });

  const answer = async (question: Message, place: Place): Promise<void> => {
    if ((await answerTo(question)) !== null) return;
    await guarded('message', place, async ({ asker }) => {
      const { shown, message } = await answerOf(question.text, place, asker);
      const posted = await deliver.toPlace(place, message);
      if (posted === null) return;
      await kept(question, posted);
      await noted(posted, shown, asker, parts);
    });
  };

  return {
    mentioned: (message) => orderly(message, (place) => answer(message, place)),
    async written(message) {
      if (isDirect(message.channel)) return orderly(message, (place) => answer(message, place));
      const { thread, text, begunBy } = message;
      if (thread === null || text === '' || mentions(text, self.user)) return;
      await orderly(message, async (place) => {
        if (begunBy === self.user || (await isIn(message, thread))) await answer(message, place);
      });
    },
    edited: (question) =>
      orderly(question, async (place) => {
        const before = await answerTo(question);
        if (before === null) return;
        await guarded('edited', place, async ({ asker }) => {
          const { shown, message } = await answerOf(question.text, place, asker);
          await deliver.update(question.channel, before, message);
          await noted(before, shown, asker, parts);
        });
      }),
    deleted: (question) =>
      inTurn(keyOf(question), async () => {
        const before = await answerTo(question);
        if (before === null) return;
        await deliver.remove(question.channel, before);
        await bot.answers.unanswered(keyOf(question));
      }).catch((error: unknown) => {
        log.error({ err: error, ...question }, 'slack: an answer could not be taken along');
      }),
  };
}

/** Where a message is answered: in its thread, which in a channel it begins itself if need be. */
const placeOf = ({ channel, user, thread, ts }: Message): Place => ({
  channel,
  user,
  thread: thread ?? (isDirect(channel) ? null : ts),
  respond: null,
});
