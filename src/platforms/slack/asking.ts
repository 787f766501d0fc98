import type { Logger } from 'pino';
import type { Language } from '../../article/article.ts';
import type { Asker, Bot, Reception, Shown } from '../../core/bot.ts';
import type { InTurn } from '../../core/in-turn.ts';
import { isVerbatim } from '../../core/parse.ts';
import type { MessageRef } from '../../core/posting/poster.ts';
import type { Reply } from '../../core/reply.ts';
import type { LineStore } from '../../store/lines.ts';
import { isDirect, type Within } from './channels.ts';
import type { Deliver, Place } from './deliver.ts';
import { keepLongValues } from './keep.ts';
import type { Person } from './people.ts';
import { notice, renderSlack, type SlackMessage, type SlackView, slackPages } from './render.ts';
import { asTyped, writtenText } from './text.ts';
import { texts } from './texts.ts';

/** What those who answer in Slack work with. */
export interface Parts {
  readonly bot: Bot;
  readonly lines: LineStore;
  readonly deliver: Deliver;
  readonly person: (user: string) => Promise<Person>;
  /** Who reads along in a channel. */
  readonly within: (channel: string) => Promise<Within>;
  /** The bot's own user and workspace. */
  readonly self: { readonly user: string; readonly team: string };
  readonly umbrella: string;
  readonly inTurn: InTurn;
  readonly log: Logger;
}

/** Somebody asking something somewhere. */
export interface Asking extends Reception {
  readonly who: Person;
}

/** Does something for somebody; what goes wrong is logged, and told in a sentence. Never throws. */
export function guard({ bot, deliver, person, within, self, log }: Parts) {
  return async (what: string, place: Place, work: (asking: Asking) => Promise<void>): Promise<void> => {
    const { channel, user } = place;
    const who = await person(user);
    const { language, access, zone } = who;
    try {
      const belongs = await within(channel);
      const reception = await bot.receive({
        language,
        access,
        person: `slack:${self.team}/${user}`,
        place: {
          ...belongs,
          channel,
          ...(place.thread === null ? {} : { thread: place.thread }),
        },
        thread: conversationOf(place, self.team),
        ...beginningOf(place, belongs, self.team),
        ...(zone === undefined ? {} : { zone }),
      });
      await work({ ...reception, who });
      log.info({ what, channel, user }, 'slack: answered');
    } catch (error) {
      log.error({ err: error, what, channel, user }, 'slack: not answered');
      await deliver.toAsker(place, notice(texts.broken[language], language)).catch((unsaid: unknown) => {
        log.error({ err: unsaid, channel, user }, 'slack: could not say so either');
      });
    }
  };
}

export const threadKey = (team: string, channel: string, thread: string): string =>
  `slack:${team}:${channel}:${thread}`;

/** What the questions of one thread, or of one person's direct messages outside of threads, have in common. */
function conversationOf({ channel, thread }: Pick<Place, 'channel' | 'thread'>, team: string): string | null {
  if (thread !== null) return threadKey(team, channel, thread);
  return isDirect(channel) ? `slack:${team}:${channel}` : null;
}

/** A thread hangs on a message of its channel; in direct messages it goes on from these. */
function beginningOf(
  { channel, thread }: Place,
  { home }: Within,
  team: string,
): Pick<Asker, 'openedFrom' | 'around'> {
  if (thread === null) return {};
  const around = conversationOf({ channel, thread: null }, team);
  return {
    openedFrom: { platform: 'slack', home, channel, thread: null, message: thread },
    ...(around === null ? {} : { around }),
  };
}

/** What somebody wrote, as it is read. */
export function readText(text: string, { bot, self }: Parts): string {
  const written = writtenText(text, self.user);
  return isVerbatim(written, bot.commands) ? written : asTyped(written);
}

export const drawn = (reply: Reply, view: SlackView, { lines }: Parts): Promise<SlackMessage> =>
  keepLongValues(renderSlack(reply, view), lines);

/** How many pages an answer has for those who see it. */
export const pagesFor =
  (audience: SlackView['audience']) =>
  (reply: Reply, language: Language): number =>
    slackPages(reply, { language, audience });

export const audienceOf = ({ channel }: Pick<Place, 'channel'>): 'direct' | 'channel' =>
  isDirect(channel) ? 'direct' : 'channel';

export const messageIn = ({ place: { home, channel, thread } }: Asker, message: string): MessageRef => ({
  platform: 'slack',
  home,
  channel,
  thread: thread ?? null,
  message,
});

/**
 * Notes what a message shows to everybody, and that it stands in a thread. That it is there matters more: what goes wrong is
 * logged.
 */
export async function noted(message: string, shown: Shown, asker: Asker, { bot, log }: Parts): Promise<void> {
  const { place, thread } = asker;
  if (isDirect(place.channel)) return;
  try {
    if (thread !== null) await bot.answers.answered(thread, message);
    await bot.posted(messageIn(asker, message), shown, asker);
  } catch (error) {
    log.error({ err: error, message }, 'slack: a message could not be noted, it will not be corrected');
  }
}
