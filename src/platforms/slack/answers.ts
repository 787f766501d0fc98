import type { Logger } from 'pino';
import type { Asker, Bot, Reception, Shown } from '../../core/bot.ts';
import { looksUp } from '../../core/lookup.ts';
import { isVerbatim } from '../../core/parse.ts';
import { keyOf } from '../../core/place.ts';
import type { MessageRef } from '../../core/poster.ts';
import { plain, type Reply } from '../../core/reply.ts';
import type { Answer } from '../../core/understand.ts';
import type { LineStore } from '../../store/lines.ts';
import { isDirect, type Within } from './channels.ts';
import { readControl } from './control.ts';
import type { Deliver, Place, Pressed } from './deliver.ts';
import { drawForm } from './form.ts';
import { askedFor, keepLongValues } from './keep.ts';
import type { PointedAt } from './message-shortcut.ts';
import { commandLine } from './names.ts';
import type { Person } from './people.ts';
import { notice, renderSlack, type SlackView } from './render.ts';
import { asTyped, writtenText } from './text.ts';
import { texts } from './texts.ts';

interface Parts {
  readonly bot: Bot;
  readonly lines: LineStore;
  readonly deliver: Deliver;
  readonly person: (user: string) => Promise<Person>;
  /** Who reads along in a channel. */
  readonly within: (channel: string) => Promise<Within>;
  /** The bot's own user and workspace. */
  readonly self: { readonly user: string; readonly team: string };
  readonly umbrella: string;
  readonly log: Logger;
}

