import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Poster } from '../../src/core/posting/poster.ts';
import type { DeliveryQueue } from '../../src/schedule/ledger.ts';
import { createWorker, type WorkerParts } from '../../src/schedule/worker.ts';
import { openDatabase } from '../../src/store/database.ts';
import { deliveringOn, here } from './delivering.ts';
import type { Fate } from './loopback-poster.ts';

const fresh = async (...rest: [repeatsSafelyFor?: number]) =>
  deliveringOn(await openDatabase({ engine: 'memory' }), undefined, ...rest);

describe('a post', () => {
  test('that is taken is marked with its message, and whoever wants to know is told', async () => {
    const { owe, worker, kept, poster, told } = await fresh();
    const { id } = await owe('C1');
    await worker.finish();
    expect(poster.messages.map(({ delivery }) => delivery)).toEqual([id]);
    expect(await kept(id)).toMatchObject({ state: 'posted', messages: [{ channel: 'C1', message: '1' }] });
    expect(told).toEqual([id]);
  });

  test('with nothing to say is not made', async () => {
    const { owe, worker, kept, poster } = await fresh();
    const { id } = await owe('C1', '/nothing');
    await worker.finish();
    expect(poster.messages).toEqual([]);
    expect(await kept(id)).toMatchObject({ state: 'nothing', reason: 'nothing-new', tries: 0 });
  });

  test('that is refused for good has failed, with the words of the platform', async () => {
    const { owe, worker, kept, poster } = await fresh();
    poster.fates('C1', [{ refused: null }]);
    const { id } = await owe('C1');
    await worker.finish();
    expect(await kept(id)).toMatchObject({ state: 'failed', reason: 'refused', detail: 'channel_not_found' });
  });

  test('that has to wait is made when the platform said, and no other channel waits for it', async () => {
    const { owe, worker, kept, poster, pass } = await fresh();
    poster.fates('C1', [{ refused: 40 }]);
    const slow = await owe('C1');
    const quick = await owe('C2');
    await worker.finish();
    expect((await kept(quick.id)).state).toBe('posted');
    pass(39);
    await worker.finish();
    expect((await kept(slow.id)).state).toBe('due');
    pass(5);
    await worker.finish();
    expect((await kept(slow.id)).state).toBe('posted');
  });

  test('that is refused again and again is tried ever less often, and given up when it is no longer worth it', async () => {
    const { owe, worker, kept, poster, pass } = await fresh();
    poster.fates(
      'C1',
      Array.from({ length: 500 }, (): Fate => ({ refused: 0 })),
    );
    const { id } = await owe('C1');
    for (let seconds = 0; seconds < 3 * 3600; seconds += 5) {
      await worker.finish();
      pass(5);
    }
    const { state, reason, tries, stages } = await kept(id);
    expect({ state, reason }).toEqual({ state: 'dead', reason: 'refused' });
    const pauses = stages
      .filter(({ what }) => what === 'trying')
      .map(({ at }, index, all) => at.since(all[index - 1]?.at ?? at).total('seconds'));
    expect(pauses.slice(1, 6)).toEqual([5, 10, 20, 35, 65]);
    expect(tries).toBeLessThan(60);
  });
});

test('what failed together does not come back together: chance decides on half of each pause', async () => {
  const FAILED = 40;
  const again = new Set<number>();
  for (let at = 0; at < FAILED; at += 1) {
    const { owe, parts, kept, poster } = await fresh();
    poster.fates('C1', [{ refused: 0 }]);
    const { id } = await owe('C1');
    await createWorker({ ...parts, chance: () => at / FAILED }).finish();
    again.add((await kept(id)).nextTry.since(parts.now()).total('seconds'));
  }
  expect(again.size).toBe(FAILED);
  expect(Math.max(...again) / Math.min(...again)).toBeGreaterThan(1.9);
});

