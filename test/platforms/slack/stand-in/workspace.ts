import { type ModalView, type Refusal, refusalOf, type SlackBlock } from './blocks.ts';

/** Somebody in the workspace, as `users.info` tells: https://docs.slack.dev/reference/objects/user-object */
export interface User {
  readonly id: string;
  readonly team_id: string;
  readonly locale: string;
  readonly real_name: string;
  readonly is_restricted: boolean;
  readonly is_stranger: boolean;
}

export const TEAM = 'T0WORK';
export const BOT_USER = 'U0BOT';
export const BOT_ID = 'B0BOT';

const user = (id: string, locale: string, given: Partial<User> = {}): User => ({
  id,
  team_id: TEAM,
  locale,
  real_name: id.slice(2),
  is_restricted: false,
  is_stranger: false,
  ...given,
});

export const ANNA = user('U0ANNA', 'de-DE', { real_name: 'Anna' });
export const BOB = user('U0BOB', 'en-US', { real_name: 'Bob' });
export const GUEST = user('U0GUEST', 'en-GB', { is_restricted: true });
export const STRANGER = user('U0OTHER', 'en-GB', { team_id: 'T0OTHER', is_stranger: true });

/** The bot is in #news, not in #closed; `D…` are direct messages with it. */
export const NEWS = 'C0NEWS';
export const CLOSED = 'C0CLOSED';
export const direct = (one: User): string => `D${one.id.slice(1)}`;

export interface Message {
  readonly channel: string;
  readonly ts: string;
  readonly thread: string | null;
  /** Whom it is shown to; null: everybody in the channel. */
  readonly onlyTo: string | null;
  readonly author: string;
  text: string;
  blocks: readonly SlackBlock[];
  readonly metadata: unknown;
  readonly unfurl: { readonly links: unknown; readonly media: unknown };
  deleted: boolean;
}

interface Draft {
  readonly channel: string;
  readonly thread?: string | null;
  readonly onlyTo?: string | null;
  readonly author?: string;
  readonly message: Readonly<Record<string, unknown>>;
}

/** People, channels and the messages in them. */
export class Workspace {
  readonly users: ReadonlyMap<string, User> = new Map(
    [ANNA, BOB, GUEST, STRANGER].map((one) => [one.id, one]),
  );
  readonly messages: Message[] = [];
  /** Forms that were opened. */
  readonly forms: ModalView[] = [];
  readonly #judges: boolean;
  #now: () => number;
  #lastTs = 0;

  /** @param judges false: any message is taken, for measuring */
  readonly team: string;

  constructor(judges: boolean, now: () => number, team: string = TEAM) {
    this.team = team;
    this.#judges = judges;
    this.#now = now;
  }

  /** The time in seconds, to the microsecond and never the same twice: https://docs.slack.dev/messaging/retrieving-messages */
  nextTs(): string {
    this.#lastTs = Math.max(this.#now() * 1000, this.#lastTs + 1);
    return `${Math.floor(this.#lastTs / 1e6)}.${String(this.#lastTs % 1e6).padStart(6, '0')}`;
  }

  /** Messages written within this many milliseconds are not in a channel's history yet. */
  historyLag = 0;
  /** The most that one page of a history has; 15 for apps that are not in Slack's marketplace. */
  historyPage = 999;

  /** What conversations.history and .replies give of a place, newest first and oldest first. */
  history(channel: string, thread: string | null): Message[] {
    const settled = (this.#now() - this.historyLag) * 1000 + 999;
    const shown = this.messages.filter(
      (one) =>
        one.channel === channel &&
        !one.deleted &&
        one.onlyTo === null &&
        (thread === null ? one.thread === null : one.thread === thread || one.ts === thread) &&
        Number(one.ts.replace('.', '')) <= settled,
    );
    return thread === null ? shown.toReversed() : shown;
  }

  /** Channels that the bot is in; those of them that are private, and those that other workspaces share. */
  readonly channels = new Set([NEWS]);
  readonly private = new Set<string>();
  readonly shared = new Set<string>();

  /** Whether the bot may post there: in its channels and its own direct messages. */
  isMember(channel: string): boolean {
    return this.channels.has(channel) || [...this.users.values()].some((one) => direct(one) === channel);
  }

  exists(channel: string): boolean {
    return channel === CLOSED || this.isMember(channel);
  }

  post({ channel, thread = null, onlyTo = null, author = BOT_ID, message }: Draft): Message | Refusal {
    const refusal = this.#judges ? refusalOf(message) : null;
    if (refusal !== null) return refusal;
    const posted: Message = {
      channel,
      ts: this.nextTs(),
      thread,
      onlyTo,
      author,
      text: textOf(message),
      blocks: blocksOf(message),
      metadata: message.metadata,
      unfurl: { links: told(message.unfurl_links), media: told(message.unfurl_media) },
      deleted: false,
    };
    this.messages.push(posted);
    return posted;
  }

  /** Puts other words in place of a message's. */
  change(message: Message, to: Readonly<Record<string, unknown>>): Refusal | null {
    const refusal = refusalOf(to);
    if (refusal === null) {
      message.text = textOf(to);
      message.blocks = blocksOf(to);
    }
    return refusal;
  }

  find(channel: string, ts: string): Message | undefined {
    return this.messages.find((one) => one.channel === channel && one.ts === ts && !one.deleted);
  }
}

const textOf = ({ text }: Readonly<Record<string, unknown>>): string =>
  typeof text === 'string' ? text : '';

const blocksOf = (message: Readonly<Record<string, unknown>>): SlackBlock[] =>
  Array.isArray(message.blocks) ? message.blocks : [];

/** Forms have no truth values: the Web API's clients send them as words. */
const told = (value: unknown): unknown => (value === 'false' ? false : value === 'true' ? true : value);
