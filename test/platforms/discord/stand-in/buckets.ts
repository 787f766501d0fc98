import { type Answer, tooMany } from './answers.ts';

const MOST = 50;
const WINDOW_MS = 1000;

/** A bucket for each route and its first id; whoever takes more than there is waits, as the headers of the refusal say. */
export function newBuckets(): { take(route: string): Answer | null } {
  const buckets = new Map<string, { left: number; until: number }>();
  return {
    take(route) {
      const now = Date.now();
      const known = buckets.get(route);
      const bucket =
        known !== undefined && known.until > now ? known : { left: MOST, until: now + WINDOW_MS };
      buckets.set(route, bucket);
      if (bucket.left === 0) return tooMany((bucket.until - now) / 1000);
      bucket.left -= 1;
      return null;
    },
  };
}
