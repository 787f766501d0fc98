import type { Reply } from '../../core/reply.ts';
import { type Asking, audienceOf, drawn, messageIn, noted, type Parts } from './asking.ts';
import { readControl } from './control.ts';
import type { Deliver, Place, Pressed } from './deliver.ts';
import { drawForm } from './form.ts';
import { askedFor } from './keep.ts';
import { notice } from './render.ts';
import { texts } from './texts.ts';
import { canOpen, discuss, discussAtOnce } from './threads.ts';

/** Opens the form of a reply that has one, where a form can be opened. */
export const openedBy =
  (deliver: Deliver) =>
  async ({ form }: Reply, { trigger, channel, thread }: Place): Promise<boolean> => {
    if (form === undefined || trigger === undefined) return false;
    await deliver.open(trigger, drawForm(form, { channel, thread }));
    return true;
  };

/** Does what a button or menu is for. */
export function presses(parts: Parts) {
  const { bot, lines, deliver, person } = parts;
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
        const view = { page, language, audience: direct ? audience : 'asker' } as const;
        const message = await drawn(reply, view, parts);
        await (direct ? deliver.toPlace(pressed, message) : deliver.toAsker(pressed, message));
        return;
      }
      case 'page': {
        const speaking = { ...asker, language: control.language };
        const reply = await bot.turned(messageIn(asker, pressed.message), page, line, speaking);
        const sharedBy = control.sharedBy === null ? null : await named(control.sharedBy, person);
        const opens = audience === 'channel' && canOpen(pressed);
        const view = { page, language: control.language, audience, opens, sharedBy } as const;
        await deliver.replace(pressed, await drawn(reply, view, parts));
        return;
      }
      case 'share': {
        const reply = await bot.line(line, asker);
        const sharedBy = { id: pressed.user, name: who.name };
        const view = { page, language, audience: 'channel', opens: canOpen(pressed), sharedBy } as const;
        const posted = await deliver.toPlace(pressed, await drawn(reply, view, parts));
        if (posted === null) return;
        const shown = { reply, language, page, sharedBy: asker.person };
        await noted(posted, shown, asker, parts);
        await discussAtOnce(pressed, posted, shown, parts);
        return;
      }
      case 'discuss':
        return discuss(pressed, language, parts);
      case 'send': {
        const reply = await bot.line(line, asker);
        await deliver.toPerson(
          pressed.user,
          await drawn(reply, { page, language, audience: 'direct' }, parts),
        );
        await deliver.toAsker(pressed, notice(texts.sent[language], language));
        return;
      }
    }
    control satisfies never;
  };
}

const named = async (id: string, person: Parts['person']) => ({ id, name: (await person(id)).name });
