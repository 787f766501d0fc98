/** Slack repeats an event for about an hour; a request can be replayed for as long as its time stamp is taken. */
const REMEMBERED_MS = 60 * 60_000;
const MOST_REMEMBERED = 50_000;

/** Tells whether an id comes for the first time; ids are forgotten after an hour. */
export function firstTimes(now: () => number): (id: string) => boolean {
  const seen = new Map<string, number>();
  return (id) => {
    for (const [old, at] of seen) {
      if (at > now() - REMEMBERED_MS && seen.size < MOST_REMEMBERED) break;
      seen.delete(old);
    }
    if (seen.has(id)) return false;
    seen.set(id, now());
    return true;
  };
}
