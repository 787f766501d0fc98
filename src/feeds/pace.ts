/** How often feeds are asked. */
export interface Pace {
  /** Never sooner after the last time than this. */
  readonly shortest: Temporal.Duration;
  /** A feed that gives nothing is asked at least this often, as long as it answers. */
  readonly longest: Temporal.Duration;
}

export const USUAL_PACE: Pace = {
  shortest: Temporal.Duration.from({ minutes: 10 }),
  longest: Temporal.Duration.from({ hours: 1 }),
};

/** A feed that gave something is asked again after this share of the time before, one that did not after that. */
const SOONER = 0.5;
const LATER = 1.5;
/** Times are spread by up to this share, so that feeds followed at one time are not asked at one time for ever. */
const SPREAD = 0.2;
/** Nobody is taken at their word who wants to be left alone for longer. */
const LONGEST_PATIENCE = Temporal.Duration.from({ hours: 7 * 24 });
/** A feed that fails for long is still asked once a day, a page that cannot be had every six hours. */
const RAREST = 24 * 3600;
const RAREST_PAGE = 6 * 3600;
const FIRST_RETRY = 60;

const seconds = (duration: Temporal.Duration): number => duration.total('seconds');

/**
 * How many seconds to wait before a feed is asked again that answered.
 * @param last how many seconds were between the last two times, null for a first
 * @param patience for how many seconds the feed asks to be left alone
 */
export function nextInterval(
  last: number | null,
  gaveSomething: boolean,
  patience: number,
  { shortest, longest }: Pace,
): number {
  const wanted = last === null ? seconds(shortest) : last * (gaveSomething ? SOONER : LATER);
  const asked = Math.min(patience, seconds(longest));
  return Math.round(Math.min(Math.max(wanted, asked, seconds(shortest)), seconds(longest)));
}

/** How many seconds to wait before a feed is asked again that failed so many times in a row: twice as long each time. */
export function backOff(failures: number, interval: number, { shortest, longest }: Pace): number {
  return doubled(Math.max(interval, seconds(shortest)), failures, Math.max(RAREST, seconds(longest)));
}

/** How many seconds to wait before a page is asked for again that could not be had so many times. */
export const retryIn = (tries: number): number => doubled(FIRST_RETRY, tries, RAREST_PAGE);

const doubled = (first: number, times: number, most: number): number =>
  Math.min(first * 2 ** Math.min(times, MOST_DOUBLINGS), most);

/** Beyond it every wait is the longest, and doubling on would leave the range of numbers. */
const MOST_DOUBLINGS = 30;

/** An interval, spread: never shorter, at most a fifth longer. @param chance from 0 to 1 */
export const spread = (interval: number, chance: number): number =>
  Math.round(interval * (1 + SPREAD * chance));

/**
 * When a server that sent `Retry-After` may be asked again: seconds from now on or a date, a week at most.
 * @returns null where it does not say
 */
export function retryAfter(header: string | undefined, now: Temporal.Instant): Temporal.Instant | null {
  const said = header?.trim() ?? '';
  const wait = /^\d{1,9}$/.test(said) ? Number(said) : secondsUntil(said, now);
  if (wait === null || wait <= 0) return null;
  return now.add({ seconds: Math.min(wait, seconds(LONGEST_PATIENCE)) });
}

function secondsUntil(date: string, now: Temporal.Instant): number | null {
  const time = Date.parse(date);
  return Number.isNaN(time) ? null : Math.ceil((time - now.epochMilliseconds) / 1000);
}
