/** Does one thing after the other for each key. One that fails holds up none that comes after it. */
export type InTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>;

export function inTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const mine = afterwards(last.get(key), work);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}

async function afterwards<T>(before: Promise<unknown> | undefined, work: () => Promise<T>): Promise<T> {
  await Promise.allSettled([before]);
  return work();
}
