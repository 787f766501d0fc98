import { z } from 'zod';
import type { Access } from '../../core/access.ts';
import type { Asker, Bot } from '../../core/bot.ts';
import type { LineSuggestion } from '../../core/complete-line.ts';
import { AT_HOME } from '../../core/place.ts';
import type { Reply } from '../../core/reply.ts';
import { drawDiscord } from './draw/discord.ts';
import { discordMessage } from './draw/discord-message.ts';
import { drawSlack } from './draw/slack.ts';
import { slackMessage } from './draw/slack-message.ts';
import { type Drawn, drawExchange, drawFrame } from './frame.ts';
import type { Html } from './html.ts';
import { audiences, type Shown, type StageName, type Stages, stageNames } from './stage.ts';

const viewer = {
  language: z.enum(['de', 'en']),
  /** One opened page; what is asked there belongs together. */
  session: z.uuid(),
};
const LONGEST = 2000;

export const question = z.strictObject({ ...viewer, text: z.string().trim().min(1).max(LONGEST) });
export const pressing = z.strictObject({
  ...viewer,
  platform: z.enum(stageNames),
  /** Of the message that was pressed. */
  audience: z.enum(audiences),
  id: z.string().max(LONGEST),
  value: z.string().max(LONGEST),
});
export const typing = z.strictObject({ ...viewer, typed: z.string().max(LONGEST) });

type Viewer = Pick<z.infer<typeof question>, keyof typeof viewer>;

/** What the page puts in: `page` in place of the drawing that was pressed, `answer` after all others. */
export interface Placed {
  readonly kind: 'answer' | 'page';
  readonly markup: string;
}

export interface Answers {
  ask(asked: z.infer<typeof question>): Promise<Placed>;
  /** @returns null where the control is none of the platform's */
  press(pressed: z.infer<typeof pressing>): Promise<Placed | null>;
  suggest(typed: z.infer<typeof typing>): Promise<LineSuggestion[]>;
}

interface Parts {
  readonly bot: Bot;
  readonly stages: Stages;
  readonly access: Access;
}

/** Answers what is asked on the page, with drawings of what the platforms would get. */
export function createAnswers({ bot, stages, access }: Parts): Answers {
  const received = async ({ language, session }: Viewer): Promise<Asker> => {
    const { asker } = await bot.receive({ ...AT_HOME, language, access, thread: `web:${session}` });
    return asker;
  };
  const draw = async (platform: StageName, reply: Reply, shown: Shown): Promise<Drawn> => {
    const payload = await stages[platform].render(reply, shown);
    return { platform, payload, audience: shown.audience, ...readers[platform](payload) };
  };
  const answer = async (line: string, reply: Reply, { language }: Asker): Promise<Placed> => {
    const first = { page: 0, language, audience: 'asker' } as const;
    const drawings = await Promise.all(stageNames.map((platform) => draw(platform, reply, first)));
    return place('answer', drawExchange(line, drawings, language));
  };
  return {
    async ask(asked) {
      const asker = await received(asked);
      const { reply, language } = await bot.text(asked.text, asker);
      return answer(asked.text, reply, { ...asker, language });
    },
    async press(pressed) {
      const { platform, id, value, language } = pressed;
      const meant = await stages[platform].pressed({ id, value });
      if (meant === null) return null;
      const { deed, line, page } = meant;
      const asker = await received(pressed);
      const reply = await bot.line(line, deed === 'turn' ? { ...asker, language } : asker);
      if (deed === 'ask') return answer(line, reply, asker);
      const audience = deed === 'turn' ? pressed.audience : AUDIENCE_OF[deed];
      const drawing = await draw(platform, reply, { page, language, audience });
      return deed === 'turn'
        ? place('page', drawFrame(line, drawing, language))
        : place('answer', drawExchange(line, [drawing], language));
    },
    suggest: async (asked) => bot.completeLine(asked.typed, await received(asked)),
  };
}

const AUDIENCE_OF = { share: 'channel', send: 'direct' } as const;

const place = (kind: Placed['kind'], { markup }: Html): Placed => ({ kind, markup });

/** https://discord.com/developers/docs/resources/message#message-object-message-flags */
const EPHEMERAL = 1 << 6;

/** @throws z.ZodError where a payload has something that the page can't draw */
const readers: Readonly<
  Record<StageName, (payload: unknown) => Pick<Drawn, 'message' | 'ephemeral' | 'fallback'>>
> = {
  discord(payload) {
    const message = discordMessage.parse(payload);
    return { message: drawDiscord(message), ephemeral: (message.flags & EPHEMERAL) !== 0, fallback: null };
  },
  slack(payload) {
    const message = slackMessage.parse(payload);
    return {
      message: drawSlack(message),
      ephemeral: message.response_type === 'ephemeral',
      fallback: message.text,
    };
  },
};
