import {
  done,
  type MessageRef,
  type Outcome,
  type Outgoing,
  type Poster,
  refused,
  SETTLES_WITHIN_S,
  unknown,
} from '../core/posting/poster.ts';
import type { Reply } from '../core/reply.ts';
import { isBefore } from '../store/instant.ts';
import { backOff, type Chance } from './backoff.ts';
import type { Composer, Corrected, Delivery, DeliveryQueue, Reason, Settled } from './ledger.ts';

/** Waiting between two tries at the same delivery. */
const PAUSES = { firstSeconds: 5, mostSeconds: 300 };
/** For how long after it was worth posting it is still looked for, where it may have arrived. */
const LOOKS_FOR = Temporal.Duration.from({ hours: 1 });
/** A call may take as long until it arrives. */
const CALL_SECONDS = 15;

export interface AttemptParts {
  readonly queue: Pick<DeliveryQueue, 'begin'>;
  readonly composer: Pick<Composer, 'compose'>;
  readonly poster: Poster;
  readonly now: () => Temporal.Instant;
  readonly chance: Chance;
}

/** What became of a try, and how the platform fared with it: null where it was not asked to post. */
export interface Attempted {
  readonly settled: Settled;
  readonly platform: 'well' | 'ill' | null;
}

/**
 * One try at a claimed delivery. One that may have arrived is looked for first, and posted again only where it surely has not,
 * or where the platform gives the first message for a second post. A message may be corrected again at any time.
 * @returns null where the claim has passed to another worker before anything was posted
 */
export async function attempt(delivery: Delivery, parts: AttemptParts): Promise<Attempted | null> {
  const { poster, now } = parts;
  const late = isBefore(delivery.until, now());
  if (delivery.copy !== null)
    return late
      ? { settled: tooLate(delivery), platform: null }
      : post({ ...delivery, triedAt: null }, parts);
  if (delivery.triedAt === null)
    return late ? { settled: tooLate(delivery), platform: null } : post(delivery, parts);
  if (!late && repeatsSafely(delivery.triedAt, poster, now())) return post(delivery, parts);
  const found = await poster.find(delivery.target, delivery.id, delivery.triedAt);
  if (found.outcome === 'done') {
    if (found.value !== null) return { settled: await foundAs(found.value, delivery, parts), platform: null };
    const absent = { ...delivery, triedAt: null };
    return late ? { settled: tooLate(absent), platform: null } : post(absent, parts);
  }
  const settled: Settled =
    found.outcome === 'refused' && found.again !== null
      ? putOff(delivery, 'unsure', found.why, found.again, parts)
      : { state: 'unknown', reason: 'unsure', detail: found.why };
  return { settled, platform: null };
}

async function post(delivery: Delivery, parts: AttemptParts): Promise<Attempted | null> {
  const composed = await parts.composer.compose(delivery);
  if (composed.outcome === 'quiet') return { settled: heldBack(delivery, composed.until), platform: null };
  if (composed.outcome !== 'answer') {
    const { outcome, detail } = composed;
    const settled: Settled =
      outcome === 'nothing'
        ? { state: 'nothing', reason: 'nothing-new', detail }
        : { state: 'failed', reason: 'unanswerable', detail };
    return { settled, platform: null };
  }
  const begun = await parts.queue.begin(delivery, composed.reply.line);
  if (begun === null || !holds(begun, parts.now())) return null;
  const outgoing = { reply: composed.reply, language: composed.language, delivery: delivery.id };
  const outcome =
    composed.corrects === undefined
      ? await parts.poster.post(delivery.target, outgoing).catch(brokenOff)
      : await correct(composed.corrects, outgoing, parts.poster);
  const surely = outcome.outcome === 'done' || (outcome.outcome === 'refused' && outcome.again === null);
  const triedAt = outcome.outcome === 'unknown' ? begun.triedAt : delivery.triedAt;
  return {
    settled: afterPost({ ...begun, triedAt }, outcome, composed.reply, parts),
    platform: surely ? 'well' : 'ill',
  };
}

