import { randomUUID } from 'node:crypto';
import type { MessageShortcut } from '@slack/bolt';
import type { ModalView } from './blocks.ts';
import { BOT_USER, type Message, TEAM, type User } from './workspace.ts';

/** A request to the app: over the socket as an envelope, over HTTP as JSON or a form. */
export interface Outgoing {
  readonly type: 'slash_commands' | 'events_api' | 'interactive';
  readonly payload: Readonly<Record<string, unknown>>;
}

/** https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling */
export const slashCommand = (
  command: string,
  text: string,
  { user, channel, responseUrl }: { user: User; channel: string; responseUrl: string },
): Outgoing => ({
  type: 'slash_commands',
  payload: {
    token: 'legacy',
    team_id: TEAM,
    channel_id: channel,
    channel_name: channel.startsWith('D') ? 'directmessage' : 'news',
    user_id: user.id,
    user_name: user.real_name,
    command,
    text,
    api_app_id: 'A0APP',
    trigger_id: randomUUID(),
    response_url: responseUrl,
  },
});

/** https://docs.slack.dev/apis/events-api#events-JSON */
export const event = (inner: Readonly<Record<string, unknown>>): Outgoing => ({
  type: 'events_api',
  payload: {
    token: 'legacy',
    team_id: TEAM,
    api_app_id: 'A0APP',
    type: 'event_callback',
    event_id: `Ev${randomUUID()}`,
    event_time: 1_700_000_000,
    authorizations: [{ enterprise_id: null, team_id: TEAM, user_id: BOT_USER, is_bot: true }],
    event: inner,
  },
});

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload; one that only one person sees comes without its message. */
export function blockActions(
  message: Message,
  label: string,
  { user, entry, responseUrl, isBegun }: { user: User; entry: number; responseUrl: string; isBegun: boolean },
): Outgoing {
  const { channel, ts, onlyTo } = message;
  const thread = message.thread ?? (isBegun ? ts : null);
  const inThread = thread === null ? {} : { thread_ts: thread };
  return {
    type: 'interactive',
    payload: {
      type: 'block_actions',
      team: { id: TEAM, domain: 'work' },
      user: { id: user.id, username: user.real_name, team_id: user.team_id },
      channel: { id: channel, name: 'news' },
      api_app_id: 'A0APP',
      token: 'legacy',
      trigger_id: randomUUID(),
      response_url: responseUrl,
      container: {
        type: 'message',
        message_ts: ts,
        channel_id: channel,
        is_ephemeral: onlyTo !== null,
        ...inThread,
      },
      ...(onlyTo === null ? { message: { type: 'message', ts, ...inThread } } : {}),
      actions: [actionIn(message, label, entry)],
    },
  };
}

/** Somebody's message, as far as it is told apart from others. */
export interface Pointed {
  readonly text?: string;
  /** The message in whose thread it stands. */
  readonly thread?: string;
  readonly blocks?: readonly Readonly<Record<string, unknown>>[];
  readonly attachments?: readonly Readonly<Record<string, unknown>>[];
}

/** https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
export function messageShortcut(
  callback: string,
  { text = '', thread, blocks = [], attachments }: Pointed,
  {
    user,
    author,
    channel,
    ts,
    responseUrl,
  }: {
    user: User;
    author: User;
    channel: string;
    ts: string;
    responseUrl: string;
  },
): Outgoing {
  const payload: MessageShortcut = {
    type: 'message_action',
    token: 'legacy',
    action_ts: '1700000000.000100',
    team: { id: TEAM, domain: 'work' },
    user: { id: user.id, name: user.real_name, username: user.real_name, team_id: user.team_id },
    channel: { id: channel, name: 'news' },
    is_enterprise_install: false,
    callback_id: callback,
    trigger_id: randomUUID(),
    response_url: responseUrl,
    message_ts: ts,
    message: {
      type: 'message',
      user: author.id,
      team: author.team_id,
      ts,
      text,
      blocks,
      ...(attachments === undefined ? {} : { attachments }),
      ...(thread === undefined ? {} : { thread_ts: thread }),
    },
  };
  return { type: 'interactive', payload: { ...payload } };
}

/** https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
export const viewSubmission = (
  view: ModalView,
  values: Readonly<Record<string, string>>,
  user: User,
): Outgoing => ({
  type: 'interactive',
  payload: {
    type: 'view_submission',
    team: { id: TEAM, domain: 'work' },
    user: { id: user.id, username: user.real_name, team_id: user.team_id },
    api_app_id: 'A0APP',
    token: 'legacy',
    trigger_id: randomUUID(),
    view: {
      ...view,
      id: 'V1',
      state: {
        values: Object.fromEntries(
          view.blocks.map(({ block_id, element }) => [
            block_id,
            { [element.action_id ?? '']: filledIn(element, values[block_id]) },
          ]),
        ),
      },
    },
  },
});

function filledIn(element: ModalView['blocks'][number]['element'], typed: string | undefined) {
  if (element.type === 'plain_text_input')
    return { type: element.type, value: (typed ?? element.initial_value) || null };
  const chosen = typed ?? element.initial_option?.value;
  const found = element.options.find(({ value }) => value === chosen) ?? null;
  return { type: element.type, selected_option: found };
}

/** What Slack says was pressed. */
function actionIn(message: Message, label: string, entry: number): Readonly<Record<string, unknown>> {
  const controls = message.blocks.flatMap((block) => {
    if (block.type === 'actions') return block.elements;
    return block.type === 'section' && block.accessory !== undefined ? [block.accessory] : [];
  });
  for (const control of controls) {
    if (control.type === 'button' && control.text.text === label)
      return { type: 'button', action_id: control.action_id, value: control.value, text: control.text };
    if (control.type === 'static_select' && control.placeholder?.text === label)
      return { type: 'static_select', action_id: control.action_id, selected_option: control.options[entry] };
  }
  throw new Error(`no «${label}» in: ${message.text}`);
}
