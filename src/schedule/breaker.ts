import { backOff, type Chance } from './backoff.ts';

/** Failures in a row after which a platform is left alone, and channels that must be among them: one may be closed to us. */
const FAILURES = 5;
const CHANNELS = 3;
const REST = { firstSeconds: 10, mostSeconds: 300 };

/** Leaves a platform alone for a while that fails again and again, and then tries it with one post. */
export interface Breaker {
  /** How many posts may be tried now, at most `wanted`. */
  allows(wanted: number, now: Temporal.Instant): number;
  succeeded(): void;
  failed(channel: string, now: Temporal.Instant): void;
}

export function createBreaker(chance: Chance): Breaker {
  let failures = 0;
  let channels = new Set<string>();
  let rests = 0;
  let restsUntil: Temporal.Instant | null = null;
  return {
    allows(wanted, now) {
      if (restsUntil === null) return wanted;
      return Temporal.Instant.compare(now, restsUntil) < 0 ? 0 : Math.min(1, wanted);
    },
    succeeded() {
      failures = 0;
      channels = new Set();
      rests = 0;
      restsUntil = null;
    },
    failed(channel, now) {
      failures += 1;
      channels.add(channel);
      const resting = restsUntil !== null && Temporal.Instant.compare(now, restsUntil) < 0;
      const broken = restsUntil !== null || (failures >= FAILURES && channels.size >= CHANNELS);
      if (resting || !broken) return;
      rests += 1;
      restsUntil = now.add({ milliseconds: Math.round(backOff(rests, REST, chance) * 1000) });
    },
  };
}
