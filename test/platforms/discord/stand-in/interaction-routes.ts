import { z } from 'zod';
import { EPHEMERAL, type Use } from '../strict.ts';
import { choicesFaults } from '../strict-commands.ts';
import { type Answer, badForm, errors, noContent, ok, refused } from './answers.ts';
import { edited, judged, shownAs, store } from './message-routes.ts';
import { json, modal, type Pending, type World } from './world.ts';

const LOADING = 1 << 7;

export interface Times {
  readonly world: World;
  /** Milliseconds in which an interaction has to be acknowledged: 3 s at Discord. */
  readonly acknowledgeMs: number;
  /** Milliseconds for which the token of an interaction works: 15 minutes at Discord. */
  readonly tokenMs: number;
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#create-interaction-response */
export function callback(
  id: string | undefined,
  token: string | undefined,
  body: unknown,
  { world, acknowledgeMs }: Times,
): Answer {
  const pending = world.pending.get(token ?? '');
  pending?.acknowledged.resolve(performance.now());
  const isLate = pending?.state === 'waiting' && Date.now() - pending.at > acknowledgeMs;
  if (pending === undefined || pending.id !== id || isLate) return errors.unknownInteraction;
  if (pending.state !== 'waiting') return refused(400, 40060, 'Interaction has already been acknowledged.');
  const { type, data } = json.safeParse(body).data ?? {};
  if (pending.kind === 'autocomplete') return type === 8 ? suggest(pending, data) : wrongType();
  switch (type) {
    case 4:
      return answerWith(pending, data, 'answered', world);
    case 5: {
      const flags = Number(json.safeParse(data ?? {}).data?.flags ?? 0);
      if (flags & ~EPHEMERAL)
        return badForm([{ path: 'data.flags', code: 'FLAGS_INVALID', message: 'only EPHEMERAL' }]);
      pending.state = 'deferred';
      const loading = {
        channel: pending.channel,
        ephemeral: flags !== 0,
        body: { flags: LOADING },
        nonce: null,
      };
      pending.original = store(loading, world).id;
      return noContent;
    }
    case 6:
    case 7: {
      const shown = world.messages.get(pending.source ?? '');
      if (pending.kind !== 'component') return wrongType();
      if (type === 7 && shown === undefined) return errors.unknownMessage;
      const answer = type === 7 && shown !== undefined ? edited(shown, data, world) : noContent;
      if (answer.status >= 400) return answer;
      pending.original = pending.source;
      pending.state = type === 7 ? 'answered' : 'deferred';
      return noContent;
    }
    case 9: {
      const form = modal.safeParse(data);
      if (pending.kind === 'modal') return wrongType();
      if (!form.success) return badForm([{ path: 'data', code: 'FORM', message: form.error.message }]);
      pending.modal = form.data;
      pending.state = 'answered';
      return noContent;
    }
    default:
      return wrongType();
  }
}

const wrongType = (): Answer =>
  badForm([{ path: 'type', code: 'BASE_TYPE_CHOICES', message: 'not for an interaction of this kind' }]);

function suggest(pending: Pending, data: unknown): Answer {
  const faults = choicesFaults(data);
  if (faults.length > 0) return badForm(faults);
  pending.choices = z.object({ choices: z.array(json) }).parse(data).choices;
  pending.state = 'answered';
  return noContent;
}

function answerWith(
  pending: Pending,
  data: unknown,
  state: Pending['state'],
  world: World,
  use: Use = 'callback',
): Answer {
  const faults = judged(data, use, world);
  if (faults.length > 0) return badForm(faults);
  const body = json.parse(data);
  const ephemeral = (Number(body.flags ?? 0) & EPHEMERAL) !== 0;
  const message = store({ channel: pending.channel, ephemeral, body, nonce: null }, world);
  pending.original ??= message.id;
  pending.state = state;
  return use === 'callback' ? noContent : ok(shownAs(message));
}

/** What `with_response=true` gives: https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback */
export function withResponse(answer: Answer, token: string | undefined, { world }: Times): Answer {
  const pending = world.pending.get(token ?? '');
  const message = world.messages.get(pending?.original ?? '');
  return answer.status >= 400 || pending === undefined || message === undefined
    ? answer
    : ok({
        interaction: { id: pending.id, type: 3, response_message_id: message.id },
        resource: { type: 4, message: shownAs(message) },
      });
}

/** An interaction that was acknowledged, as long as its token works. */
function begun(token: string | undefined, { world, tokenMs }: Times): Pending | Answer {
  const pending = world.pending.get(token ?? '');
  if (pending === undefined || Date.now() - pending.at > tokenMs) return errors.invalidWebhookToken;
  return pending.state === 'waiting' ? errors.unknownWebhook : pending;
}

export function editAnswer(
  token: string | undefined,
  which: string | undefined,
  body: unknown,
  times: Times,
): Answer {
  const pending = begun(token, times);
  if ('status' in pending) return pending;
  const message = times.world.messages.get((which === '@original' ? pending.original : which) ?? '');
  if (message === undefined) return errors.unknownMessage;
  const answer = edited(message, body, times.world);
  if (answer.status >= 400) return answer;
  message.body = { ...message.body, flags: Number(message.body.flags) & ~LOADING };
  pending.state = 'answered';
  return ok(shownAs(message));
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#delete-original-interaction-response */
export function deleteAnswer(token: string | undefined, times: Times): Answer {
  const pending = begun(token, times);
  if ('status' in pending) return pending;
  if (!times.world.messages.delete(pending.original ?? '')) return errors.unknownMessage;
  pending.original = null;
  pending.state = 'answered';
  times.world.changed();
  return noContent;
}

export function followUp(token: string | undefined, body: unknown, times: Times): Answer {
  const pending = begun(token, times);
  if ('status' in pending) return pending;
  return answerWith(pending, body, pending.state, times.world, 'followup');
}