describe('a post of which the answer was lost', () => {
  test('but which arrived is found, and not made again', async () => {
    const { owe, worker, kept, poster, pass, told } = await fresh();
    poster.fates('C1', ['lost after it arrived']);
    const { id } = await owe('C1');
    await worker.finish();
    expect(await kept(id)).toMatchObject({ state: 'due', reason: 'unsure' });
    pass(60);
    await worker.finish();
    expect(await kept(id)).toMatchObject({ state: 'posted', messages: [{ message: '1' }] });
    expect(poster.messages).toHaveLength(1);
    expect(told).toEqual([id]);
  });

  test('and which did not arrive is made again', async () => {
    const { owe, worker, kept, poster, pass } = await fresh();
    poster.fates('C1', ['lost before it arrived']);
    const { id } = await owe('C1');
    await worker.finish();
    pass(60);
    await worker.finish();
    expect((await kept(id)).state).toBe('posted');
    expect(poster.messages).toHaveLength(1);
  });

  test('is unknown where the history cannot be read, and is made again only when asked for', async () => {
    const { owe, worker, kept, poster, pass, deliveries } = await fresh();
    poster.hidden.add('C1');
    poster.fates('C1', ['lost after it arrived']);
    const { id } = await owe('C1');
    for (let minute = 0; minute < 200; minute += 1) {
      await worker.finish();
      pass(60);
    }
    expect(await kept(id)).toMatchObject({ state: 'unknown', reason: 'unsure' });
    expect(poster.messages).toHaveLength(1);
    await deliveries.tryAgain(id, [here]);
    await worker.finish();
    expect(await kept(id)).toMatchObject({ state: 'posted', messages: [{ message: '2' }] });
  });

  test('is made again soon where the platform gives the first message for it', async () => {
    const { owe, worker, kept, poster, pass } = await fresh(60);
    poster.hidden.add('C1');
    poster.fates('C1', ['lost after it arrived', 'lost after it arrived']);
    const { id } = await owe('C1');
    for (let seconds = 0; seconds < 40; seconds += 4) {
      await worker.finish();
      pass(4);
    }
    expect(await kept(id)).toMatchObject({ state: 'posted', tries: 3 });
    expect(poster.messages).toHaveLength(1);
  });

  test('and was then refused is still looked for', async () => {
    const { owe, worker, kept, poster, pass } = await fresh(60);
    poster.fates('C1', ['lost after it arrived', { refused: 100 }]);
    const { id } = await owe('C1');
    for (let seconds = 0; seconds < 200; seconds += 10) {
      await worker.finish();
      pass(10);
    }
    expect((await kept(id)).state).toBe('posted');
    expect(poster.messages).toHaveLength(1);
  });

  test('too late for another is looked for all the same', async () => {
    const { owe, worker, kept, poster, pass } = await fresh();
    poster.fates('C1', ['lost after it arrived']);
    poster.fates('C2', ['lost before it arrived']);
    const arrived = await owe('C1');
    const lost = await owe('C2');
    await worker.finish();
    pass(3 * 3600);
    await worker.finish();
    expect((await kept(arrived.id)).state).toBe('posted');
    expect(await kept(lost.id)).toMatchObject({ state: 'dead', reason: 'unsure' });
  });
});

test('a worker that was halted until its claim ran out posts nothing', async () => {
  const { owe, parts, kept, poster, pass } = await fresh();
  const { id } = await owe('C1');
  let halts = true;
  const halted = {
    ...parts.queue,
    begin: async (...given: Parameters<DeliveryQueue['begin']>) => {
      const begun = await parts.queue.begin(...given);
      pass(halts ? 120 : 0);
      halts = false;
      return begun;
    },
  };
  await createWorker({ ...parts, queue: halted }).finish();
  expect(await kept(id)).toMatchObject({ state: 'posted', tries: 2 });
  expect(poster.messages).toHaveLength(1);
});

test('a platform that fails everywhere is left alone for a while, and tried with one post', async () => {
  const { owe, worker, poster, pass } = await fresh();
  const channels = Array.from({ length: 80 }, (_, at) => `C${at}`);
  for (const channel of channels) {
    poster.fates(
      channel,
      Array.from({ length: 20 }, (): Fate => ({ refused: 1 })),
    );
    await owe(channel);
  }
  let posts = 0;
  poster.heard = () => {
    posts += 1;
  };
  await worker.finish();
  expect(posts).toBeLessThanOrEqual(50);
  posts = 0;
  pass(9);
  await worker.finish();
  expect(posts).toBe(1);
  for (const channel of channels) poster.fates(channel, []);
  for (let minute = 0; minute < 10; minute += 1) {
    pass(60);
    await worker.finish();
  }
  expect(poster.messages).toHaveLength(80);
});

