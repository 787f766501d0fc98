import {
  type Channel,
  ChannelType,
  DiscordAPIError,
  type REST,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import { z } from 'zod';
import type { Language } from '../../article/article.ts';
import type { Asker } from '../../core/bot.ts';
import type { Texts } from '../../core/language.ts';
import { ours, type Reply } from '../../core/reply.ts';
import { shorten } from '../../core/shorten.ts';
import type { LineStore } from '../../store/lines.ts';
import { conversation } from './asker.ts';
import type { House } from './house.ts';
import { LIMITS } from './limits.ts';
import { renderDiscord, type View } from './render.ts';
import { loggable } from './trouble.ts';

const texts = {
  name: { de: 'Briefing', en: 'Briefing' },
  begin: {
    de: 'Was wollen Sie dazu wissen? Mit „Fragen“, oder indem Sie mich erwähnen oder mir antworten.',
    en: 'What do you want to know about it? With “Ask”, or by mentioning me or replying to me.',
  },
} satisfies Record<string, Texts>;

/** Whether a thread can be opened from a message in this channel, or whether it stands in one. */
export function threadIn(channel: Channel | null): View['thread'] {
  if (channel?.isThread() === true) return 'within';
  return channel?.type === ChannelType.GuildText || channel?.type === ChannelType.GuildAnnouncement
    ? 'open'
    : undefined;
}

/** A message of ours that everybody sees, and what it shows. */
interface Posted {
  readonly channel: string;
  readonly message: string;
  readonly reply: Reply;
  readonly language: Language;
}

/**
 * Opens the thread of a message, with a line that says how to ask there. One that is open already is left as it is.
 * @returns its id, null where there was one
 */
export async function openThread(
  { channel, message, reply, language }: Posted,
  { rest, lines }: { readonly rest: REST; readonly lines: LineStore },
): Promise<string | null> {
  const thread = await rest
    .post(Routes.threads(channel, message), { body: { name: nameOf(reply, language) } })
    .then(
      (made) => created.parse(made).id,
      (error: unknown) => {
        if (isOpenAlready(error)) return null;
        throw error;
      },
    );
  if (thread === null) return null;
  const begin: Reply = {
    outcome: 'nothing',
    line: reply.line,
    parts: [{ type: 'text', runs: [ours(texts.begin[language])] }],
    actions: [],
  };
  const view: View = { page: 0, language, audience: 'channel', thread: 'within' };
  const { message: body, kept } = renderDiscord(begin, view);
  for (const line of kept) await lines.keep(line);
  await rest.post(Routes.channelMessages(thread), { body });
  return thread;
}

/** Opens the thread of a message that an asker's place sees; what is asked in it is about what the message shows. */
export async function discuss(
  posted: Posted,
  asker: Asker,
  rest: REST,
  { bot, lines }: House,
): Promise<void> {
  const thread = await openThread(posted, { rest, lines });
  if (thread !== null) await bot.line(posted.reply.line, { ...asker, thread: conversation(thread) });
}

/** Opens it where the place wants one with each briefing. The briefing matters more: what goes wrong is logged. */
export async function discussAtOnce(posted: Posted, asker: Asker, rest: REST, house: House): Promise<void> {
  if (posted.reply.threads !== 'on' || posted.reply.outcome !== 'answer') return;
  await discuss(posted, asker, rest, house).catch((error: unknown) => {
    house.log.warn({ ...loggable(error), message: posted.message }, 'discord: a thread could not be opened');
  });
}

const created = z.object({ id: z.string() });

function nameOf({ parts }: Reply, language: Language): string {
  const title = parts.find((part) => part.type === 'title')?.text ?? texts.name[language];
  return shorten(title, LIMITS.threadName);
}

const isOpenAlready = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage;
