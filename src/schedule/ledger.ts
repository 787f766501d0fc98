import type { Language } from '../article/article.ts';
import type { MessageRef, Outgoing, PlatformName, Target } from '../core/posting/poster.ts';
import type { Reply } from '../core/reply.ts';
import type { Scope } from '../library/scope.ts';
import type { Database } from '../store/database.ts';
import type { DeliveryState } from '../store/tables.ts';

/** A command line that runs at a place again and again. */
export interface Schedule {
  /** Short enough to be typed. */
  readonly id: string;
  readonly scope: Scope;
  readonly target: Target;
  readonly line: string;
  readonly language: Language;
  /** When, as JSON: see `recurrence`. */
  readonly recurrence: string;
  /** IANA name of the zone on whose clocks it is meant. */
  readonly zone: string;
  /** What else was asked for, as JSON. */
  readonly options: string;
  /** Null: never again. */
  readonly nextDue: Temporal.Instant | null;
  /** For how long after it was due it is still worth posting. */
  readonly windowMinutes: number;
  readonly paused: Pause | null;
  readonly madeBy: string;
  readonly madeAt: Temporal.Instant;
}

/** How long a post is worth its trouble where nobody said otherwise. */
export const WINDOW_MINUTES = 120;

export interface Pause {
  /** The person who paused it; null where we did, because the place is closed to us. */
  readonly by: string | null;
  /** What the platform said, where we did it. */
  readonly detail: string | null;
  readonly at: Temporal.Instant;
}

export type NewSchedule = Omit<Schedule, 'id' | 'paused'>;
export type ScheduleChange = Partial<
  Pick<
    Schedule,
    | 'target'
    | 'line'
    | 'language'
    | 'recurrence'
    | 'zone'
    | 'options'
    | 'nextDue'
    | 'windowMinutes'
    | 'paused'
  >
>;

/** What a schedule that has come due asks for: the times since `nextDue` that are not later than now, and the one after. */
export interface Reckoning {
  readonly dues: readonly Temporal.Instant[];
  readonly next: Temporal.Instant | null;
}

export type Reckon = (
  schedule: Pick<Schedule, 'recurrence' | 'zone' | 'nextDue'>,
  now: Temporal.Instant,
) => Reckoning;

export interface Schedules {
  add(schedule: NewSchedule): Promise<Schedule>;
  find(id: string, scopes: readonly Scope[]): Promise<Schedule | null>;
  /** Those that post into a channel or its threads, oldest first. */
  inChannel(home: string, channel: string, scopes: readonly Scope[]): Promise<Schedule[]>;
  /** Null where there is none such. */
  change(id: string, scopes: readonly Scope[], change: ScheduleChange): Promise<Schedule | null>;
  /** Takes it off, and calls off what it still owes; false where there is none such. */
  remove(id: string, scopes: readonly Scope[]): Promise<boolean>;
  /**
   * Takes up to `most` schedules that have come due, oldest first, and writes what they owe, in one transaction, so that
   * neither a crash nor another process makes it twice. Of the times within the window only the last is owed; those before
   * it, those too late and those of a paused schedule are recorded as missed.
   * @returns how many there were
   */
  takeDue(most: number, reckon: Reckon): Promise<number>;
}

/** Why a delivery is where it is. */
export type Reason =
  /** Recorded as missed: it came too late, a later one of the same schedule was due too, it was paused, or called off. */
  | 'late'
  | 'overtaken'
  | 'paused'
  | 'called-off'
  /** It fell into the quiet hours of its place. */
  | 'quiet'
  /** There was nothing to say. */
  | 'nothing-new'
  /** The command line could not be answered; `detail` says why. */
  | 'unanswerable'
  /** The platform said no; `detail` has its words. */
  | 'refused'
  /** Whether the last try arrived is not known; `detail` says why. */
  | 'unsure'
  /** Something went wrong on our side; `detail` says what. */
  | 'broken';

/** What happened to a delivery, in order. */
export interface Stage {
  readonly at: Temporal.Instant;
  readonly what:
    | 'written'
    /** Written because somebody asked for it by hand. */
    | 'asked'
    | 'claimed'
    | 'trying'
    | 'put-off'
    | 'asked-again'
    | Exclude<DeliveryState, 'due' | 'claimed'>;
  readonly reason: Reason | null;
  readonly detail: string | null;
}

/**
 * One post owed to one place for one time.
 * due: to be tried at `nextTry`. claimed: a worker is at it until `leaseUntil`. posted: there, as `messages`. nothing: there
 * was nothing to say. missed: not tried in time. failed: refused for good. dead: refused again and again until it was too
 * late. unknown: it may have arrived, which cannot be known, so it is not tried again unless somebody asks for it.
 */
