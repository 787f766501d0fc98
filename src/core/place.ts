import { ALL, type Scope, scope } from '../library/scope.ts';

/** Where something is asked. */
export interface Place {
  /** Server, workspace or, for a direct message outside of one, the person: `discord:1`, `slack:T1`, `console`. No «/» in it. */
  readonly home: string;
  /** The channel or direct message within it. */
  readonly channel: string;
  /** A private channel or a direct message: what is kept here is shown nowhere else. */
  readonly closed: boolean;
  /** The thread within the channel, on platforms where a thread is no channel of its own. */
  readonly thread?: string;
  /** The channel that it is a thread of, on platforms where a thread is a channel of its own. */
  readonly parent?: string;
}

/** What is in reach of those who ask in a place. */
export const scopesOf = (place: Place): Scope[] => [
  ALL,
  scope.parse(place.home),
  ...(place.closed ? [scopeOf(place)] : []),
];

/** Where what comes in from a place is kept. */
export const scopeOf = ({ home, channel, closed }: Place): Scope =>
  scope.parse(closed ? `${home}/${channel}` : home);

/** What is set, watched and seen in a channel is kept under this; its threads are a part of it. */
export const keyOf = ({ home, channel }: Pick<Place, 'home' | 'channel'>): string => `${home}/${channel}`;

/** A thread has the settings of its channel. */
export const settingsKeyOf = ({ home, channel, parent = channel }: Place): string => `${home}/${parent}`;

/** Whoever sits at the machine that the bot runs on: its terminal, its tools and its page. */
export const AT_HOME = {
  person: 'console',
  place: { home: 'console', channel: 'console', closed: false },
} as const satisfies { person: string; place: Place };
