import type { Logger } from 'pino';
import { databaseIsAway } from '../store/away.ts';
import type { DeliveryQueue, Reckon, Schedules } from './ledger.ts';
import type { DeliveryWorker } from './worker.ts';

const LOOK_EVERY_MS = 1000;
const SWEEP_EVERY_MS = 60_000;
/** Schedules taken up in one transaction. */
const TAKEN = 1000;

interface Parts {
  readonly schedules: Schedules;
  readonly reckon: Reckon;
  readonly queue: DeliveryQueue;
  readonly worker: DeliveryWorker;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

/** Writes what all schedules owe that have come due. */
export async function takeAllDue(schedules: Schedules, reckon: Reckon): Promise<number> {
  let all = 0;
  for (let taken = TAKEN; taken === TAKEN; all += taken) taken = await schedules.takeDue(TAKEN, reckon);
  return all;
}

/**
 * Looks every second for what has come due and what is owed, for as long as the process lives. What matters is what the ledger
 * says and what time it is, not the ticks: none that is late or left out loses anything.
 */
export function startClock({ schedules, reckon, queue, worker, log }: Parts): { stop(): Promise<void> } {
  const look = alone(async () => {
    const taken = await takeAllDue(schedules, reckon);
    if (taken > 0) log.info({ schedules: taken }, 'schedules have come due');
    await worker.look();
  }, log);
  const sweep = alone(async () => {
    const missed = await queue.sweep();
    if (missed > 0) log.warn({ deliveries: missed }, 'not tried in time');
  }, log);
  const timers = [setInterval(look, LOOK_EVERY_MS), setInterval(sweep, SWEEP_EVERY_MS)];
  return {
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await worker.stop();
    },
  };
}

/** Runs one at a time; a database that is away has been logged where it was asked, and may be back the next time. */
function alone(run: () => Promise<void>, log: Pick<Logger, 'error'>): () => void {
  let running = false;
  return () => {
    if (running) return;
    running = true;
    run()
      .catch((error: unknown) => {
        if (!databaseIsAway(error)) log.error({ err: error }, 'the clock went wrong');
      })
      .finally(() => {
        running = false;
      });
  };
}