/** Posted when the quiet hours end, where that is still worth it. */
const heldBack = ({ until, triedAt }: Delivery, end: Temporal.Instant): Settled =>
  isBefore(until, end)
    ? { state: 'missed', reason: 'quiet', detail: null }
    : { state: 'due', nextTry: end, triedAt, reason: 'quiet', detail: null };

const brokenOff = (error: unknown): Outcome<never> =>
  unknown(error instanceof Error ? error.message : String(error));

/** Whether it arrived makes no difference: it is done again until it surely has. */
async function correct(
  { message, posting }: Corrected,
  outgoing: Outgoing,
  poster: Poster,
): Promise<Outcome<MessageRef>> {
  const outcome = await poster.edit(message, { ...outgoing, ...posting }).catch(brokenOff);
  if (outcome.outcome === 'done') return done(message);
  return outcome.outcome === 'unknown' ? refused(outcome.why, 0) : outcome;
}

/** @param delivery with the time of the first try that may have arrived, this one included */
function afterPost(
  delivery: Delivery,
  outcome: Outcome<MessageRef>,
  reply: Reply,
  parts: AttemptParts,
): Settled {
  if (outcome.outcome === 'done') return { state: 'posted', messages: [outcome.value], reply };
  if (outcome.outcome === 'refused') {
    if (outcome.again === null && delivery.triedAt === null)
      return { state: 'failed', reason: 'refused', detail: outcome.why };
    return putOff(delivery, 'refused', outcome.why, outcome.again ?? SETTLES_WITHIN_S, parts);
  }
  const soon = delivery.triedAt !== null && repeatsSafely(delivery.triedAt, parts.poster, parts.now());
  return putOff(delivery, 'unsure', outcome.why, soon ? 0 : SETTLES_WITHIN_S, parts);
}

/**
 * To be tried again after at least so many seconds. It is given up where that is too late: `dead` where it surely has not
 * arrived, else `unknown` when it has been looked for in vain for long enough.
 */
export function putOff(
  delivery: Delivery,
  reason: Reason,
  detail: string,
  leastSeconds: number,
  { now, chance }: Pick<AttemptParts, 'now' | 'chance'>,
): Settled {
  const seconds = Math.max(leastSeconds, backOff(delivery.tries, PAUSES, chance)) * (1 + chance() / 10);
  const nextTry = now().add({ milliseconds: Math.round(seconds * 1000) });
  const sure = delivery.triedAt === null;
  const end = sure ? delivery.until : delivery.until.add(LOOKS_FOR);
  if (isBefore(end, nextTry)) return { state: sure ? 'dead' : 'unknown', reason, detail };
  return { state: 'due', nextTry, triedAt: delivery.triedAt, reason, detail };
}

/** Whether the claim lasts until a call is over: a process may have been halted for a while since it wrote that it begins. */
const holds = ({ leaseUntil }: Delivery, now: Temporal.Instant): boolean =>
  leaseUntil !== null && isBefore(now.add({ seconds: CALL_SECONDS }), leaseUntil);

const tooLate = (delivery: Delivery): Settled =>
  delivery.tries === 0
    ? { state: 'missed', reason: 'late', detail: null }
    : { state: 'dead', reason: delivery.reason ?? 'late', detail: delivery.detail };

/** What it says is asked for again, as it was tried, for whoever wants to know what was posted. */
async function foundAs(
  message: MessageRef,
  delivery: Delivery,
  { composer }: Pick<AttemptParts, 'composer'>,
): Promise<Settled> {
  const composed = await composer.compose(delivery);
  const reply = composed.outcome === 'answer' ? composed.reply : null;
  return { state: 'posted', messages: [message], reply };
}

const repeatsSafely = (
  tried: Temporal.Instant,
  { repeatsSafelyFor }: Poster,
  now: Temporal.Instant,
): boolean => !isBefore(now, tried) && now.since(tried).total('seconds') + CALL_SECONDS < repeatsSafelyFor;
