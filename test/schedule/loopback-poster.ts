import {
  done,
  type MessageRef,
  type Outcome,
  type Outgoing,
  type Poster,
  refused,
  settlesIn,
  type Target,
  unknown,
} from '../../src/core/posting/poster.ts';

/** What the platform does with one post: takes it, says no, or takes it (or not) and is not heard of again. */
export type Fate =
  | 'taken'
  | { readonly refused: number | null }
  | 'lost before it arrived'
  | 'lost after it arrived';

/** A platform in memory: what it has, and how it fares with the next posts to a channel. */
export interface Loopback extends Poster {
  readonly messages: readonly { readonly to: Target; readonly delivery: string; readonly id: string }[];
  /** What messages were changed to, in order. */
  readonly edits: readonly { readonly message: MessageRef; readonly outgoing: Outgoing }[];
  /** Fates of the next changes to messages of a channel. */
  editFates(channel: string, fates: readonly Fate[]): void;
  /** Fates of the next posts to a channel, in order; after those, all are taken. */
  fates(channel: string, fates: readonly Fate[]): void;
  /** Channels whose history cannot be read. */
  readonly hidden: Set<string>;
  /** Hears of each post that is tried. */
  heard: () => void;
}

const refOf = ({ to, id }: { to: Target; id: string }): MessageRef => ({ ...to, message: id });

export function loopbackPoster(now: () => Temporal.Instant, repeatsSafelyFor = 0): Loopback {
  const messages: { to: Target; delivery: string; id: string; at: Temporal.Instant }[] = [];
  const edits: { message: MessageRef; outgoing: Outgoing }[] = [];
  const ahead = new Map<string, Fate[]>();
  const editsAhead = new Map<string, Fate[]>();
  const hidden = new Set<string>();
  const take = (to: Target, { delivery }: Outgoing): MessageRef => {
    const first = messages.find(
      (message) =>
        message.delivery === delivery && now().since(message.at).total('seconds') < repeatsSafelyFor,
    );
    if (first !== undefined) return refOf(first);
    const message = { to, delivery, id: String(messages.length + 1), at: now() };
    messages.push(message);
    return refOf(message);
  };
  const loopback: Loopback = {
    platform: 'slack',
    repeatsSafelyFor,
    messages,
    edits,
    hidden,
    heard: () => undefined,
    editFates: (channel, fates) => void editsAhead.set(channel, [...fates]),
    fates: (channel, fates) => void ahead.set(channel, [...fates]),
    async direct(person) {
      const [home = '', user = ''] = person.split('/');
      return done({ home, channel: `D${user}`, closed: true });
    },
    async post(to, outgoing): Promise<Outcome<MessageRef>> {
      loopback.heard();
      const fate = ahead.get(to.channel)?.shift() ?? 'taken';
      if (fate === 'taken') return done(take(to, outgoing));
      if (fate === 'lost before it arrived') return unknown('the connection broke');
      if (fate === 'lost after it arrived') {
        take(to, outgoing);
        return unknown('the connection broke');
      }
      return fate.refused === null ? refused('channel_not_found') : refused('wait', fate.refused);
    },
    async find(to, delivery, tried) {
      if (hidden.has(to.channel)) return unknown('the history cannot be read');
      const found = messages.find((message) => message.delivery === delivery);
      if (found !== undefined) return done(refOf(found));
      const soonest = settlesIn(tried, now());
      return soonest > 0 ? refused('it may still be on its way', soonest) : done(null);
    },
    async edit(message, outgoing): Promise<Outcome<null>> {
      loopback.heard();
      const fate = editsAhead.get(message.channel)?.shift() ?? 'taken';
      if (typeof fate === 'object') return refused('message_not_found', fate.refused);
      if (fate !== 'lost before it arrived') edits.push({ message, outgoing });
      return fate === 'taken' ? done(null) : unknown('the connection broke');
    },
    remove: async () => done(null),
  };
  return loopback;
}