export interface Delivery {
  /** At most 20 characters: Discord takes 25 as a nonce. */
  readonly id: string;
  readonly scope: Scope;
  /** Null: asked for once. */
  readonly schedule: string | null;
  readonly target: Target;
  readonly line: string;
  readonly language: Language;
  readonly due: Temporal.Instant;
  /** When it is no longer worth posting. */
  readonly until: Temporal.Instant;
  readonly state: DeliveryState;
  readonly leaseUntil: Temporal.Instant | null;
  /** How often it was claimed: what a worker with an older number says is not heard. */
  readonly fence: number;
  readonly tries: number;
  /** When the first try began of those that may have arrived; null where there is none. */
  readonly triedAt: Temporal.Instant | null;
  readonly nextTry: Temporal.Instant;
  /** The line that gives the very answer again that was tried. */
  readonly answer: string | null;
  readonly reason: Reason | null;
  readonly detail: string | null;
  readonly messages: readonly MessageRef[];
  readonly stages: readonly Stage[];
  /** The message that is brought up to date, where none is posted: see `Copies` in core. */
  readonly copy: string | null;
}

export interface Owed {
  readonly scope: Scope;
  readonly schedule: string | null;
  readonly target: Target;
  readonly line: string;
  readonly language: Language;
  readonly windowMinutes: number;
}

/** The ledger as people see it. */
export interface Deliveries {
  /** Owes a post at once, besides what is due by the clock. */
  owe(owed: Owed): Promise<Delivery>;
  find(id: string, scopes: readonly Scope[]): Promise<Delivery | null>;
  /** The newest first. */
  ofSchedule(schedule: string, scopes: readonly Scope[], most: number): Promise<Delivery[]>;
  /** The newest first: posted, still owed or not, to a channel and its threads. */
  inChannel(home: string, channel: string, scopes: readonly Scope[], most: number): Promise<Delivery[]>;
  /** Those that failed, were given up or are not known to have arrived, the newest first. */
  deadLetters(scopes: readonly Scope[], most: number): Promise<Delivery[]>;
  /** Queues one of those again, even where it may have arrived; null where it is none of those. */
  tryAgain(id: string, scopes: readonly Scope[]): Promise<Delivery | null>;
}

/** The message that a reply replaces, and how it was posted. */
export interface Corrected {
  readonly message: MessageRef;
  readonly posting: Pick<Outgoing, 'delivery' | 'page' | 'sharedBy'>;
}

/** What is to be posted for a delivery. */
export type Composed =
  | {
      readonly outcome: 'answer';
      readonly reply: Reply;
      readonly language: Language;
      readonly corrects?: Corrected;
    }
  | { readonly outcome: 'nothing'; readonly detail: string | null }
  /** Nothing is posted unasked before that time. */
  | { readonly outcome: 'quiet'; readonly until: Temporal.Instant }
  | { readonly outcome: 'unanswerable'; readonly detail: string };

/** Makes what a delivery posts, and hears of what was posted. */
export interface Composer {
  /** The answer to `delivery.answer` where an earlier try had one, else to `delivery.line`. */
  compose(delivery: Delivery): Promise<Composed>;
  /** In the transaction that marks the delivery as posted: what is written here is there exactly when the mark is. `reply` is null where it cannot be said any more what was posted. */
  posted(
    database: Database,
    delivery: Delivery,
    reply: Reply | null,
    messages: readonly MessageRef[],
  ): Promise<void>;
}

/** What became of a claimed delivery. */
export type Settled =
  | { readonly state: 'posted'; readonly messages: readonly MessageRef[]; readonly reply: Reply | null }
  | {
      readonly state: Exclude<DeliveryState, 'due' | 'claimed' | 'posted'>;
      readonly reason: Reason;
      readonly detail: string | null;
    }
  /** To be tried again. `triedAt` as in `Delivery`. */
  | {
      readonly state: 'due';
      readonly nextTry: Temporal.Instant;
      readonly triedAt: Temporal.Instant | null;
      readonly reason: Reason;
      readonly detail: string | null;
    };

/** The ledger as a worker sees it. */
export interface DeliveryQueue {
  /**
   * Claims what may be tried now: of each channel only the delivery due for longest, and none while another of that channel
   * is claimed; oldest first. Claims that ran out are taken over.
   */
  claim(most: number, platforms: readonly PlatformName[]): Promise<Delivery[]>;
  /** Notes that a try begins, before it does; null where the claim has passed to another since. */
  begin(delivery: Delivery, answer: string): Promise<Delivery | null>;
  /** False, with nothing noted, where the claim has passed to another since. */
  settle(delivery: Delivery, settled: Settled): Promise<boolean>;
  /** Records as missed what nobody tried in time, and says how many those were. */
  sweep(): Promise<number>;
}
