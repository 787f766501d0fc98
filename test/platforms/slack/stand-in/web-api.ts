import { modalView, type Refusal } from './blocks.ts';
import { BOT_USER, direct, type Message, TEAM, type Workspace } from './workspace.ts';

type Args = Readonly<Record<string, unknown>>;
type Answer = Readonly<Record<string, unknown>>;

export const BOT_TOKEN = 'xoxb-stand-in';
export const APP_TOKEN = 'xapp-stand-in';
const APP = 'A0APP';

interface Method {
  /** Which token it takes: https://docs.slack.dev/authentication/tokens */
  readonly token: string;
  readonly required: readonly string[];
  run(args: Args, workspace: Workspace, openSocket: () => string): Answer | Refusal;
}

const refuse = (error: string): Refusal => ({ error });
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Why the bot cannot post there: https://docs.slack.dev/reference/methods/chat.postMessage#errors */
function placeRefusal(channel: string, workspace: Workspace): Refusal | null {
  if (!workspace.exists(channel)) return refuse('channel_not_found');
  return workspace.isMember(channel) ? null : refuse('not_in_channel');
}

/** A thread hangs on a message of its channel, not on an answer in it. */
function threadRefusal({ channel, thread_ts }: Args, workspace: Workspace): Refusal | null {
  if (thread_ts === undefined) return null;
  return workspace.find(text(channel), text(thread_ts))?.thread === null ? null : refuse('thread_not_found');
}

const methods: Readonly<Record<string, Method>> = {
  'auth.test': {
    token: BOT_TOKEN,
    required: [],
    run: (_, { team }) => ({
      user_id: BOT_USER,
      user: 'briefing',
      team_id: team,
      bot_id: 'B0BOT',
      team: 'Work',
    }),
  },
  'bots.info': {
    token: BOT_TOKEN,
    required: ['bot'],
    run: () => ({ bot: { id: 'B0BOT', app_id: APP } }),
  },
  'apps.connections.open': {
    token: APP_TOKEN,
    required: [],
    run: (_, __, openSocket) => ({ url: openSocket() }),
  },
  'users.info': {
    token: BOT_TOKEN,
    required: ['user'],
    run({ user, include_locale }, { users, team }) {
      const found = users.get(text(user));
      if (found === undefined) return refuse('user_not_found');
      const { locale, ...told } = found;
      const rest = { ...told, team_id: told.team_id === TEAM ? team : told.team_id };
      return { user: include_locale === 'true' ? { ...rest, locale } : rest };
    },
  },
  'views.open': {
    token: BOT_TOKEN,
    required: ['trigger_id', 'view'],
    run({ view }, workspace) {
      const form = modalView.safeParse(view);
      if (!form.success) return { error: 'invalid_arguments', errors: [form.error.message] };
      workspace.forms.push(form.data);
      return { view: { id: 'V1' } };
    },
  },
  'conversations.info': {
    token: BOT_TOKEN,
    required: ['channel'],
    run({ channel }, workspace) {
      const id = text(channel);
      if (!workspace.exists(id)) return refuse('channel_not_found');
      return {
        channel: {
          id,
          is_private: workspace.private.has(id),
          is_ext_shared: workspace.shared.has(id),
          is_shared: workspace.shared.has(id),
        },
      };
    },
  },
  'conversations.open': {
    token: BOT_TOKEN,
    required: ['users'],
    run({ users }, workspace) {
      const found = workspace.users.get(text(users));
      return found === undefined ? refuse('user_not_found') : { channel: { id: direct(found) } };
    },
  },
  'chat.postMessage': {
    token: BOT_TOKEN,
    required: ['channel'],
    run(args, workspace) {
      const refusal = placeRefusal(text(args.channel), workspace) ?? threadRefusal(args, workspace);
      if (refusal !== null) return refusal;
      const thread = args.thread_ts === undefined ? null : text(args.thread_ts);
      const posted = workspace.post({ channel: text(args.channel), thread, message: args });
      return 'error' in posted ? posted : { channel: posted.channel, ts: posted.ts };
    },
  },
  'chat.postEphemeral': {
    token: BOT_TOKEN,
    required: ['channel', 'user'],
    run(args, workspace) {
      const refusal = placeRefusal(text(args.channel), workspace) ?? threadRefusal(args, workspace);
      if (refusal !== null) return refusal;
      const onlyTo = text(args.user);
      if (!workspace.users.has(onlyTo)) return refuse('user_not_in_channel');
      const thread = args.thread_ts === undefined ? null : text(args.thread_ts);
      const posted = workspace.post({ channel: text(args.channel), thread, onlyTo, message: args });
      return 'error' in posted ? posted : { message_ts: posted.ts };
    },
  },
  'chat.update': {
    token: BOT_TOKEN,
    required: ['channel', 'ts'],
    run(args, workspace) {
      const message = workspace.find(text(args.channel), text(args.ts));
      if (message === undefined || message.onlyTo !== null) return refuse('message_not_found');
      if (message.author !== 'B0BOT') return refuse('cant_update_message');
      return workspace.change(message, args) ?? { channel: message.channel, ts: message.ts };
    },
  },
  'chat.delete': {
    token: BOT_TOKEN,
    required: ['channel', 'ts'],
    run(args, workspace) {
      const message = workspace.find(text(args.channel), text(args.ts));
      if (message === undefined || message.onlyTo !== null) return refuse('message_not_found');
      if (message.author !== 'B0BOT') return refuse('cant_delete_message');
      message.deleted = true;
      return { channel: message.channel, ts: message.ts };
    },
  },
  'conversations.history': {
    token: BOT_TOKEN,
    required: ['channel'],
    run: (args, workspace) =>
      placeRefusal(text(args.channel), workspace) ??
      pageOf(workspace.history(text(args.channel), null), args, workspace),
  },
  'conversations.replies': {
    token: BOT_TOKEN,
    required: ['channel', 'ts'],
    run(args, workspace) {
      const refusal = placeRefusal(text(args.channel), workspace);
      if (refusal !== null) return refusal;
      const thread = workspace.history(text(args.channel), text(args.ts));
      return thread.length === 0 ? refuse('thread_not_found') : pageOf(thread, args, workspace);
    },
  },
};

