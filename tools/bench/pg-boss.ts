import { setTimeout as sleep } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';

/** As quick as it can be set: it looks for what is due, and passes that on, every second. */
const QUICKEST = { cronMonitorIntervalSeconds: 1, cronWorkerIntervalSeconds: 1 };
const WORKER = { batchSize: 200, pollingIntervalSeconds: 0.5 };
/** Longer than it takes where it is done at all. */
const WAITS_MS = 120_000;
const QUEUE = 'briefings';

/** Milliseconds after their minute at which the job of each channel, with a cron of its own, is handed to a worker. */
export async function byPgBoss(url: string, channels: number): Promise<number[]> {
  const boss = new PgBoss({ connectionString: url, ...QUICKEST });
  const { promise: broken, reject } = Promise.withResolvers<never>();
  boss.on('error', reject);
  await boss.start();
  await boss.createQueue(QUEUE);
  const due = Temporal.Now.zonedDateTimeISO('UTC')
    .add({ seconds: 90 })
    .round({ smallestUnit: 'minute', roundingMode: 'floor' });
  for (let at = 0; at < channels; at += 1)
    await boss.schedule(QUEUE, `${due.minute} ${due.hour} * * *`, {}, { key: `C${at}` });
  const taken: number[] = [];
  await boss.work(QUEUE, WORKER, async (jobs) => {
    for (const _ of jobs) taken.push(Date.now() - due.epochMilliseconds);
  });
  await Promise.race([handed(taken, channels, due.epochMilliseconds + WAITS_MS), broken]);
  await boss.stop({ graceful: false });
  return taken;
}

async function handed(taken: readonly number[], wanted: number, until: number): Promise<void> {
  while (taken.length < wanted && Date.now() < until) await sleep(100);
}
