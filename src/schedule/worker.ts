import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { PlatformName, Poster } from '../core/posting/poster.ts';
import { databaseIsAway } from '../store/away.ts';
import { attempt, putOff } from './attempt.ts';
import { backOff, type Chance } from './backoff.ts';
import { type Breaker, createBreaker } from './breaker.ts';
import type { Composer, Delivery, DeliveryQueue, Settled } from './ledger.ts';

/** Posts under way at a time. */
const AT_ONCE = 50;
/** Deliveries claimed at a time: as many as can be posted well within the lease. */
const CLAIMED = 200;
/** Between two tries to write to a database that is away. */
const STORE_PAUSES = { firstSeconds: 0.5, mostSeconds: 10 };
/** What was claimed already when its platform turned out to fail waits so long. */
const RESTS_SECONDS = 10;

export interface WorkerParts {
  readonly queue: DeliveryQueue;
  readonly composer: Pick<Composer, 'compose'>;
  readonly posters: readonly Poster[];
  readonly now: () => Temporal.Instant;
  readonly chance: Chance;
  readonly log: Pick<Logger, 'info' | 'error'>;
}

/** Posts what is owed. Any number of them may work on one database. */
export interface DeliveryWorker {
  /** Takes up what may be tried now. Done when that is claimed; it is tried in the background. */
  look(): Promise<void>;
  /** Takes up what may be tried now, and all that follows from it. Done when nothing is left that may be tried. */
  finish(): Promise<void>;
  /** Takes up nothing more, and waits for what was taken up. */
  stop(): Promise<void>;
}

interface Line {
  readonly poster: Poster;
  readonly breaker: Breaker;
}

export function createWorker(parts: WorkerParts): DeliveryWorker {
  const { queue, posters, now, chance, log } = parts;
  const lines = new Map<PlatformName, Line>(
    posters.map((poster) => [poster.platform, { poster, breaker: createBreaker(chance) }]),
  );
  const underWay = new Set<Promise<void>>();
  let claimed: Delivery[] = [];
  let claiming: Promise<void> | null = null;
  let stopped = false;

  /** Of a platform that is being tried out, one. */
  async function claim(): Promise<void> {
    const allowed = [...lines].map(([name, { breaker }]) => ({ name, most: breaker.allows(CLAIMED, now()) }));
    const well = allowed.filter(({ most }) => most === CLAIMED).map(({ name }) => name);
    if (well.length > 0) claimed = await queue.claim(CLAIMED, well);
    for (const { name, most } of allowed)
      if (most > 0 && most < CLAIMED) claimed.push(...(await queue.claim(most, [name])));
  }

  function begin(): void {
    while (underWay.size < AT_ONCE) {
      const delivery = claimed.shift();
      if (delivery === undefined) return;
      const tried = tryOne(delivery)
        .catch((error: unknown) =>
          log.error({ err: error, delivery: delivery.id }, 'what became of a delivery could not be noted'),
        )
        .finally(() => {
          underWay.delete(tried);
          if (claimed.length > 0) begin();
          else if (!stopped) void look().catch((error: unknown) => log.error({ err: error }, 'no claim'));
        });
      underWay.add(tried);
    }
  }

  async function look(): Promise<void> {
    if (claimed.length === 0 && !stopped) {
      claiming ??= claim().finally(() => {
        claiming = null;
      });
      await claiming;
    }
    begin();
  }

  async function tryOne(delivery: Delivery): Promise<void> {
    const line = lines.get(delivery.target.platform);
    if (line === undefined) throw new Error(`${delivery.target.platform} is not connected`);
    const settled = await outcomeOf(delivery, line);
    if (settled === null || !(await note(delivery, settled)))
      log.info({ delivery: delivery.id }, 'a delivery has passed to another worker');
    else log.info(summaryOf(delivery, settled), `delivery: ${settled.state}`);
  }

  /** Null where the claim has passed to another worker. */
  async function outcomeOf(delivery: Delivery, { poster, breaker }: Line): Promise<Settled | null> {
    if (breaker.allows(1, now()) === 0)
      return putOff(delivery, 'refused', `${poster.platform} does not answer`, RESTS_SECONDS, parts);
    try {
      const attempted = await attempt(delivery, { ...parts, poster });
      if (attempted?.platform === 'well') breaker.succeeded();
      if (attempted?.platform === 'ill') breaker.failed(delivery.target.channel, now());
      return attempted?.settled ?? null;
    } catch (error) {
      log.error({ err: error, delivery: delivery.id }, 'a delivery could not be tried');
      const detail = error instanceof Error ? error.message : String(error);
      return putOff(delivery, 'broken', detail, 0, parts);
    }
  }

  /** Goes on trying while the database is away: else nobody could tell whether it was posted. */
  async function note(delivery: Delivery, settled: Settled): Promise<boolean> {
    for (let failures = 1; ; failures += 1) {
      try {
        return await queue.settle(delivery, settled);
      } catch (error) {
        if (!databaseIsAway(error) || stopped) throw error;
        await sleep(backOff(failures, STORE_PAUSES, chance) * 1000);
      }
    }
  }

  return {
    look,
    async finish() {
      await look();
      while (underWay.size > 0) {
        await Promise.race(underWay);
        await look();
      }
    },
    async stop() {
      stopped = true;
      await claiming;
      begin();
      while (underWay.size > 0) await Promise.race(underWay);
    },
  };
}

const summaryOf = (delivery: Delivery, settled: Settled) => ({
  delivery: delivery.id,
  schedule: delivery.schedule,
  channel: `${delivery.target.home}/${delivery.target.channel}`,
  tries: delivery.tries,
  ...(settled.state === 'posted' ? {} : { reason: settled.reason, detail: settled.detail }),
});
