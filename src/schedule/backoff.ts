/** A number from 0 up to, but not including, 1. */
export type Chance = () => number;

interface Bounds {
  readonly firstSeconds: number;
  readonly mostSeconds: number;
}

/**
 * Seconds to wait after so many failures in a row: twice as long each time, up to the most, of which a half is left to chance,
 * so that what failed together does not come back together.
 */
export function backOff(failures: number, { firstSeconds, mostSeconds }: Bounds, chance: Chance): number {
  const whole = Math.min(mostSeconds, firstSeconds * 2 ** Math.max(0, failures - 1));
  return whole * (0.5 + chance() / 2);
}
