import type { App } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Answers } from './answers.ts';
import { ANY_CONTROL } from './control.ts';
import { FORM, submittedBody } from './form.ts';
import { joinedEvent, pressedBody, readMessage, requestId } from './incoming.ts';
import { BRIEF_THIS_SHORTCUT, shortcutBody } from './message-shortcut.ts';
import { firstTimes } from './once.ts';

/** Hands what Slack sends to the answers: acknowledged at once, answered once, people's words only. */
export function receive(app: App, answers: Answers, log: Logger, now: () => number): void {
  const isFirst = firstTimes(now);

  app.use(async ({ body, next, ...rest }) => {
    const id = requestId.parse(body);
    if (id !== null && isFirst(id)) {
      await next();
      return;
    }
    log.warn({ id }, 'slack: not answered, as it came before or has no id');
    if ('ack' in rest && typeof rest.ack === 'function') await rest.ack();
  });

  app.command(/.*/, async ({ command, ack, respond }) => {
    await ack();
    const { channel_id: channel, user_id: user, trigger_id: trigger } = command;
    const place = { channel, thread: null, user, respond, trigger };
    await answers.command(place, command.command, command.text ?? '');
  });

  app.event('app_mention', async ({ event }) => {
    const incoming = readMessage(event);
    if (incoming?.what === 'written') await answers.mentioned(incoming.message);
  });

  app.event('message', async ({ event }) => {
    const incoming = readMessage(event);
    switch (incoming?.what) {
      case 'written':
        return answers.written(incoming.message);
      case 'edited':
        return answers.edited(incoming.message);
      case 'deleted':
        return answers.deleted(incoming);
    }
  });

  app.event('member_joined_channel', async ({ event }) => {
    const { user, channel, inviter = user } = joinedEvent.parse(event);
    await answers.joined({ channel, user: inviter, thread: null, respond: null }, user);
  });

  app.shortcut(
    { type: 'message_action', callback_id: BRIEF_THIS_SHORTCUT },
    async ({ body, ack, respond }) => {
      await ack();
      const { channel, user, ...message } = shortcutBody.parse(body);
      await answers.briefThis({ channel, user, thread: message.thread, respond }, message);
    },
  );

  app.view(FORM, async ({ body, ack }) => {
    const { user, asked, filled } = submittedBody.parse(body);
    const place = { channel: asked.channel, thread: asked.thread, user, respond: null };
    await answers.submit(place, asked.line, filled, (errors) =>
      errors === null ? ack() : ack({ response_action: 'errors', errors }),
    );
  });

  app.action(ANY_CONTROL, async ({ body, ack, respond }) => {
    await ack();
    const { actionId, value, ...pressed } = pressedBody.parse(body);
    await answers.press({ ...pressed, respond }, actionId, value);
  });
}