/** What people can do with the bot, once Slack has been told that it arrived. None of it throws. */
export interface Answers {
  command(place: Place, slashCommand: string, text: string): Promise<void>;
  /** Something written to the bot, in a thread or in direct messages. */
  message(place: Place, text: string): Promise<void>;
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

/** Somebody asking something somewhere. */
interface Asking extends Reception {
  readonly who: Person;
}

export function createAnswers(parts: Parts): Answers {
  const { bot, deliver, self } = parts;
  const guarded = guard(parts);
  const press = presses(parts);
  const opened = openedBy(deliver);
  const draw = (reply: Reply, view: SlackView) => keepLongValues(renderSlack(reply, view), parts.lines);
  const read = (text: string): string => {
    const written = writtenText(text, self.user);
    return isVerbatim(written, bot.commands) ? written : asTyped(written);
  };
  /** Answers whoever asked, or everybody where that is wanted. */
  const told = async (
    { reply, language }: Answer,
    asker: Asker,
    alone: Place,
    all: Place | null,
  ): Promise<void> => {
    const message = await draw(reply, { page: 0, language, audience: all === null ? 'asker' : 'channel' });
    if (all === null) return deliver.toAsker(alone, message);
    const shown = { reply, language, page: 0, sharedBy: null };
    return noted(parts, asker, await deliver.toPlace(all, message), shown);
  };
  return {
    command: (place, slashCommand, text) =>
      guarded(slashCommand, place, async ({ asker, isOpen }) => {
        const line = commandLine(slashCommand, text, parts.umbrella);
        const asked = read(line ?? text) || '/help';
        const { reply, language } =
          line === null
            ? await bot.text(asked, asker)
            : { reply: await bot.line(asked, asker), language: asker.language };
        if (await opened(reply, place)) return;
        const isForAll =
          isOpen && !isDirect(place.channel) && reply.outcome === 'answer' && looksUp(asked, bot.commands);
        return told({ reply, language }, asker, place, isForAll ? place : null);
      }),
    briefThis: (place, { ts, said }) =>
      guarded('brief this', { ...place, thread: belowOf(place, ts) }, async ({ asker, isOpen }) => {
        const reply = await bot.briefThis(said, asker);
        const isForAll = isOpen && !isDirect(place.channel) && reply.outcome === 'answer';
        const below = { ...place, thread: belowOf(place, ts) };
        return told({ reply, language: asker.language }, asker, place, isForAll ? below : null);
      }),
    message: (place, text) =>
      guarded('message', place, async ({ asker }) => {
        const { reply, language } = await bot.text(read(text), asker);
        const view = { page: 0, language, audience: audienceOf(place) };
        const message = await deliver.toPlace(place, await draw(reply, view));
        await noted(parts, asker, message, { reply, language, page: 0, sharedBy: null });
      }),
    submit: (place, line, filled, acknowledge) =>
      guarded(line, place, async ({ asker }) => {
        const reply = await bot.fill(line, filled, asker);
        const { wrong } = reply;
        if (wrong !== undefined && wrong in filled) return acknowledge({ [wrong]: sentenceOf(reply) });
        await acknowledge(null);
        const view = { page: 0, language: asker.language, audience: 'asker' } as const;
        await deliver.toAsker(place, await draw(reply, view));
      }),
    async joined(place, newcomer) {
      if (newcomer !== self.user) return;
      await guarded('joined', place, async ({ asker: { language, place: at } }) => {
        const reply = await bot.welcome(keyOf(at), language);
        if (reply === null) return;
        await deliver.toPlace(place, await draw(reply, { page: 0, language, audience: 'channel' }));
      });
    },
    press: (pressed, actionId, value) =>
      guarded(actionId, pressed, (asking) => press(pressed, actionId, value, asking)),
  };
}

const sentenceOf = ({ parts }: Reply): string =>
  parts.flatMap((part) => (part.type === 'text' ? [plain(part.runs)] : [])).join(' ');

/** Opens the form of a reply that has one, where a form can be opened. */
const openedBy =
  (deliver: Deliver) =>
  async ({ form }: Reply, { trigger, channel, thread }: Place): Promise<boolean> => {
    if (form === undefined || trigger === undefined) return false;
    await deliver.open(trigger, drawForm(form, { channel, thread }));
    return true;
  };

/** Does something for somebody; what goes wrong is logged, and told in a sentence. */
function guard({ bot, deliver, person, within, self, log }: Parts) {
  return async (what: string, place: Place, work: (asking: Asking) => Promise<void>): Promise<void> => {
    const { channel, user } = place;
    const who = await person(user);
    const { language, access, zone } = who;
    try {
      const here = await within(channel);
      const reception = await bot.receive({
        language,
        access,
        person: `slack:${self.team}/${user}`,
        place: {
          ...here,
          channel,
          ...(place.thread === null ? {} : { thread: place.thread }),
        },
        ...openedFrom(place, here.home),
        thread: threadOf(place, self.team),
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

function presses(parts: Parts) {
  const { bot, lines, deliver, person } = parts;
  const draw = (reply: Reply, view: SlackView) => keepLongValues(renderSlack(reply, view), lines);
  return async (pressed: Pressed, actionId: string, value: string, { asker, who }: Asking): Promise<void> => {
    const control = readControl(actionId);
    const asked = await askedFor(value, lines);
    const { language } = asker;
    if (control === null || asked === null) {
      await deliver.toAsker(pressed, notice(texts.forgotten[language], language));
      return;
    }
    const { line, page } = asked;
    const audience = pressed.ephemeral ? 'asker' : audienceOf(pressed);
    switch (control.kind) {
      case 'ask': {
        const reply = await bot.line(line, asker);
        if (await openedBy(deliver)(reply, pressed)) return;
        const direct = audience === 'direct';
        const message = await draw(reply, { page, language, audience: direct ? audience : 'asker' });
        await (direct ? deliver.toPlace(pressed, message) : deliver.toAsker(pressed, message));
        return;
      }
      case 'page': {
        const speaking = { ...asker, language: control.language };
        const reply =
          audience === 'channel'
            ? await bot.turned(messageIn(asker, pressed.message), page, line, speaking)
            : await bot.line(line, speaking);
        const sharedBy = control.sharedBy === null ? null : await named(control.sharedBy, person);
        await deliver.replace(
          pressed,
          await draw(reply, { page, language: control.language, audience, sharedBy }),
        );
        return;
      }
      case 'share': {
        const reply = await bot.line(line, asker);
        const sharedBy = { id: pressed.user, name: who.name };
        const view = { page, language, audience: 'channel', sharedBy } as const;
        const message = await deliver.toPlace(pressed, await draw(reply, view));
        await noted(parts, asker, message, { reply, language, page, sharedBy: asker.person });
        return;
      }
      case 'send': {
        const reply = await bot.line(line, asker);
        await deliver.toPerson(pressed.user, await draw(reply, { page, language, audience: 'direct' }));
        await deliver.toAsker(pressed, notice(texts.sent[language], language));
        return;
      }
    }
    control satisfies never;
  };
}

/** Notes what a message shows to everybody. That it is there matters more: what goes wrong is logged. */
async function noted({ bot, log }: Parts, asker: Asker, message: string | null, shown: Shown): Promise<void> {
  if (message === null || isDirect(asker.place.channel)) return;
  await bot.posted(messageIn(asker, message), shown, asker).catch((error: unknown) => {
    log.error({ err: error, message }, 'slack: a message could not be noted, it will not be corrected');
  });
}

const messageIn = ({ place: { home, channel, thread } }: Asker, message: string): MessageRef => ({
  platform: 'slack',
  home,
  channel,
  thread: thread ?? null,
  message,
});

const named = async (id: string, person: Parts['person']) => ({ id, name: (await person(id)).name });

const audienceOf = (place: Place): 'direct' | 'channel' => (isDirect(place.channel) ? 'direct' : 'channel');

/** Below a message, in its thread, is talked about it; direct messages are one conversation. */
const belowOf = ({ channel, thread }: Place, ts: string): string | null =>
  isDirect(channel) ? thread : (thread ?? ts);

/** A thread hangs on a message of its channel. */
const openedFrom = ({ channel, thread }: Place, home: string): Pick<Asker, 'openedFrom'> =>
  thread === null ? {} : { openedFrom: { platform: 'slack', home, channel, thread: null, message: thread } };

/** What the questions of one thread, or of one person's direct messages, have in common. */
function threadOf(place: Place, team: string): string | null {
  if (place.thread !== null) return `slack:${team}:${place.channel}:${place.thread}`;
  return isDirect(place.channel) ? `slack:${team}:${place.channel}` : null;
}
