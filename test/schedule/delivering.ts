import type { PlatformName, Target } from '../../src/core/posting/poster.ts';
import type { Reply } from '../../src/core/reply.ts';
import { scope } from '../../src/library/scope.ts';
import { deliveryQueue } from '../../src/schedule/delivery-queue.ts';
import { deliveryStore } from '../../src/schedule/delivery-store.ts';
import type { Composer, Delivery } from '../../src/schedule/ledger.ts';
import { createWorker } from '../../src/schedule/worker.ts';
import type { Database } from '../../src/store/database.ts';
import { type Loopback, loopbackPoster } from './loopback-poster.ts';

export const home = 'slack:T1';
export const here = scope.parse(home);
export const placed = (channel: string, platform: PlatformName = 'slack'): Target => ({
  platform,
  home,
  channel,
  thread: null,
});

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Answers every line with itself; «/nothing» with nothing. */
export const echo: Composer['compose'] = async ({ line }) =>
  line === '/nothing'
    ? { outcome: 'nothing', detail: null }
    : { outcome: 'answer', reply: replyOf(line), language: 'de' };

const replyOf = (line: string): Reply => ({ outcome: 'answer', line, parts: [], actions: [] });

/** A ledger with one worker, a loopback platform and a clock that the test moves. */
export function deliveringOn(database: Database, compose: Composer['compose'] = echo, repeatsSafelyFor = 0) {
  let time = Temporal.Instant.from('2026-11-24T06:30:00Z');
  const now = () => time;
  const told: string[] = [];
  const queue = deliveryQueue(database, now, async (_, delivery) => void told.push(delivery.id));
  const poster: Loopback = loopbackPoster(now, repeatsSafelyFor);
  const deliveries = deliveryStore(database, now);
  const parts = { queue, composer: { compose }, posters: [poster], now, chance: () => 0.5, log: silent };
  return {
    parts,
    queue,
    poster,
    deliveries,
    /** Ids of deliveries of which the composer has heard that they were posted. */
    told,
    worker: createWorker(parts),
    now,
    pass: (seconds: number) => {
      time = time.add({ milliseconds: Math.round(seconds * 1000) });
    },
    owe: (channel: string, line = '/brief'): Promise<Delivery> =>
      deliveries.owe({
        scope: here,
        schedule: null,
        target: placed(channel),
        line,
        language: 'de',
        windowMinutes: 120,
      }),
    kept: async (id: string): Promise<Delivery> => {
      const kept = await deliveries.find(id, [here]);
      if (kept === null) throw new Error(`${id} is not in the ledger`);
      return kept;
    },
  };
}