/** One page of a history, with metadata where asked for: https://docs.slack.dev/reference/methods/conversations.history */
function pageOf(all: readonly Message[], args: Args, workspace: Workspace): Answer {
  const [oldest, latest] = [Number(args.oldest ?? 0), Number(args.latest ?? Number.MAX_SAFE_INTEGER)];
  const asked = all.filter(({ ts }) => Number(ts) >= oldest && Number(ts) <= latest);
  const from = Number(args.cursor ?? 0);
  const to = from + Math.min(Number(args.limit ?? 100), workspace.historyPage);
  const more = to < asked.length;
  return {
    messages: asked.slice(from, to).map(({ ts, text: words, metadata }) => ({
      type: 'message',
      ts,
      text: words,
      ...(args.include_all_metadata === 'true' && metadata !== undefined ? { metadata } : {}),
    })),
    has_more: more,
    ...(more ? { response_metadata: { next_cursor: String(to) } } : {}),
  };
}

/** Answers a call as the Web API does: `{ok: true, …}` or `{ok: false, error}`. */
export function callMethod(
  name: string,
  token: string | null,
  args: Args,
  workspace: Workspace,
  openSocket: () => string,
): Answer {
  const method = methods[name];
  if (method === undefined) return failed(refuse('unknown_method'));
  if (token === null) return failed(refuse('not_authed'));
  if (token !== BOT_TOKEN && token !== APP_TOKEN) return failed(refuse('invalid_auth'));
  if (token !== method.token) return failed(refuse('not_allowed_token_type'));
  const missing = method.required.find((key) => args[key] === undefined || args[key] === '');
  if (missing !== undefined)
    return failed({ error: 'invalid_arguments', errors: [`missing required field: ${missing}`] });
  const answer = method.run(args, workspace, openSocket);
  return 'error' in answer ? failed(toRefusal(answer)) : { ok: true, ...answer };
}

const toRefusal = (answer: Answer | Refusal): Refusal => ({
  error: text(answer.error),
  ...('errors' in answer && Array.isArray(answer.errors) ? { errors: answer.errors } : {}),
});

const failed = ({ error, errors }: Refusal): Answer => ({
  ok: false,
  error,
  ...(errors === undefined
    ? {}
    : { errors, response_metadata: { messages: errors.map((one) => `[ERROR] ${one}`) } }),
});