test('each channel has its turn: one to which much is owed holds up no other', async () => {
  const { owe, worker, poster, pass } = await fresh();
  for (let at = 0; at < 20; at += 1) {
    await owe('C1', `/brief ${at}`);
    pass(0.001);
  }
  await owe('C2');
  await worker.finish();
  const order = poster.messages.map(({ to }) => to.channel);
  expect(order.indexOf('C2')).toBeLessThan(3);
  expect(order).toHaveLength(21);
});

const fate = fc.oneof(
  fc.constant<Fate>('taken'),
  fc.constant<Fate>('lost before it arrived'),
  fc.constant<Fate>('lost after it arrived'),
  fc.record({ refused: fc.integer({ min: 0, max: 90 }) }),
);

test('whatever a platform does and whenever workers die, each delivery ends posted once, or unknown where nothing can be read', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ fates: fc.array(fate, { maxLength: 6 }), hidden: fc.boolean() }), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 8 }),
      fc.constantFrom(0, 60),
      async (channels, deaths, repeatsSafelyFor) => {
        const { owe, parts, kept, poster, pass } = await fresh(repeatsSafelyFor);
        const owed: string[] = [];
        for (const [at, { fates, hidden }] of channels.entries()) {
          poster.fates(`C${at}`, fates);
          if (hidden) poster.hidden.add(`C${at}`);
          owed.push((await owe(`C${at}`)).id, (await owe(`C${at}`, '/other')).id);
          pass(1);
        }
        for (const death of deaths) {
          const mortal = dyingAfter(death, parts);
          await Promise.race([createWorker(mortal.parts).finish(), mortal.dead]);
          pass(21);
        }
        const worker = createWorker(parts);
        for (let minute = 0; minute < 200; minute += 4) {
          await worker.finish();
          pass(240);
        }
        for (const id of owed) {
          const { state, target } = await kept(id);
          const there = poster.messages.filter(({ delivery }) => delivery === id);
          expect(there.length, 'posted once at the most').toBeLessThanOrEqual(1);
          if (poster.hidden.has(target.channel)) expect(['posted', 'unknown']).toContain(state);
          else expect(state).toBe('posted');
          if (state === 'posted') expect(there).toHaveLength(1);
        }
      },
    ),
    { numRuns: 40 },
  );
});

/** A worker of which nothing is heard any more after so many steps: each call to the ledger or the platform is one. */
function dyingAfter(steps: number, parts: WorkerParts): { parts: WorkerParts; dead: Promise<void> } {
  let left = steps;
  let underWay = 0;
  const { promise: dead, resolve: die } = Promise.withResolvers<void>();
  const never = new Promise<never>(() => undefined);
  const step = (): Promise<never> | null => {
    left -= 1;
    if (left >= 0) return null;
    if (underWay === 0) die();
    return never;
  };
  const mortal =
    <Arguments extends unknown[], Result>(call: (...given: Arguments) => Promise<Result>) =>
    async (...given: Arguments): Promise<Result> => {
      const ended = step();
      if (ended !== null) return ended;
      underWay += 1;
      const result = await call(...given);
      underWay -= 1;
      return step() ?? result;
    };
  const dying: WorkerParts = {
    ...parts,
    queue: {
      claim: mortal((...given: Parameters<DeliveryQueue['claim']>) => parts.queue.claim(...given)),
      begin: mortal((...given: Parameters<DeliveryQueue['begin']>) => parts.queue.begin(...given)),
      settle: mortal((...given: Parameters<DeliveryQueue['settle']>) => parts.queue.settle(...given)),
      sweep: () => parts.queue.sweep(),
    },
    posters: parts.posters.map((poster) => ({
      ...poster,
      post: mortal((...given: Parameters<Poster['post']>) => poster.post(...given)),
      find: mortal((...given: Parameters<Poster['find']>) => poster.find(...given)),
    })),
  };
  return { parts: dying, dead };
}
