import type { Asker } from '../../core/bot.ts';
import type { Answer } from '../../core/conversation/answer-text.ts';
import { looksUp } from '../../core/lookup.ts';
import { keyOf } from '../../core/place.ts';
import { plain, type Reply } from '../../core/reply.ts';
import { drawn, guard, noted, type Parts, pagesFor, readText } from './asking.ts';
import { isDirect } from './channels.ts';
import type { Place, Pressed } from './deliver.ts';
import type { PointedAt } from './message-shortcut.ts';
import { type Messages, messagesTo } from './messages.ts';
import { commandLine } from './names.ts';
import { openedBy, presses } from './presses.ts';
import { canOpen, discussAtOnce } from './threads.ts';

/** What people can do with the bot, once Slack has been told that it arrived. None of it throws. */
export interface Answers extends Messages {
  command(place: Place, slashCommand: string, text: string): Promise<void>;
  press(pressed: Pressed, actionId: string, value: string): Promise<void>;
  /** «Brief this» on somebody's message. */
  briefThis(place: Place, message: PointedAt): Promise<void>;
  /**
   * A form that was filled in. `acknowledge` closes it, or with sentences by their fields leaves it open; Slack waits three
   * seconds for that.
   */
  submit(
    place: Place,
    line: string,
    filled: Readonly<Record<string, string>>,
    acknowledge: (errors: Record<string, string> | null) => Promise<void>,
  ): Promise<void>;
  /** Somebody has come into a channel; `place` has who brought them. */
  joined(place: Place, newcomer: string): Promise<void>;
}

export function createAnswers(parts: Parts): Answers {
  const { bot, deliver, self } = parts;
  const guarded = guard(parts);
  const press = presses(parts);
  const opened = openedBy(deliver);
  /** Answers whoever asked, or everybody where that is wanted. */
  const told = async (
    { reply, language, page }: Answer,
    asker: Asker,
    alone: Place,
    all: Place | null,
  ): Promise<void> => {
    const audience = all === null ? 'asker' : 'channel';
    const view = { page, language, audience, opens: all !== null && canOpen(all) } as const;
    const message = await drawn(reply, view, parts);
    if (all === null) return deliver.toAsker(alone, message);
    const posted = await deliver.toPlace(all, message);
    if (posted === null) return;
    const shown = { reply, language, page, sharedBy: null };
    await noted(posted, shown, asker, parts);
    await discussAtOnce(all, posted, shown, parts);
  };
  return {
    ...messagesTo(parts),
    command: (place, slashCommand, text) =>
      guarded(slashCommand, place, async ({ asker, isOpen }) => {
        const line = commandLine(slashCommand, text, parts.umbrella);
        const asked = readText(line ?? text, parts) || '/help';
        const answer =
          line === null
            ? await bot.text(asked, asker, pagesFor('asker'))
            : { reply: await bot.line(asked, asker), language: asker.language, page: 0 };
        const { reply } = answer;
        if (await opened(reply, place)) return;
        const isForAll =
          isOpen && !isDirect(place.channel) && reply.outcome === 'answer' && looksUp(asked, bot.commands);
        return told(answer, asker, place, isForAll ? place : null);
      }),
    briefThis: (place, { ts, said }) =>
      guarded('brief this', { ...place, thread: belowOf(place, ts) }, async ({ asker, isOpen }) => {
        const reply = await bot.briefThis(said, asker);
        const isForAll = isOpen && !isDirect(place.channel) && reply.outcome === 'answer';
        const below = { ...place, thread: belowOf(place, ts) };
        return told({ reply, language: asker.language, page: 0 }, asker, place, isForAll ? below : null);
      }),
    submit: (place, line, filled, acknowledge) =>
      guarded(line, place, async ({ asker }) => {
        const reply = await bot.fill(line, filled, asker);
        const { wrong } = reply;
        if (wrong !== undefined && wrong in filled) return acknowledge({ [wrong]: sentenceOf(reply) });
        await acknowledge(null);
        const view = { page: 0, language: asker.language, audience: 'asker' } as const;
        await deliver.toAsker(place, await drawn(reply, view, parts));
      }),
    async joined(place, newcomer) {
      if (newcomer !== self.user) return;
      await guarded('joined', place, async ({ asker: { language, place: at } }) => {
        const reply = await bot.welcome(keyOf(at), language);
        if (reply === null) return;
        await deliver.toPlace(place, await drawn(reply, { page: 0, language, audience: 'channel' }, parts));
      });
    },
    press: (pressed, actionId, value) =>
      guarded(actionId, pressed, (asking) => press(pressed, actionId, value, asking)),
  };
}

/** Below a message, in its thread, is talked about it; direct messages are one conversation. */
const belowOf = ({ channel, thread }: Place, ts: string): string | null =>
  isDirect(channel) ? thread : (thread ?? ts);

const sentenceOf = ({ parts }: Reply): string =>
  parts.flatMap((part) => (part.type === 'text' ? [plain(part.runs)] : [])).join(' ');
