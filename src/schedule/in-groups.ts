interface Waiting<Item, Result> {
  readonly item: Item;
  readonly done: (result: Result) => void;
  readonly failed: (error: unknown) => void;
}

/** Items written at once, at the most. */
const MOST = 100;

/**
 * Writes one item at a time for its callers, but together what is asked for while an earlier write goes on: one commit serves
 * many. Where a group cannot be written, each of it is written alone, so that one that is wrong harms no other.
 * @param write writes all of them or none, and gives a result for each, in order
 */
export function inGroups<Item, Result>(
  write: (items: readonly Item[]) => Promise<readonly Result[]>,
): (item: Item) => Promise<Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let writing = false;

  async function together(group: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await write(group.map(({ item }) => item));
      for (const [at, result] of results.entries()) group[at]?.done(result);
    } catch (error) {
      if (group.length > 1) for (const one of group) await together([one]);
      else group[0]?.failed(error);
    }
  }

  async function writeAll(): Promise<void> {
    writing = true;
    while (waiting.length > 0) {
      const group = waiting.slice(0, MOST);
      waiting = waiting.slice(MOST);
      await together(group);
    }
    writing = false;
  }

  return (item) =>
    new Promise((done, failed) => {
      waiting.push({ item, done, failed });
      if (!writing) {
        writing = true;
        setImmediate(() => void writeAll());
      }
    });
}
